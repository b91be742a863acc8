import type { ActionKind, ActionOutcome, ActionStatus, WorkKind } from '@wardmote/domain/action';
import type { AffectedGroup } from '@wardmote/domain/affected-group';
import type { BallotMethod, TieRule } from '@wardmote/domain/ballot';
import type { ConcernSource, Remit } from '@wardmote/domain/concern';
import type { DeskState } from '@wardmote/domain/desk-filter';
import type { DisplacementAnswer, DisplacementKind } from '@wardmote/domain/displacement';
import { crimeSourceNames } from '@wardmote/domain/figures-in-words';
import type { Body, Category, Scope, Source } from '@wardmote/domain/priority-kinds';
import type { Effect, PriorityOutcome } from '@wardmote/domain/priority-result';
import type { EpicTag, PriorityStage } from '@wardmote/domain/priority-review';
import type { publishedSources } from '@wardmote/domain/published';
import type { Verdict } from '@wardmote/domain/question';
import type { Divergence } from '@wardmote/domain/reassurance-gap';
import type { Rank } from '@wardmote/domain/team';
import type { CrimeSource, WardProfile } from '@wardmote/domain/ward-figures';
import type { Words } from './words.ts';

/** Words for what a panel decides and asks for. */

export const workKind: Words<WorkKind> = {
  support: 'Support',
  education: 'Education',
  prevention: 'Prevention',
  diversion: 'Youth diversion',
  enforcement: 'Enforcement',
};
export const actionKind: Words<ActionKind> = { ...workKind, question: 'Question' };
/** Rows 2, 42: whether the panel finds it an answer. */
export const verdict: Words<Verdict> = {
  waiting: 'Not answered yet',
  'to-be-looked-at': 'Answered; the panel has not said yet whether it is an answer',
  'not-an-answer': 'The panel does not take it as an answer',
  accepted: 'The panel takes it as an answer',
  ended: 'Closed without an answer that the panel takes',
};
export const questionOutcome: Words<ActionOutcome> = {
  done: 'The panel takes it as an answer',
  'not-fixed': 'It was not answered',
  'not-ours': 'Not for them to answer',
  duplicate: 'Asked already',
  superseded: 'Asked in other words',
};
export const displacement: Words<DisplacementKind> = {
  'has-moved': 'It has moved there',
  'may-move': 'It may move there',
};
export const displacementAnswer: Words<DisplacementAnswer> = {
  reached: 'It has reached us',
  'not-seen': 'We do not see it here',
  taken: 'We have taken it on as a concern',
};
/** How far the one who was asked says it is. */
export const actionStatus: Words<ActionStatus> = {
  open: 'Not answered yet',
  accepted: 'Taken on',
  'in-progress': 'Under way',
  answered: 'Answered',
  closed: 'Closed',
};
/** Closed is not fixed (U36): each outcome is said in its own words. */
export const outcome: Words<ActionOutcome> = {
  done: 'Done',
  'not-fixed': 'Not fixed',
  'not-ours': 'Not for them to do',
  duplicate: 'Asked for already',
  superseded: 'Replaced by another action',
};
export const category: Words<Category> = {
  'anti-social-behaviour': 'Anti-social behaviour',
  burglary: 'Burglary',
  drugs: 'Drugs',
  robbery: 'Robbery',
  'vandalism-and-graffiti': 'Vandalism and graffiti',
  'vehicle-crime': 'Vehicle crime',
  violence: 'Violence',
  'youth-crime-and-disorder': 'Youth crime and disorder',
  traffic: 'Traffic',
  environment: 'Environment',
  other: 'Something else',
};
export const source: Words<Source> = {
  community: 'The community',
  police: 'The police',
  both: 'The community and the police',
};
export const scope: Words<Scope> = { place: 'A place', theme: 'A theme', persons: 'Particular persons' };

