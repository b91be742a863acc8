const words: Readonly<Record<string, string>> = { midday: '12:00', noon: '12:00', midnight: '00:00' };
const pattern = /^(\d{1,2})(?:[:.\s]?(\d\d))?\s*([ap])?\.?\s*(?:m\.?)?$/;

/** Without am or pm, only a time that cannot be mistaken: `19:30` or `07:30`, not `7:30`. */
const hourOf = (typed: string, half: string | undefined): number => {
  const hour = Number(typed);
  if (half) return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : Number.NaN;
  return typed.length === 2 && hour < 24 ? hour : Number.NaN;
};

/** `7:30pm`, `7.30 pm`, `7pm`, `19:30`, `1930`, `midday` as `HH:mm`; empty when it is no time or could be morning or evening. */
export const clockFrom = (typed: string): string => {
  const written = typed.trim().toLowerCase();
  const word = words[written];
  if (word) return word;
  const [, hours = '', minutes, half] = pattern.exec(written) ?? [];
  const bare = minutes === undefined && half === undefined;
  const hour = bare ? Number.NaN : hourOf(hours, half);
  return Number.isNaN(hour) || Number(minutes ?? 0) > 59 ? '' : `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
};
