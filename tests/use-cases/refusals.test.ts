import { anonymous } from '@wardmote/domain/actor';
import { mostSignUpsAnHour } from '@wardmote/domain/follower';
import type { KeptNotice } from '@wardmote/domain/notice-log';
import type { RefusalCode } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { addNotice } from '@wardmote/store/notice-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { boroughOfficer, stranger } from '../builders/actor.ts';
import { aCorrection, anInvitation, here as present, theMinutes } from '../builders/meeting.ts';
import { aCouncillor, aSergeantOnThePanel, members } from '../builders/member.ts';
import { proposals } from '../builders/priority.ts';
import { putOnRecord } from '../support/on-record.ts';
import { openScenes, request } from '../support/scene.ts';
import { aroundRefusals } from './around-refusals.ts';
import { deskRefusals } from './desk-refusals.ts';
import { displacementRefusals } from './displacement-refusals.ts';
import { priorityRefusals } from './priority-refusals.ts';
import { registerRefusals } from './register-refusals.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

type Outcome = Promise<object>;
type Scene = Awaited<ReturnType<typeof scene>>;
type Changes = Parameters<typeof scene>[0];

const july = { kind: 'ordinary', start: '2026-07-15T19:30', end: '2026-07-15T21:00', place: 'The hall' } as const;
const eve = { name: 'Eve', party: 'community', kind: 'member', joined: 'elected' } as const;
const light = { what: 'Light the alley', kind: 'prevention', owner: { kind: 'team' } } as const;
const exclusion = { membershipId: 'membership_09', clause: '8', votesFor: 5, votesAgainst: 2, ground: 'x' } as const;
const text = [{ itemId: 'item_5', text: 'x' }] as const;
const held = { status: 'held', quorum: { present: 6, quorum: 4, quorate: true } } as const;
const invited = { june: { invitations: [anInvitation()] } };
const answer = { personId: 'person_01', linkKey: 'key-of-member-01', answer: 'yes' } as const;
const founding = {
  borough: 'lambeth',
  ward: 'E05000416',
  name: 'P',
  localName: 'P',
  kind: 'ward',
  convener: { name: 'C' },
} as const;

/** Something asked in a scene. */
const inScene = (act: (at: Scene) => Outcome, changes?: Changes) => async () => act(await scene(changes));
const record = (at: Scene, changes: object = {}) =>
  app.closeMeeting(request(at.secretary), {
    panelId: at.panelId,
    meetingId: at.june,
    attendance: present(6),
    outcomes: [],
    priorities: { decision: 'keep' },
    evidence: { seen: true },
    notReviewed: 'There was no time',
    actions: [],
    ...changes,
  });
const figures = {
  title: 'Thefts',
  href: 'https://x.example.org',
  source: 'Police',
  on: '2026-05-31',
  readers: 'panel',
} as const;
const attach = ({ panelId, june, secretary }: Scene, href: string) =>
  app.attachEvidence(request(secretary), { panelId, meetingId: june, ...figures, href });
const exclude = ({ panelId, may, secretary }: Scene, changes: object = {}) =>
  app.excludeMember(request(secretary), { panelId, meetingId: may, ...exclusion, ...changes });
const approve = ({ panelId, secretary }: Scene, meetingId: Scene['may'], atMeetingId: Scene['may']) =>
  app.approveMinutes(request(secretary), { panelId, meetingId, atMeetingId });
const manyGuests = Array.from({ length: 20 }, (_, index) => ({
  id: `guest_${index}` as const,
  itemId: 'item_4' as const,
  name: 'Sam',
}));
const planned = { june: { status: 'scheduled' } } as const;
const renumbered = (one: ReturnType<typeof members>[number], from: number) => ({
  ...one,
  personId: `person_${from}-${one.personId.slice(7)}` as const,
});
const manyPanels = Array.from({ length: 6 }, (_, index) => ({
  panelId: `panel_other_${index}` as const,
  name: 'Other',
  answer: 'asked' as const,
}));
const joins = ({ panelId, june, secretary }: Scene, other: Scene) =>
  app.askToJoin(request(secretary), { panelId, meetingId: june, otherPanelId: other.panelId });
const arranges = ({ panelId, secretary }: Scene, arrangements: object) =>
  app.scheduleMeeting(request(secretary), { panelId, ...july, arrangements });
