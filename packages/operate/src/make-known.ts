import { type Role, scopeOf } from '@wardmote/domain/actor';
import type { Id } from '@wardmote/domain/id';
import { teamOf } from '@wardmote/domain/place';
import { plainError } from '@wardmote/local/plain-error';
import { findPersonByEmail, savePersonWithRoles, takeRole } from '@wardmote/store/people-store';
import { allBoroughs } from '@wardmote/store/places-store';
import { readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { ulid } from 'ulid';

export type Known = { readonly name: string; readonly email: string; readonly role: Role };

export const rolesGiven = ['sergeant', 'council-officer', 'borough-officer', 'london-coordinator'] as const;
export type RoleGiven = (typeof rolesGiven)[number];

/** `E05000416` is the team of the whole ward or of its first part; `E05000416-2` that of the second. */
const sergeantOf = async (table: Table, place: string): Promise<Role> => {
  const [code = '', number = '1'] = place.split('-');
  const forces = new Set((await allBoroughs(table)()).map(({ force }) => force));
  for (const force of forces) {
    const { patches } = await readForce(table)(force);
    const patch = patches.find(({ ward, number: which }) => ward === code && which === Number(number));
    if (patch) return { role: 'sergeant', teamId: teamOf(patch) };
  }
  throw plainError(`No team of "${place}" is known. Give the code of a ward that was imported, like --for E05000416`);
};

const boroughKnown = async (table: Table, place: string): Promise<string> => {
  const boroughs = await allBoroughs(table)();
  if (boroughs.some(({ slug }) => slug === place)) return place;
  const slugs = boroughs.map(({ slug }) => slug).toSorted();
  throw plainError(
    slugs.length === 0
      ? 'No borough is known yet. Import the wards first: npm run import -- wards FILE.csv'
      : `No borough is called "${place}". Give one of these: ${slugs.join(', ')}`,
  );
};

const forceKnown = async (table: Table, place: string): Promise<string> => {
  const forces = new Set((await allBoroughs(table)()).map(({ force }) => force));
  if (forces.has(place)) return place;
  throw plainError(`No force is called "${place}". The forces of the boroughs on record: ${[...forces].join(', ')}`);
};

/** The role for a place that is on record; a role for a place that nobody imported would be of no use, and is refused. */
export const roleFor =
  (table: Table) =>
  async (role: RoleGiven, place: string): Promise<Role> => {
    if (role === 'sergeant') return sergeantOf(table, place);
    if (role === 'london-coordinator') return { role, force: await forceKnown(table, place) };
    return { role, borough: await boroughKnown(table, place) };
  };

/** Somebody is known by their address, with a role: who they are already stays, and the role counts at their next request. */
export const makeKnown =
  (table: Table) =>
  async ({ name, email, role }: Known): Promise<string> => {
    const before = await findPersonByEmail(table)(email);
    const id: Id<'person'> = `person_${ulid()}`;
    const outcome = await savePersonWithRoles(table)(before ?? { id, name, email }, [role], !before);
    if (outcome === 'changed-meanwhile')
      throw plainError(`Somebody made ${email} known at the same moment. Try again.`);
    const renamed = before && before.name !== name ? ` (known as ${before.name}, and that stays)` : '';
    return `${email}${renamed} has the role ${role.role} for ${scopeOf(role)}.`;
  };

/** Takes a role back; it is gone at the next request of whoever had it. */
export const takeBack =
  (table: Table) =>
  async ({ email, role }: Omit<Known, 'name'>): Promise<string> => {
    const person = await findPersonByEmail(table)(email);
    if (!person) throw plainError(`Nobody with the address ${email} is known.`);
    await takeRole(table)(person.id, role);
    return `${email} no longer has the role ${role.role} for ${scopeOf(role)}.`;
  };
