import { createHash } from 'node:crypto';
import type { Actor } from '@wardmote/domain/actor';
import type { Decided } from '@wardmote/domain/changes';
import type { Day, Instant } from '@wardmote/domain/day';
import type { Event, EventFacts, EventType } from '@wardmote/domain/event';
import type { Id, PanelId, PersonId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';

/** Who asks, under which id: the same id again is the same command (a form sent twice, an `Idempotency-Key`). */
export type Request = {
  readonly commandId: string;
  readonly actor: Actor;
  /** `If-Match` (RFC 9110 13.1.1): the version of what the command acts on that the client has seen. */
  readonly expects?: number;
  /** The network that it came from, as far as somebody vouches for that. It is counted under a hash, and kept and logged nowhere. */
  readonly network?: string;
};

export type StoredAnswer = { readonly fingerprint: string; readonly answer: unknown };

/** What every command needs beside its own reads. */
export type CommandNeeds = {
  readonly answerTo: (commandId: string) => Promise<StoredAnswer | undefined>;
  readonly commit: (
    command: { readonly id: string; readonly fingerprint: string },
    decided: Decided<unknown>,
  ) => Promise<'saved' | 'changed-meanwhile'>;
  readonly now: () => Date;
  readonly newId: <Kind extends string>(kind: Kind) => Id<Kind>;
  /** 128 random bits for a link that only its reader holds. */
  readonly newKey: () => string;
};

/** What a decision may know of the moment: the time, the day in London, who acts, and fresh identifiers. */
export type Moment = Pick<CommandNeeds, 'newId' | 'newKey'> & {
  readonly at: Instant;
  readonly today: Day;
  readonly by: PersonId | 'link';
  /** Who acts, as a reader of the record may know them. */
  readonly byName: string;
  readonly event: <Type extends EventType>(panelId: PanelId, type: Type, facts: EventFacts[Type]) => Event;
};

export const momentOf = (needs: CommandNeeds, actor: Actor): Moment => {
  const now = needs.now();
  const at = now.toISOString();
  const by = actor.kind === 'person' ? actor.personId : 'link';
  const event: Moment['event'] = (panelId, type, facts) => ({ type, panelId, at, by, facts }) as Event;
  const byName = actor.kind === 'person' ? actor.name : 'Somebody with a link';
  return { at, today: londonDay(now), by, byName, event, newId: needs.newId, newKey: needs.newKey };
};

const fingerprintOf = (name: string, { actor }: Request, input: object): string =>
  createHash('sha256')
    .update(JSON.stringify([name, actor.kind === 'person' ? actor.personId : 'link', input]))
    .digest('base64url');

const attempts = 3;

/**
 * One command: read once, decide, write once. The record of the command is read together with the state, so that a repeated
 * command gets its first answer and a different one under the same id is refused (`command-reused`). When something read has
 * changed meanwhile, it decides again on what is there now; after three tries it gives up with `changed-meanwhile`.
 */
export const carryOut =
  (needs: CommandNeeds) =>
  async <State, Answer>(
    request: Request,
    { name, input }: { readonly name: string; readonly input: object },
    read: () => Promise<State>,
    decide: (state: State, moment: Moment) => Decided<Answer> | Refusal,
  ): Promise<Answer | Refusal> => {
    const fingerprint = fingerprintOf(name, request, input);
    const firstAnswer = async (): Promise<Answer | Refusal | undefined> => {
      const first = await needs.answerTo(request.commandId);
      if (!first) return undefined;
      return first.fingerprint === fingerprint ? (first.answer as Answer) : refuse('command-reused', {});
    };
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const [first, state] = await Promise.all([firstAnswer(), read()]);
      if (first) return first;

      const decided = decide(state, momentOf(needs, request.actor));
      // What refuses a command may be what its own twin has just done: then the record is there by now.
      if (isRefusal(decided)) return (await firstAnswer()) ?? decided;

      const outcome = await needs.commit({ id: request.commandId, fingerprint }, decided);
      if (outcome === 'saved') return decided.answer;
    }
    return (await firstAnswer()) ?? refuse('changed-meanwhile', { savedVersion: 0 });
  };
