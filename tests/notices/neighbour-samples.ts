import { noticesFor } from '@wardmote/notices/notices-for';
import { aDisplacement } from '../builders/displacement.ts';
import { aMeeting, anEvent, factsOf } from './things.ts';

/** What one panel tells another, as it is mailed. */
export const displacementSamples = (['has-moved', 'may-move'] as const).map((kind) => {
  const told = anEvent('displacement-told', { displacedId: 'priority_1', fromId: 'panel_hill' }, 'person_hill');
  const [notice] = noticesFor(told, factsOf({ displacement: aDisplacement({ kind }) }));
  return [`displacement-told-${kind}`, notice] as const;
});

export const [jointAsked] = noticesFor(
  anEvent('joint-meeting-asked', { meetingId: 'meeting_march', hostId: 'panel_host' }),
  factsOf({ meeting: aMeeting({ hostName: 'Brixton Hill panel' }) }),
);
