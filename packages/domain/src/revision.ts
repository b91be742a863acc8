import type { Instant } from './day.ts';
import type { MeetingId, PersonId } from './id.ts';
import type { Meeting } from './meeting.ts';
import type { Section } from './minutes.ts';

/** One saved text of the minutes, as it was: who wrote it, when, and the closed texts beside it (U18). */
export type Revision = {
  readonly meetingId: MeetingId;
  readonly revision: number;
  readonly at: Instant;
  readonly by: PersonId | 'link';
  readonly name: string;
  readonly sections: readonly Section[];
  readonly closedText: Readonly<Record<string, string>>;
};

/** As many lines as one page of the list shows. */
export const linesOnPage = 50;

/** A line in the list of revisions: no text. */
export type RevisionLine = Pick<Revision, 'revision' | 'at' | 'name'>;

/** The text that a meeting has now, to be kept as it is; nothing where it has none. */
export const revisionOf = (
  { id, minutes, closedText }: Meeting,
  by: Pick<Revision, 'at' | 'by' | 'name'>,
): Revision | undefined =>
  minutes && { meetingId: id, revision: minutes.revision, ...by, sections: minutes.sections, closedText };
