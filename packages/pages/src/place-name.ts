const inPlaceName = (word: string): string =>
  word === 'and' || word === 'upon' ? word : word.slice(0, 1).toUpperCase() + word.slice(1);

/** `kensington-and-chelsea` → `Kensington and Chelsea`. */
export const placeName = (slug: string): string => slug.split('-').map(inPlaceName).join(' ');
