import type { Actor } from '@wardmote/domain/actor';
import { useCases } from '@wardmote/runtime/use-cases';
import { apiTable } from '../../functions/web/api/table.ts';
import { apiCalls } from '../http/api-calls.ts';
import { noTable, pageAccess } from '../http/page-access.ts';
import { addressOf } from '../http/page-address.ts';
import { appOver } from '../support/app.ts';
import { personas, places } from '../support/personas.ts';
import { actorFor, type PanelKey, type World } from '../support/world.ts';

/** One answer of the site to somebody: its status, its headers and its body as one text. */
export type Answer = {
  readonly persona: string;
  readonly actor: Actor;
  readonly address: string;
  readonly text: string;
};

type Asked = { readonly address: string; readonly api: boolean };

/** Each meeting of a panel is asked for at each address of a meeting, and so with its documents and actions. */
const thingsOf = (panel: World['panels']['a1'], path: string): readonly Readonly<Record<string, string>>[] => {
  const { meetingId, calledId, scheduledId, moreMeetings, documentId, draftId, teamActionId, partnerActionId } = panel;
  const revisions = [{ revision: '1' }, { revision: '2' }, { revision: '3' }];
  if (path.includes(':revision')) return revisions.map((one) => ({ meetingId, ...one }));
  if (path.includes(':meetingId'))
    return [meetingId, calledId, scheduledId, ...moreMeetings].map((id) => ({ meetingId: id }));
  if (path.includes(':documentId')) return [documentId, draftId].map((id) => ({ documentId: id }));
  if (path.includes(':actionId') && !path.includes(':linkKey'))
    return [teamActionId, partnerActionId].map((id) => ({ actionId: id }));
  return [{}];
};

const pagesOf = async (world: World, key: PanelKey): Promise<readonly Asked[]> => {
  const found: string[] = [];
  for (const [path, { get }] of Object.entries(pageAccess))
    for (const things of get ? thingsOf(world.panels[key], path) : [])
      found.push(await addressOf(world, path, key, things));
  const { panelId, meetingId } = world.panels[key];
  const compared = `/panels/${panelId}/meetings/${meetingId}/minutes/compare`;
  found.push(`${compared}?from=2&to=4`, `${compared}?from=3&to=4`, ...noTable, '/nothing/here');
  return found.map((address) => ({ address, api: false }));
};

const apiOf = (world: World, key: PanelKey): readonly Asked[] => {
  const panel = world.panels[key];
  const calls = apiCalls(panel, places[key].ward, places[key].borough);
  return apiTable
    .filter(({ method }) => method === 'get')
    .flatMap(({ path, operationId }) =>
      thingsOf(panel, path.replace(/\{(\w+)\}/g, ':$1')).map((things) => {
        const parts: Record<string, string> = { panelId: panel.panelId, ...calls[operationId]?.params, ...things };
        return { api: true, address: `/api/v1${path.replace(/\{(\w+)\}/g, (_, name) => parts[name] ?? 'unknown')}` };
      }),
    );
};

/** Every page, feed, export and operation that is read, with each thing of the panels that are walked. */
const addressesOf = async (world: World, keys: readonly PanelKey[]): Promise<readonly Asked[]> => {
  const all = [];
  for (const key of keys) all.push(...(await pagesOf(world, key)), ...apiOf(world, key));
  return [...new Map(all.map((asked) => [asked.address, asked])).values()];
};

const textOf = async (answer: Response): Promise<string> => {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).sort();
  return [answer.status, ...headers, await answer.text()].join('\n');
};

type Issuer = { readonly issuer: string; readonly token: (email: string) => Promise<string> };

type Walk = {
  readonly table: World['table'];
  readonly now: Date;
  readonly issuer: Issuer;
  readonly keys: readonly PanelKey[];
};

/** Everybody reads everything, over a table that holds the world or its twin, at one moment and with one id for all. */
export const walkAnswers = async (world: World, { table, now, issuer, keys }: Walk): Promise<readonly Answer[]> => {
  const clock = () => now;
  const { app } = appOver(table, issuer.issuer, {
    useCases: useCases({ table, now: clock }),
    now: clock,
    newCommandId: () => '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  });
  const asked = await addressesOf(world, keys);
  const answers: Answer[] = [];
  for (const persona of personas.filter((one) => one !== 'expired')) {
    const personId = world.people[persona];
    const actor: Actor = personId ? await actorFor(world.table, personId) : { kind: 'anonymous' };
    const cookie: Record<string, string> = personId ? { cookie: `session=${personId}.secret` } : {};
    const bearer: Record<string, string> = personId
      ? { authorization: `Bearer ${await issuer.token(`${persona}@example.org`)}` }
      : {};
    for (const { address, api } of asked) {
      const headers = api ? bearer : cookie;
      answers.push({ persona, actor, address, text: await textOf(await app.request(address, { headers })) });
    }
  }
  return answers;
};
