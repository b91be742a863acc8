import { lastBallotOf } from '@wardmote/domain/ballot';
import { itemsOfPanel, panelFrom } from '@wardmote/store/panel-items';
import { findPanel } from '@wardmote/store/panel-store';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';
import { aBallot } from '../builders/ballot.ts';
import { aDocumentInForce } from '../builders/document.ts';
import { aCouncillor, aMember, aSergeantOnThePanel, members } from '../builders/member.ts';
import { aPanel, aTerm } from '../builders/panel.ts';
import { aPriority, priorities } from '../builders/priority.ts';
import { freshTable } from '../support/fresh-table.ts';
import { placesOnRecord, putOnRecord } from '../support/on-record.ts';

/** A panel with everything that a panel can have. */
const full = aPanel({
  kind: 'youth',
  dissolvedOn: '2026-12-31',
  patches: [
    { ward: 'E05000416', number: 1, wardName: 'Coldharbour' },
    { ward: 'E05000417', number: 2, wardName: 'Ferndale' },
  ],
  documents: [aDocumentInForce(), aDocumentInForce({ id: 'document_2', from: '2026-03-01', kind: 'ground-rules' })],
  members: [
    ...members(12),
    aMember({ id: 'membership_13', represents: 'The market traders', joinedAt: 'meeting_may', joined: 'nominated' }),
    aMember({ id: 'membership_14', personId: 'person_14', kind: 'substitute', joined: 'police-selected' }),
    aCouncillor({ id: 'membership_15' }),
    aSergeantOnThePanel({ id: 'membership_16' }),
    aMember({ id: 'membership_17', personId: 'person_17', party: 'partner', kind: 'adviser', joined: 'ex-officio' }),
  ],
  offices: [
    aTerm({ party: 'police', until: undefined, handOverBy: '2026-09-01', electedAt: 'meeting_may' }),
    aTerm({ office: 'vice-chair', personId: 'person_03' }),
    aTerm({ office: 'secretary', personId: 'person_02' }),
    aTerm({ office: 'treasurer', personId: 'person_04', until: undefined }),
  ],
  chairVacantSince: '2026-05-01',
  priorities: [...priorities(4).toReversed(), aPriority({ id: 'priority_9', scope: 'persons', source: 'both' })],
  actions: [
    anAction({ id: 'action_1', status: 'answered', answers: [anAnswer(), anAnswer({ status: 'accepted' })] }),
    anAction({ id: 'action_2', dueOn: undefined, owner: { kind: 'person', personId: 'person_03', name: 'Member 03' } }),
    anAction({
      id: 'action_3',
      priorityId: 'priority_1',
      disputed: { at: '2026-05-21T20:00:00.000Z', why: 'Only one evening' },
      owner: { kind: 'partner', name: 'Highways', email: 'highways@example.org', linkKey: 'key' },
    }),
    anAction({ id: 'action_4', owner: { kind: 'partner', name: 'TfL', linkKey: 'key' } }),
    anAction({ id: 'action_5', owner: { kind: 'partner', name: 'TfL', partnerId: 'partner_tfl', linkKey: 'key' } }),
  ],
  minutesOwed: [{ meetingId: 'meeting_may', on: '2026-05-06', circulated: true }],
  backlog: ['concern_2', 'concern_1'],
  resultsTold: {
    last: { meetingId: 'meeting_may', on: '2026-05-20' },
    owed: { meetingId: 'meeting_june', meetingOn: '2026-06-10', since: '2026-06-11' },
  },
  publishedMatches: {
    on: '2026-06-01',
    matches: [{ publishedId: 'published_1', priorityId: 'priority_1' }, { publishedId: 'published_2' }],
  },
  surveysOwed: [{ surveyId: 'survey_1', to: '2026-05-31' }],
  ballot: lastBallotOf(aBallot({ cast: { method: 'ranked', each: 2, papers: [['concern_2', 'concern_1']] } })),
});

