import { makeKnown, roleFor, takeBack } from '@wardmote/operate/make-known';
import { planImport } from '@wardmote/operate/plan-import';
import { writeImport } from '@wardmote/operate/write-import';
import { findPersonByEmail, findPersonWithRoles } from '@wardmote/store/people-store';
import type { Table } from '@wardmote/store/table';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { lambeth } from './ward-lists.ts';

let table: Table;
beforeAll(async () => {
  table = await freshTable();
  await writeImport(table)(await planImport(table)(lambeth(['E05000416', "Bishop's"]), '2013-12-31'));
}, 60_000);

const rolesOf = async (email: string) => {
  const person = await findPersonByEmail(table)(email);
  return person && (await findPersonWithRoles(table)(person.id));
};

describe('somebody whom no panel knows', { timeout: 60_000 }, () => {
  it('is made known with a role, gets a second one under the name that is there, and loses one again', async () => {
    const email = 'ann@example.org';
    const sergeant = await roleFor(table)('sergeant', 'E05000416');
    await makeKnown(table)({ name: 'Ann Example', email, role: sergeant });
    const said = await makeKnown(table)({ name: 'A. Example', email, role: { role: 'operator' } });
    expect(said).toBe('ann@example.org (known as Ann Example, and that stays) has the role operator for wardmote.');
    expect(await rolesOf(email)).toMatchObject({
      person: { name: 'Ann Example' },
      roles: [{ role: 'operator' }, { role: 'sergeant', teamId: 'team_E05000416-1' }],
    });
    await takeBack(table)({ email, role: sergeant });
    expect(await rolesOf(email)).toMatchObject({ roles: [{ role: 'operator' }] });
  });

  it('gets no role for a place that is not on record', async () => {
    const give = roleFor(table);
    await expect(give('sergeant', 'E05000416-2')).rejects.toThrow('No team of "E05000416-2" is known');
    await expect(give('borough-officer', 'lambert')).rejects.toThrow('Give one of these: lambeth');
    await expect(give('london-coordinator', 'kent')).rejects.toThrow('No force is called "kent"');
    expect(await give('london-coordinator', 'metropolitan')).toEqual({
      role: 'london-coordinator',
      force: 'metropolitan',
    });
  });
});
