import { affectedGroups } from '@wardmote/domain/affected-group';
import { type ConcernsAsked, isAmong, placesOf } from '@wardmote/domain/concern-tags';
import { shortDay } from '@wardmote/domain/day-in-words';
import type { Session } from '@wardmote/domain/outreach-session';
import { categories } from '@wardmote/domain/priority-kinds';
import { type Choice, orNone } from '@wardmote/pages/form-choices';
import { labels } from '@wardmote/pages/labels';
import type { ConcernsView } from '@wardmote/use-cases/view-concerns';
import type { Context } from 'hono';
import type { Env } from '../env.ts';

type Lists = Pick<ConcernsView, 'backlog' | 'adopted' | 'sessions'>;

/** A session as an address has it: `2026-11-03 Brixton Library`. */
const sessionText = ({ on, where }: Session): string => `${on} ${where}`;
const sessionFrom = (text: string | undefined): Session | undefined => {
  const [, on, where] = /^(\d{4}-\d{2}-\d{2}) (.+)$/.exec(text ?? '') ?? [];
  return on && where ? { on, where } : undefined;
};

/** What an address asks for; what it does not know, it leaves out. */
const askedIn = (c: Context<Env>): ConcernsAsked => {
  const [theme, group] = [c.req.query('theme'), c.req.query('group')];
  return {
    theme: categories.find((one) => one === theme),
    group: affectedGroups.find((one) => one === group),
    place: c.req.query('place') || undefined,
    session: sessionFrom(c.req.query('session')),
  };
};

const known = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly Choice[] => values.map((value) => ({ value, text: words[value] }));

/** What the list can be narrowed to: only what stands on it. */
const choicesFor = ({ backlog, adopted, sessions }: Lists) => {
  const all = [...backlog, ...adopted];
  const themes = categories.filter((theme) => all.some(({ category }) => category === theme));
  const groups = affectedGroups.filter((group) => all.some((concern) => concern.groups.includes(group)));
  return {
    themeChoices: orNone(known(themes, labels.category), 'All kinds'),
    groupChoices: orNone(known(groups, labels.affectedGroup), 'All'),
    placeChoices: orNone(
      placesOf(all).map((place) => ({ value: place, text: place })),
      'All places',
    ),
    sessionChoices: orNone(
      sessions.map((one) => ({ value: sessionText(one), text: `${shortDay(one.on)}, ${one.where}` })),
      'Anywhere',
    ),
  };
};

/** The list as far as it was asked for, each with its number in the order of the panel, and what it can be narrowed to. */
export const narrowed = (c: Context<Env>, { backlog, adopted, sessions }: Lists) => {
  const asked = askedIn(c);
  const among = isAmong(asked);
  return {
    only: asked,
    all: backlog.length + adopted.length,
    backlog: backlog.map((concern, at) => ({ ...concern, number: at + 1 })).filter(among),
    adopted: adopted.filter(among),
    session: asked.session && sessionText(asked.session),
    ...choicesFor({ backlog, adopted, sessions }),
  };
};
