import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Actor } from '@wardmote/domain/actor';
import { allows, type PolicyAction, type PolicyTable, policy, type Target } from '@wardmote/domain/policy';
import { isRefusal } from '@wardmote/domain/refusal';
import type { Table } from '@wardmote/store/table';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, appOver } from '../support/app.ts';
import { signedInBrowser } from '../support/form.ts';
import { freshTable } from '../support/fresh-table.ts';
import { panelsIn, personas, places } from '../support/personas.ts';
import { actorFor, emailOf, makeWorld, type PanelKey, type World } from '../support/world.ts';
import { noTable, pageAccess } from './page-access.ts';
import { addressOf } from './page-address.ts';
import { type Cell, leaks, outcomeOf, toldClosedIn, wrongCells } from './policy-cells.ts';

/** Every page × person × panel of one's own, of the same borough, of another, and none, for looking and for sending. */

let world: World;
let app: App;
let services: ReturnType<typeof appOver>['services'];
let cells: readonly Cell[];

const targetFor = (path: string, key: PanelKey | 'missing'): Target | 'missing' => {
  if (key === 'missing') return 'missing';
  if (path.includes(':panelId')) return { panelId: world.panels[key].panelId, ...places[key] };
  if (/\/(venues|partners)/.test(path)) return { borough: places[key].borough, panels: panelsIn(world, key) };
  if (path.startsWith('/boroughs/:borough/concerns')) return { borough: places[key].borough };
  return path.includes('found-a-panel') ? { teams: places[key].teams, borough: places[key].borough } : {};
};

const browserOf = async (persona: string) => {
  if (persona === 'anonymous') return signedInBrowser(services, undefined);
  const of = persona === 'expired' ? 'chair-a1' : persona;
  const identity = { issuer: 'test', subject: persona, email: emailOf(of), emailVerified: true };
  const session = await services.useCases.startSession(identity);
  if (isRefusal(session)) throw new Error(`${persona} cannot sign in`);
  const browser = await signedInBrowser(services, session);
  if (persona === 'expired') await services.useCases.endSession(session);
  return browser;
};

const walk = async (persona: string): Promise<readonly Cell[]> => {
  const browser = await browserOf(persona);
  const personId = persona === 'expired' ? undefined : world.people[persona];
  const actor: Actor = personId ? await actorFor(world.table, personId) : { kind: 'anonymous' };
  const found: Cell[] = [];
  for (const [path, access] of Object.entries(pageAccess))
    for (const method of ['get', 'post'] as const)
      for (const key of path.includes(':panelId')
        ? (['a1', 'a2', 'b1', 'missing'] as const)
        : (['a1', 'b1'] as const)) {
        const action = access[method];
        if (!action) continue;
        const answer = await app.request(
          await addressOf(world, path, key),
          method === 'get' ? browser.get() : browser.post({}),
        );
        const route = `${method} ${path} ${key}`;
        const location = answer.headers.get('location');
        const toldClosed = toldClosedIn(await answer.text());
        const { status } = answer;
        found.push({ persona, actor, route, action, target: targetFor(path, key), status, location, toldClosed });
      }
  return found;
};

/** Whoever may write reaches the decision, and the last step says that somebody else was faster: so the walk changes nothing. */
const writeNothing = ({ client, name }: Table): Table => {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'TransactWriteItemsCommand') return next(args);
      const CancellationReasons = [{ Code: 'ConditionalCheckFailed' }];
      throw new TransactionCanceledException({ message: 'nothing is written', $metadata: {}, CancellationReasons });
    },
    { step: 'initialize' },
  );
  return { client, name };
};

beforeAll(async () => {
  const table = await freshTable();
  world = await makeWorld(table);
  ({ app, services } = appOver(writeNothing(table.openAgain()), 'http://issuer.invalid'));
  cells = (await Promise.all(personas.map(walk))).flat();
}, 600_000);

/** The table lets those near who may answer some action; whom it was asked of may answer it (policy-api.test.ts sees to that). */
const askedOfAnother = (cell: Cell): boolean =>
  cell.action === 'action.answer' && cell.persona !== 'sergeant-a1' && outcomeOf(cell) === 403;

/** A draft, or a meeting that is only set down, is not there for those who may not see it (promise 4). */
const hiddenThing = (cell: Cell): boolean =>
  outcomeOf(cell) === 404 &&
  cell.target !== 'missing' &&
  (pageAccess[cell.route.split(' ')[1] ?? '']?.hidden ?? false) &&
  !allows(cell.actor, 'meeting.read-working', cell.target);

const judged = () => cells.filter((cell) => !askedOfAnother(cell) && !hiddenThing(cell));

describe('the policy table and the pages', () => {
  it('agree in every cell', () => {
    expect(wrongCells(judged(), policy)).toEqual([]);
    process.stdout.write(`Policy walk of the pages: ${cells.length} cells, ${judged().length} held to the table.\n`);
  });

  it('tell closed text to the panel itself and to nobody else', () => {
    expect(leaks(cells)).toEqual([]);
    expect(cells.filter(({ toldClosed }) => toldClosed).map(({ persona }) => persona)).toContain('secretary-a1');
  });

  it('leaves no page out', () => {
    const pages = new Set(
      app.routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/')).map(({ path }) => path),
    );
    expect([...pages].filter((path) => !noTable.includes(path)).sort()).toEqual(Object.keys(pageAccess).sort());
  });

  it('sends with every form, and every person reaches something and is turned away somewhere', () => {
    const forms = Object.values(pageAccess).filter(({ post }) => post).length;
    expect(
      new Set(cells.filter(({ route }) => route.startsWith('post')).map(({ route }) => route.split(' ')[1])).size,
    ).toBe(forms);
    for (const persona of personas) {
      const outcomes = cells.filter((cell) => cell.persona === persona).map(outcomeOf);
      expect(outcomes, persona).toContain('reached');
      expect(
        outcomes.some((outcome) => outcome !== 'reached'),
        persona,
      ).toBe(true);
    }
  });

  const used = [...new Set(Object.values(pageAccess).flatMap(({ get, post }) => [get, post]))].filter(
    (action): action is PolicyAction => action !== undefined,
  );
  it.each(used)('notices when the row %s is changed', (action) => {
    const changed = 'anyone' in policy[action] ? { operator: 'anywhere' } : { anyone: true };
    const mutated = { ...policy, [action]: changed } as PolicyTable;
    expect(wrongCells(judged(), mutated).length).toBeGreaterThan(0);
  });
});