const save = ({ panelId, secretary }: Scene, meetingId: Scene['may'], revision: number) =>
  app.saveMinutes(request(secretary), { panelId, meetingId, revision, sections: text });
const correct = (at: Scene, { by = at.as('member', 'person_01') } = {}) =>
  app.suggestCorrection(request(by), { panelId: at.panelId, meetingId: at.may, itemId: 'item_5', text: 'x' });
type Settled = { accepted: true; revision: number; text: string } | { accepted: false; reason: string };
const settle = ({ panelId, may, secretary }: Scene, how: Settled) =>
  app.settleCorrection(request(secretary), { panelId, meetingId: may, correctionId: 'correction_1', ...how });
const corrected = { may: { minutes: theMinutes(), corrections: [aCorrection()] } };
const aKeptNotice = (panelId: Scene['panelId'], id: string): KeptNotice => ({
  id,
  kind: 'minutes-published',
  panelId,
  panelName: 'P',
  to: { kind: 'person', personId: 'person_01' },
  at: '2026-06-10T10:00:00.000Z',
  facts: {},
});
const chairs = ({ panelId, secretary }: Scene, personId: `person_${string}`) =>
  app.fillOffice(request(secretary), { panelId, office: 'chair', personId });
const schedule = ({ panelId, secretary }: Scene, start: string) =>
  app.scheduleMeeting(request(secretary), { panelId, ...july, start });

const rests = ({ panelId, secretary }: Scene, from: string, to: string) =>
  app.recordBreak(request(secretary), { panelId, from, to, reason: 'Summer holidays' });

/** An item that six members decided. */
const decided = (how: object) => ({
  outcomes: [{ itemId: 'item_5' as const, openness: 'open' as const, text: 'x', ...how }],
});
const interest = (personId: `person_${string}`) => ({ personId, interest: 'My shop', tookNoPart: true });

