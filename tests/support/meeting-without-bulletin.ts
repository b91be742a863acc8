import { ulid } from 'ulid';
import { actorFor, granted, type PanelKey, today, type World } from './world.ts';

/** The address of a meeting of today that is held, and of which residents were told nothing yet. */
export const meetingWithoutBulletin = async ({ cases, panels, table }: World, key: PanelKey): Promise<string> => {
  const { panelId, secretaryId } = panels[key];
  const actor = await actorFor(table, secretaryId);
  const by = () => ({ commandId: ulid(), actor });
  const when = { start: `${today()}T13:00`, end: `${today()}T14:00`, place: 'The library' };
  const { meetingId } = granted(await cases.scheduleMeeting(by(), { panelId, kind: 'extraordinary', ...when }));
  granted(await cases.callMeeting(by(), { panelId, meetingId }));
  const attendance = [{ personId: secretaryId, name: 'secretary', party: 'community', presence: 'present' }] as const;
  const closing = {
    panelId,
    meetingId,
    attendance,
    outcomes: [],
    priorities: { decision: 'defer', reason: 'x' },
    notReviewed: 'There was no time',
    actions: [],
  } as const;
  granted(await cases.closeMeeting(by(), closing));
  return `/panels/${panelId}/meetings/${meetingId}`;
};
