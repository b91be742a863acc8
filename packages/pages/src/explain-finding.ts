import { addDays, type Day } from '@wardmote/domain/day';
import { shortDay } from '@wardmote/domain/day-in-words';
import { standardProfile as standard } from '@wardmote/domain/profile';
import type { Finding, Rule } from '@wardmote/domain/standing';

/** Why a panel needs support, with its evidence, and what to do about it. */
export type FindingInWords = { readonly text: string; readonly nextStep: string };

type Words = { readonly text: (finding: Finding) => string; readonly nextStep: string };

const dayIn = ({ evidence, since: day }: Finding, name: string): Day => String(evidence[name] ?? day);
const numberIn = ({ evidence }: Finding, name: string): number => Number(evidence[name] ?? 0);
const since = ({ since: day }: Finding): string => shortDay(day);

/** The day by which it should have been done: the one before the finding begins. */
const lastDay = ({ since: day }: Finding): string => shortDay(addDays(day, -1));

const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

const { cadence, members, minutesCirculatedDays, minutesPublishedDays, priorities } = standard;

/** Each rule says what is the matter, since when and by which measure: nobody is told of a fault without its evidence (promise 5). */
const words: Readonly<Record<Rule, Words>> = {
  'no-panel': {
    text: ({ evidence: { dissolvedOn, teamSince } }) => {
      if (dissolvedOn) return `No panel since ${shortDay(String(dissolvedOn))}, when the last one ended.`;
      return teamSince ? `No panel, and a police team since ${shortDay(String(teamSince))}.` : 'No panel is on record.';
    },
    nextStep: 'Find a resident who will get a panel going, and found it.',
  },
  dormant: {
    text: (finding) =>
      `No meeting since ${shortDay(dayIn(finding, 'lastHeldOn'))}, and none is planned. A panel counts as not meeting after ${standard.dormantAfterDays} days.`,
    nextStep: 'Ring the chair. Agree a day for a meeting and offer help to prepare it.',
  },
  'no-chair': {
    text: (finding) => `There has been no chair since ${since(finding)}.`,
    nextStep: 'Elect a chair from the community at the next meeting.',
  },
  'chair-hand-over-passed': {
    text: (finding) =>
      `The police still chair. A community member should have taken over by ${shortDay(dayIn(finding, 'handOverBy'))}.`,
    nextStep: 'Elect a chair from the community at the next meeting.',
  },
  'no-governing-document': {
    text: (finding) => `No governing document since the panel was founded on ${since(finding)}.`,
    nextStep: 'Draft a constitution, terms of reference or ground rules, and adopt it at a meeting.',
  },
  'meeting-overdue': {
    text: (finding) => {
      const lastHeldOn = dayIn(finding, 'lastHeldOn');
      const window = numberIn(finding, 'windowDays');
      const rhythm = window === cadence.toDays ? `${cadence.fromDays} to ${window}` : `${window}`;
      const off = numberIn(finding, 'breakDays');
      const counted = off > 0 ? `, not counting ${many(off, 'day', 'days')} of a recorded break` : '';
      return `No meeting since ${shortDay(lastHeldOn)}: one was due by ${lastDay(finding)} (every ${rhythm} days${counted}).`;
    },
    nextStep: 'Schedule the next meeting and send the invitations.',
  },
  'no-priorities': {
    text: (finding) => `No priorities were agreed at the meeting on ${shortDay(dayIn(finding, 'lastHeldOn'))}.`,
    nextStep: `Agree ${priorities.from} to ${priorities.to} priorities at the next meeting.`,
  },
  'priorities-number': {
    text: (finding) =>
      `${many(numberIn(finding, 'priorities'), 'priority', 'priorities')} since ${since(finding)}: a panel has ${priorities.from} to ${priorities.to}.`,
    nextStep: `Agree ${priorities.from} to ${priorities.to} priorities at the next meeting.`,
  },
  'challenge-unanswered': {
    text: (finding) =>
      `A question of the panel was due an answer by ${shortDay(dayIn(finding, 'dueOn'))} and has none (${numberIn(finding, 'unanswered')} without an answer in all).`,
    nextStep: 'Ask whoever was asked to answer, or to say why they cannot.',
  },
  'actions-overdue': {
    text: (finding) =>
      `An action was due by ${shortDay(dayIn(finding, 'earliestDueOn'))} and is still open (${numberIn(finding, 'openActions')} open in all).`,
    nextStep: 'Ask its owner where it stands, or close it with its outcome.',
  },
  'actions-silent': {
    text: (finding) =>
      `Of an action without a due day nothing was heard since ${shortDay(dayIn(finding, 'silentSince'))}: a word is expected every ${numberIn(finding, 'days')} days (${numberIn(finding, 'openActions')} open in all).`,
    nextStep: 'Ask its owner where it stands, or close it with its outcome.',
  },
  'minutes-not-published': {
    text: (finding) =>
      `The minutes of ${shortDay(dayIn(finding, 'meetingOn'))} are not public. They should have been by ${lastDay(finding)}, within ${minutesPublishedDays} days.`,
    nextStep: 'Approve them at the next meeting; they are published by that.',
  },
  'minutes-not-circulated': {
    text: (finding) =>
      `The minutes of ${shortDay(dayIn(finding, 'meetingOn'))} have not been sent for checking. They should have been by ${lastDay(finding)}, within ${minutesCirculatedDays} days.`,
    nextStep: 'Write the minutes and send them to those who were there.',
  },
  'priorities-not-fresh': {
    text: (finding) =>
      `One of the priorities was last agreed or looked at on ${shortDay(dayIn(finding, 'prioritiesFreshOn'))} and was due for a fresh look by ${lastDay(finding)}, within ${standard.prioritiesFreshDays} days.`,
    nextStep: 'Look at each priority at the next meeting: keep it, change it or end it.',
  },
  'term-of-office-ended': {
    text: (finding) => `The term of the chair ended on ${shortDay(dayIn(finding, 'chairUntil'))}.`,
    nextStep: 'Put the election of a chair on the agenda of the next meeting.',
  },
  'document-review-due': {
    text: (finding) => `The governing document was due for review on ${shortDay(dayIn(finding, 'reviewOn'))}.`,
    nextStep: 'Read it again at a meeting and adopt it, with changes or without.',
  },
  'members-number': {
    text: (finding) =>
      `${many(numberIn(finding, 'members'), 'community member', 'community members')} on a panel founded on ${since(finding)}: ${members.from} to ${members.to} is the usual size.`,
    nextStep: 'Ask for nominations at the next public meeting.',
  },
  forming: {
    text: (finding) => `The panel was founded on ${since(finding)} and has not met yet.`,
    nextStep: 'Schedule the first meeting.',
  },
};

/** A finding as a sentence with its date and evidence, and the next step. */
export const explainFinding = (finding: Finding): FindingInWords => {
  const { text, nextStep } = words[finding.rule];
  return { text: text(finding), nextStep };
};
