import type { Actor } from '@wardmote/domain/actor';
import { isApproved } from '@wardmote/domain/minutes';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import type { Revision } from '@wardmote/domain/revision';
import { compareTexts } from '@wardmote/pages/compare-texts';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { restoreMinutes } from '../api/minutes-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { idsIn } from './at-meeting.ts';
import { numberIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { backToMinutes } from './minutes.ts';
import { showView } from './show-view.ts';

/** A revision by its number as an address has it; what is none is one that nothing has. */
const numberIn = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

const showRevisions = async (c: Context<Env>, services: Services) => {
  const { panelId, meetingId } = idsIn(c.req.param());
  const before = numberIn(c.req.query('before')) || undefined;
  const view = await services.useCases.viewRevisions(c.get('actor'), panelId, meetingId, before);
  return showView(c, services, 'minutes/revisions', view);
};

/** Open and closed texts together, as far as they were read. */
const textsIn = ({ sections, closedText }: Revision) => [
  ...sections,
  ...Object.entries(closedText).map(([itemId, text]) => ({ itemId, text })),
];

const showComparison = async (c: Context<Env>, services: Services) => {
  const [from, to] = [numberIn(c.req.query('from')), numberIn(c.req.query('to'))];
  const view = await services.useCases.compareRevisions(c.get('actor'), { ...idsIn(c.req.param()), from, to });
  if (isRefusal(view)) return showView(c, services, 'minutes/compare', view);
  const { meeting, may, one, other } = view;
  const readable = meeting.agenda.filter(({ closed }) => !closed || may['closed-text.read']);
  return showView(c, services, 'minutes/compare', {
    ...view,
    items: compareTexts(readable, textsIn(one), textsIn(other)),
  });
};

const viewRestoring = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const restored = numberIn(params.revision);
  const found = await useCases.compareRevisions(actor, { panelId, meetingId, from: restored, to: restored });
  const view = allowed(actor, 'minutes.save', found);
  if (isRefusal(view)) return view;
  const approved = isApproved(view.meeting.minutes) ? refuse('minutes-already-approved', {}) : undefined;
  const texts = textsIn(view.one);
  const items = view.meeting.agenda.map((item) => ({
    ...item,
    text: texts.find(({ itemId }) => itemId === item.id)?.text,
  }));
  return { ...view, items, instead: approved && explain(approved).text };
};

/** An earlier text is saved again: a new revision, so that the one it replaces is not lost either. */
const restore = (services: Services): FormPage<typeof restoreMinutes, object> => ({
  path: paths.restoreMinutes.pattern,
  template: 'minutes/restore',
  view: (actor, params) => viewRestoring(services, actor, params),
  read: (fields, params) => ({ revision: numberIfAny(fields, 'revision'), restored: numberIn(params.revision) }),
  schema: restoreMinutes,
  command: (request, input, params) => services.useCases.restoreMinutes(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToMinutes,
});

/** The texts that the minutes have had: listed, compared two by two, and taken back (U18). */
export const minutesRevisionPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.minutesRevisions.pattern, (c) => showRevisions(c, services))
    .get(paths.compareMinutes.pattern, (c) => showComparison(c, services))
    .route('/', formPage(services, restore(services)));
