import { createHash } from 'node:crypto';
import { page } from '@wardmote/pages/page';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { formTokens } from './accept-form.ts';

/** Under whose name a device keeps what was typed: the same person's again, and nobody's who could be told from it. */
const keptFor = (personId: string): string => createHash('sha256').update(personId).digest('hex').slice(0, 12);

/** A page, with what the layout shows on all of them: who is signed in, and the hidden fields of its forms. */
export const pageFor = async (
  c: Context<Env>,
  services: Services,
  template: string,
  context: object,
  status: ContentfulStatusCode = 200,
) => {
  const actor = c.get('actor');
  const common = {
    stage: services.stage,
    assets: services.assets,
    here: c.req.path,
    signedInAs: actor?.kind === 'person' ? actor.name : undefined,
    keptFor: actor?.kind === 'person' ? keptFor(actor.personId) : undefined,
    tokens: formTokens(c, services),
  };
  return c.html(await page(template, { ...common, ...context }), status);
};