/** Row 62: who shares the work. */
export const body: Words<Body> = {
  police: 'The police',
  council: 'The council',
  'engagement-group': 'The borough’s engagement group',
  panel: 'The panel',
};
export const epic: Words<EpicTag> = {
  enforcement: 'Enforcement',
  prevention: 'Prevention',
  intelligence: 'Intelligence',
  communication: 'Communication',
};
/** Ended is not met (U36): each is said in its own words. */
export const priorityOutcome: Words<PriorityOutcome> = {
  met: 'Met',
  'partly-met': 'Met in part',
  'not-met': 'Not met',
  'not-ours': 'Not for the police and the panel to do',
  superseded: 'Replaced by another',
  dropped: 'No longer a priority; no result was recorded',
};
/** What a priority has left behind, good and bad. */
export const effect: Words<Effect> = {
  'premises-closed': 'Premises were closed',
  'order-made': 'A court or the council made an order',
  'place-changed': 'The place was changed (lights, gates, planting)',
  'people-helped': 'People were helped',
  'moved-elsewhere': 'It moved elsewhere',
  'nothing-lasting': 'Nothing that lasts',
};
/** Of the seven stages in which teams work, the three in which a panel has a part (row 131). */
export const priorityStage: Words<PriorityStage> = {
  'public-choices': 'Stage 5 of 7: the panel has chosen it',
  'plan-and-action': 'Stage 6 of 7: it is planned and acted on',
  review: 'Stage 7 of 7: the panel looks at what came of it',
};

export const ballotMethod: Words<BallotMethod> = {
  dots: 'Dots on the list',
  ranked: 'Papers with first, second and third choices',
  hands: 'A show of hands',
};
export const tieRule: Words<TieRule> = {
  earlier: 'The one that was higher on the list',
  voices: 'The one that more people have raised',
  'casting-vote': 'The chair decides',
  lot: 'By lot',
};
export const concernSource: Words<ConcernSource> = {
  member: 'A member',
  resident: 'A resident',
  outreach: 'Heard at a street briefing, a stall or a visit',
  survey: 'Heard in a survey',
  police: 'Heard from the police',
};
export const affectedGroup: Words<AffectedGroup> = {
  everybody: 'Everybody, or not said',
  'young-people': 'Young people',
  'older-people': 'Older people',
  'women-and-girls': 'Women and girls',
  'disabled-people': 'Disabled people',
  'faith-community': 'A faith community',
  'ethnic-community': 'An ethnic community',
  'faith-or-ethnic-community': 'A faith or ethnic community',
  'lgbt-people': 'LGBT+ people',
  businesses: 'Shops and businesses',
};
/** Row 56: much that is raised is not police work. */
export const remit: Words<Remit> = {
  police: 'For the police',
  council: 'For the council',
  other: 'For somebody else',
  joint: 'For several together',
};

export const rank: Words<Rank> = {
  sergeant: 'Sergeant',
  constable: 'Constable',
  pcso: 'Community support officer (PCSO)',
};

export const deskState: Words<DeskState> = {
  overdue: 'Overdue',
  open: 'Not answered yet',
  'under-way': 'Taken on or under way',
  disputed: 'The panel did not take the answer',
  answered: 'Answered, and with the panel',
  silent: 'No word for eight weeks',
};
/** Who published what was recorded. */
export const crimeSource: Words<CrimeSource> = crimeSourceNames;
/** Where the priorities are from that a team publishes. */
export const publishedSource: Words<(typeof publishedSources)[number]> = {
  'police-uk': 'From data.police.uk (Open Government Licence v3.0)',
  demo: 'Invented for this demo',
};
/** What a source counts, and what it does not. */
export const crimeSourceCounts: Words<CrimeSource> = {
  'police-uk':
    'It counts what was reported to the police and published by street, with anti-social behaviour. It leaves out what nobody reported, fraud, and what could not be placed on a map.',
  'ward-atlas':
    'It counts notifiable offences that the police recorded. It leaves out what nobody reported, and anti-social behaviour and traffic offences, which are not notifiable.',
  demo: 'Nobody counted these: they show what the page looks like.',
};
/** How far recorded crime and what people say part. */
export const divergence: Words<Divergence> = {
  gap: 'Less recorded, more worry',
  'more-recorded-less-worry': 'More recorded, less worry',
  'ranks-higher': 'People put it higher',
  'ranks-lower': 'People put it lower',
  alike: 'Much the same',
  'not-counted': 'Not counted',
};
/** How residents were counted. */
export const profileSource: Words<WardProfile['year']> = {
  2011: 'Estimate for the middle of 2011, Ward Atlas of the Greater London Authority.',
  2021: 'Census 2021, put together from smaller areas: near, and not exact.',
};
