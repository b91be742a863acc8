import {
  endSession,
  findPersonByEmail,
  findPersonBySubject,
  findPersonWithRoles,
  findSession,
  linkSubject,
  savePersonWithRoles,
  sergeantsOf,
  startSession,
  takeRole,
} from '@wardmote/store/people-store';
import { tableSchema } from '@wardmote/store/table';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { itemsOf } from '../support/scene.ts';

const sergeant = { role: 'sergeant', teamId: 'team_E05000416-1' } as const;
const officer = { role: 'borough-officer', borough: 'lambeth' } as const;
const ada = { id: 'person_ada', name: 'Ada Okafor', email: 'Ada.Okafor@Example.org' } as const;

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  await savePersonWithRoles(table)(ada, [sergeant, officer], true);
});

describe('somebody on record', () => {
  it('is found by their address, however it is written', async () => {
    for (const email of [ada.email, 'ada.okafor@example.org', ' ADA.OKAFOR@EXAMPLE.ORG '])
      expect(await findPersonByEmail(table)(email)).toMatchObject({ id: ada.id, name: ada.name });
    expect(await findPersonByEmail(table)('other@example.org')).toBeUndefined();
  });

  it('has an address in one item only: in keys it is a hash', async () => {
    const items = await itemsOf(table, 'PERSON#person_ada');
    const with_ = items.filter((item) => JSON.stringify(item).toLowerCase().includes('okafor@'));
    expect(with_.map(({ sk }) => sk)).toEqual(['PROFILE']);
    for (const { pk, sk } of items) expect([pk, sk].join(' ').toLowerCase()).not.toContain('okafor');
  });

  it('comes with the roles of this moment', async () => {
    expect(await findPersonWithRoles(table)('person_ada')).toEqual({ person: ada, roles: [officer, sergeant] });
    expect(await findPersonWithRoles(table)('person_none')).toBeUndefined();
  });

  it('cannot be made known a second time under the same address', async () => {
    const twin = { ...ada, id: 'person_twin' } as const;
    expect(await savePersonWithRoles(table)(twin, [], true)).toBe('changed-meanwhile');
    expect(await findPersonWithRoles(table)('person_twin')).toBeUndefined();
  });

  it('is among the sergeants of a team while they are one', async () => {
    await expect.poll(() => sergeantsOf(table)(sergeant.teamId)).toEqual(['person_ada']);
    await takeRole(table)('person_ada', sergeant);
    await expect.poll(() => sergeantsOf(table)(sergeant.teamId)).toEqual([]);
    expect(await findPersonWithRoles(table)('person_ada')).toMatchObject({ roles: [officer] });
  });

  it('is found by the subject that an identity provider knows, of that provider only', async () => {
    await linkSubject(table)('https://id.example.org', 'subject-1', ada);
    expect(await findPersonBySubject(table)('https://id.example.org', 'subject-1')).toBe('person_ada');
    expect(await findPersonBySubject(table)('https://other.example.org', 'subject-1')).toBeUndefined();
    // A subject is told apart by its case too (OpenID Connect Core 1.0, 2).
    expect(await findPersonBySubject(table)('https://id.example.org', 'Subject-1')).toBeUndefined();
  });
});

describe('a session', () => {
  const begun = new Date('2026-06-12T10:00:00Z');
  const end = Math.floor(begun.getTime() / 1000) + 60;

  it('is held until its last second, and by nobody after', async () => {
    await startSession(table)('person_ada', 'secret-1', 'form-key', end);
    const at = (second: number) => findSession(table)('person_ada', 'secret-1', new Date((end + second) * 1000));
    expect(await at(-1)).toMatchObject({ person: ada, formKey: 'form-key' });
    expect(await at(0)).toBeUndefined();
    expect(await at(3600)).toBeUndefined();
  });

  it('is held by its very secret, and by none that only looks like it', async () => {
    await startSession(table)('person_ada', 'Secret-4', 'form-key', end);
    expect(await findSession(table)('person_ada', 'Secret-4', begun)).toBeDefined();
    for (const other of ['secret-4', 'SECRET-4', ' Secret-4'])
      expect(await findSession(table)('person_ada', other, begun)).toBeUndefined();
  });

  it('ends at once', async () => {
    await startSession(table)('person_ada', 'secret-2', 'form-key', end);
    await endSession(table)('person_ada', 'secret-2');
    expect(await findSession(table)('person_ada', 'secret-2', begun)).toBeUndefined();
  });

  it('goes by itself: the table deletes it by an attribute in seconds', async () => {
    await startSession(table)('person_ada', 'secret-3', 'form-key', end);
    const sessions = await itemsOf(table, 'PERSON#person_ada', 'SESSION#');
    for (const session of sessions) expect(session[tableSchema.timeToLive]).toBe(end);
    expect(String(end)).toHaveLength(10);
  });

  it('opens nothing with what is in the table', async () => {
    const [session] = await itemsOf(table, 'PERSON#person_ada', 'SESSION#');
    const hash = String(session?.sk).replace('SESSION#', '');
    expect(await findSession(table)('person_ada', hash, begun)).toBeUndefined();
  });
});
