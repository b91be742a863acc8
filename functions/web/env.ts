import type { Actor } from '@wardmote/domain/actor';
import type { Session } from '@wardmote/use-cases/sign-in';

/** What every route knows of a request: who asks, and by which session. */
export type Env = {
  Variables: {
    readonly actor: Actor;
    /** Set when somebody is signed in by cookie: their forms are signed with it. */
    readonly formKey?: string;
    readonly session?: Session;
  };
};