/** Every rule that can turn a command away, and a command that it turns away. One that nothing produces does not compile, or fails. */
const produced: Readonly<Record<RefusalCode, () => Outcome>> = {
  'action-needs-owner': inScene((at) => record(at, { actions: [{ ...light, owner: undefined }] })),
  'action-not-answered': inScene(({ panelId, secretary }) =>
    app.disputeAction(request(secretary), { panelId, actionId: 'action_1', why: 'x' }),
  ),
  'interest-of-absent': inScene((at) => record(at, decided({ declarations: [interest('person_10')] }))),
  'mover-not-there': inScene((at) => record(at, decided({ movedBy: 'person_10' }))),
  'mover-seconds': inScene((at) => record(at, decided({ movedBy: 'person_01', secondedBy: 'person_01' }))),
  'votes-too-many': inScene((at) => record(at, decided({ votesFor: 7 }))),
  'too-many-sign-ups': inScene(async ({ panelId }) => {
    for (let count = 0; count < mostSignUpsAnHour; count += 1)
      await app.followPanel(request(anonymous), { panelId, email: `${count}@example.org` });
    return app.followPanel(request(anonymous), { panelId, email: 'one.more@example.org' });
  }),
  ...aroundRefusals(() => app, inScene),
  ...registerRefusals(() => app, inScene),
  ...deskRefusals(() => app, inScene),
  ...priorityRefusals(
    () => app,
    inScene,
    () => table,
  ),
  ...displacementRefusals(() => app, inScene),
  'attendance-twice': inScene((at) => record(at, { attendance: [...present(6), ...present(1)] })),
  'agenda-item-unknown': inScene((at) =>
    record(at, { outcomes: [{ itemId: 'item_99', openness: 'open', text: 'x' }] }),
  ),
  'already-member': inScene(async ({ panelId, secretary }) => {
    const twice = { panelId, ...eve, email: 'eve@example.org' };
    await app.admitMember(request(secretary), twice);
    return app.admitMember(request(secretary), twice);
  }),
  'borough-unknown': () => app.viewBorough('atlantis'),
  'break-ends-early': inScene((at) => rests(at, '2026-08-31', '2026-08-01')),
  'break-overlaps': inScene(async (at) => {
    await rests(at, '2026-08-01', '2026-08-31');
    return rests(at, '2026-08-31', '2026-09-07');
  }),
  'break-too-long': inScene((at) => rests(at, '2026-08-01', '2026-11-01')),
  'post-after-today': inScene(({ panelId, sergeant, teamId }) =>
    app.keepTeam(request(sergeant), {
      panelId,
      teamId,
      duty: 'By day',
      posts: [{ rank: 'pcso', vacant: true, since: '2026-06-13' }],
    }),
  ),
  'break-unknown': inScene(({ panelId, secretary }) =>
    app.removeBreak(request(secretary), { panelId, breakId: 'break_none' }),
  ),
  'changed-meanwhile': inScene((at) => save(at, at.may, 1)),
  'closing-needs-reason': inScene((at) =>
    record(at, { outcomes: [{ itemId: 'item_5', openness: 'closed', text: 'x' }] }),
  ),
  'command-reused': inScene(async ({ panelId, secretary }) => {
    const same = request(secretary);
    await app.admitMember(same, { panelId, ...eve });
    return app.admitMember(same, { panelId, ...eve, name: 'Ade' });
  }),
  'correction-by-absent': inScene((at) => correct(at, { by: at.as('member', 'person_09') })),
  'correction-settled': inScene((at) => settle(at, { accepted: true, revision: 2, text: 'x' }), {
    may: {
      minutes: theMinutes(),
      corrections: [aCorrection({ settled: { accepted: true, at: '2026-05-13T10:00:00.000Z' } })],
    },
  }),
  'councillor-cannot-chair': inScene((at) => chairs(at, 'person_councillor'), { panel: { members: [aCouncillor()] } }),
  'day-in-past': inScene((at) => record(at, { nextOn: '2019-01-03' })),
  'declining-needs-reason': inScene((at) => settle(at, { accepted: false, reason: ' ' }), corrected),
  'document-not-draft': inScene(async ({ panelId, may, secretary }) => {
    const draft = { panelId, kind: 'ground-rules', title: 'Ours', clauses: [] } as const;
    const drafted = await app.draftDocument(request(secretary), draft);
    const documentId = 'documentId' in drafted ? drafted.documentId : 'document_none';
    await app.adoptDocument(request(secretary), { panelId, documentId, meetingId: may });
    return app.adoptDocument(request(secretary), { panelId, documentId, meetingId: may });
  }),
  'exclusion-needs-clause': inScene((at) => exclude(at, { clause: '1' })),
  'exclusion-not-carried': inScene((at) => exclude(at, { votesFor: 1 })),
  'hand-over-date-needed': inScene((at) => chairs(at, 'person_sergeant'), {
    panel: { members: [aSergeantOnThePanel()] },
  }),
  'invitation-needs-capacity': inScene(
    ({ panelId, june, secretary }) =>
      app.callMeeting(request(secretary), { panelId, meetingId: june, capacities: { person_01: '' } }),
    { june: { status: 'scheduled' } },
  ),
  'invitation-withdrawn': inScene(
    ({ june }) => app.answerInvitation(request(anonymous), { meetingId: june, ...answer }),
    { ...invited, panel: { members: members(9).slice(1) } },
  ),
  'invitations-closed': inScene(
    ({ june }) => app.answerInvitation(request(anonymous), { meetingId: june, ...answer }),
    {
      june: { ...invited.june, status: 'cancelled' },
    },
  ),
  'evidence-full': inScene((at) => attach(at, 'https://data.example.org'), {
    june: { evidence: Array.from({ length: 20 }, () => ({ ...figures, id: 'evidence_1' as const })) },
  }),
  'evidence-link-not-https': inScene((at) => attach(at, 'http://data.example.org')),
  'evidence-not-seen': inScene((at) => record(at, { evidence: { seen: false } })),
  'evidence-unknown': inScene(({ panelId, june, secretary }) =>
    app.removeEvidence(request(secretary), { panelId, meetingId: june, evidenceId: 'evidence_none' }),
  ),
  'late-item-needs-reason': inScene((at) =>
    app.changeAgenda(request(at.secretary), {
      panelId: at.panelId,
      meetingId: at.june,
      agenda: [{ kind: 'other', heading: 'The park gates', openness: 'open' }],
    }),
  ),
  'mail-choice-not-offered': inScene(async ({ panelId, as }) => {
    await putOnRecord(table, { newPerson: { id: 'person_chooser', name: 'Chooser' } });
    const signedIn = as('member', 'person_chooser');
    return app.chooseMail(
      request(signedIn),
      { signedIn },
      { panelId, quiet: false, choices: { 'meeting-invitation': 'never' } },
    );
  }),
  'meeting-in-past': inScene((at) => schedule(at, '2026-06-01T19:30')),
  'meeting-not-called': inScene(({ panelId, may, secretary }) =>
    app.cancelMeeting(request(secretary), { panelId, meetingId: may, reason: 'x' }),
  ),
  'meeting-not-held': inScene((at) => exclude(at, { meetingId: at.june })),
  'meeting-not-yet': inScene((at) => record(at), { june: { start: '2026-06-30T19:30' } }),
  'meeting-notice-short': inScene((at) => schedule(at, '2026-06-14T19:30')),
  'minutes-already-approved': inScene((at) => save(at, at.may, 2), {
    may: { minutes: theMinutes({ status: 'published' }) },
  }),
  'minutes-empty': inScene(({ panelId, june, secretary }) =>
    app.circulateMinutes(request(secretary), { panelId, meetingId: june }),
  ),
  'minutes-not-circulated': inScene((at) => approve(at, at.may, at.june), {
    may: { minutes: theMinutes({ status: 'draft' }) },
    june: held,
  }),
  'minutes-not-held-back': inScene(({ panelId, may, secretary }) =>
    app.releaseMinutes(request(secretary), { panelId, meetingId: may }),
  ),
  'minutes-not-published': inScene(({ panelId, may, june, secretary }) =>
    app.amendMinutes(request(secretary), { panelId, meetingId: may, atMeetingId: june, text: 'x' }),
  ),
  'minutes-of-own-meeting': inScene((at) => approve(at, at.may, at.may)),
  'minutes-too-long': inScene(({ panelId, may, secretary }) =>
    app.saveMinutes(request(secretary), {
      panelId,
      meetingId: may,
      revision: 2,
      sections: [{ itemId: 'item_5', text: 'é'.repeat(150_001) }],
    }),
  ),
  'nobody-present': inScene((at) => record(at, { attendance: [] })),
  'not-a-later-meeting': inScene((at) => approve(at, at.june, at.may), { june: { ...held, minutes: theMinutes() } }),
  'not-a-member': inScene((at) => chairs(at, 'person_unknown')),
  'not-found': () => app.viewPanel(anonymous, 'panel_none'),
  'not-quorate': inScene((at) => record(at, { attendance: present(1) })),
  'not-your-part': inScene(({ panelId, as }) => app.admitMember(request(as('member')), { panelId, ...eve })),
  'notice-not-to-carry': inScene(async ({ panelId, secretary }) => {
    await addNotice(table)(aKeptNotice(panelId, 'carry'), new Date());
    return app.handOverNotice(request(secretary), { panelId, noticeId: 'carry' });
  }),
  'notice-not-to-send-again': inScene(async ({ panelId, secretary }) => {
    await addNotice(table)(aKeptNotice(panelId, 'again'), new Date());
    return app.sendNoticeAgain(request(secretary), { panelId, noticeId: 'again' });
  }),
  'office-needs-community': inScene(async (at) => {
    const partner = { name: 'Pat Partner', party: 'partner', kind: 'adviser', joined: 'ex-officio' } as const;
    const joined = await app.admitMember(request(at.secretary), { panelId: at.panelId, ...partner });
    return 'personId' in joined ? chairs(at, joined.personId) : joined;
  }),
  'office-not-held': inScene(({ panelId, secretary }) =>
    app.leaveOffice(request(secretary), { panelId, office: 'treasurer' }),
  ),
  'panel-dissolved': inScene(({ panelId, secretary }) => app.admitMember(request(secretary), { panelId, ...eve }), {
    panel: { dissolvedOn: '2026-06-01' },
  }),
  'panel-exists': inScene(({ teamId }) =>
    app.foundPanel(request(boroughOfficer), { ...founding, patch: Number(teamId.split('-')[1]) }),
  ),
  'police-cannot-change-record': inScene(({ panelId, sergeant }) =>
    app.admitMember(request(sergeant), { panelId, ...eve }),
  ),
  'priorities-decided-later': inScene(
    ({ panelId, may, secretary }) => app.setPriorities(request(secretary), { panelId, meetingId: may, priorities: [] }),
    { panel: { prioritiesAgreedOn: '2026-06-01' } },
  ),
  'priorities-number': inScene((at) => record(at, { priorities: { decision: 'set', priorities: proposals(2) } })),
  'priorities-undecided': inScene((at) => record(at, { priorities: undefined })),
  'sign-in-needed': () => app.viewHome(anonymous),
  'substitute-needs-person': inScene(
    ({ june }) => app.answerInvitation(request(anonymous), { meetingId: june, ...answer, answer: 'substitute' }),
    invited,
  ),
  'time-comes-twice': inScene((at) => schedule(at, '2026-10-25T01:30')),
  'time-left-out': inScene((at) => schedule(at, '2027-03-28T01:30')),
  'too-many-corrections': inScene((at) => correct(at), {
    may: {
      minutes: theMinutes(),
      corrections: Array.from({ length: 60 }, (_, index) => aCorrection({ id: `correction_${index}` })),
    },
  }),
  'join-link-not-https': inScene((at) => arranges(at, { joinUrl: 'javascript:alert(1)' })),
  'surgery-not-before': inScene((at) => arranges(at, { surgeryFrom: '2026-07-15T20:00' })),
  'postcode-unknown': inScene(() => app.findWard('SW2 5ZZ')),
  'need-unknown': inScene(
    ({ panelId, june, secretary }) =>
      app.arrangeHelp(request(secretary), {
        panelId,
        meetingId: june,
        personId: 'person_01',
        help: [{ kind: 'transport', met: true }],
      }),
    invited,
  ),
  'need-without-language': inScene(
    ({ june }) =>
      app.answerInvitation(request(anonymous), { meetingId: june, ...answer, needs: [{ kind: 'interpreter' }] }),
    invited,
  ),
  'need-without-words': inScene(
    ({ june }) => app.answerInvitation(request(anonymous), { meetingId: june, ...answer, needs: [{ kind: 'other' }] }),
    invited,
  ),
  'joint-after-call': inScene(async (at) => joins(at, await scene())),
  'panel-asked-already': inScene(async (at) => {
    const other = await scene();
    await joins(at, other);
    return joins(at, other);
  }, planned),
  'panel-not-near': inScene((at) => joins(at, at), planned),
  'too-many-panels': inScene(async (at) => joins(at, await scene()), {
    june: { ...planned.june, jointWith: manyPanels },
  }),
  'too-many-invited': async () => {
    const jointWith = await Promise.all(
      [100, 200, 300].map(async (from) => {
        const { panelId } = await scene({ panel: { members: members(30).map((one) => renumbered(one, from)) } });
        return { panelId, name: 'Other', answer: 'accepted' as const };
      }),
    );
    const at = await scene({ june: { ...planned.june, jointWith } });
    return app.callMeeting(request(at.secretary), { panelId: at.panelId, meetingId: at.june });
  },
  'guest-unknown': inScene(({ panelId, june, secretary }) =>
    app.withdrawGuest(request(secretary), { panelId, meetingId: june, guestId: 'guest_none' }),
  ),
  'too-many-guests': inScene(
    ({ panelId, june, secretary }) =>
      app.inviteGuest(request(secretary), { panelId, meetingId: june, itemId: 'item_4', name: 'Kit' }),
    { june: { guests: manyGuests } },
  ),
  'ward-unknown': () => app.foundPanel(request(boroughOfficer), { ...founding, patch: 999 }),
};

describe('every rule can turn somebody away, and has a sentence for them:', () => {
  it.each(Object.entries(produced))('%s', async (code, act) => {
    const outcome = await act();
    expect(outcome).toMatchObject({ refused: code });
    const { text: sentence } = explain(outcome as Parameters<typeof explain>[0]);
    expect(sentence).toMatch(/^[A-Z0-9“].*\w.*$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\w+_\w+/);
  });
});

it('somebody without a part is told the same of a panel that is there and of one that is not', async () => {
  const { panelId } = await scene({ panel: { members: members(3) } });
  const asked = async (id: typeof panelId) => app.admitMember(request(stranger), { panelId: id, ...eve });
  expect(await asked(panelId)).toEqual(await asked('panel_none'));
});
