import type { Action } from '@wardmote/domain/action';
import type { GoverningDocument } from '@wardmote/domain/governing-document';
import type { PanelId } from '@wardmote/domain/id';
import type { Invitation, Meeting } from '@wardmote/domain/meeting';
import type { Ended, Membership } from '@wardmote/domain/membership';
import type { Panel } from '@wardmote/domain/panel';
import type { Person } from '@wardmote/domain/person';

type Change<Thing> = { readonly before?: Thing; readonly after: Thing };

/** What the store can write in one transaction. The use cases' `Changes` is held to it by the compiler in the composition root. */
export type Writes = {
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
  readonly unchanged?: readonly Meeting[];
  readonly unchangedPanel?: Panel;
};
