import type { Day } from '@wardmote/domain/day';
import type { PageError } from '@wardmote/pages/form-errors';

type Query = Readonly<Record<string, string>>;

/** Which day a page is asked about: today (none), a day, or what is wrong with what was typed. */
export type DayAsked = { readonly on?: Day; readonly errors: readonly PageError[] };

const padded = (value: string): string => value.trim().padStart(2, '0');

/** A day as three fields of a form (`on-day`, `on-month`, `on-year`) gave it, or as a link has it (`on`). */
const written = ({
  on,
  'on-day': date = '',
  'on-month': month = '',
  'on-year': year = '',
}: Query): string | undefined => (date || month || year ? `${year.trim()}-${padded(month)}-${padded(date)}` : on);

/** What is asked is checked like any day that somebody types; most readers ask for none, and the checks are not loaded for them. */
export const dayAsked = async (query: Query): Promise<DayAsked> => {
  const asked = written(query);
  if (!asked) return { errors: [] };
  const { day } = await import('../api/input-parts.ts');
  const parsed = day.safeParse(asked);
  if (parsed.success) return { on: parsed.data, errors: [] };
  return { errors: [{ text: parsed.error.issues[0]?.message ?? '', field: 'on' }] };
};
