import type { Panel } from '@wardmote/domain/panel';
import { by, bySecretary, done, type Scene } from './scene.ts';
import { paragraph } from './texts.ts';

/** The panel puts to its borough group what it cannot settle, and the group says that it has it. */
export const putToGroup = async ({ useCases, place }: Scene, panel: Panel): Promise<void> => {
  const { id: panelId } = panel;
  const put = { panelId, what: 'Lighting on the canal path', why: paragraph };
  const { escalationId } = await done(useCases.putToBorough(bySecretary(panel), put));
  const officer = by('person_borough-officer', 'Officer', { role: 'borough-officer', borough: place.borough });
  await done(useCases.answerEscalation(officer, { panelId, escalationId, state: 'received' }));
};
