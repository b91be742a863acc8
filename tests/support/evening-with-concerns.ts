import { ulid } from 'ulid';
import { actorFor, granted, type PanelKey, today, type World } from './world.ts';

/** A meeting of this evening that is not recorded yet, of a panel with these on its list, in this order. */
export const eveningWithConcerns = async (
  { cases, panels, table }: World,
  key: PanelKey,
  titles: readonly string[],
) => {
  const { panelId, secretaryId } = panels[key];
  const actor = await actorFor(table, secretaryId);
  const by = () => ({ commandId: ulid(), actor });
  for (const title of titles) {
    const { concernId } = granted(await cases.raiseConcern(by(), { panelId, text: `About ${title}`, groups: [] }));
    const taken = { outcome: 'taken', title, remit: 'joint', category: 'other' } as const;
    granted(await cases.triageConcern(by(), { panelId, concernId, ...taken }));
  }
  const tonight = { start: `${today()}T19:00`, end: `${today()}T20:30`, place: 'The hall' };
  const { meetingId } = granted(await cases.scheduleMeeting(by(), { panelId, kind: 'extraordinary', ...tonight }));
  granted(await cases.callMeeting(by(), { panelId, meetingId }));
  return { panel: `/panels/${panelId}`, meeting: `/panels/${panelId}/meetings/${meetingId}` };
};
