import type { Id } from '@wardmote/domain/id';

/** Whether a text from outside has the form of an id of its kind. */
export const isId = <Kind extends string>(kind: Kind, value: unknown): value is Id<Kind> =>
  typeof value === 'string' && new RegExp(`^${kind}_[A-Za-z0-9-]{1,40}$`).test(value);
