import { readFileSync } from 'node:fs';
import type { Event } from '@wardmote/domain/event';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { MailStore } from '@wardmote/local/mail-store';
import { findMeeting } from '@wardmote/store/meeting-store';
import { queryAll } from '@wardmote/store/query';
import type { Table } from '@wardmote/store/table';

/** What came of it: all but the first two must be 0. */
export type Figures = {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly neverSent: number;
  readonly sentTwice: number;
};

const idsIn = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

type Called = { readonly eventId: string; readonly meetingId: MeetingId };

const callsOf = async (table: Table, panelId: PanelId): Promise<readonly Called[]> => {
  const items = await queryAll(table, { pk: `PANEL#${panelId}`, prefix: 'EVENT#' }, { ConsistentRead: true });
  return items.flatMap(({ sk, event }) => {
    const { type, facts } = event as Event;
    const eventId = String(sk).replace('EVENT#', '');
    return type === 'meeting-called' && !eventId.startsWith('poison') ? [{ eventId, meetingId: facts.meetingId }] : [];
  });
};

const noticesOf = ({ eventId }: Called, { invitations }: Meeting): readonly string[] =>
  invitations.map(({ personId }) => `${eventId}-${personId}`);

/**
 * Counts from the record and from the mail server's own log. Every call that is on record is expected to be told of once, whether it was
 * acknowledged or its process died before it could be.
 */
export const account = async (
  table: Table,
  {
    panels,
    acknowledged,
    kills,
    mails,
  }: { panels: readonly PanelId[]; acknowledged: string; kills: number; mails: MailStore },
): Promise<Figures> => {
  const calls = (await Promise.all(panels.map((id) => callsOf(table, id)))).flat();
  const meetings = await Promise.all(
    calls.map(async (call) => [call, await findMeeting(table)(call.meetingId)] as const),
  );
  const onRecord = new Set(
    meetings.flatMap(([{ meetingId }, meeting]) => (meeting?.status === 'called' ? [meetingId as string] : [])),
  );
  const expected = meetings.flatMap(([call, meeting]) => (meeting ? noticesOf(call, meeting) : []));
  const sent = expected.map((id) => mails.acceptances(id).length);
  const ids = idsIn(acknowledged);
  return {
    kills,
    acknowledged: ids.length,
    lost: ids.filter((id) => !onRecord.has(id)).length,
    neverSent: sent.filter((times) => times === 0).length,
    sentTwice: sent.filter((times) => times > 1).length,
  };
};
