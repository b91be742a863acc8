import { anonymous } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { findContact, saveFeedKey } from '@wardmote/store/contact-store';
import { findFollowerByEmail } from '@wardmote/store/follower-store';
import { findMeeting } from '@wardmote/store/meeting-store';
import { findPanel } from '@wardmote/store/panel-store';
import { findPartner } from '@wardmote/store/partner-store';
import { places } from '../support/personas.ts';
import { actorFor, type PanelKey, type World } from '../support/world.ts';
import { pageAccess } from './page-access.ts';

const linkTo = async (world: World, key: PanelKey, actionId: string) => {
  const { panelId, calledId, secretaryId } = world.panels[key];
  const secretary = await actorFor(world.table, secretaryId);
  const view = await world.cases.viewMeeting(secretary, panelId, calledId);
  const invitation = isRefusal(view) ? undefined : view.meeting.invitations[0];
  const panel = await findPanel(world.table)(panelId);
  const owner = panel?.actions.find(({ id }) => id === actionId)?.owner;
  return {
    personId: invitation?.personId ?? '',
    linkKey: owner?.kind === 'partner' ? owner.linkKey : (invitation?.linkKey ?? ''),
  };
};

/** What opens somebody's own choices about their mail: the key in the foot of their mails. */
const mailLinkOf = async (world: World, key: PanelKey) => {
  const { secretaryId } = world.panels[key];
  const contact = await findContact(world.table)(secretaryId);
  return { personId: secretaryId, linkKey: contact?.mailKey ?? '' };
};

/** The link of somebody who follows the panel by mail: they sign up again where the walk has stopped it. */
const followLinkOf = async ({ table, cases, panels }: World, key: PanelKey): Promise<Record<string, string>> => {
  const { panelId } = panels[key];
  const email = 'neighbour@example.org';
  const known = () => findFollowerByEmail(table)(panelId, email);
  if (!(await known())) await cases.followPanel({ commandId: 'walk', actor: anonymous }, { panelId, email });
  const follower = await known();
  return { followerId: follower?.id ?? '', linkKey: follower?.linkKey ?? '' };
};

/** The secretary's own calendar, which they have asked for. */
const calendarLinkOf = async ({ table, panels }: World, key: PanelKey): Promise<Record<string, string>> => {
  const { secretaryId } = panels[key];
  await saveFeedKey(table)(secretaryId, 'key-of-calendar');
  return { personId: secretaryId, linkKey: 'key-of-calendar' };
};

/** The secretary was at the meeting that was held, and is asked what they thought of it. */
const worthLinkOf = async ({ table, panels }: World, key: PanelKey): Promise<Record<string, string>> => {
  const { meetingId, secretaryId } = panels[key];
  const meeting = await findMeeting(table)(meetingId);
  const invitation = meeting?.invitations.find(({ personId }) => personId === secretaryId);
  return { personId: secretaryId, linkKey: invitation?.linkKey ?? '' };
};

/** The link in the mails of a partner of the register. */
const partnerLinkOf = async ({ table, panels }: World, key: PanelKey): Promise<Record<string, string>> => {
  const partner = await findPartner(table)(places[key].borough, panels[key].partnerId);
  return { linkKey: partner?.mail?.linkKey ?? '' };
};

const linkOf = async (world: World, path: string, of: PanelKey, actionId: string): Promise<Record<string, string>> => {
  if (path.startsWith('/partners/')) return partnerLinkOf(world, of);
  if (path.startsWith('/mail/')) return mailLinkOf(world, of);
  if (path.startsWith('/worth/')) return worthLinkOf(world, of);
  if (path.startsWith('/ward-concerns/')) return { linkKey: world.panels[of].wardConcernKey };
  if (path.startsWith('/concerns/')) return { linkKey: world.panels[of].concernKey };
  if (path.startsWith('/requests/')) return { linkKey: world.panels[of].requestKey };
  if (path.startsWith('/calendar/')) return calendarLinkOf(world, of);
  return path.startsWith('/follow/') ? followLinkOf(world, of) : linkTo(world, of, actionId);
};

/** The address of a page of one panel of the world, or of one that is not there. `instead` names other things of that panel's. */
export const addressOf = async (
  world: World,
  path: string,
  key: PanelKey | 'missing',
  instead: Readonly<Record<string, string>> = {},
) => {
  const of = key === 'missing' ? 'a1' : key;
  const { panelId } = world.panels[of];
  const own = pageAccess[path]?.with?.(world.panels[of]) ?? {};
  const link = path.includes(':linkKey') ? await linkOf(world, path, of, own.actionId ?? '') : {};
  const { ward, borough } = places[of];
  const parts: Record<string, string> = { panelId, ward, borough, ...own, ...instead, ...link };
  if (key === 'missing') parts.panelId = 'panel_missing';
  const address = path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? 'unknown');
  return `${address}${pageAccess[path]?.query ?? ''}`;
};
