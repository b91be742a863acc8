import type { Refusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import type { Context } from 'hono';
import type * as z from 'zod';
import type { Env } from '../env.ts';
import { statusOf } from '../status-of.ts';
import { problem } from './problem.ts';

/** A rule's no, with its facts. Somebody else's write is 412 where the client named a version (`If-Match`), else 409. */
export const refusalProblem = (c: Context<Env>, refusal: Refusal) => {
  const conditional = c.req.header('if-match') !== undefined && refusal.refused === 'changed-meanwhile';
  const status = conditional ? 412 : statusOf(refusal.refused, 'client');
  if (status === 401) c.header('www-authenticate', 'Bearer');
  return problem(c, status, refusal.refused, explain(refusal).text, { facts: refusal.facts });
};

/** The library's own words for what a program got wrong, said so that a person understands them; ours are as they are. */
const messageOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `Not known here: ${issue.keys.join(', ')}. Leave it out`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return issue.input === undefined ? 'This is needed' : `This must be of another kind: ${issue.expected}`;
  return issue.message;
};

/** What is wrong with the input, field by field, in words that say what to do. */
export const inputProblem = (c: Context<Env>, error: z.ZodError) =>
  problem(c, 400, 'input-not-valid', 'Some of what was sent cannot be used. Each error says what to put right.', {
    errors: error.issues.map((issue) => ({ path: issue.path.join('.'), message: messageOf(issue) })),
  });
