import type { MeetingId, PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { readBorough } from '@wardmote/store/roll-up-store';
import { by, bySecretary, done, panelNow, type Scene } from './scene.ts';
import { paragraph } from './texts.ts';

const neighbourOf = async (table: Scene['table'], { id, borough }: Panel): Promise<PanelId> => {
  const { patches } = await readBorough(table)(borough.force, borough.slug);
  const other = patches.flatMap(({ panel }) => panel ?? []).find(({ panelId }) => panelId !== id);
  if (!other) throw new Error('The panel of the story is the only one of its borough');
  return other.panelId;
};

/** A neighbouring panel is told that trouble has moved to its ward, and has seen it. */
export const tellTheNext = async (scene: Scene, { id: panelId }: Panel): Promise<void> => {
  const { useCases, table } = scene;
  const panel = await panelNow(scene, panelId);
  const [priority] = panel.priorities;
  if (!priority) throw new Error('The panel of the story has no priority yet');
  const to = await neighbourOf(table, panel);
  const told = { displacedId: priority.id, kind: 'has-moved', words: paragraph.slice(0, 200) } as const;
  await done(useCases.tellNeighbours(bySecretary(panel), { panelId, to: [to], ...told }));
  const officer = by('person_other-secretary', 'Their secretary', { role: 'secretary', panelId: to });
  await done(useCases.seeDisplacement(officer, { panelId: to, displacedId: priority.id, answer: 'reached' }));
};

/** Another panel of the borough is asked to hold the meeting together, and joins. */
export const joinUp = async ({ useCases, table }: Scene, host: Panel, meetingId: MeetingId): Promise<void> => {
  const otherPanelId = await neighbourOf(table, host);
  const asked = { panelId: host.id, meetingId, otherPanelId };
  await done(useCases.askToJoin(bySecretary(host), asked));
  const officer = by('person_other-secretary', 'Their secretary', { role: 'secretary', panelId: otherPanelId });
  await done(useCases.answerToJoin(officer, { panelId: otherPanelId, meetingId, answer: 'accepted' }));
};
