import type { Actor } from '@wardmote/domain/actor';
import type { PanelId, PersonId } from '@wardmote/domain/id';
import type { MailChoice } from '@wardmote/domain/mail-choice';
import { choose, type MailSettings, type MailStopped } from '@wardmote/domain/mail-settings';
import type { NoticeKind } from '@wardmote/domain/notice-kinds';
import type { Panel } from '@wardmote/domain/panel';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { opens } from './answer-invitation.ts';
import { type CommandNeeds, carryOut, type Request } from './carry-out.ts';
import type { PanelReads } from './panel-command.ts';

export type MailContact = {
  readonly name: string;
  readonly email?: string;
  readonly mailKey?: string;
  readonly mail?: MailSettings;
  readonly mailStopped?: MailStopped;
  readonly feedKey?: string;
};

/** Who chooses: somebody signed in, or whoever holds the key in the foot of their own mails. */
export type MailOwner = { readonly signedIn: Actor } | { readonly personId: PersonId; readonly linkKey: string };

type MailReads = Pick<PanelReads, 'findPanel'> & {
  readonly findContact: (id: PersonId) => Promise<MailContact | undefined>;
};

export type MailSettingsView = { readonly panel: Panel; readonly personId: PersonId; readonly contact: MailContact };

const personOf = (owner: MailOwner): PersonId | undefined => {
  if ('personId' in owner) return owner.personId;
  return owner.signedIn.kind === 'person' ? owner.signedIn.personId : undefined;
};

/** What somebody gets of a panel's mail, for them to choose: a wrong link opens nothing, and looking changes nothing. */
export const viewMailSettings =
  (needs: MailReads) =>
  async (owner: MailOwner, panelId: PanelId): Promise<MailSettingsView | Refusal<'not-found' | 'sign-in-needed'>> => {
    const personId = personOf(owner);
    const [panel, contact] = await Promise.all([
      needs.findPanel(panelId),
      personId ? needs.findContact(personId) : undefined,
    ]);
    if (panel && !personId) return refuse('sign-in-needed', {});
    if (!panel || !personId || !contact) return refuse('not-found', {});
    const mayOpen = 'signedIn' in owner || (contact.mailKey !== undefined && opens(contact.mailKey, owner.linkKey));
    return mayOpen ? { panel, personId, contact } : refuse('not-found', {});
  };

export type ChooseMail = {
  readonly panelId: PanelId;
  readonly quiet: boolean;
  readonly choices: Readonly<Partial<Record<NoticeKind, MailChoice>>>;
};

/**
 * One person's choices about one panel's mail (U66, B8). Whoever saves them reads their mail, so that what stopped it is lifted.
 * Refuses `mail-choice-not-offered`.
 */
export const chooseMail =
  (needs: CommandNeeds & MailReads) =>
  (request: Request, owner: MailOwner, command: ChooseMail): Promise<{ readonly personId: PersonId } | Refusal> => {
    const about = { name: 'choose-mail', input: { ...command, personId: personOf(owner) } };
    const read = async () => ({ view: await viewMailSettings(needs)(owner, command.panelId) });
    return carryOut(needs)(request, about, read, ({ view }) => {
      if (isRefusal(view)) return view;
      const mail = choose(view.contact.mail, command.panelId, command);
      if (isRefusal(mail)) return mail;
      const { personId, contact } = view;
      return {
        events: [],
        changes: { mailSettings: { personId, mail, again: contact.mailStopped !== undefined } },
        answer: { personId },
      };
    });
  };
