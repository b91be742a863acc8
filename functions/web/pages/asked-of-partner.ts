import { isOverdue } from '@wardmote/domain/action-age';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { askedTable } from '@wardmote/pages/asked-table';
import { csv } from '@wardmote/pages/csv';
import { paths } from '@wardmote/pages/paths';
import { placeName } from '@wardmote/pages/place-name';
import type { AskedOfPartnerView } from '@wardmote/use-cases/view-asked-of-partner';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { nothing } from './fields/nothing.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const partnerIn = (params: Params) => ({
  borough: params.borough ?? '',
  partnerId: idIn(params, 'partnerId', 'partner'),
});
const deskIn = (params: Params) => ({ ...partnerIn(params), linkKey: params.linkKey ?? '' });

type View = Pick<AskedOfPartnerView, 'actions' | 'today'> & { readonly partner: { readonly borough: string } };

const shown = (view: View | Refusal, csvPath: string) =>
  isRefusal(view)
    ? view
    : {
        ...view,
        boroughName: placeName(view.partner.borough),
        panels: new Set(view.actions.map(({ panelId }) => panelId)).size,
        overdue: view.actions.filter((action) => isOverdue(action, view.today)).length,
        csvPath,
      };

const sendCsv = (c: Context<Env>, services: Services, view: View | Refusal) => {
  if (isRefusal(view)) return showView(c, services, 'partner/show', view);
  const { columns, rows } = askedTable(view.actions, view.today);
  return c.body(csv(columns, rows), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="asked.csv"',
  });
};

/** The partner's own page: looking changes nothing; the button says that the address is the right one. */
const desk = ({ useCases }: Services): FormPage<typeof nothing, object> => ({
  path: paths.partnerDesk.pattern,
  template: 'partner/desk',
  view: async (_actor, params) => {
    const which = deskIn(params);
    return shown(await useCases.viewAskedByLink(which), paths.partnerDeskCsv.to(which));
  },
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => useCases.confirmPartner(request, deskIn(params)),
  thenGoTo: (_outcome, params) => paths.partnerDesk.to(deskIn(params)),
});

/** All that is asked of one partner across wards: for those who keep the register, and for the partner itself by its link. */
export const askedOfPartnerPages = (services: Services) => {
  const { viewAskedOfPartner, viewAskedByLink } = services.useCases;
  return new Hono<Env>()
    .get(paths.partner.pattern, async (c) => {
      const which = partnerIn(c.req.param());
      const view = await viewAskedOfPartner(c.get('actor'), which);
      return showView(c, services, 'partner/show', shown(view, paths.partnerCsv.to(which)));
    })
    .get(paths.partnerCsv.pattern, async (c) =>
      sendCsv(c, services, await viewAskedOfPartner(c.get('actor'), partnerIn(c.req.param()))),
    )
    .route('/', formPage(services, desk(services)))
    .get(paths.partnerDeskCsv.pattern, async (c) => sendCsv(c, services, await viewAskedByLink(deskIn(c.req.param()))));
};
