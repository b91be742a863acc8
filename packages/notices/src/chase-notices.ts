import type { Action } from '@wardmote/domain/action';
import { type ChaseStep, chaseOf, chaseSteps } from '@wardmote/domain/action-age';
import type { Day, Instant } from '@wardmote/domain/day';
import { holderOf, type Panel } from '@wardmote/domain/panel';
import { isQuestion } from '@wardmote/domain/question';
import { askedAction, ownersOf } from './action-notices.ts';
import type { Facts } from './facts.ts';
import type { Notice } from './notice.ts';

type On = { readonly today: Day; readonly at: Instant };

/** Step and day make the id, so that a clock that comes every day tells each step once (U33); a new answer begins a new chase. */
const idOf = ({ id }: Action, step: ChaseStep, on: Day, whom: string): string =>
  `chase-${chaseSteps.indexOf(step) + 1}-${on}-${withoutKind(id)}-${withoutKind(whom)}`;

/** An id of a mail has to be short, and which kind of thing each part is follows from its place. */
const withoutKind = (id: string): string => id.slice(id.indexOf('_') + 1);

const reminders = (action: Action, step: 'reminder' | 'second-reminder', on: Day, facts: Chased, { at }: On) =>
  ownersOf(action, facts).map(
    ({ to, whom }): Notice => ({
      id: idOf(action, step, on, whom),
      kind: 'action-reminder',
      panelId: facts.panel.id,
      panelName: facts.panel.name,
      to,
      at,
      facts: {
        as: action.owner.kind,
        ownerName: action.owner.name,
        askedOn: action.askedOn,
        actions: [askedAction(action)],
        ...(step === 'second-reminder' && { again: true as const }),
      },
    }),
  );

const escalations = (action: Action, on: Day, { panel }: Chased, { at }: On) => {
  const holders = (['chair', 'secretary'] as const).flatMap((office) => holderOf(panel, office)?.personId ?? []);
  return [...new Set(holders)].map(
    (personId): Notice => ({
      id: idOf(action, 'escalated', on, personId),
      kind: 'action-escalated',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: {
        actionId: action.id,
        ownerName: action.owner.name,
        what: action.what,
        askedOn: action.askedOn,
        ...(isQuestion(action) && { question: true as const }),
        ...(action.aboutPersons && { aboutPersons: true as const }),
      },
    }),
  );
};

type Chased = Pick<Facts, 'panel' | 'sergeants'>;

/** The step that each open action of a panel has reached: whoever was asked is reminded twice, then the officers are told (U35). */
export const chaseNotices = (facts: Chased, on: On): readonly Notice[] =>
  facts.panel.actions.flatMap((action) => {
    const reached = chaseOf(action, on.today).at(-1);
    if (!reached) return [];
    return reached.step === 'escalated'
      ? escalations(action, reached.on, facts, on)
      : reminders(action, reached.step, reached.on, facts, on);
  });

/** Whom of a panel's owners a chase asks after: the teams whose sergeants have to be found. */
export const teamsChased = (panel: Panel, today: Day) => [
  ...new Set(
    panel.actions.flatMap((action) =>
      action.owner.kind === 'team' && chaseOf(action, today).length > 0 ? [action.owner.teamId] : [],
    ),
  ),
];
