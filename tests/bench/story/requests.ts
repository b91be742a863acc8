import type { MeetingId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { byLink, bySecretary, done, type Scene } from './scene.ts';
import { paragraph } from './texts.ts';

/** A resident asks for something on the agenda, and it goes on it. */
export const hearRequests = async ({ useCases }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const { id: panelId } = panel;
  const asked = {
    panelId,
    heading: 'Mopeds on the canal path after dark',
    details: paragraph,
    email: 'resident@example.org',
  };
  const { requestId } = await done(useCases.requestItem(byLink(), asked));
  const answer = { panelId, requestId, outcome: 'taken-on', meetingId, minutesPlanned: 10 } as const;
  await done(useCases.answerRequest(bySecretary(panel), answer));
};

/** A member says whether a meeting was worth the time. */
export const sayWorth = async ({ useCases }: Scene, meeting: Meeting): Promise<void> => {
  const [invited] = meeting.invitations;
  if (!invited) throw new Error('Nobody was invited to the meeting of the story');
  const { personId, linkKey } = invited;
  await done(useCases.sayWorth({ meetingId: meeting.id, personId, linkKey, worth: 4 }));
};

/** Residents are told what came of a meeting. */
export const tellResidents = async ({ useCases }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const at = { panelId: panel.id, meetingId };
  await done(useCases.saveBulletin(bySecretary(panel), { ...at, text: `## You said\n\n${paragraph}` }));
  await done(useCases.sendBulletin(bySecretary(panel), at));
};
