import type { Actor } from '@wardmote/domain/actor';
import { type PolicyAction, type PolicyTable, policy, type Target } from '@wardmote/domain/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../functions/web/api/endpoint.ts';
import { apiTable } from '../../functions/web/api/table.ts';
import { type App, appOver, audience } from '../support/app.ts';
import { freshTable } from '../support/fresh-table.ts';
import { startIssuer } from '../support/issuer.ts';
import { panelsIn, personas, places } from '../support/personas.ts';
import { actorFor, emailOf, makeWorld, type PanelKey, type World } from '../support/world.ts';
import { apiCalls } from './api-calls.ts';
import { type Cell, leaks, outcomeOf, toldClosedIn, wrongCells } from './policy-cells.ts';

/** Every operation × person × panel of one's own, of the same borough, of another, and none (row 61, reliability.md G1). */

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: World;
let app: App;
let cells: readonly Cell[];

const targetOf = (key: PanelKey): Target => ({ panelId: world.panels[key].panelId, ...places[key] });

const targetFor = (row: Endpoint, key: PanelKey | 'missing'): Target | 'missing' => {
  if (key === 'missing') return 'missing';
  if (row.path.includes('{panelId}')) return targetOf(key);
  if (/\/(venues|partners)/.test(row.path)) return { borough: places[key].borough, panels: panelsIn(world, key) };
  if (row.path.startsWith('/boroughs/{borough}/concerns')) return { borough: places[key].borough };
  return row.operationId === 'foundPanel' ? { teams: places[key].teams, borough: places[key].borough } : {};
};

const call = async (row: Endpoint, key: PanelKey | 'missing', token: string | undefined) => {
  const of = key === 'missing' ? 'a1' : key;
  const asked = apiCalls(world.panels[of], places[of].ward, places[of].borough)[row.operationId];
  if (!asked) throw new Error(`${row.operationId} is not walked: say in api-calls.ts how it is called`);
  const panelId = key === 'missing' ? 'panel_missing' : world.panels[of].panelId;
  const params: Record<string, string> = { panelId, ...asked.params };
  const path = row.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'unknown');
  return app.request(`/api/v1${path}`, {
    method: row.method.toUpperCase(),
    // A version that nothing has: whoever may write is let in by the table and stopped by `If-Match`, so nothing changes.
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
      'if-match': '"0"',
    },
    ...(row.body && { body: JSON.stringify(asked.body ?? {}) }),
  });
};

const tokenFor = async (persona: string): Promise<string | undefined> => {
  if (persona === 'anonymous') return undefined;
  return persona === 'expired' ? issuer.token(emailOf('chair-a1'), {}, 1) : issuer.token(emailOf(persona));
};

const walk = async (persona: string): Promise<readonly Cell[]> => {
  const token = await tokenFor(persona);
  const personId = world.people[persona];
  const actor: Actor = personId ? await actorFor(world.table, personId) : { kind: 'anonymous' };
  const found: Cell[] = [];
  for (const row of apiTable)
    for (const key of row.path.includes('{panelId}')
      ? (['a1', 'a2', 'b1', 'missing'] as const)
      : (['a1', 'a2', 'b1'] as const)) {
      const answer = await call(row, key, token);
      const { status } = answer;
      const toldClosed = toldClosedIn(await answer.text());
      const route = `${row.operationId} ${key}`;
      found.push({
        persona,
        actor,
        route,
        action: row.action,
        target: targetFor(row, key),
        status,
        location: null,
        toldClosed,
      });
    }
  return found;
};

beforeAll(async () => {
  issuer = await startIssuer(audience);
  world = await makeWorld(await freshTable());
  ({ app } = appOver(world.table, issuer.issuer));
  const walked: Cell[] = [];
  for (const persona of personas) walked.push(...(await walk(persona)));
  cells = walked;
}, 600_000);

afterAll(() => issuer.stop());

const judged = () => cells.filter((cell) => cell.persona !== 'expired');

describe('the policy table and the JSON API', () => {
  it('agree in every cell', () => {
    expect(wrongCells(judged(), policy)).toEqual([]);
  });

  it('walks every operation of the table with every person, and each person reaches something and is turned away somewhere', () => {
    expect(new Set(cells.map(({ route }) => route.split(' ')[0]))).toEqual(
      new Set(apiTable.map(({ operationId }) => operationId)),
    );
    for (const persona of personas.filter((one) => one !== 'expired')) {
      const outcomes = cells.filter((cell) => cell.persona === persona).map(outcomeOf);
      expect(outcomes, persona).toContain('reached');
      expect(
        outcomes.some((outcome) => outcome !== 'reached'),
        persona,
      ).toBe(true);
    }
    process.stdout.write(`Policy walk of the API: ${cells.length} cells, ${judged().length} held to the table.\n`);
  });

  it('tell closed text to the panel itself and to nobody else', () => {
    expect(leaks(cells)).toEqual([]);
    expect(cells.filter(({ toldClosed }) => toldClosed).map(({ persona }) => persona)).toContain('secretary-a1');
  });

  it('turns an expired token away everywhere, public facts too', () => {
    expect(new Set(cells.filter(({ persona }) => persona === 'expired').map(({ status }) => status))).toEqual(
      new Set([401]),
    );
  });

  it.each(Object.keys(policy).filter((action) => apiTable.some((row) => row.action === action)) as PolicyAction[])(
    'notices when the row %s is changed',
    (action) => {
      const row = policy[action];
      const changed = 'anyone' in row ? { operator: 'anywhere' } : { anyone: true };
      const mutated = { ...policy, [action]: changed } as PolicyTable;
      expect(wrongCells(judged(), mutated).length).toBeGreaterThan(wrongCells(judged(), policy).length);
    },
  );

  it('lets whom an action was asked of answer it, and nobody else who may answer actions', async () => {
    const { panelId, teamActionId } = world.panels.a1;
    const outcomes: Record<string, number> = {};
    for (const persona of ['member-a1', 'chair-a1', 'sergeant-a1', 'council-officer-a']) {
      const answer = await app.request(`/api/v1/panels/${panelId}/actions/${teamActionId}/answers`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tokenFor(persona)}`, 'content-type': 'application/json' },
        body: JSON.stringify({ status: 'answered', text: 'We patrol there.' }),
      });
      outcomes[persona] = answer.status;
    }
    expect(outcomes).toEqual({ 'member-a1': 403, 'chair-a1': 403, 'sergeant-a1': 201, 'council-officer-a': 403 });
  });
});
