import { anonymous } from '@wardmote/domain/actor';
import type { Panel } from '@wardmote/domain/panel';
import { stopMail } from '@wardmote/store/contact-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDocumentInForce } from '../builders/document.ts';
import { members } from '../builders/member.ts';
import { aTerm } from '../builders/panel.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

const elected = { party: 'community', kind: 'member', joined: 'elected' } as const;

/** The one who is not of the builder's ten. */
const newest = (panel: Panel) => panel.members.find(({ id }) => !/^membership_\d\d$/.test(id));

describe('admitting somebody', () => {
  it('begins their membership today, with how they joined and where', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const joined = { party: 'community', kind: 'member', joined: 'elected', meetingId: may } as const;
    const outcome = await app.admitMember(request(secretary), { panelId, name: 'Eve Quaye', ...joined });
    expect(newest(await panel())).toEqual({
      id: 'membershipId' in outcome ? outcome.membershipId : '',
      personId: 'personId' in outcome ? outcome.personId : '',
      name: 'Eve Quaye',
      party: 'community',
      kind: 'member',
      joined: 'elected',
      joinedAt: may,
      from: '2026-06-12',
    });
  });

  it.each([
    ['councillor', 'observer'],
    ['police', 'adviser'],
    ['partner', 'adviser'],
  ] as const)('makes somebody of the %s party an %s, whatever was asked', async (party, kind) => {
    const { panelId, secretary, panel } = await scene();
    const asked = { panelId, name: 'Sam', party, kind: 'member', joined: 'ex-officio' } as const;
    await app.admitMember(request(secretary), asked);
    expect(newest(await panel())).toMatchObject({ party, kind });
  });

  it('is refused to somebody who is a member by the same address, however it is written', async () => {
    const { panelId, secretary, panel } = await scene();
    const eve = { panelId, name: 'Eve Quaye', party: 'community', kind: 'member', joined: 'elected' } as const;
    await app.admitMember(request(secretary), { ...eve, email: 'Eve.One@example.org' });
    expect(await app.admitMember(request(secretary), { ...eve, email: 'eve.one@EXAMPLE.org ' })).toEqual({
      refused: 'already-member',
      facts: { name: 'Eve Quaye' },
    });
    expect((await panel()).members).toHaveLength(11);
  });

  it('invites them to what is called already and lies ahead, each by a link of their own', async () => {
    const at = await scene({ june: { start: '2026-06-24T19:30' }, panel: { called: [] } });
    await app.admitMember(request(at.secretary), { panelId: at.panelId, name: 'Before', ...elected });
    expect((await at.meeting(at.june)).invitations).toEqual([]);
    const other = await scene({ june: { start: '2026-06-24T19:30' } });
    const outcome = await app.admitMember(request(other.secretary), {
      panelId: other.panelId,
      name: 'Eve',
      ...elected,
    });
    const [invitation] = (await other.meeting(other.june)).invitations;
    expect(invitation).toMatchObject({ name: 'Eve', capacity: 'member of the panel' });
    const link = {
      meetingId: other.june,
      personId: invitation?.personId ?? 'person_0',
      linkKey: invitation?.linkKey ?? '',
    };
    expect(outcome).toMatchObject({ personId: link.personId });
    expect(await app.answerInvitation(request(anonymous), { ...link, answer: 'yes' })).toEqual({ answer: 'yes' });
  });

  it('does not invite them to what has passed', async () => {
    const at = await scene();
    await app.admitMember(request(at.secretary), { panelId: at.panelId, name: 'Eve', ...elected });
    expect((await at.meeting(at.june)).invitations).toEqual([]);
  });

  it('gives back the same person when they return', async () => {
    const { panelId, secretary, panel } = await scene();
    const eve = {
      panelId,
      name: 'Eve',
      email: 'eve.two@example.org',
      party: 'community',
      kind: 'member',
      joined: 'elected',
    } as const;
    const first = await app.admitMember(request(secretary), eve);
    if ('refused' in first) throw new Error(first.refused);
    await app.endMembership(request(secretary), { panelId, membershipId: first.membershipId, how: 'resigned' });
    const second = await app.admitMember(request(secretary), eve);
    expect(second).toMatchObject({ personId: first.personId });
    expect(second).not.toMatchObject({ membershipId: first.membershipId });
    expect((await panel()).members).toHaveLength(11);
  });
});