describe('a panel in the table', () => {
  let table: Awaited<ReturnType<typeof freshTable>>;
  beforeAll(async () => {
    table = await freshTable();
    await placesOnRecord(table, 3);
  });

  it.each([
    ['with everything', full],
    ['in good order', aPanel({ id: 'panel_good' })],
    [
      'with next to nothing',
      aPanel({
        id: 'panel_bare',
        patches: [{ ward: 'E05000416', number: 2, wardName: 'Coldharbour' }],
        documents: [],
        members: [],
        offices: [],
        priorities: [],
        prioritiesAgreedOn: undefined,
        actions: [],
        called: [],
        lastHeld: undefined,
      }),
    ],
  ])('%s is read as it was written', async (_, panel) => {
    await putOnRecord(table, { panel });
    expect(await findPanel(table)(panel.id)).toEqual({ ...panel, version: 1 });
  });

  it('that is not there is not found', async () => {
    expect(await findPanel(table)('panel_none')).toBeUndefined();
  });
});

describe('the items of a panel', () => {
  it('make the panel again, whatever anybody typed', () => {
    const typed = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(typed, typed, typed, (name, what, grounds) => {
        const panel = aPanel({
          name,
          localName: what,
          members: [aMember({ name })],
          priorities: [aPriority({ title: what, grounds })],
          actions: [anAction({ what, answers: [anAnswer({ text: grounds })] })],
        });
        expect(panelFrom(itemsOfPanel(panel))).toEqual(panel);
      }),
    );
  });

  it('have keys that nobody’s words can reach (D10)', () => {
    const nasty = 'PANEL#A#NOW#MEMBER#';
    const keys = (panel: typeof full) => itemsOfPanel(panel).map(({ pk, sk }) => [pk, sk].join(' '));
    const renamed = {
      ...full,
      name: nasty,
      localName: nasty,
      members: full.members.map((one) => ({ ...one, name: nasty })),
    };
    expect(keys(renamed)).toEqual(keys(full));
    expect(new Set(keys(full)).size).toBe(keys(full).length);
  });

  it('put the actions that wait for a team or a person into their queue, due soonest first, and no other item', () => {
    const queued = itemsOfPanel(full).flatMap(({ queuePk, queueSk }) => (queuePk ? [[queuePk, queueSk]] : []));
    expect(queued).toEqual([
      ['OWNER#team_E05000416-1', '2026-06-10#action_1'],
      ['OWNER#person_03', '9999-12-31#action_2'],
      ['OWNER#named in lambeth', '2026-06-10#action_3'],
      ['OWNER#named in lambeth', '2026-06-10#action_4'],
      ['OWNER#partner_tfl', '2026-06-10#action_5'],
    ]);
  });

  it('put a panel that goes on into the queues of its teams, before what is asked of them', () => {
    const queued = (panel: typeof full) =>
      itemsOfPanel(panel).flatMap(({ entity, queuePk, queueSk }) =>
        entity === 'panel-of-team' ? [[queuePk, queueSk]] : [],
      );
    expect(queued({ ...full, dissolvedOn: undefined } as unknown as typeof full)).toEqual([
      ['OWNER#team_E05000416-1', '#panel_coldharbour'],
      ['OWNER#team_E05000417-2', '#panel_coldharbour'],
    ]);
    expect(queued(full)).toEqual([]);
  });

  it('begin with the panel itself, which carries the version: a Query that meets a write in passing has the older one', () => {
    const sorted = itemsOfPanel(full).map(({ sk, entity }) => [String(sk), entity] as const);
    expect(sorted.toSorted(([one], [other]) => (one < other ? -1 : 1))[0]?.[1]).toBe('panel');
  });

  it('refuse to be read when they are not what they should be', () => {
    const items = itemsOfPanel(full).map((item) => (item.entity === 'member' ? { ...item, party: 'wizards' } : item));
    expect(() => panelFrom(items)).toThrow('party');
  });
});
