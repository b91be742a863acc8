import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Role, scopeOf } from '@wardmote/domain/actor';
import type { PersonId, TeamId } from '@wardmote/domain/id';
import type { Person } from '@wardmote/domain/person';
import * as z from 'zod';
import { roleItem } from './commit.ts';
import { keys, queues, ranges } from './keys.ts';
import { type Item, queryAll, queryQueue } from './query.ts';
import { personItems } from './record-items.ts';
import { id } from './schemas.ts';
import type { Table } from './table.ts';
import { put, putNew, remove, transact } from './transaction.ts';

const person = z.object({
  id: id('person'),
  name: z.string(),
  email: z.string().optional(),
}) satisfies z.ZodType<Person>;
const pointer = z.object({ personId: id('person'), name: z.string() });

const panelRole = z.enum([
  'interim-chair',
  'member',
  'observer',
  'adviser',
  'chair',
  'vice-chair',
  'secretary',
  'treasurer',
]);
const role = z.discriminatedUnion('role', [
  z.object({ role: panelRole, panelId: id('panel') }),
  z.object({ role: z.literal('sergeant'), teamId: id('team') }),
  z.object({ role: z.enum(['council-officer', 'borough-officer']), borough: z.string() }),
  z.object({ role: z.literal('london-coordinator'), force: z.string() }),
  z.object({ role: z.literal('operator') }),
]) satisfies z.ZodType<Role>;

const session = z.object({ formKey: z.string(), expiresAtEpochSeconds: z.number() });

/** Somebody signed in: who they are, what their roles are now, and the secret that their forms are signed with. */
export type SignedIn = { readonly person: Person; readonly roles: readonly Role[]; readonly formKey: string };

const named = (items: readonly Item[], entity: string) => items.filter((item) => item.entity === entity);

const rolesIn = (items: readonly Item[]): readonly Role[] => named(items, 'role').map((item) => role.parse(item.role));

/** AP15: who holds a session, with their roles of this moment, in one Query. An expired or ended session is nobody's. */
export const findSession =
  (table: Table) =>
  async (personId: PersonId, secret: string, now: Date): Promise<SignedIn | undefined> => {
    const items = await queryAll(table, ranges.person(personId), { ConsistentRead: true });
    const { sk } = keys.session(personId, secret);
    const held = items.find((item) => item.sk === sk);
    const [profile] = named(items, 'person');
    if (!held || !profile) return undefined;
    const { formKey, expiresAtEpochSeconds } = session.parse(held);
    if (expiresAtEpochSeconds * 1000 <= now.getTime()) return undefined;
    return { person: person.parse(profile), roles: rolesIn(items), formKey };
  };

/** AP16: a person and their roles, for a bearer of an access token. */
export const findPersonWithRoles =
  (table: Table) =>
  async (personId: PersonId): Promise<Omit<SignedIn, 'formKey'> | undefined> => {
    const items = await queryAll(table, ranges.person(personId), { ConsistentRead: true });
    const [profile] = named(items, 'person');
    return profile && { person: person.parse(profile), roles: rolesIn(items) };
  };

const get = async (table: Table, Key: { pk: string; sk: string }) => {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  return Item;
};

/** AP6: whose address this is. */
export const findPersonByEmail =
  (table: Table) =>
  async (email: string): Promise<Person | undefined> => {
    const item = await get(table, keys.email(email));
    if (!item) return undefined;
    const { personId, name } = pointer.parse(item);
    return { id: personId, name, email };
  };

/** AP17: whose sign-in this is: the subject that an identity provider knows, once linked. */
export const findPersonBySubject =
  (table: Table) =>
  async (issuer: string, subject: string): Promise<PersonId | undefined> => {
    const item = await get(table, keys.subject(issuer, subject));
    return item && pointer.parse(item).personId;
  };

/** AP18: a session begins; its secret is stored as a hash, so that the table alone opens nothing. */
export const startSession =
  (table: Table) =>
  async (personId: PersonId, secret: string, formKey: string, expiresAtEpochSeconds: number): Promise<void> => {
    const Item = { ...keys.session(personId, secret), entity: 'session', formKey, expiresAtEpochSeconds };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  };

/** AP19: a session ends, at once and everywhere. */
export const endSession =
  (table: Table) =>
  async (personId: PersonId, secret: string): Promise<void> => {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.session(personId, secret) }));
  };

/** AP20: an identity provider's subject is linked to a person, at the first sign-in with a verified address. */
export const linkSubject =
  (table: Table) =>
  async (issuer: string, subject: string, { id: personId, name }: Person): Promise<void> => {
    const Item = { ...keys.subject(issuer, subject), entity: 'subject', personId, name };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  };

const queued = z.object({ queueSk: id('person') });

/** AP69: the sergeants of a team. */
export const sergeantsOf =
  (table: Table) =>
  async (team: TeamId): Promise<readonly PersonId[]> =>
    (await queryQueue(table, queues.sergeants(team))).map((item) => queued.parse(item).queueSk);

/** AP363: those who answer for the group of a borough. */
export const boroughOfficersOf =
  (table: Table) =>
  async (borough: string): Promise<readonly PersonId[]> =>
    (await queryQueue(table, queues.boroughOfficers(borough))).map((item) => queued.parse(item).queueSk);

/** AP22: an operator makes somebody known and gives them roles that no panel's record gives (sergeants, officers of a borough). */
export const savePersonWithRoles =
  (table: Table) =>
  (known: Person, given: readonly Role[], isNew: boolean): Promise<'saved' | 'changed-meanwhile'> => {
    const profile = isNew ? personItems(known).map((item) => putNew(table, item)) : [];
    return transact(table, [
      ...profile,
      ...given.map((one) => put(table, roleItem({ personId: known.id, role: one }))),
    ]);
  };

/** AP25: a role that no panel's record gives is taken back; it counts at the next request. */
export const takeRole =
  (table: Table) =>
  (personId: PersonId, taken: Role): Promise<'saved' | 'changed-meanwhile'> =>
    transact(table, [remove(table, keys.role(personId, taken.role, scopeOf(taken)))]);