describe('a membership that ends', () => {
  it('is kept as a period that was, and takes office and roles with it', async () => {
    const { panelId, secretary, panel, events } = await scene();
    await app.endMembership(request(secretary), { panelId, membershipId: 'membership_01', how: 'term-ended' });
    const { members: left, offices, chairVacantSince } = await panel();
    expect(left.map(({ id }) => id)).not.toContain('membership_01');
    expect(offices.map(({ office }) => office)).toEqual(['secretary']);
    expect(chairVacantSince).toBe('2026-06-12');
    expect(await itemsOf(table, `PANEL#${panelId}`, 'PAST#MEMBER#')).toMatchObject([
      { id: 'membership_01', from: '2025-09-01', until: '2026-06-12', how: 'term-ended' },
    ]);
    const roles = await itemsOf(table, 'PERSON#person_01', 'ROLE#');
    expect(roles.filter(({ sk }) => String(sk).endsWith(`#${panelId}`))).toEqual([]);
    expect(await events()).toMatchObject([
      { type: 'membership-ended', facts: { personId: 'person_01', how: 'term-ended' } },
    ]);
  });

  it('leaves the chair when another one goes', async () => {
    const { panelId, secretary, panel } = await scene();
    await app.endMembership(request(secretary), { panelId, membershipId: 'membership_09', how: 'resigned' });
    expect(await panel()).not.toHaveProperty('chairVacantSince');
  });

  it('is refused when there is none', async () => {
    const { panelId, secretary } = await scene();
    const ended = { panelId, membershipId: 'membership_99', how: 'resigned' } as const;
    expect(await app.endMembership(request(secretary), ended)).toMatchObject({ refused: 'not-a-member' });
  });
});

describe('excluding somebody', () => {
  const exclusion = {
    membershipId: 'membership_09',
    clause: '8',
    votesFor: 5,
    votesAgainst: 2,
    ground: 'CANARY',
  } as const;

  it('ends the membership, keeps the ground apart from everything else, and tells only the clause', async () => {
    const { panelId, may, secretary, panel, events } = await scene();
    await app.excludeMember(request(secretary), { panelId, meetingId: may, ...exclusion });
    expect((await panel()).members).toHaveLength(9);
    expect(await itemsOf(table, `PANEL#${panelId}`, 'CLOSED#')).toMatchObject([{ clause: '8', ground: 'CANARY' }]);
    expect(await itemsOf(table, `PANEL#${panelId}`, 'PAST#')).toMatchObject([{ how: 'excluded', until: '2026-06-12' }]);
    expect(await events()).toMatchObject([{ type: 'member-excluded', facts: { clause: '8' } }]);
    const everythingElse = (await itemsOf(table, `PANEL#${panelId}`)).filter(
      ({ sk }) => !String(sk).startsWith('CLOSED#'),
    );
    expect(JSON.stringify(everythingElse)).not.toContain('CANARY');
  });

  it.each(['9', '1', ''])('is refused under clause “%s”, which is not about conduct', async (clause) => {
    const { panelId, may, secretary } = await scene();
    const outcome = await app.excludeMember(request(secretary), { panelId, meetingId: may, ...exclusion, clause });
    expect(outcome).toEqual({ refused: 'exclusion-needs-clause', facts: { clause } });
  });

  it('is refused where no document is in force', async () => {
    const { panelId, may, secretary } = await scene({ panel: { documents: [] } });
    const outcome = await app.excludeMember(request(secretary), { panelId, meetingId: may, ...exclusion });
    expect(outcome).toMatchObject({ refused: 'exclusion-needs-clause' });
  });

  it('is refused under a document that came into force after the meeting: the version of its day governs', async () => {
    const later = aDocumentInForce({ id: 'document_2', from: '2026-06-10', clausesOnExclusion: ['11'] });
    const { panelId, may, secretary } = await scene({ panel: { documents: [aDocumentInForce(), later] } });
    const at = { panelId, meetingId: may, ...exclusion };
    expect(await app.excludeMember(request(secretary), { ...at, clause: '11' })).toMatchObject({
      refused: 'exclusion-needs-clause',
    });
    expect(await app.excludeMember(request(secretary), at)).toEqual({ membershipId: 'membership_09' });
  });

  it.each([
    [3, 3],
    [0, 0],
    [2, 5],
  ])('is refused when %i were for it and %i against', async (votesFor, votesAgainst) => {
    const { panelId, may, secretary } = await scene();
    const vote = { ...exclusion, votesFor, votesAgainst };
    expect(await app.excludeMember(request(secretary), { panelId, meetingId: may, ...vote })).toEqual({
      refused: 'exclusion-not-carried',
      facts: { votesFor, votesAgainst },
    });
  });

  it('is refused at a meeting that was not quorate, or is still to be held', async () => {
    const thin = await scene({ may: { quorum: { present: 2, quorum: 4, quorate: false } } });
    const atMay = { panelId: thin.panelId, meetingId: thin.may, ...exclusion };
    expect(await app.excludeMember(request(thin.secretary), atMay)).toMatchObject({ refused: 'not-quorate' });
    const atJune = { panelId: thin.panelId, meetingId: thin.june, ...exclusion };
    expect(await app.excludeMember(request(thin.secretary), atJune)).toMatchObject({ refused: 'meeting-not-held' });
  });
});

