import type { Actor, Role } from '@wardmote/domain/actor';
import type { PersonId } from '@wardmote/domain/id';
import type { Person } from '@wardmote/domain/person';
import { type Refusal, refuse } from '@wardmote/domain/refusal';

type Known = { readonly person: Person; readonly roles: readonly Role[] };

export type SignInNeeds = {
  readonly findSession: (
    personId: PersonId,
    secret: string,
    now: Date,
  ) => Promise<(Known & { formKey: string }) | undefined>;
  readonly findPersonWithRoles: (personId: PersonId) => Promise<Known | undefined>;
  readonly findPersonByEmail: (email: string) => Promise<Person | undefined>;
  readonly findPersonBySubject: (issuer: string, subject: string) => Promise<PersonId | undefined>;
  readonly linkSubject: (issuer: string, subject: string, person: Person) => Promise<void>;
  readonly startSession: (personId: PersonId, secret: string, formKey: string, expires: number) => Promise<void>;
  readonly endSession: (personId: PersonId, secret: string) => Promise<void>;
  readonly newKey: () => string;
  readonly now: () => Date;
};

/** What an identity provider says of somebody, after its token was verified. */
export type Identity = {
  readonly issuer: string;
  readonly subject: string;
  readonly email?: string;
  readonly emailVerified: boolean;
};

export type Session = { readonly personId: PersonId; readonly secret: string };

/** An evening's meeting and its minutes; after that one signs in again. */
const sessionSeconds = 12 * 60 * 60;

const actorOf = ({ person, roles }: Known): Actor => ({
  kind: 'person',
  personId: person.id,
  name: person.name,
  roles,
});

/**
 * Whose identity this is: by its subject once linked, else by a verified address that is on record. An address that the provider has
 * not verified is nobody's (reliability.md F13).
 */
const personOf = async (needs: SignInNeeds, identity: Identity): Promise<PersonId | undefined> => {
  const { issuer, subject, email, emailVerified } = identity;
  const linked = await needs.findPersonBySubject(issuer, subject);
  if (linked || !email || !emailVerified) return linked;
  const person = await needs.findPersonByEmail(email);
  if (person) await needs.linkSubject(issuer, subject, person);
  return person?.id;
};

/** A session for a verified identity. Somebody who is not on record is `not-found`. */
export const startSession =
  (needs: SignInNeeds) =>
  async (identity: Identity): Promise<Session | Refusal<'not-found'>> => {
    const personId = await personOf(needs, identity);
    if (!personId) return refuse('not-found', {});
    const secret = needs.newKey();
    const expires = Math.floor(needs.now().getTime() / 1000) + sessionSeconds;
    await needs.startSession(personId, secret, needs.newKey(), expires);
    return { personId, secret };
  };

export const endSession =
  (needs: SignInNeeds) =>
  ({ personId, secret }: Session): Promise<void> =>
    needs.endSession(personId, secret);

/** Who holds a session, with the roles of this moment: one read, at every request. */
export const identifySession =
  (needs: SignInNeeds) =>
  async ({ personId, secret }: Session): Promise<{ readonly actor: Actor; readonly formKey: string } | undefined> => {
    const known = await needs.findSession(personId, secret, needs.now());
    return known && { actor: actorOf(known), formKey: known.formKey };
  };

/** Who a verified access token speaks for, with the roles of this moment. */
export const identifyBearer =
  (needs: SignInNeeds) =>
  async (identity: Identity): Promise<Actor | undefined> => {
    const personId = await personOf(needs, identity);
    const known = personId && (await needs.findPersonWithRoles(personId));
    return known ? actorOf(known) : undefined;
  };
