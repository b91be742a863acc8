import * as boroughGroup from './labels/borough-group.ts';
import * as meetings from './labels/meetings.ts';
import * as panels from './labels/panels.ts';
import * as partners from './labels/partners.ts';
import * as places from './labels/places.ts';
import type { Words } from './labels/words.ts';
import * as work from './labels/work.ts';

/** What each code of the domain is called where people read it. */
export const labels = {
  ...boroughGroup,
  ...meetings,
  ...panels,
  ...partners,
  ...places,
  ...work,
} as const satisfies Record<string, Words<string>>;

export type LabelKind = keyof typeof labels;
