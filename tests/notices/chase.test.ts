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

const chased = async (days: readonly string[], broken: readonly PanelId[] = []) => {
  const made = new Map<string, Notice>();
  const faults: PanelId[] = [];
  const ends: unknown[] = [];
  for (const day of days)
    ends.push(
      await chase({
        panelsAsking: async () => ['panel_1', panel.id],
        findPanel: async (id) => {
          if (broken.includes(id)) throw new Error('A shape on disk that nobody knows');
          return id === panel.id ? panel : undefined;
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
