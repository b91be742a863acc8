import type { Actor, Role } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId, PersonId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import type { Patch } from '@wardmote/domain/place';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { UseCases } from '@wardmote/runtime/use-cases';
import { findMeeting } from '@wardmote/store/meeting-store';
import { findPanel } from '@wardmote/store/panel-store';
import { readBorough } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import type { Request } from '@wardmote/use-cases/carry-out';
import { ulid } from 'ulid';

/** The time of the story; the use cases ask it for theirs. */
export type Clock = { now: Date };

export type Scene = {
  readonly useCases: UseCases;
  /** For what the story looks up between two commands; not counted. */
  readonly table: Table;
  readonly clock: Clock;
  readonly place: Patch & { readonly borough: string };
};

/** What a command answers. A refusal means that the story is out of step with the rules, and ends it. */
export const done = async <Answer extends object>(answer: Promise<Answer | Refusal>): Promise<Answer> => {
  const outcome = await answer;
  if (isRefusal(outcome)) throw new Error(`The story of the bench was refused: ${JSON.stringify(outcome)}`);
  return outcome;
};

const there = <Thing>(thing: Thing | undefined): Thing => {
  if (thing === undefined) throw new Error('The story of the bench looks for something that is not there');
  return thing;
};

export const panelNow = async ({ table }: Scene, id: PanelId): Promise<Panel> => there(await findPanel(table)(id));
export const meetingNow = async ({ table }: Scene, id: MeetingId): Promise<Meeting> =>
  there(await findMeeting(table)(id));

/** A new command in somebody's name. */
export const by = (personId: PersonId, name: string, role: Role): Request => {
  const actor: Actor = { kind: 'person', personId, name, roles: [role] };
  return { commandId: ulid(), actor };
};

export const byLink = (): Request => ({ commandId: ulid(), actor: { kind: 'anonymous' } });

export const bySecretary = ({ id: panelId, offices }: Panel): Request => {
  const { personId, name } = there(offices.find(({ office }) => office === 'secretary'));
  return by(personId, name, { role: 'secretary', panelId });
};

/** Seven in the evening, when such meetings begin; in London it is the same hour or one later. */
export const eveningOf = (day: Day): Date => new Date(`${day}T19:00:00Z`);

/** A patch of the borough without a panel, for the story to found one in. */
export const emptyPatch = async (table: Table, borough: string) => {
  const patch = (await readBorough(table)('metropolitan', borough)).patches.find(({ panel }) => !panel);
  if (!patch) throw new Error(`Every patch of ${borough} has a panel already`);
  return patch;
};
