import { choices, type MailChoice } from '@wardmote/domain/mail-choice';
import type { MailSettings } from '@wardmote/domain/mail-settings';
import { choiceFor, choose } from '@wardmote/domain/mail-settings';
import { kindsToChoose } from '@wardmote/domain/notice-choices';
import { type NoticeKind, noticeKinds } from '@wardmote/domain/notice-kinds';
import { isRefusal } from '@wardmote/domain/refusal';
import type { Notice } from '@wardmote/notices/notice';
import { timingOf } from '@wardmote/notices/timing';
import { describe, expect, it } from 'vitest';
import { sample } from './samples.ts';

const panelId = 'panel_bishops';
const kinds = Object.keys(noticeKinds) as NoticeKind[];
const settingsWith = (kind: NoticeKind, choice: MailChoice | undefined, quiet: boolean): MailSettings => ({
  quiet,
  choices: { [panelId]: choice ? { [kind]: choice } : {} },
});
/** London: noon, ten in the evening, half past seven in the morning; in winter and in summer. */
const hours = {
  noon: ['2026-01-14T12:00:00Z', '2026-07-14T11:00:00Z'],
  evening: ['2026-01-14T22:00:00Z', '2026-07-14T21:00:00Z'],
  morning: ['2026-01-14T07:30:00Z', '2026-07-14T06:30:00Z'],
} as const;

const cells = kinds.flatMap((kind) =>
  [undefined, ...choices].flatMap((choice) =>
    [true, false].flatMap((quiet) =>
      (Object.keys(hours) as (keyof typeof hours)[]).flatMap((hour) =>
        hours[hour].flatMap((now) =>
          ([panelId, 'panel_other'] as const).map((of) => ({ kind, choice, quiet, hour, now, of })),
        ),
      ),
    ),
  ),
);

describe('when somebody hears of a notice', () => {
  it(`is what the table, their choice and the clock say, in each of ${cells.length} cells (B8)`, () => {
    expect(cells.length).toBeGreaterThan(1_000);
    const wrong = cells.filter(({ kind, choice, quiet, hour, now, of }) => {
      const notice = { ...sample(kind), panelId: of } as Notice;
      const held = of === panelId ? (choice ?? 'now') : 'now';
      const asleep = held === 'now' && quiet && hour !== 'noon' && noticeKinds[kind].waits;
      const { hears } = timingOf(notice, settingsWith(kind, choice, quiet), new Date(now));
      return hears !== (asleep ? 'later' : held);
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['in the evening it waits for the next morning', '2026-01-14T22:00:00Z', '2026-01-15T08:00:00.000Z'],
    ['before eight for the same one', '2026-01-14T07:30:00Z', '2026-01-14T08:00:00.000Z'],
    ['in summer by the clock of summer', '2026-07-14T21:00:00Z', '2026-07-15T07:00:00.000Z'],
    ['over the night in which the clocks go forward', '2026-03-28T22:00:00Z', '2026-03-29T07:00:00.000Z'],
    ['over the night in which they go back', '2026-10-24T21:00:00Z', '2026-10-25T08:00:00.000Z'],
  ])('by night: %s', (_, now, until) => {
    const quiet = settingsWith('meeting-invitation', undefined, true);
    expect(timingOf(sample('meeting-invitation'), quiet, new Date(now))).toEqual({ hears: 'later', until });
  });

  it('is at once for somebody who has chosen nothing', () => {
    for (const kind of kinds)
      expect(timingOf(sample(kind), undefined, new Date(hours.evening[0]))).toEqual({ hears: 'now' });
  });
});

describe('a choice', () => {
  it('is offered with words wherever there is one, and nowhere else', () => {
    for (const kind of kinds) {
      const offered = kindsToChoose.find((one) => one.kind === kind);
      expect(offered?.choices.length ?? 1).toBe(noticeKinds[kind].choices.length);
    }
  });

  it('that the table does not offer is refused, and nothing of it is kept', () => {
    const wrong = kinds.flatMap((kind) =>
      choices
        .filter((choice) => !(noticeKinds[kind].choices as readonly string[]).includes(choice))
        .map((choice) => [kind, choice] as const),
    );
    expect(wrong.length).toBeGreaterThan(10);
    for (const [kind, choice] of wrong)
      expect(choose(undefined, panelId, { quiet: false, choices: { [kind]: choice } })).toEqual({
        refused: 'mail-choice-not-offered',
        facts: { kind },
      });
  });

  it('holds for its panel and leaves those of others', () => {
    const before = choose(undefined, 'panel_other', { quiet: true, choices: { 'minutes-published': 'never' } });
    const after = isRefusal(before)
      ? before
      : choose(before, panelId, { quiet: false, choices: { 'minutes-published': 'daily' } });
    if (isRefusal(after)) throw new Error('refused');
    expect(choiceFor(after, 'panel_other', 'minutes-published')).toBe('never');
    expect(choiceFor(after, panelId, 'minutes-published')).toBe('daily');
    expect(after.quiet).toBe(false);
  });
});
