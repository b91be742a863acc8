import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { WardCode } from '@wardmote/domain/place';
import { mostPublished, type PublishedPriority } from '@wardmote/domain/published';
import { plainError } from '@wardmote/local/plain-error';
import MarkdownIt from 'markdown-it';
import * as z from 'zod';

/** An answer of data.police.uk is some kilobytes long. */
const mostBytes = 500_000;
/** In characters; the team's own page has the rest. */
const longestText = 600;

const { unescapeAll } = new MarkdownIt().utils;

/** The text of a little HTML, on one line: it is shown as text, so that nothing of a tag can come back. */
export const textOf = (html: string): string => {
  const text = unescapeAll(html.replace(/<[^>]*>/g, ' ').replaceAll('\\', '\\\\'))
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > longestText ? `${text.slice(0, longestText - 1).trimEnd()}…` : text;
};

/** Times of London without a zone: the day is as it is written. */
const dayOf = z.iso.datetime({ local: true }).transform((time) => time.slice(0, 10));
const text = z.string().transform(textOf);
const answer = z.array(
  z.object({
    issue: text.pipe(z.string().min(1)),
    'issue-date': dayOf,
    action: text.nullish(),
    'action-date': dayOf.nullish(),
  }),
);

/** Called by its words, so that it is the same one when its list is brought in again. */
const idOf = (ward: WardCode, issue: string, issuedOn: string) =>
  `published_${createHash('sha256').update(`${ward} ${issuedOn} ${issue}`).digest('hex').slice(0, 24)}` as const;

const jsonIn = (path: string): unknown => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw plainError(`There is no file ${path}.`);
  if (found.size > mostBytes) throw plainError(`${path} has ${found.size} bytes, and at most ${mostBytes} are read.`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw plainError(`${path} cannot be read as JSON. Nothing of it was written.`);
  }
};

const fault = (path: string, error: z.ZodError): Error => {
  const [first] = error.issues;
  const [row, name] = first?.path ?? [];
  const where = typeof row === 'number' ? `priority ${row + 1}${name ? `, ${String(name)}` : ''}: ` : '';
  return plainError(
    `${path} is not what data.police.uk answers for the priorities of a neighbourhood. ${where}${first?.message}. Nothing of it was written.`,
  );
};

/** What a team publishes by a file of data.police.uk: the latest first, each once, and how many older ones were left out. */
export const publishedIn = (
  path: string,
  ward: WardCode,
): { readonly priorities: readonly PublishedPriority[]; readonly leftOut: number } => {
  const read = answer.safeParse(jsonIn(path));
  if (!read.success) throw fault(path, read.error);
  const all = read.data.map(({ issue, action, 'issue-date': issuedOn, 'action-date': actedOn }) => ({
    id: idOf(ward, issue, issuedOn),
    issue,
    issuedOn,
    ...(action && { action, ...(actedOn && { actedOn }) }),
  }));
  const once = [...new Map(all.map((one) => [one.id, one])).values()].toSorted((one, other) =>
    other.issuedOn.localeCompare(one.issuedOn),
  );
  return { priorities: once.slice(0, mostPublished), leftOut: Math.max(0, once.length - mostPublished) };
};
