import type { Action } from '@wardmote/domain/action';
import { spanOn } from '@wardmote/domain/cadence';
import { type Day, daysBetween } from '@wardmote/domain/day';
import { longDay, shortDay } from '@wardmote/domain/day-in-words';
import { londonDay } from '@wardmote/domain/london';
import { type Called, nextMeeting, type Panel } from '@wardmote/domain/panel';
import type { PolicyAction } from '@wardmote/domain/policy';
import { standardProfile } from '@wardmote/domain/profile';
import { meetingToTell } from '@wardmote/domain/results-told';
import { surveysToAccountFor } from '@wardmote/domain/what-changed';
import { paths } from './paths.ts';

/** One thing to do next, with the page where it is done; `due` says that it should be done now. */
export type Job = { readonly text: string; readonly href: string; readonly due?: true };

type Of = {
  readonly panel: Pick<
    Panel,
    | 'id'
    | 'called'
    | 'draft'
    | 'minutesOwed'
    | 'offices'
    | 'documents'
    | 'lastHeld'
    | 'breaks'
    | 'resultsTold'
    | 'surveysOwed'
  >;
  /** What people want on an agenda, or worry about, and nobody has answered: for those who may. */
  readonly waiting?: readonly Waits[] | undefined;
  /** What the panel has asked for and not closed. */
  readonly actions?: readonly Pick<Action, 'id' | 'status' | 'answers'>[];
  readonly may: Readonly<Record<PolicyAction, boolean>>;
  readonly today: Day;
};

type Waits = {
  readonly what: 'request' | 'concern' | 'displacement';
  readonly count: number;
  readonly more?: true;
  readonly firstBy: Day;
};

type Rule = (of: Of) => readonly Job[];

/** Every meeting whose day has come is to be recorded; of those ahead, the first is told. */
const meetings: Rule = ({ panel, may, today }) => {
  const { id: panelId, called, breaks = [] } = panel;
  if (called.length === 0) return may['meeting.schedule'] ? [schedule(panelId, !spanOn(breaks, today))] : [];
  const past = may['meeting.close'] ? called.filter(({ on }) => on <= today) : [];
  const coming = past.length > 0 ? undefined : (nextMeeting(panel, today) ?? called.at(-1));
  return [
    ...past.map(({ meetingId, on }): Job => {
      const href = paths.closeMeeting.to({ panelId, meetingId });
      return { text: `Record the meeting of ${shortDay(on)}`, href, due: true };
    }),
    ...(coming && may['meeting.read-working'] ? [seeWhoComes(panelId, coming)] : []),
  ];
};

const seeWhoComes = (panelId: string, { meetingId, on }: Called): Job => ({
  text: `See who is coming on ${longDay(on)}`,
  href: paths.meeting.to({ panelId, meetingId }),
});

/** A panel that rests by its own record may plan its next meeting, and is not pressed to. */
const schedule = (panelId: string, due: boolean): Job => ({
  text: 'Schedule a meeting',
  href: paths.scheduleMeeting.to({ panelId }),
  ...(due && { due }),
});

/** Minutes that were sent for checking can be approved once a later meeting was held. */
const minutes: Rule = ({ panel: { id: panelId, minutesOwed, lastHeld }, may }) =>
  minutesOwed.flatMap(({ meetingId, on, circulated }): Job[] => {
    const at = { panelId, meetingId };
    if (!circulated && may['minutes.save'])
      return [{ text: `Write the minutes of ${shortDay(on)}`, href: paths.editMinutes.to(at), due: true }];
    const later = lastHeld && daysBetween(on, lastHeld.on) > 0;
    if (circulated && later && may['minutes.approve'])
      return [{ text: `Approve the minutes of ${shortDay(on)}`, href: paths.approveMinutes.to(at), due: true }];
    if (circulated && may['minutes.read-draft'])
      return [{ text: `Check the minutes of ${shortDay(on)}`, href: paths.minutes.to(at) }];
    return [];
  });

/** How long somebody has waited too long is said with it, so that a concern which nobody looks at does not look like a new one. */
const answerJob = (
  { count, more, firstBy }: Omit<Waits, 'what'>,
  today: Day,
  [one, several]: readonly [string, string],
  href: string,
): Job => {
  const overdue = firstBy < today;
  const text = count === 1 ? `Answer ${one}` : `Answer ${more ? 'more than ' : ''}${count} ${several}`;
  const since = overdue ? `: an answer has been overdue since ${shortDay(firstBy)}` : '';
  return { text: `${text}${since}`, href, ...(overdue && { due: true as const }) };
};

