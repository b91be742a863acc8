import type { Actor } from '@wardmote/domain/actor';
import type { Session } from '@wardmote/use-cases/sign-in';
import type { Fields } from './pages/accept-form.ts';

/** What every route knows of a request: who asks, and by which session. */
export type Env = {
  /** What the gateway hands over beside the request; nothing where there is none. */
  Bindings: { readonly requestContext?: { readonly http?: { readonly sourceIp?: string } } };
  Variables: {
    readonly actor: Actor;
    /** Set when somebody is signed in by cookie: their forms are signed with it. */
    readonly formKey?: string;
    readonly session?: Session;
    /** What a form of our own pages sent, so that a page that turns it away can give it back. */
    readonly sent?: Fields;
  };
};
