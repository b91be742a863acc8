import type { PanelId } from '@wardmote/domain/id';
import { chase } from '@wardmote/notices/chase';
import type { Notice } from '@wardmote/notices/notice';
import { describe, expect, it } from 'vitest';
import { anAction, aPanel } from './things.ts';

const asked = { askedOn: '2026-01-05', dueOn: '2026-02-01' } as const;
const panel = aPanel({
  actions: [
    anAction('patrol', asked),
    anAction('lamp', { ...asked, owner: { kind: 'partner', name: 'Lighting', email: 'l@example.org', linkKey: 'k' } }),
    anAction('done', { ...asked, status: 'answered' }),
  ],
});

const chased = async (days: readonly string[], broken: readonly PanelId[] = [], here: typeof panel = panel) => {
  const made = new Map<string, Notice>();
  const faults: PanelId[] = [];
  const ends: unknown[] = [];
  for (const day of days)
    ends.push(
      await chase({
        livePanels: async () => ['panel_1', here.id],
        findPanel: async (id) => {
          if (broken.includes(id)) throw new Error('A shape on disk that nobody knows');
          return id === here.id ? here : undefined;
        },
        sergeantsOf: async () => ['person_sergeant'],
        addNotice: async (notice) => void (made.has(notice.id) || made.set(notice.id, notice)),
        tellFault: (panelId) => void faults.push(panelId),
        now: () => new Date(`${day}T07:30:00Z`),
      })().catch((error: Error) => error.message),
    );
  return { made: [...made.values()], faults, ends };
};
const told = ({ made }: { readonly made: readonly Notice[] }) =>
  made.map(({ kind, to, facts }) => [kind, to.kind === 'person' ? to.personId : to.kind, 'again' in facts]);

describe('what was asked and is not answered', () => {
  it('is asked after twice, of each who was asked, and then told to the officers; each once, however often the clock comes', async () => {
    const daily = Array.from({ length: 40 }, (_, index) =>
      new Date(Date.UTC(2026, 1, 1 + index)).toISOString().slice(0, 10),
    );
    expect(told(await chased(daily))).toEqual([
      ['action-reminder', 'person_sergeant', false],
      ['action-reminder', 'partner', false],
      ['action-reminder', 'person_sergeant', true],
      ['action-reminder', 'partner', true],
      ['action-escalated', 'person_chair', false],
      ['action-escalated', 'person_secretary', false],
      ['action-escalated', 'person_chair', false],
      ['action-escalated', 'person_secretary', false],
    ]);
  });

  it('takes only the step that it has reached, where the clock did not come for weeks', async () => {
    expect(told(await chased(['2026-02-20'])).map(([kind, , again]) => [kind, again])).toEqual([
      ['action-reminder', true],
      ['action-reminder', true],
    ]);
  });

  it('is asked after though another panel cannot be read; that is told, and the run fails at the end', async () => {
    const { made, faults, ends } = await chased(['2026-02-02'], ['panel_1']);
    expect(made).toHaveLength(2);
    expect(faults).toEqual(['panel_1']);
    expect(ends).toEqual(['Nobody could be asked after the actions of 1 panels out of 2']);
  });
});

describe('results of which residents were not told (row 102)', () => {
  const owed = { meetingId: 'meeting_march', meetingOn: '2026-03-03', since: '2026-03-05' } as const;
  const march = { meetingId: 'meeting_march', on: '2026-03-03', quorate: true } as const;
  const told = async (days: readonly string[], resultsTold: typeof panel.resultsTold) =>
    (await chased(days, [], aPanel({ resultsTold, lastHeld: march }))).made.map(({ kind, to }) => [kind, to]);

  it('are told to whoever keeps the record after two weeks: once, and not where that was missed for as long again', async () => {
    const secretary = { kind: 'person', personId: 'person_secretary' };
    expect(await told(['2026-03-18'], { owed })).toEqual([]);
    expect(await told(['2026-03-19', '2026-03-20', '2026-04-01'], { owed })).toEqual([['results-untold', secretary]]);
    expect(await told(['2026-04-02', '2027-06-01'], { owed })).toEqual([]);
  });

  it('are told once, and with the bulletin of the meeting that was held last, as the job is', async () => {
    const lastHeld = { meetingId: 'meeting_april', on: '2026-03-20', quorate: true } as const;
    const at = (day: string, later: Parameters<typeof aPanel>[0] = {}) =>
      chased([day], [], aPanel({ resultsTold: { owed }, lastHeld: march, ...later }));
    const [first, second, joined] = [
      (await at('2026-03-19')).made,
      (await at('2026-03-21', { lastHeld })).made,
      (await at('2026-03-21', { lastHeld, resultsTold: { owed: { ...owed, meetingId: 'meeting_april' } } })).made,
    ];
    expect(first).toMatchObject([{ facts: { meetingId: 'meeting_march', heldOn: '2026-03-03' } }]);
    expect(second).toMatchObject([{ facts: { meetingId: 'meeting_april', heldOn: '2026-03-20' } }]);
    expect(new Set([...first, ...second, ...joined].map(({ id }) => id)).size).toBe(1);
  });

  it('are told to nobody while the bulletin of their meeting has gone and no other meeting was held', async () => {
    const last = { meetingId: 'meeting_march', on: '2026-03-04' } as const;
    expect(await told(['2026-03-19'], { last, owed })).toEqual([]);
  });

  it('are told to nobody once residents were told', async () => {
    expect(await told(['2026-03-19'], { last: { meetingId: 'meeting_march', on: '2026-03-18' } })).toEqual([]);
  });
});
