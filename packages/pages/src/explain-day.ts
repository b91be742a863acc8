import { clockTime, longDay, shortDay } from '@wardmote/domain/day-in-words';
import type { DayJudged } from '@wardmote/domain/suggest-days';
import type {
  AvoidedDay,
  Hindrance,
  HindranceFacts,
  Remark,
  RemarkFacts,
  SuggestedDay,
} from '@wardmote/domain/suggested-day';

const weeks = (days: number): string => {
  const [whole, rest] = [Math.floor(days / 7), days % 7];
  return rest === 0 ? `${whole} ${whole === 1 ? 'week' : 'weeks'}` : `${days} days`;
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const others = (count: number): string => {
  if (count === 0) return '';
  return count === 1 ? ', and one other panel' : `, and ${count} other panels`;
};

/** One clause for each thing that speaks for a day or against it; a new one does not compile without its words. */
const remarks: { readonly [Code in keyof RemarkFacts]: (facts: RemarkFacts[Code]) => string } = {
  'in-window': ({ days }) => `${weeks(days)} after your last meeting`,
  'no-meeting-yet': () => 'your first meeting',
  'usual-weekday': () => 'your usual day of the week',
  'takes-turns': ({ part }) => (part === 'day' ? 'the turn of a meeting by day' : 'the turn of an evening meeting'),
  'after-window': ({ by }) => `later than your rules ask for: it was due by ${shortDay(by)}`,
  'too-soon': ({ from }) => `sooner than your rules ask for, which is from ${shortDay(from)} on`,
  'other-weekday': ({ instead }) => `not your usual day, because of ${longDay(instead)}`,
  'notice-short': ({ days, noticeDays }) =>
    `sent today, the invitations come ${counted(days, 'day')} before, and your rules ask for ${noticeDays} days’ notice`,
  'before-election': ({ name, on }) => `in the weeks before an election (${name}, ${shortDay(on)})`,
  'team-elsewhere': ({ panelName, start }) => `your police team is at ${panelName} that day, ${clockTime(start)}`,
  'borough-meets': ({ panelName, start, others: more }) =>
    `${panelName} meets that day, ${clockTime(start)}${others(more)}`,
};

const hindrances: { readonly [Code in keyof HindranceFacts]: (facts: HindranceFacts[Code]) => string } = {
  'bank-holiday': ({ name }) => name,
  'in-break': ({ reason, to }) => `in your break until ${shortDay(to)}, ${reason}`,
  'polling-day': ({ name }) => `polling day, ${name}`,
};

const clause = ({ code, facts }: Remark): string => (remarks[code] as (of: Remark['facts']) => string)(facts);
const because = ({ code, facts }: Hindrance): string => (hindrances[code] as (of: Hindrance['facts']) => string)(facts);

/** Clauses that say how the day is, and not who is where. */
const stands: ReadonlySet<Remark['code']> = new Set(['too-soon', 'after-window', 'other-weekday', 'before-election']);

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

/** What speaks for a suggested day and what against it: `4 weeks after your last meeting, your usual day of the week. But …`. */
export const explainDay = ({ fits, against }: Pick<SuggestedDay, 'fits' | 'against'>): string =>
  [
    ...(fits.length > 0 ? [sentence(fits.map(clause).join(', '))] : []),
    ...(against.length > 0 ? [`${fits.length > 0 ? 'But' : 'It is'} ${against.map(clause).join('; ')}.`] : []),
  ].join(' ');

/** `Monday 25 May 2026: Spring bank holiday`. */
export const explainAvoided = ({ on, because: reason }: AvoidedDay): string => `${longDay(on)}: ${because(reason)}`;

/** What somebody should know before they keep to a day, a sentence each; nothing where nothing speaks against it. */
export const explainJudged = ({ against, because: reason }: DayJudged): readonly string[] => [
  ...(reason ? [sentence(`this day is ${because(reason)}`)] : []),
  ...against.map((one) => sentence(`${stands.has(one.code) ? 'this is ' : ''}${clause(one)}`)),
];
