import type { MeetingId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { UseCases } from '@wardmote/runtime/use-cases';
import { here } from '../../builders/meeting.ts';
import type { openScenes } from '../../support/scene.ts';
import { request } from '../../support/scene.ts';
import { dayIn, type Role, type Step } from './model.ts';

export type Scene = Awaited<ReturnType<Awaited<ReturnType<typeof openScenes>>['scene']>>;

const actorOf = (scene: Scene, role: Role) => {
  if (role === 'sergeant') return scene.sergeant;
  return role === 'member' ? scene.as('member', 'person_01', 'Member 01') : scene.as(role);
};

const evening = (inDays: number) => ({
  start: `${dayIn(inDays)}T19:30`,
  end: `${dayIn(inDays)}T21:00`,
  place: 'Karibu Centre, 7 Gresham Road',
});

const said = 'Mopeds on the pavement were raised again.';
const texts = ({ agenda }: Meeting) => agenda.slice(0, 1).map(({ id }) => ({ itemId: id, text: said }));

/** A step as the command that it stands for, on the record as it is; the answer is a refusal or not. */
export const perform = async (
  app: UseCases,
  scene: Scene,
  step: Step,
  on: MeetingId,
  at: MeetingId,
): Promise<object> => {
  const { op, role } = step;
  const by = request(actorOf(scene, role));
  const meeting = await scene.meeting(on);
  const ids = { panelId: scene.panelId, meetingId: on };
  const [item] = meeting.agenda;
  if (!item) throw new Error('a meeting without an agenda');
  switch (op.do) {
    case 'schedule':
      return app.scheduleMeeting(by, { panelId: scene.panelId, kind: 'ordinary', ...evening(op.inDays) });
    case 'call':
      return app.callMeeting(by, ids);
    case 'change':
      return app.changeMeeting(by, { ...ids, ...evening(op.inDays) });
    case 'cancel':
      return app.cancelMeeting(by, { ...ids, reason: 'The hall is flooded' });
    case 'reply': {
      const [invited] = meeting.invitations;
      const link = { meetingId: on, personId: invited?.personId ?? 'person_01', linkKey: invited?.linkKey ?? 'none' };
      return app.answerInvitation(request({ kind: 'anonymous' }), { ...link, answer: 'yes' });
    }
    case 'close': {
      const outcomes = [{ itemId: item.id, openness: 'open', text: said }] as const;
      const priorities = { decision: 'defer', reason: 'Too few came' } as const;
      const came = { attendance: here(op.came), outcomes, priorities, notReviewed: 'Too few came' };
      return app.closeMeeting(by, { ...ids, ...came, actions: [] });
    }
    case 'save': {
      const revision = (meeting.minutes?.revision ?? 0) - (op.stale ? 1 : 0);
      return app.saveMinutes(by, { ...ids, revision, sections: texts(meeting) });
    }
    case 'restore':
      return app.restoreMinutes(by, { ...ids, revision: meeting.minutes?.revision ?? 0, restored: 1 });
    case 'circulate':
      return app.circulateMinutes(by, ids);
    case 'correct':
      return app.suggestCorrection(by, { ...ids, itemId: item.id, text: 'It was Hill Road' });
    case 'settle': {
      const open = meeting.corrections?.find(({ settled }) => !settled);
      const answer = { correctionId: open?.id ?? 'correction_none', accepted: false, reason: 'It was not' } as const;
      return app.settleCorrection(by, { ...ids, ...answer });
    }
    case 'approve':
      return app.approveMinutes(by, { ...ids, atMeetingId: at, ...(op.heldBack && { heldBack: 'A trial' }) });
    case 'release':
      return app.releaseMinutes(by, ids);
    case 'amend':
      return app.amendMinutes(by, { ...ids, atMeetingId: at, text: 'It was June' });
  }
};