describe('an office', () => {
  it('passes from one to another, and the roles with it', async () => {
    const { panelId, may, secretary, panel } = await scene();
    await app.fillOffice(request(secretary), { panelId, office: 'chair', personId: 'person_05', meetingId: may });
    expect((await panel()).offices).toEqual([
      aTerm({ office: 'secretary', personId: 'person_02', name: 'Member 02' }),
      aTerm({ personId: 'person_05', name: 'Member 05', from: '2026-06-12', until: '2027-06-12', electedAt: may }),
    ]);
    const chairs = async (personId: string) => itemsOf(table, `PERSON#${personId}`, `ROLE#chair#${panelId}`);
    expect([await chairs('person_01'), await chairs('person_05')]).toMatchObject([[], [{ entity: 'role' }]]);
  });

  it('that is filled is vacant no more', async () => {
    const { panelId, secretary, panel } = await scene({ panel: { offices: [], chairVacantSince: '2026-05-01' } });
    await app.fillOffice(request(secretary), { panelId, office: 'treasurer', personId: 'person_04' });
    expect(await panel()).toMatchObject({ chairVacantSince: '2026-05-01' });
    await app.fillOffice(request(secretary), { panelId, office: 'chair', personId: 'person_05' });
    expect(await panel()).not.toHaveProperty('chairVacantSince');
  });

  it('falls vacant today when its holder leaves it', async () => {
    const { panelId, secretary, panel } = await scene();
    await app.leaveOffice(request(secretary), { panelId, office: 'chair' });
    expect(await panel()).toMatchObject({ chairVacantSince: '2026-06-12' });
    expect(await app.leaveOffice(request(secretary), { panelId, office: 'chair' })).toEqual({
      refused: 'office-not-held',
      facts: { office: 'chair' },
    });
  });

  it('is for somebody on the panel, elected by a meeting that could decide', async () => {
    const { panelId, june, secretary } = await scene({ panel: { members: members(3) } });
    const elect = (personId: 'person_03' | 'person_09', meetingId?: typeof june) =>
      app.fillOffice(request(secretary), { panelId, office: 'chair', personId, ...(meetingId && { meetingId }) });
    expect(await elect('person_09')).toEqual({ refused: 'not-a-member', facts: { name: 'That person' } });
    expect(await elect('person_03', june)).toMatchObject({ refused: 'meeting-not-held' });
  });
});

describe('how mail reaches the members', () => {
  it('is told to those who carry what does not arrive, and to nobody else; no address is', async () => {
    const at = await scene();
    const admit = (name: string, email?: string) =>
      app.admitMember(request(at.secretary), {
        panelId: at.panelId,
        name,
        party: 'community',
        joined: 'elected',
        kind: 'member',
        ...(email && { email }),
      });
    const told = granted(await admit('Ann Archer', 'ann@example.org'));
    const silent = granted(await admit('Bob Bell'));
    const back = granted(await admit('Cem Can', 'cem@example.org'));
    await stopMail(table)(back.personId, { why: 'bounced', at: '2026-06-12T10:00:00.000Z' });
    const { reach } = granted(await app.viewMembers(at.secretary, at.panelId));
    expect(reach).toMatchObject({
      [told.personId]: 'mail',
      [silent.personId]: 'no-address',
      [back.personId]: 'bounced',
    });
    expect(JSON.stringify(reach)).not.toContain('@');
    expect(granted(await app.viewMembers(at.as('member', 'person_09'), at.panelId)).reach).toEqual({});
  });
});
