import type { Actor } from '@wardmote/domain/actor';
import { check } from '@wardmote/domain/policy';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { establishment, type Post } from '@wardmote/domain/team';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { targetOf } from '@wardmote/use-cases/panel-command';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { ofTeam, post, tellOfTeam } from '../api/team-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { leftEmpty, readLeftEmpty } from './fields/left-empty.ts';
import { dayFrom } from './fields/read-day.ts';
import { filledRows, rowsFrom } from './fields/read-rows.ts';
import { numberIfAny, text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const panelIn = (params: Params) => idIn(params, 'panelId', 'panel');
const teamIn = (params: Params) => ({ panelId: panelIn(params), teamId: idIn(params, 'teamId', 'team') });

const show = async (c: Context<Env>, services: Services) =>
  showView(c, services, 'team/show', await services.useCases.viewTeam(c.get('actor'), panelIn(c.req.param())));

/** The posts that are there, or those that a team should have, and two more. */
const rowsFor = (posts: readonly Post[]): readonly (Partial<Post> | undefined)[] => {
  const known: readonly Partial<Post>[] = posts.length > 0 ? posts : establishment.map((rank) => ({ rank }));
  return [...known, undefined, undefined];
};

const viewToKeep = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, teamId } = teamIn(params);
  const view = await useCases.viewTeam(actor, panelId);
  if (isRefusal(view)) return view;
  const found = view.teams.find(({ id }) => id === teamId);
  const refused = check(actor, 'team.keep', { ...targetOf(view.panel), teams: found ? [teamId] : [] });
  if (refused) return refused;
  if (!found || view.panel.dissolvedOn) return refuse('not-found', {});
  return { ...view, found, team: found.team ?? { version: 0 }, postRows: rowsFor(found.posts) };
};

const teamForm = z.strictObject({
  posts: filledRows(post).pipe(z.array(z.custom<z.output<typeof post>>()).min(1, 'Enter at least one post')),
  ...ofTeam,
});

const states: Readonly<Record<string, boolean>> = { filled: false, vacant: true };

const postFrom = (fields: Fields) => (row: string) => {
  const filledIn = ['state', 'since-day', 'since-month', 'since-year', 'name', 'about'];
  if (filledIn.every((name) => textIfAny(fields, `${row}-${name}`) === undefined)) return undefined;
  return {
    rank: textIfAny(fields, `${row}-rank`),
    vacant: states[text(fields, `${row}-state`)],
    since: dayFrom(fields, `${row}-since`),
    name: textIfAny(fields, `${row}-name`),
    about: textIfAny(fields, `${row}-about`),
  };
};

const keep = (services: Services): FormPage<typeof teamForm, object> => ({
  path: paths.keepTeam.pattern,
  template: 'team/keep',
  writesOver: 'team',
  view: (actor, params) => viewToKeep(services, actor, params),
  read: (fields) => ({
    posts: rowsFrom(fields, 'posts', postFrom(fields)),
    duty: text(fields, 'duty'),
    email: textIfAny(fields, 'email'),
    reach: textIfAny(fields, 'reach'),
  }),
  schema: teamForm,
  publishes: ({ duty, reach }) => [
    { heading: 'When is the team on duty?', text: duty },
    ...(reach ? [{ heading: 'How else to reach them', text: reach }] : []),
  ],
  command: (request, input, params) => services.useCases.keepTeam(request, { ...input, ...teamIn(params) }),
  thenGoTo: (_outcome, params) => paths.team.to({ panelId: panelIn(params) }),
  fieldOf: { 'post-after-today': 'posts-0-since' },
});

const tellForm = tellOfTeam.extend(leftEmpty);

/** When the team answered and how easy it is to talk to, as a resident tells it without an account. */
const tell = ({ useCases }: Services): FormPage<typeof tellForm, object> => ({
  path: paths.tellOfTeam.pattern,
  template: 'team/tell',
  view: async (actor, params, query) => {
    const view = await useCases.viewTeam(actor, panelIn(params));
    if (isRefusal(view)) return view;
    const { dissolvedOn } = view.panel;
    const instead = dissolvedOn && explain(refuse('panel-dissolved', { on: dissolvedOn })).text;
    return { ...view, instead, told: query.told !== undefined };
  },
  read: (fields) => ({
    answered: text(fields, 'answered'),
    ease: numberIfAny(fields, 'ease'),
    age: textIfAny(fields, 'age'),
    ...readLeftEmpty(fields),
  }),
  schema: tellForm,
  command: (request, { website: _empty, ...told }, params) =>
    useCases.tellOfTeam(request, { ...told, panelId: panelIn(params) }),
  thenGoTo: (_outcome, params) => `${paths.tellOfTeam.to({ panelId: panelIn(params) })}?told=1`,
});

/** The police team of a ward: who is in post, when they are on duty, and what to do when they are not (rows 104, 106, 130). */
export const teamPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.team.pattern, (c) => show(c, services))
    .route('/', formPage(services, tell(services)))
    .route('/', formPage(services, keep(services)));
