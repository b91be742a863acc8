import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { answerAction } from '../api/inputs.ts';
import { answerInvitation } from '../api/reply-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { answerFrom } from './fields/read-actions.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { answerTexts } from './public-texts.ts';

const invitationIn = (params: Params) => ({
  meetingId: idIn(params, 'meetingId', 'meeting'),
  personId: idIn(params, 'personId', 'person'),
  linkKey: params.linkKey ?? '',
});

/** Each need that is ticked, with the words that belong to it. */
const needsFrom = (fields: Fields) =>
  (fields.needs ?? []).map((kind) => {
    const words = kind === 'interpreter' ? fields.language?.[0] : fields.otherNeed?.[0];
    return kind === 'interpreter' || kind === 'other' ? { kind, words } : { kind };
  });

/** Looking changes nothing, because mail programs look at links before people do (domain.md 21); the button does. */
const replyForm = ({ useCases }: Services): FormPage<typeof answerInvitation, object> => ({
  path: paths.reply.pattern,
  template: 'reply/show',
  view: (_actor, params) => {
    const { meetingId, personId, linkKey } = invitationIn(params);
    return useCases.viewInvitation(meetingId, personId, linkKey);
  },
  read: (fields) => ({
    answer: fields.answer?.[0],
    substitute: fields.substitute?.[0],
    needs: needsFrom(fields),
  }),
  schema: answerInvitation,
  command: (request, input, params) => useCases.answerInvitation(request, { ...invitationIn(params), ...input }),
  thenGoTo: (_outcome, params) => paths.reply.to(invitationIn(params)),
  fieldOf: {
    'substitute-needs-person': 'substitute',
    'need-without-language': 'language',
    'need-without-words': 'otherNeed',
  },
});

const partnerActionIn = (params: Params) => ({
  panelId: idIn(params, 'panelId', 'panel'),
  actionId: idIn(params, 'actionId', 'action'),
  linkKey: params.linkKey ?? '',
});

/** An outside body without an account answers the one action that its link opens (U31). */
const partnerForm = ({ useCases }: Services): FormPage<typeof answerAction, object> => ({
  path: paths.partnerAction.pattern,
  template: 'partner-action/show',
  view: (_actor, params) => {
    const { panelId, actionId, linkKey } = partnerActionIn(params);
    return useCases.viewPartnerAction(panelId, actionId, linkKey);
  },
  read: answerFrom,
  schema: answerAction,
  publishes: answerTexts,
  mayTurnTo: answerTexts,
  command: (request, input, params) => useCases.answerPartnerAction(request, { ...partnerActionIn(params), ...input }),
  thenGoTo: (_outcome, params) => paths.partnerAction.to(partnerActionIn(params)),
  fieldOf: { 'answer-needs-text': 'text', 'day-in-past': 'reportBackOn' },
});

/** What a link in a mail opens, without an account: one reply, or one action. */
export const linkPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, replyForm(services)))
    .route('/', formPage(services, partnerForm(services)));
