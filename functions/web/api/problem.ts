import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Env } from '../env.ts';

type More = Readonly<Record<string, unknown>>;

/** RFC 9457: a stable `code` for programs, a plain sentence in `title` for people. */
export const problem = (c: Context<Env>, status: ContentfulStatusCode, code: string, title: string, more: More = {}) =>
  c.json({ type: 'about:blank', title, status, code, ...more }, status, { 'content-type': 'application/problem+json' });
