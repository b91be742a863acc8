import type { PersonId } from './id.ts';

/** Somebody the system knows. Contact details live here only, so that forgetting a person is one write (domain.md 6, 4). */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** None is a supported state: the panel gets a print list (U74). */
  readonly email?: string;
};
