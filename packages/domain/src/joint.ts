import type { QuorumCount } from './attendance.ts';
import type { Day } from './day.ts';
import type { PanelId } from './id.ts';
import type { Meeting } from './meeting.ts';
import type { Panel } from './panel.ts';
import { type Refusal, refuse } from './refusal.ts';

export type JointAnswer = 'asked' | 'accepted' | 'declined';

/** A panel that the host asked to hold a meeting together (U2; rows 145, 152), what it said, and whether it was quorate itself. */
export type JointPanel = {
  readonly panelId: PanelId;
  readonly name: string;
  readonly answer: JointAnswer;
  readonly answeredOn?: Day;
  readonly quorum?: QuorumCount;
};

/** More panels than this are a conference, and their members do not fit one transaction. */
const mostPanels = 6;

type Jointly = Pick<Meeting, 'jointWith'>;

/** The panels that join, in the order in which they were asked. */
export const joiningIn = ({ jointWith = [] }: Jointly): readonly JointPanel[] =>
  jointWith.filter(({ answer }) => answer === 'accepted');

export const jointPanelIn = ({ jointWith = [] }: Jointly, panelId: PanelId): JointPanel | undefined =>
  jointWith.find((one) => one.panelId === panelId);

/** Those that have not said yet whether they join. */
export const undecidedIn = ({ jointWith = [] }: Jointly): readonly JointPanel[] =>
  jointWith.filter(({ answer }) => answer === 'asked');

/** `Coldharbour panel, with Brixton Hill panel`: nobody should wonder whose meeting it is. */
export const jointName = (host: string, meeting: Jointly): string => {
  const names = joiningIn(meeting).map(({ name }) => name);
  return names.length === 0 ? host : `${host}, with ${names.join(' and ')}`;
};

const changed = (meeting: Meeting, panel: JointPanel): readonly JointPanel[] =>
  (meeting.jointWith ?? []).map((one) => (one.panelId === panel.panelId ? panel : one));

/**
 * Another panel is asked, while no invitation is out. Refuses `joint-after-call`, `panel-not-near` of one of another borough and of the
 * host itself, `panel-asked-already` and `too-many-panels`. One that declined may be asked again.
 */
export const askToJoin = (
  meeting: Meeting,
  host: Panel,
  other: Panel,
): Meeting | Refusal<'joint-after-call' | 'panel-asked-already' | 'panel-not-near' | 'too-many-panels'> => {
  const { jointWith = [] } = meeting;
  if (meeting.status !== 'scheduled') return refuse('joint-after-call', {});
  if (other.id === host.id || other.borough.slug !== host.borough.slug || other.dissolvedOn)
    return refuse('panel-not-near', { name: other.name });
  const before = jointPanelIn(meeting, other.id);
  if (before && before.answer !== 'declined') return refuse('panel-asked-already', { name: other.name });
  if (!before && jointWith.length >= mostPanels) return refuse('too-many-panels', { most: mostPanels });
  const asked: JointPanel = { panelId: other.id, name: other.name, answer: 'asked' };
  return { ...meeting, hostName: host.name, jointWith: before ? changed(meeting, asked) : [...jointWith, asked] };
};

/** What an officer of the other panel says; it may be said anew until the invitations are out. Refuses `joint-after-call`. */
export const answerToJoin = (
  meeting: Meeting,
  panel: Panel,
  { answer, today }: { readonly answer: Exclude<JointAnswer, 'asked'>; readonly today: Day },
): Meeting | Refusal<'joint-after-call'> => {
  if (meeting.status !== 'scheduled') return refuse('joint-after-call', {});
  const said: JointPanel = { panelId: panel.id, name: panel.name, answer, answeredOn: today };
  return { ...meeting, jointWith: changed(meeting, said) };
};

/** With what each panel that joined counted of its own members: a panel decides by its own quorum alone. */
export const withQuorums = (
  { jointWith = [] }: Jointly,
  counts: Readonly<Record<PanelId, QuorumCount>>,
): readonly JointPanel[] =>
  jointWith.map((one) => {
    const quorum = counts[one.panelId];
    return quorum ? { ...one, quorum } : one;
  });
