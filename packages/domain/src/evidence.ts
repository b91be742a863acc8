import type { AgendaItem } from './agenda.ts';
import { isJoinUrl } from './arrangements.ts';
import type { Day } from './day.ts';
import type { EvidenceId } from './id.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a panel looks at before it agrees priorities (row 136): a link, not a copy. */
export type Evidence = {
  readonly id: EvidenceId;
  readonly title: string;
  readonly href: string;
  /** Who made it: the police, the council, a survey. */
  readonly source: string;
  /** Of which day the figures are. */
  readonly on: Day;
  readonly readers: 'everybody' | 'panel';
};

/** Its figures lie on the table where a meeting is to agree priorities (row 136). */
export const agreesPriorities = ({ agenda }: { readonly agenda: readonly Pick<AgendaItem, 'kind'>[] }): boolean =>
  agenda.some(({ kind }) => kind === 'agree-priorities');

/** More than anybody reads before an evening. */
const mostEvidence = 20;

/** One more link in the pack of a meeting. Refuses `evidence-link-not-https`, `evidence-full`. */
export const withEvidence = (
  pack: readonly Evidence[],
  added: Evidence,
): readonly Evidence[] | Refusal<'evidence-link-not-https' | 'evidence-full'> => {
  if (!isJoinUrl(added.href)) return refuse('evidence-link-not-https', {});
  return pack.length >= mostEvidence ? refuse('evidence-full', { most: mostEvidence }) : [...pack, added];
};

/** Whether the meeting saw what there is before it decided, or why it did not. */
export type EvidenceSeen = { readonly seen: boolean; readonly reason?: string };

/**
 * Priorities are set or kept on what was seen (domain.md 2.3: the handbook's agenda has the figures before the decision), or with the
 * reason why not. Where nothing was attached, it was shown at the meeting, or the reason says so. Refuses `evidence-not-seen`.
 */
export const checkEvidenceSeen = (told: EvidenceSeen | undefined): Refusal<'evidence-not-seen'> | undefined =>
  told?.seen || told?.reason?.trim() ? undefined : refuse('evidence-not-seen', {});

/** As the record keeps it. */
export const evidenceRecord = ({ seen, reason }: EvidenceSeen) =>
  seen ? { evidenceSeen: true as const } : { evidenceNotSeen: reason?.trim() ?? '' };

/** The record of a meeting says already whether it saw the evidence. */
export const isEvidenceTold = (meeting: { readonly evidenceSeen?: true; readonly evidenceNotSeen?: string }): boolean =>
  meeting.evidenceSeen === true || meeting.evidenceNotSeen !== undefined;

/** As the first draft of the minutes tells it. */
export const evidenceLine = (meeting: {
  readonly evidenceSeen?: true;
  readonly evidenceNotSeen?: string;
}): readonly string[] => {
  if (meeting.evidenceSeen) return ['The meeting looked at the evidence before it decided.'];
  return meeting.evidenceNotSeen
    ? [`The meeting decided without the evidence, because: ${meeting.evidenceNotSeen}`]
    : [];
};
