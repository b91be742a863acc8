import type { Attendance } from '@wardmote/domain/attendance';
import { addDays } from '@wardmote/domain/day';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { heldOn } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { teamOf } from '@wardmote/domain/place';
import type { ActionAsked } from '@wardmote/use-cases/ask-actions';
import type { PrioritiesDecision } from '@wardmote/use-cases/decide-priorities';
import { by, byLink, bySecretary, done, meetingNow, panelNow, type Scene } from './scene.ts';
import { paragraph, putOff } from './texts.ts';

const attendanceOf = ({ members }: Panel): readonly Attendance[] => [
  ...members.map(({ personId, name, party }) => ({ personId, name, party, presence: 'present' as const })),
  { name: 'A resident of Somerleyton Road', party: 'public', presence: 'present' },
  { name: 'A reporter of the South London Press', party: 'public', presence: 'late' },
];

const actionsAsked = (panel: Panel, dueOn: string): readonly ActionAsked[] => [
  { what: 'Patrol the stairwells on Friday and Saturday nights', kind: 'enforcement', owner: { kind: 'team' }, dueOn },
  { what: 'Visit the two schools about mopeds on the pavement', kind: 'education', owner: { kind: 'team' }, dueOn },
  { what: 'Mark property of the traders for free', kind: 'prevention', owner: { kind: 'team' }, dueOn },
  {
    what: 'Repair the entry doors of blocks 14 to 22',
    kind: 'prevention',
    owner: { kind: 'partner', name: 'Housing repairs', email: 'repairs@example.org' },
    dueOn,
  },
  ...panel.members.slice(0, 1).map(({ personId }) => ({
    what: 'Ask the tenants’ association for its list of broken lights',
    kind: 'support' as const,
    owner: { kind: 'person' as const, personId },
    dueOn,
  })),
];

/** One act closes the meeting: all fourteen and two of the public were there, every item but one has its paragraph, one of them closed. */
export const closeBusiness = async (
  scene: Scene,
  panel: Panel,
  meetingId: MeetingId,
  priorities: PrioritiesDecision,
): Promise<void> => {
  const meeting = await meetingNow(scene, meetingId);
  const dealtWith = meeting.agenda.filter(({ heading }) => heading !== putOff);
  const outcomes = dealtWith.map(({ id: itemId, kind }) =>
    kind === 'other-business'
      ? ({ itemId, openness: 'closed', reason: 'personal-information', text: paragraph } as const)
      : ({ itemId, openness: 'open', text: paragraph, votesFor: 8, votesAgainst: 1 } as const),
  );
  const nextOn = addDays(heldOn(meeting), 35);
  const actions = actionsAsked(panel, nextOn);
  const attendance = attendanceOf(panel);
  const { id: panelId } = panel;
  const [first] = (await panelNow(scene, panel.id)).priorities;
  const reviews = first ? [{ priorityId: first.id, progress: paragraph }] : [];
  const said = { priorities, reviews, notReviewed: 'The other priorities wait for the figures of the quarter.' };
  const closing = { panelId, meetingId, attendance, outcomes, ...said, evidence: { seen: true }, actions, nextOn };
  await done(scene.useCases.closeMeeting(bySecretary(panel), closing));
};

/** One action is answered, disputed, answered again and closed; an outside body answers another by the link in its mail. */
export const followActions = async (scene: Scene, panelId: PanelId, meetingId: MeetingId): Promise<void> => {
  const { useCases, place } = scene;
  const panel = await panelNow(scene, panelId);
  const sergeant = panel.members.find(({ party }) => party === 'police');
  if (!sergeant) throw new Error('The panel of the story has no sergeant');
  const bySergeant = () => by(sergeant.personId, sergeant.name, { role: 'sergeant', teamId: teamOf(place) });

  const asked = { what: 'Count the mopeds on Coldharbour Lane', kind: 'enforcement', owner: { kind: 'team' } } as const;
  const { actionId } = await done(useCases.askAction(bySecretary(panel), { panelId, meetingId, ...asked }));
  const answer = { panelId, actionId, status: 'answered', text: paragraph } as const;
  await done(useCases.answerAction(bySergeant(), answer));
  await done(useCases.disputeAction(bySecretary(panel), { panelId, actionId, why: 'Nobody was seen there since.' }));
  await done(useCases.answerAction(bySergeant(), answer));
  await done(useCases.closeAction(bySecretary(panel), { panelId, actionId, outcome: 'done' }));
  const lamps = { ...asked, what: 'Mend the lamps in the square' };
  const { actionId: lampsId } = await done(useCases.askAction(bySecretary(panel), { panelId, meetingId, ...lamps }));
  const several = { actions: [{ panelId, actionId: lampsId }], status: 'accepted', text: paragraph } as const;
  await done(useCases.answerActions(bySergeant(), several));
  const to = { name: 'Street lighting', email: 'lights@example.org' };
  await done(useCases.handAction(bySergeant(), { panelId, actionId: lampsId, to, text: paragraph }));

  for (const { id, owner } of panel.actions)
    if (owner.kind === 'partner') {
      const byPartner = {
        panelId,
        actionId: id,
        linkKey: owner.linkKey,
        status: 'in-progress',
        text: paragraph,
      } as const;
      await done(useCases.answerPartnerAction(byLink(), byPartner));
    }
};
