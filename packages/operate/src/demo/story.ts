import type { Actor, Role } from '@wardmote/domain/actor';
import { addDays, type Day } from '@wardmote/domain/day';
import type { AgendaItemId, Id, PersonId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { Request } from '@wardmote/use-cases/carry-out';
import { ulid } from 'ulid';
import { commandsOf } from './commands.ts';
import { type Beginning, openLedger } from './ledger.ts';

/** What is told of one panel, in the order in which it happened: a clock in the past, and the commands of the product. */
export type Story = ReturnType<typeof openStory>;

const minute = 60_000;
/** What is told of the present began so long ago; each command of it takes a minute. */
const presentMinutes = 30;

/** The answer. A refusal is a fault of the story. */
export const done = async <Answer extends object>(command: Promise<Answer | Refusal>): Promise<Answer> => {
  const outcome = await command;
  if (isRefusal(outcome)) throw new Error(`The demo was refused: ${outcome.refused} ${JSON.stringify(outcome.facts)}`);
  return outcome;
};

export const actorOf = (personId: PersonId, name: string, ...roles: readonly Role[]): Actor => ({
  kind: 'person',
  personId,
  name,
  roles,
});

/**
 * A clock that is set by hand, goes only forwards and never beyond the present. Its ULIDs sort in the order of its time; their chance
 * is the cheap kind, because no id of a demo keeps a secret.
 */
const openClock = (present: Date) => {
  let time = 0;
  return {
    now: () => new Date(time),
    tick: (): void => {
      time += minute;
    },
    at: (day: Day, hour = '12:00'): void => {
      time = Math.min(Math.max(time + minute, Date.parse(`${day}T${hour}:00Z`)), present.getTime());
    },
    arrive: (): void => {
      time = Math.max(time, present.getTime() - presentMinutes * minute);
    },
    newUlid: (): string => {
      time += 1;
      return ulid(time, Math.random);
    },
  };
};

/** Opens a story that may happen at any time up to `present`. `newKey` is where links get their secrets from. */
export const openStory = (beginning: Beginning, present: Date, newKey: () => string) => {
  const { now, tick, at, arrive, newUlid } = openClock(present);
  const today = londonDay(present);
  let itemIds: AgendaItemId[] = [];
  const newId = <Kind extends string>(kind: Kind): Id<Kind> => {
    const made = newUlid();
    if (kind === 'item') itemIds.push(`item_${made}`);
    return `${kind}_${made}`;
  };
  const ledger = openLedger(beginning, newUlid);
  return {
    beginning,
    commands: commandsOf({ ...ledger, now, newId, newKey }),
    history: ledger.history,
    venues: ledger.venues,
    teams: ledger.teams,
    partners: ledger.partners,
    briefs: ledger.briefs,
    findMeeting: ledger.findMeeting,
    day: (offset: number): Day => addDays(today, offset),
    at,
    /** From here on it is the present: half an hour in which everybody acts in their own name, and mail is sent of it. */
    arrive: (): void => {
      arrive();
      ledger.arrive();
    },
    by: (actor: Actor): Request => {
      tick();
      return { commandId: newUlid(), actor };
    },
    /** The agenda items made since this was last asked, in the order of the agenda. */
    newItems: (): readonly AgendaItemId[] => {
      const made = itemIds;
      itemIds = [];
      return made;
    },
  };
};