/** For those who answer for the group of a borough: what was raised in its wards without a panel. */
export const wardConcernsJob = (
  { today, ...waits }: Omit<Waits, 'what'> & { readonly today: Day },
  borough: string,
): Job =>
  answerJob(
    waits,
    today,
    ['a concern from a ward without a panel', 'concerns from wards without a panel'],
    paths.wardConcerns.to({ borough }),
  );

const answered = {
  request: [['a request for the agenda', 'requests for the agenda'], paths.requests],
  concern: [['a concern', 'concerns'], paths.concerns],
  displacement: [
    ['a neighbouring panel: trouble may have moved here', 'neighbouring panels: trouble may have moved here'],
    paths.concerns,
  ],
} as const satisfies Record<Waits['what'], unknown>;

/** Whoever asked, or raised something, was promised an answer by a date. */
const answers: Rule = ({ panel: { id: panelId }, waiting = [], today }) => {
  return waiting.map((one) => {
    const [words, page] = answered[one.what];
    return answerJob(one, today, words, page.to({ panelId }));
  });
};

/** Only the panel says whether an answer is one: pressed once the time in which it should have met is over. */
const looks: Rule = ({ panel: { id: panelId }, actions = [], may, today }) => {
  const answered = may['action.close'] ? actions.filter(({ status }) => status === 'answered') : [];
  const [first] = answered;
  if (!first) return [];
  const old = answered.some(({ answers: said }) => {
    const last = said.at(-1);
    return last && daysBetween(londonDay(last.at), today) > standardProfile.cadence.toDays;
  });
  const one = answered.length === 1;
  return [
    {
      text: one ? 'Look at an answer that has come' : `Look at ${answered.length} answers that have come`,
      href: one ? paths.action.to({ panelId, actionId: first.id }) : `${paths.panel.to({ panelId })}#actions`,
      ...(old && { due: true as const }),
    },
  ];
};

/** Whoever asked for something wants to know that it was done (row 102). */
const results: Rule = ({ panel, may, today }) => {
  const meeting = may['bulletin.write'] ? meetingToTell(panel, today) : undefined;
  if (!meeting) return [];
  const { meetingId, on } = meeting;
  const href = paths.writeBulletin.to({ panelId: panel.id, meetingId });
  return [{ text: `Tell residents what came of the meeting of ${shortDay(on)}`, href, due: true }];
};

/** Whoever answered a survey wants to know what came of it (row 120). */
const surveys: Rule = ({ panel, may, today }) => {
  const owed = may['survey.enter'] ? surveysToAccountFor(panel, today) : [];
  const [first] = owed;
  if (!first) return [];
  const { id: panelId } = panel;
  const { surveyId, to } = first;
  return owed.length === 1
    ? [
        {
          text: `Say what changed after the survey of ${shortDay(to)}`,
          href: paths.sayWhatChanged.to({ panelId, surveyId }),
          due: true,
        },
      ]
    : [
        {
          text: `Say what changed after ${owed.length} surveys`,
          href: `${paths.figures.to({ panelId })}#people`,
          due: true,
        },
      ];
};

const standing: Rule = ({ panel, may }) => {
  const { id: panelId, documents, draft } = panel;
  const vacant = !panel.offices.some(({ office }) => office === 'chair') && may['office.fill'];
  return [
    ...(vacant ? [{ text: 'Fill the office of chair', href: paths.fillOffice.to({ panelId, office: 'chair' }) }] : []),
    ...(draft && may['document.adopt']
      ? [
          { text: `Read the draft “${draft.title}”`, href: paths.document.to({ panelId, documentId: draft.id }) },
          {
            text: `Record that a meeting adopted “${draft.title}”`,
            href: paths.adoptDocument.to({ panelId, documentId: draft.id }),
          },
        ]
      : []),
    ...(documents.length === 0 && !draft && may['document.draft']
      ? [{ text: 'Write the governing document', href: paths.draftDocument.to({ panelId }) }]
      : []),
  ];
};

const always: Rule = ({ panel: { id: panelId, called }, may }) => [
  ...(called.length > 0 && may['meeting.schedule'] ? [schedule(panelId, false)] : []),
  ...(may['mail.read']
    ? [{ text: 'See the mail of the panel, and who was not reached', href: paths.mailLog.to({ panelId }) }]
    : []),
  ...(may['members.read'] ? [{ text: 'See the members', href: paths.members.to({ panelId }) }] : []),
];

/** What somebody can do next on a panel, the most pressing first; only what the policy table allows them. */
export const jobsOf = (of: Of): readonly Job[] =>
  [meetings, minutes, answers, looks, results, surveys, standing, always]
    .flatMap((rule) => rule(of))
    .toSorted((one, other) => Number(other.due ?? 0) - Number(one.due ?? 0));
