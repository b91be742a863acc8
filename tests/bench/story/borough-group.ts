import type { Panel } from '@wardmote/domain/panel';
import { by, byLink, bySecretary, done, type Scene } from './scene.ts';
import { paragraph } from './texts.ts';

/** The panel puts to its borough group what it cannot settle, and the group says that it has it. */
export const putToGroup = async ({ useCases, place }: Scene, panel: Panel): Promise<void> => {
  const { id: panelId } = panel;
  const put = { panelId, what: 'Lighting on the canal path', why: paragraph };
  const { escalationId } = await done(useCases.putToBorough(bySecretary(panel), put));
  const officer = by('person_borough-officer', 'Officer', { role: 'borough-officer', borough: place.borough });
  await done(useCases.answerEscalation(officer, { panelId, escalationId, state: 'received' }));
};

/** Two residents say what worries them while the ward has no panel that hears it: the group answers one, and the panel gets the other. */
export const hearWard = async ({ useCases, place }: Scene, { id: panelId }: Panel): Promise<void> => {
  const { borough, ward } = place;
  const worried = { borough, ward, text: paragraph, groups: ['young-people'], email: 'resident@example.org' } as const;
  const officer = () => by('person_borough-officer', 'Officer', { role: 'borough-officer', borough });
  const first = await done(useCases.raiseWardConcern(byLink(), worried));
  const words = 'The council sends its street team.';
  const answer = { borough, concernId: first.concernId, outcome: 'elsewhere', remit: 'council', words } as const;
  await done(useCases.answerWardConcern(officer(), answer));
  const second = await done(useCases.raiseWardConcern(byLink(), worried));
  await done(useCases.passOnWardConcern(officer(), { borough, concernId: second.concernId, panelId }));
};
