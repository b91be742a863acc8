import type { PersonId } from '@wardmote/domain/id';
import { choiceFor } from '@wardmote/domain/mail-settings';
import { kindsToChoose } from '@wardmote/domain/notice-choices';
import { isRefusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import type { MailOwner } from '@wardmote/use-cases/choose-mail';
import { Hono } from 'hono';
import { chooseMail } from '../api/mail-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const byLink = (params: Params): MailOwner => ({
  personId: idIn(params, 'personId', 'person'),
  linkKey: params.linkKey ?? '',
});

const show = async ({ useCases }: Services, owner: MailOwner, params: Params, saved: boolean) => {
  const panelId = panelIdIn(params);
  const view = await useCases.viewMailSettings(owner, panelId);
  if (isRefusal(view)) return view;
  const { contact, panel } = view;
  const kinds = kindsToChoose.map(({ kind, words, choices }) => {
    return { kind, words, choices, chosen: choiceFor(contact.mail, panelId, kind) };
  });
  // Nothing of the panel but its name is shown here: its holder may be no member of it.
  return {
    panelName: panel.name,
    panelId,
    name: contact.name,
    kinds,
    saved,
    quiet: contact.mail?.quiet,
    stopped: contact.mailStopped,
  };
};

const read = (fields: Fields) => ({
  quiet: text(fields, 'quiet') === 'yes',
  choices: Object.fromEntries(
    kindsToChoose.flatMap(({ kind }) => {
      const choice = textIfAny(fields, `choices-${kind}`);
      return choice ? [[kind, choice]] : [];
    }),
  ),
});

type Saved = { readonly personId: PersonId };

/** Signed in: what one gets of one panel's mail. */
const own = (services: Services): FormPage<typeof chooseMail, Saved> => ({
  path: paths.ownMailSettings.pattern,
  template: 'mail/settings',
  view: (actor, params, query) => show(services, { signedIn: actor }, params, query.saved !== undefined),
  read,
  schema: chooseMail,
  command: (request, input, params) =>
    services.useCases.chooseMail(request, { signedIn: request.actor }, { ...input, panelId: panelIdIn(params) }),
  thenGoTo: (_outcome, params) => `${paths.ownMailSettings.to({ panelId: panelIdIn(params) })}?saved=1`,
});

/** By the link in the foot of a mail: the same, without signing in. Looking changes nothing; the button does. */
const linked = (services: Services): FormPage<typeof chooseMail, Saved> => ({
  path: paths.mailSettings.pattern,
  template: 'mail/settings',
  view: (_actor, params, query) => show(services, byLink(params), params, query.saved !== undefined),
  read,
  schema: chooseMail,
  command: (request, input, params) =>
    services.useCases.chooseMail(request, byLink(params), { ...input, panelId: panelIdIn(params) }),
  thenGoTo: ({ personId }, params) =>
    `${paths.mailSettings.to({ panelId: panelIdIn(params), personId, linkKey: params.linkKey ?? '' })}?saved=1`,
});

/** What somebody gets by mail, and when (U66): one page, one table. */
export const mailSettingsPages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, own(services))).route('/', formPage(services, linked(services)));
