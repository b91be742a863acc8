import { paths } from './paths.ts';

/** What can be carried away or followed: told to programs in the head of a page, and to people in the page. */
export type Publication = { readonly href: string; readonly type: string; readonly text: string };

const calendar = (href: string): Publication => ({ href, type: 'text/calendar', text: 'Meetings (calendar)' });
const feed = (href: string): Publication => ({
  href,
  type: 'application/atom+xml',
  text: 'Priorities and what came of them (Atom feed)',
});
const sheet = (href: string): Publication => ({
  href,
  type: 'application/vnd.oasis.opendocument.spreadsheet',
  text: 'Priorities and actions (ODS spreadsheet)',
});
const priorities = (href: string): Publication => ({ href, type: 'text/csv', text: 'Priorities (CSV)' });
const actions = (href: string): Publication => ({ href, type: 'text/csv', text: 'Actions (CSV)' });

export const panelPublications = (panelId: string): readonly Publication[] => [
  feed(paths.panelAtom.to({ panelId })),
  calendar(paths.panelFeed.to({ panelId })),
  sheet(paths.panelOds.to({ panelId })),
  priorities(paths.prioritiesCsv.to({ panelId })),
  actions(paths.actionsCsv.to({ panelId })),
];

export const boroughPublications = (borough: string): readonly Publication[] => [
  feed(paths.boroughAtom.to({ borough })),
  calendar(paths.boroughFeed.to({ borough })),
  sheet(paths.boroughOds.to({ borough })),
  priorities(paths.boroughPrioritiesCsv.to({ borough })),
  actions(paths.boroughActionsCsv.to({ borough })),
];
