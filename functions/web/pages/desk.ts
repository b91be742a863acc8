import { type DeskState, deskAges, deskStates, onDesk } from '@wardmote/domain/desk-filter';
import { isRefusal } from '@wardmote/domain/refusal';
import { orNone } from '@wardmote/pages/form-choices';
import { labels } from '@wardmote/pages/labels';
import { paths } from '@wardmote/pages/paths';
import type { DeskView } from '@wardmote/use-cases/view-desk';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import { isId } from '../is-id.ts';
import type { Services } from '../services.ts';
import { showView } from './show-view.ts';

const isState = (text: string | undefined): text is DeskState => deskStates.some((state) => state === text);

/** What an address asks for; what it does not know, it leaves out. */
const askedIn = (c: Context<Env>) => {
  const [panelId, state, older] = ['panel', 'state', 'older'].map((name) => c.req.query(name));
  return {
    panelId: isId('panel', panelId) ? panelId : undefined,
    state: isState(state) ? state : undefined,
    olderThan: deskAges.find((days) => String(days) === older),
  };
};

/** What an address counts of what was just done; what is no whole number of a form that was sent is not there. */
const countIn = (c: Context<Env>, name: string): number => {
  const text = c.req.query(name) ?? '';
  return /^\d{1,2}$/.test(text) ? Number(text) : 0;
};

/** What the desk can be narrowed to. */
const choicesFor = ({ panels }: DeskView) => ({
  panelChoices: orNone(
    panels.map(({ panelId, panelName }) => ({ value: panelId, text: panelName })),
    'All wards',
  ),
  stateChoices: orNone(
    deskStates.map((value) => ({ value, text: labels.deskState[value] })),
    'All that is open',
  ),
  ageChoices: orNone(
    deskAges.map((days) => ({ value: String(days), text: `More than ${days} days ago` })),
    'At any time',
  ),
});

const show = async (c: Context<Env>, services: Services) => {
  const view = await services.useCases.viewDesk(c.get('actor'));
  if (isRefusal(view)) return showView(c, services, 'desk/show', view);
  const asked = askedIn(c);
  const actions = view.actions.filter(onDesk(asked, view.today));
  return showView(c, services, 'desk/show', {
    ...view,
    actions,
    all: view.actions.length,
    asked,
    ...choicesFor(view),
    answered: countIn(c, 'answered'),
    left: countIn(c, 'left'),
  });
};

/** What is asked of a sergeant's teams, due soonest first; narrowed by ward, by how it stands and by when it was asked. */
export const deskPages = (services: Services) => new Hono<Env>().get(paths.desk.pattern, (c) => show(c, services));
