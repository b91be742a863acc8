import type { EscalationState } from '@wardmote/domain/escalation';
import type { Words } from './words.ts';

/** How far the borough group is with what a panel has put to it. */
export const escalationState: Words<EscalationState> = {
  put: 'Put to the group; not received yet',
  received: 'Received',
  'taken-up': 'Taken up',
  'passed-on': 'Passed on to somebody else',
  done: 'Done',
  'not-taken-up': 'Not taken up',
};
/** What the group can say. */
export const groupAnswer: Words<Exclude<EscalationState, 'put'>> = {
  received: 'We have it, and will say what becomes of it',
  'taken-up': 'We have taken it up',
  'passed-on': 'We have passed it on',
  done: 'It is done',
  'not-taken-up': 'We do not take it up',
};
