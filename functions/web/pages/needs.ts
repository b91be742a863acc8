import { needsIn } from '@wardmote/domain/access-need';
import type { Actor } from '@wardmote/domain/actor';
import { checkAhead } from '@wardmote/domain/meeting';
import { isRefusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { orNone } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { arrangeHelp } from '../api/reply-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { allowed } from './allowed.ts';
import { idsIn } from './at-meeting.ts';
import { filledRows, rowsFrom } from './fields/read-rows.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';

const viewNeeds = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, 'access-needs.read', await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const late = checkAhead(view.meeting, ['called']);
  const helpers = view.panel.members.map(({ personId, name }) => ({ value: personId, text: name }));
  // The rows of all forms of the page are numbered through, so that no two fields have one id.
  const rows = needsIn(view.meeting).map((need, row) => ({ ...need, row }));
  const people = [...new Set(rows.map(({ personId }) => personId))].map((personId) => {
    const needs = rows.filter((row) => row.personId === personId);
    return { personId, name: needs[0]?.name, needs };
  });
  return { ...view, people, helperChoices: orNone(helpers, 'Nobody yet'), instead: late && explain(late).text };
};

const helpFrom = (fields: Fields) => (row: string) => {
  const kind = textIfAny(fields, `${row}-kind`);
  if (!kind) return undefined;
  return {
    kind,
    helperId: textIfAny(fields, `${row}-helperId`),
    helper: text(fields, `${row}-helper`),
    met: textIfAny(fields, `${row}-met`) !== undefined,
  };
};

const schema = arrangeHelp.extend({ help: filledRows(arrangeHelp.shape.help.element) });

const needsForm = (services: Services): FormPage<typeof schema, object> => ({
  path: paths.meetingNeeds.pattern,
  template: 'meeting/needs',
  view: (actor, params) => viewNeeds(services, actor, params),
  read: (fields) => ({ personId: text(fields, 'personId'), help: rowsFrom(fields, 'help', helpFrom(fields)) }),
  schema,
  command: (request, input, params) => services.useCases.arrangeHelp(request, { ...input, ...idsIn(params) }),
  thenGoTo: (_outcome, params) => paths.meetingNeeds.to(idsIn(params)),
});

/** What people need to take part in a meeting, and who sees to it: for the officers of the panel alone. */
export const needPages = (services: Services) => new Hono<Env>().route('/', formPage(services, needsForm(services)));
