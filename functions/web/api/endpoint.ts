import type { Actor } from '@wardmote/domain/actor';
import type { PolicyAction } from '@wardmote/domain/policy';
import type { Refusal } from '@wardmote/domain/refusal';
import type { Request } from '@wardmote/use-cases/carry-out';
import type * as z from 'zod';
import type { Services } from '../services.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One row of the API: from it come the route, its checks and its part of the OpenAPI document. */
export type Endpoint = {
  readonly method: Method;
  /** In OpenAPI's form, below `/api/v1`: `/panels/{panelId}`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  /** The row of the policy table that it is decided by. */
  readonly action: PolicyAction;
  readonly params: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly status: 200 | 201;
  readonly run: (asked: Asked) => Promise<Answered | Refusal>;
};

export type Asked = {
  readonly services: Services;
  readonly actor: Actor;
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
};

/** `version` becomes the ETag; `location` the address of what was made. */
export type Answered = { readonly body: object; readonly version?: number; readonly location?: string };

type Typed<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = Omit<
  Asked,
  'params' | 'query' | 'body'
> & {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
};

/** An endpoint whose `run` knows the types of what its schemas let through. The schemas have run before `run` does. */
export const endpoint = <P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  row: Omit<Endpoint, 'run' | 'params' | 'query' | 'body'> & {
    readonly params: P;
    readonly query?: Q;
    readonly body?: B;
    readonly run: (asked: Typed<P, Q, B>) => Promise<Answered | Refusal>;
  },
): Endpoint => ({ ...row, run: (asked) => row.run(asked as Typed<P, Q, B>) });
