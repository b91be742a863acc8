import { groupIdOf } from '@wardmote/domain/borough-group';
import type { Day } from '@wardmote/domain/day';
import type { PersonId } from '@wardmote/domain/id';
import type { KeptNotice } from '@wardmote/domain/notice-log';
import type { WardConcern } from '@wardmote/domain/ward-concern';

/** No panel's event tells of these: they are written with what they tell of, in the name of the borough's group. */
const inNameOfGroup = ({ borough, boroughName }: WardConcern) => ({
  panelId: groupIdOf(borough),
  panelName: boroughName,
});

/** The day is in the id: what comes in on a day is one mail for each officer (U66). */
export const raisedNoticeId = (borough: string, today: Day, personId: PersonId): string =>
  `ward-concern-${borough}-${today}-${personId}`;

export const raisedNotice = (concern: WardConcern, personId: PersonId): KeptNotice => ({
  ...inNameOfGroup(concern),
  id: raisedNoticeId(concern.borough, concern.raisedOn, personId),
  kind: 'ward-concern-raised',
  to: { kind: 'person', personId },
  at: concern.raisedAt,
  facts: { borough: concern.borough },
});

/** What became of it, for whoever raised it and left an address. */
export const toldNotices = (
  { id, linkKey, email, borough, wardName }: WardConcern,
  after: WardConcern,
  at: string,
): readonly KeptNotice[] => {
  const { answer } = after;
  if (!email || !answer) return [];
  const { outcome } = answer;
  const words = answer.outcome === 'passed-on' ? {} : { words: answer.words };
  return [
    {
      ...inNameOfGroup(after),
      id: `${id}-told`,
      kind: 'ward-concern-told',
      to: { kind: 'raiser', concernId: id },
      at,
      facts: { borough, concernId: id, linkKey, wardName, outcome, ...words, aboutPersons: true },
    },
  ];
};
