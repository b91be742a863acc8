import type { DocumentKind } from '@wardmote/domain/governing-document';
import type { WardCode } from '@wardmote/domain/place';
import type { DemoKey } from './people.ts';
import type { PriorityName } from './priorities.ts';

/**
 * How a panel of the demo came to where it is. Days are counted from today (-30 was a month ago); each is moved back to the panel's
 * own day of the week.
 */
export type Plan = {
  readonly ward: WardCode;
  readonly wardName: string;
  /** Monday is 1. */
  readonly weekday: number;
  readonly place: string;
  readonly founded: number;
  readonly members: number;
  /** Who of the demo people chairs it, where one does. */
  readonly chair?: DemoKey;
  /** `police` is interim and says by when it hands over; `left` stood down on a day; a community chair otherwise. */
  readonly chairing?:
    | { readonly police: { readonly handOverBy: number } }
    | { readonly left: number }
    | { readonly until: number };
  readonly document?: DocumentKind;
  readonly reviewMonths?: number;
  readonly held: readonly number[];
  readonly next?: number;
  readonly priorities: readonly PriorityName[];
  /** At how many of its meetings the panel decided on priorities; at the later ones it put them off. All, when left out. */
  readonly decided?: number;
  /** The minutes of how many meetings were circulated in time. All, when left out. */
  readonly circulated?: number;
  /** When it does not meet, in days from today. */
  readonly rest?: { readonly from: number; readonly to: number; readonly reason: string };
  /** When what was asked of the team at the last meeting is due. */
  readonly dueOn?: number;
};
