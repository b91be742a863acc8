import { savePersonWithRoles, takeRole } from '@wardmote/store/people-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf, openScenes, request } from '../support/scene.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

const officer = { role: 'borough-officer', borough: 'lambeth' } as const;
let count = 0;
const somebody = async () => {
  count += 1;
  const person = { id: `person_jo_${count}`, name: 'Jo Reid', email: `jo-${count}@example.org` } as const;
  await savePersonWithRoles(table)(person, [officer], true);
  const identity = {
    issuer: 'https://id.example.org',
    subject: `jo-${count}`,
    email: person.email,
    emailVerified: true,
  };
  return { person, identity };
};
const signIn = async (identity: Parameters<typeof app.startSession>[0]) => {
  const session = await app.startSession(identity);
  if ('refused' in session) throw new Error(session.refused);
  return session;
};

describe('signing in', () => {
  it('is by a verified address that is on record', async () => {
    const { person, identity } = await somebody();
    const known = await app.identifySession(await signIn(identity));
    expect(known?.actor).toEqual({ kind: 'person', personId: person.id, name: 'Jo Reid', roles: [officer] });
    expect(known?.formKey).toMatch(/^[\w-]{22}$/);
  });

  it.each([
    ['an address that is not verified', { emailVerified: false }],
    ['an address that nobody has', { email: 'nobody@example.org' }],
    ['no address', { email: undefined }],
  ])('is refused with %s', async (_, changes) => {
    const { identity } = await somebody();
    expect(await app.startSession({ ...identity, ...changes })).toEqual({ refused: 'not-found', facts: {} });
  });

  it('links the provider’s subject, so that it is the same person with a new address', async () => {
    const { person, identity } = await somebody();
    await signIn(identity);
    const moved = { ...identity, email: 'new@example.org', emailVerified: false };
    expect((await signIn(moved)).personId).toBe(person.id);
    expect(await app.startSession({ ...moved, issuer: 'https://other.example.org' })).toMatchObject({
      refused: 'not-found',
    });
  });
});

describe('a session', () => {
  it('ends after twelve hours', async () => {
    const session = await signIn((await somebody()).identity);
    expect(await over(table, '2026-06-12T21:59:59Z').identifySession(session)).toBeDefined();
    expect(await over(table, '2026-06-12T22:00:00Z').identifySession(session)).toBeUndefined();
  });

  it('ends at once when its holder signs out, and only that one', async () => {
    const { identity } = await somebody();
    const [one, other] = [await signIn(identity), await signIn(identity)];
    await app.endSession(one);
    expect(await app.identifySession(one)).toBeUndefined();
    expect(await app.identifySession(other)).toBeDefined();
  });

  it('is nobody’s with another secret, or for another person', async () => {
    const [one, other] = [await signIn((await somebody()).identity), await signIn((await somebody()).identity)];
    expect(await app.identifySession({ ...one, secret: other.secret })).toBeUndefined();
    expect(await app.identifySession({ personId: other.personId, secret: one.secret })).toBeUndefined();
  });

  it('is on disk as a hash, with its end in seconds', async () => {
    const session = await signIn((await somebody()).identity);
    const [item] = await itemsOf(table, `PERSON#${session.personId}`, 'SESSION#');
    expect(JSON.stringify(item)).not.toContain(session.secret);
    expect(item?.expiresAtEpochSeconds).toBe(Date.parse('2026-06-12T22:00:00Z') / 1000);
  });
});

describe('a role', () => {
  it('that is taken back counts no more at the next request', async () => {
    const { person, identity } = await somebody();
    const session = await signIn(identity);
    await takeRole(table)(person.id, officer);
    expect((await app.identifySession(session))?.actor).toMatchObject({ roles: [] });
  });

  it('that is given, taken, given and taken again within minutes is taken: none of it is mistaken for a repeat', async () => {
    const { person, identity } = await somebody();
    const session = await signIn(identity);
    const roles = async () => {
      const known = await app.identifySession(session);
      return known?.actor.kind === 'person' ? known.actor.roles : undefined;
    };
    for (const _again of [1, 2]) {
      await takeRole(table)(person.id, officer);
      expect(await roles()).toEqual([]);
      await savePersonWithRoles(table)(person, [officer], false);
      expect(await roles()).toEqual([officer]);
    }
  });

  it('that a panel gives counts from the moment it is given', async () => {
    const { panelId, secretary } = await scene();
    const { person, identity } = await somebody();
    const session = await signIn(identity);
    const joined = { name: 'Jo Reid', party: 'community', kind: 'member', joined: 'elected' } as const;
    await app.admitMember(request(secretary), { panelId, ...joined, email: person.email });
    expect((await app.identifySession(session))?.actor).toMatchObject({
      roles: [officer, { role: 'member', panelId }],
    });
    const bearer = await app.identifyBearer(identity);
    expect(bearer).toMatchObject({ roles: [officer, { role: 'member', panelId }] });
  });

  it('is nobody’s whom the token names and the record does not know', async () => {
    const { identity } = await somebody();
    expect(
      await app.identifyBearer({ ...identity, subject: 'stranger', email: 'stranger@example.org' }),
    ).toBeUndefined();
  });
});
