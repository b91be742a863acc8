import type { PersonId } from './id.ts';

/** Somebody the system knows. Contact details live here only, so that forgetting a person is one write (domain.md 6, 4). */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** None is a supported state: what would have been a mail is kept to be printed (U74). */
  readonly email?: string;
  /** 128 random bits in the foot of their mails: whoever holds it may choose what this person gets, and do nothing else. */
  readonly mailKey?: string;
};
