import type { KeptNotice } from '@wardmote/domain/notice-log';
import type { WardConcernAnswer } from '@wardmote/domain/ward-concern';
import type { Notice } from '@wardmote/notices/notice';
import { raisedNotice, toldNotices } from '@wardmote/use-cases/ward-concern-notices';
import { aWardConcern } from '../builders/ward-concern.ts';

const asNotice = (kept: KeptNotice | undefined) => kept as Notice | undefined;
const on = '2026-02-12';
const answers: readonly WardConcernAnswer[] = [
  { outcome: 'elsewhere', on, words: 'The council sends its street team.', remit: 'council' },
  { outcome: 'declined', on, words: 'It is on private ground.' },
  { outcome: 'passed-on', on, panelId: 'panel_bishops' },
];

/** What is told of a concern from a ward without a panel. */
export const wardConcernSamples: readonly (readonly [string, Notice | undefined])[] = [
  ['ward-concern-raised', asNotice(raisedNotice(aWardConcern(), 'person_group'))],
  ...answers.map((answer) => {
    const before = aWardConcern();
    const [notice] = toldNotices(before, { ...before, answer }, '2026-02-12T10:00:00.000Z');
    return [`ward-concern-told-${answer.outcome}`, asNotice(notice)] as const;
  }),
];
