import { links } from '../links.ts';
import type { Words } from '../wording.ts';

export const followConfirm: Words<'follow-confirm'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: do you want its news by email?`,
  paragraphs: [
    `Somebody, probably you, asked for the news of ${panelName} at this address. Open this page and press the button, and you get it: when the panel meets, and when its minutes are public.`,
    link(links.confirmFollowing(panelId, facts.followerId, facts.linkKey)),
    'If it was not you, do nothing. You get no news, and this address is forgotten in 14 days.',
  ],
  why: 'this address was typed into the page of the panel.',
});
