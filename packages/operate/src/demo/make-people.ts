import type { Role } from '@wardmote/domain/actor';
import { savePersonWithRoles } from '@wardmote/store/people-store';
import type { Table } from '@wardmote/store/table';
import { inParallel } from '../in-parallel.ts';
import { type DemoKey, type DemoPerson, demoPeople } from './people.ts';

/** The roles that no panel's record gives. What a panel gives, its own story gives. */
const roles: Readonly<Partial<Record<DemoKey, Role>>> = {
  sergeant: { role: 'sergeant', teamId: 'team_E05000417-1' },
  'council-officer': { role: 'council-officer', borough: 'lambeth' },
  'borough-officer': { role: 'borough-officer', borough: 'lambeth' },
  'borough-officer-elsewhere': { role: 'borough-officer', borough: 'southwark' },
  coordinator: { role: 'london-coordinator', force: 'metropolitan' },
  operator: { role: 'operator' },
};

const makeKnown = (table: Table, people: readonly (DemoPerson & { key: DemoKey })[]): Promise<void> =>
  inParallel(people, ({ key, id, name, email }) => {
    const role = roles[key];
    return savePersonWithRoles(table)({ id, name, email }, role ? [role] : [], true);
  });

/** Everybody is on record before the stories begin, so that joining a panel finds them by their address, under their own id. */
export const makeDemoPeople = (table: Table): Promise<void> => makeKnown(table, demoPeople);

export const makeOperator = (table: Table): Promise<void> =>
  makeKnown(
    table,
    demoPeople.filter(({ key }) => key === 'operator'),
  );
