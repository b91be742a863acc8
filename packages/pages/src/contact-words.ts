import type { TeamContact } from '@wardmote/domain/team-contact';

const howMany = (told: number): string => (told === 1 ? '1 person has answered' : `${told} people have answered`);

/** Of those who told, how many had asked the team something: as many as are too few to show how fast it answers. */
const howManyAsked = ({ told, asked }: Pick<TeamContact, 'told' | 'asked'>): string => {
  if (told === asked) return `, and ${asked === 1 ? 'had' : 'both had'} asked the team something`;
  if (told === 1) return ', and had asked the team nothing';
  return asked === 0
    ? '. None of them had asked the team anything'
    : `. Only ${asked} of them had asked the team something`;
};

/** What stands in place of a share that too few answers would make. */
export const tooFewAsked = (contact: Pick<TeamContact, 'told' | 'asked'>): string =>
  contact.told === 0
    ? 'Nobody has told yet.'
    : `${howMany(contact.told)}${howManyAsked(contact)}: too few to show how fast it answers.`;
