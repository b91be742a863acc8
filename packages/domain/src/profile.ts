/** The numbers a panel is measured by: a dated, versioned profile. Advice with a reason, but for the priorities, which are a rule. */
export type StandardProfile = {
  readonly version: string;
  readonly members: { readonly from: number; readonly to: number };
  readonly priorities: { readonly from: number; readonly to: number };
  readonly cadence: { readonly fromDays: number; readonly toDays: number };
  readonly quorum: Quorum;
  readonly termMonths: number;
  readonly noticeDays: number;
  readonly interimChairMonths: number;
  readonly prioritiesFreshDays: number;
  readonly minutesCirculatedDays: number;
  readonly minutesPublishedDays: number;
  readonly dormantAfterDays: number;
  readonly agendaWorkingDays: number;
  readonly questionDays: number;
};

/** A decision stands when at least `share` of the voting members, rounded up, and no fewer than `atLeast` of them are present. */
export type Quorum = { readonly share: number; readonly atLeast: number };

/**
 * The conference report of October 2006: rows 133 (10-12 members), 137 (3-5 priorities), 139 (every 4-6 weeks).
 * Quorum, term, notice, the deadline of the agenda and the time for an answer were found in no source (domain.md 2.2): they are ours, and a panel may set its own.
 */
export const standardProfile: StandardProfile = {
  version: '2006-10-28',
  members: { from: 10, to: 12 },
  priorities: { from: 3, to: 5 },
  cadence: { fromDays: 28, toDays: 42 },
  quorum: { share: 1 / 3, atLeast: 3 },
  termMonths: 12,
  noticeDays: 10,
  interimChairMonths: 6,
  prioritiesFreshDays: 92,
  minutesCirculatedDays: 14,
  minutesPublishedDays: 56,
  dormantAfterDays: 126,
  agendaWorkingDays: 3,
  questionDays: 28,
};
