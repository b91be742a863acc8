import type { MeetingId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { readBorough } from '@wardmote/store/roll-up-store';
import { by, bySecretary, done, type Scene } from './scene.ts';

/** Another panel of the borough is asked to hold the meeting together, and joins. */
export const joinUp = async ({ useCases, table }: Scene, host: Panel, meetingId: MeetingId): Promise<void> => {
  const { patches } = await readBorough(table)(host.borough.force, host.borough.slug);
  const other = patches.flatMap(({ panel }) => panel ?? []).find(({ panelId }) => panelId !== host.id);
  if (!other) throw new Error('The host of the story is the only panel of its borough');
  const asked = { panelId: host.id, meetingId, otherPanelId: other.panelId };
  await done(useCases.askToJoin(bySecretary(host), asked));
  const officer = by('person_other-secretary', 'Their secretary', { role: 'secretary', panelId: other.panelId });
  await done(useCases.answerToJoin(officer, { panelId: other.panelId, meetingId, answer: 'accepted' }));
};
