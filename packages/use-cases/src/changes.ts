import type { Action } from '@wardmote/domain/action';
import type { Event } from '@wardmote/domain/event';
import type { GoverningDocument } from '@wardmote/domain/governing-document';
import type { PanelId } from '@wardmote/domain/id';
import type { Invitation, Meeting } from '@wardmote/domain/meeting';
import type { Ended, Membership } from '@wardmote/domain/membership';
import type { Panel } from '@wardmote/domain/panel';
import type { Person } from '@wardmote/domain/person';

/** A thing as the decision saw it, and as it leaves it. Without `before` it is new. */
export type Change<Thing> = { readonly before?: Thing; readonly after: Thing };

/** All that one command writes: the store turns it into one transaction, each item conditioned on what was read. */
export type Changes = {
  readonly panel?: Change<Panel>;
  readonly meetings?: readonly Change<Meeting>[];
  readonly invitation?: Change<Invitation> & { readonly meeting: Meeting };
  readonly document?: Change<GoverningDocument> & { readonly panelId: PanelId };
  readonly newPerson?: Person;
  readonly endedMembership?: Ended & {
    readonly membership: Membership;
    readonly ground?: string;
    readonly clause?: string;
  };
  readonly closedAction?: Action;
  /** Read, decided on, not written: the transaction checks that it is still what the decision saw. */
  readonly unchanged?: readonly Meeting[];
  readonly unchangedPanel?: Panel;
};

export type Decided<Answer> = {
  readonly events: readonly Event[];
  readonly changes: Changes;
  readonly answer: Answer;
};
