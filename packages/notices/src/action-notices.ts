import type { Action, Owner } from '@wardmote/domain/action';
import type { Event } from '@wardmote/domain/event';
import type { ActionId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { holderOf, type Panel } from '@wardmote/domain/panel';
import { isQuestion } from '@wardmote/domain/question';
import type { Facts } from './facts.ts';
import type { AskedAction, Notice, Recipient } from './notice.ts';

type Asked = { readonly to: Recipient; readonly owner: Owner; readonly actions: readonly Action[] };

const openAction = (panel: Panel, actionId: ActionId): Action | undefined =>
  panel.actions.find(({ id }) => id === actionId);

export const askedAction = ({ id, what, kind, dueOn, owner, aboutPersons }: Action): AskedAction => ({
  actionId: id,
  what,
  ...(dueOn && { dueOn }),
  ...(isQuestion({ kind }) && { question: true as const }),
  ...(owner.kind === 'partner' && { linkKey: owner.linkKey }),
  ...(aboutPersons && { aboutPersons: true as const }),
});

/** The sergeants of a team; a team that has none still gets its notice, for print. */
const recipientsOf = ({ id, owner }: Action, { sergeants }: Pick<Facts, 'sergeants'>): readonly Recipient[] => {
  if (owner.kind === 'partner') return [{ kind: 'partner', actionId: id }];
  if (owner.kind === 'person') return [{ kind: 'person', personId: owner.personId }];
  const people = sergeants[owner.teamId] ?? [];
  if (people.length === 0) return [{ kind: 'team', teamId: owner.teamId }];
  return people.map((personId) => ({ kind: 'person', personId }));
};

/** Two actions of one recipient in one capacity make one mail. An outside body is the same when its entry, or name and address are. */
const groupKey = (to: Recipient, owner: Owner): string => {
  if (owner.kind === 'partner' && owner.partnerId) return owner.partnerId;
  if (owner.kind === 'partner') return `partner ${owner.name.toLowerCase()} ${owner.email?.toLowerCase()}`;
  return `${owner.kind} ${idOf(to)}`;
};

const idOf = (to: Recipient): string => {
  if (to.kind === 'person') return to.personId;
  if (to.kind === 'guest') return to.guestId;
  if (to.kind === 'follower') return to.followerId;
  if (to.kind === 'asker') return to.requestId;
  if (to.kind === 'raiser') return to.concernId;
  return to.kind === 'team' ? to.teamId : to.actionId;
};

/** Each who has to hear of an action that they own, with what tells them apart. */
export const ownersOf = (action: Action, facts: Pick<Facts, 'sergeants'>) =>
  recipientsOf(action, facts).map((to) => ({ to, whom: idOf(to) }));

const groupsOf = (actions: readonly Action[], facts: Facts): readonly Asked[] => {
  const groups = new Map<string, Asked>();
  for (const action of actions)
    for (const to of recipientsOf(action, facts)) {
      const key = groupKey(to, action.owner);
      const known = groups.get(key) ?? { to, owner: action.owner, actions: [] };
      groups.set(key, { ...known, actions: [...known.actions, action] });
    }
  return [...groups.values()];
};

/** The recipient alone does not make the id: a sergeant may also have been asked something in person. */
const idFor = (eventId: string, { to, owner }: Asked): string => `${eventId}-${owner.kind}-${idOf(to)}`;

/** All of one mail were asked at once. */
const since = ([action]: readonly Action[]) => ({
  askedOn: action?.askedOn ?? '',
  ...(action && !action.askedAt && { between: true as const }),
  ...(action?.concern && !action.aboutPersons && { because: action.concern.title }),
});

const asked = (ids: readonly ActionId[], at: string, facts: Facts): readonly Notice[] => {
  const { panel, eventId } = facts;
  const actions = ids.flatMap((id) => openAction(panel, id) ?? []);
  return groupsOf(actions, facts).map((group) => ({
    id: idFor(eventId, group),
    kind: 'action-asked',
    panelId: panel.id,
    panelName: panel.name,
    to: group.to,
    at,
    facts: {
      as: group.owner.kind,
      ownerName: group.owner.name,
      ...since(group.actions),
      actions: group.actions.map(askedAction),
    },
  }));
};

/** A meeting that is closed asks all its actions at once: one mail an owner. */
export const closingNotices = (event: Event<'meeting-closed'>, facts: Facts): readonly Notice[] =>
  asked(event.facts.actionIds, event.at, facts);

export const askedNotices = (event: Event<'action-asked'>, facts: Facts): readonly Notice[] =>
  asked([event.facts.actionId], event.at, facts);

const officersBut = (panel: Panel, by: Event['by']) => {
  const holders = (['chair', 'secretary'] as const).flatMap((office) => holderOf(panel, office)?.personId ?? []);
  return [...new Set(holders)].filter((personId) => personId !== by);
};

/** Chair and secretary hear of an answer, but for the one who gave it. */
export const answerNotices = (event: Event<'action-answered'>, { eventId, panel }: Facts): readonly Notice[] => {
  const action = openAction(panel, event.facts.actionId);
  const answer = action?.answers.find(({ at }) => at === event.at) ?? action?.answers.at(-1);
  if (!action || !answer) return [];
  return officersBut(panel, event.by).map((personId) => ({
    id: `${eventId}-${personId}`,
    kind: 'action-answered',
    panelId: panel.id,
    panelName: panel.name,
    to: { kind: 'person', personId },
    at: event.at,
    facts: {
      actionId: action.id,
      ownerName: action.owner.name,
      what: action.what,
      status: answer.status,
      ...(isQuestion(action) && { question: true as const }),
      text: answer.text,
      on: londonDay(event.at),
      ...(action.aboutPersons && { aboutPersons: true as const }),
    },
  }));
};

/** The panel asks again, and says why (U38). */
export const disputeNotices = (event: Event<'action-disputed'>, facts: Facts): readonly Notice[] => {
  const { eventId, panel } = facts;
  const action = openAction(panel, event.facts.actionId);
  if (!action?.disputed) return [];
  const { why } = action.disputed;
  return groupsOf([action], facts).map((group) => ({
    id: idFor(eventId, group),
    kind: 'action-disputed',
    panelId: panel.id,
    panelName: panel.name,
    to: group.to,
    at: event.at,
    facts: {
      as: group.owner.kind,
      ownerName: group.owner.name,
      actions: group.actions.map(askedAction),
      why,
      on: londonDay(event.at),
    },
  }));
};

/** Whoever has it now, and the officers, read who had it, who has it and why. The new owner alone gets the link to answer. */
export const handedNotices = (event: Event<'action-handed'>, facts: Facts): readonly Notice[] => {
  const { eventId, panel } = facts;
  const action = openAction(panel, event.facts.actionId);
  const why = action?.answers.find(({ at }) => at === event.at) ?? action?.answers.at(-1);
  if (!action?.handed || !why) return [];
  const { linkKey: _theirs, ...seen } = askedAction(action);
  const told = { from: action.handed.from, ownerName: action.handed.to, why: why.text, on: londonDay(event.at) };
  const of = { kind: 'action-handed', panelId: panel.id, panelName: panel.name, at: event.at } as const;
  const owners = groupsOf([action], facts).map((group) => ({
    ...of,
    id: idFor(eventId, group),
    to: group.to,
    facts: { ...told, as: group.owner.kind, actions: [askedAction(action)] },
  }));
  const officers = officersBut(panel, event.by).map((personId) => ({
    ...of,
    id: `${eventId}-officer-${personId}`,
    to: { kind: 'person', personId } as const,
    facts: { ...told, as: 'officer' as const, actions: [seen] },
  }));
  return [...owners, ...officers];
};
