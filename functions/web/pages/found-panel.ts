import type { Actor } from '@wardmote/domain/actor';
import { teamOf } from '@wardmote/domain/place';
import { check } from '@wardmote/domain/policy';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { wardCode } from '../api/input-parts.ts';
import { foundPanel } from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { numberIfAny, text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';

/** The patch of `?patch=2` where a ward has several teams, else its first. */
const patchIn = (query: Fields): number => numberIfAny(query, 'patch') ?? 1;

/** Who may found here is asked before it is said whether the ward is there. */
const viewPatch = async ({ useCases }: Services, actor: Actor, params: Params, query: Fields) => {
  const { borough: slug = '', ward } = params;
  const number = patchIn(query);
  const view = await useCases.viewBorough(slug);
  const code = wardCode.safeParse(ward);
  const borough = isRefusal(view) ? slug : view.borough.slug;
  const teams = code.success ? [teamOf({ ward: code.data, number })] : [];
  const refused = check(actor, 'panel.found', { borough, teams });
  if (refused) return refused;
  if (isRefusal(view)) return view;
  const patch = view.patches.find((each) => each.ward === ward && each.number === number);
  return patch ? { ...view, patch } : refuse('not-found', {});
};

const found = (services: Services): FormPage<typeof foundPanel, { readonly panelId: string }> => ({
  path: paths.foundPanel.pattern,
  template: 'panel/found',
  view: (actor, params, query) => viewPatch(services, actor, params, query),
  read: (fields, { borough, ward }) => ({
    borough,
    ward,
    patch: numberIfAny(fields, 'patch'),
    name: text(fields, 'name'),
    localName: textIfAny(fields, 'localName'),
    kind: textIfAny(fields, 'kind'),
    convener: { name: text(fields, 'convener-name'), email: text(fields, 'convener-email') },
  }),
  schema: foundPanel,
  command: services.useCases.foundPanel,
  thenGoTo: ({ panelId }) => paths.panel.to({ panelId }),
  fieldOf: { 'panel-exists': 'kind' },
});

/** A borough's officer founds a panel on a ward that has none. */
export const foundPanelPages = (services: Services) => new Hono<Env>().route('/', formPage(services, found(services)));
