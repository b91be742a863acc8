import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { DocumentKind, Settings } from '@wardmote/domain/governing-document';
import type { MeetingId, MembershipId, PanelId, PersonId } from '@wardmote/domain/id';
import type { Joined, MembershipKind, Party } from '@wardmote/domain/membership';
import { documentTemplates } from '@wardmote/pages/document-templates';
import { demoPerson } from './people.ts';
import { actorOf, done, type Story } from './story.ts';

/** Somebody on a panel of the demo. */
export type Seat = {
  readonly personId: PersonId;
  readonly membershipId: MembershipId;
  readonly name: string;
  readonly party: Party;
  readonly kind: MembershipKind;
};

/** A panel while its story is told. Its secretary keeps the record, as in life. */
export type PanelStory = {
  readonly story: Story;
  readonly panelId: PanelId;
  readonly wardName: string;
  readonly secretary: Actor;
  readonly seats: readonly Seat[];
};

export type Founding = {
  readonly on: Day;
  readonly convener: { readonly name: string; readonly email?: string };
};

const { id: operatorId, name: operatorName } = demoPerson('operator');
const operator = actorOf(operatorId, operatorName, { role: 'operator' });

/** The operator founds the panel on its patch, and its convener keeps the record from then on. */
export const foundPanel = async (story: Story, { on, convener }: Founding): Promise<PanelStory> => {
  const { borough, patch } = story.beginning;
  const { ward, wardName, number } = patch;
  story.at(on);
  const name = `${wardName} Safer Neighbourhoods Panel`;
  const place = { borough: borough.slug, ward, patch: number };
  const command = { ...place, name, localName: 'ward panel', kind: 'ward', convener } as const;
  const { panelId } = await done(story.commands.foundPanel(story.by(operator), command));
  const seats = story.history().panel.members.map((member) => ({ ...member, membershipId: member.id }));
  const [first] = seats;
  if (!first) throw new Error(`${name} was founded without a convener.`);
  const secretary = actorOf(first.personId, first.name, { role: 'secretary', panelId });
  return { story, panelId, wardName, secretary, seats };
};

export type Joining = {
  readonly name: string;
  readonly email?: string;
  readonly party: Party;
  readonly kind?: MembershipKind;
  readonly represents?: string;
  readonly joined?: Joined;
  readonly meetingId?: MeetingId;
};

const kinds: Readonly<Record<Party, MembershipKind>> = {
  community: 'member',
  councillor: 'observer',
  police: 'adviser',
  partner: 'adviser',
};

/** Somebody joins the panel; gives the panel with them on it. */
export const admit = async (panel: PanelStory, joining: Joining): Promise<PanelStory & { readonly newest: Seat }> => {
  const { story, panelId, secretary, seats } = panel;
  const { name, party, kind = kinds[party] } = joining;
  const joined = joining.joined ?? (party === 'community' ? 'nominated' : 'ex-officio');
  const command = { panelId, ...joining, kind, joined };
  const { membershipId, personId } = await done(story.commands.admitMember(story.by(secretary), command));
  const newest = { personId, membershipId, name, party, kind };
  return { ...panel, seats: [...seats, newest], newest };
};

/** The panel agrees a document made from one of our templates, at a meeting that was held. */
export const adoptDocument = async (
  { story, panelId, secretary, wardName }: PanelStory,
  { kind, settings, meetingId }: { kind: DocumentKind; settings?: Partial<Settings>; meetingId: MeetingId },
): Promise<void> => {
  const clauses = documentTemplates[kind].clauses.map((clause, index) => ({ number: String(index + 1), ...clause }));
  const title = `${kind === 'constitution' ? 'Constitution' : kind === 'ground-rules' ? 'Ground rules' : 'Terms of reference'} of the ${wardName} panel`;
  const draft = { panelId, kind, title, clauses, ...(settings && { settings }) };
  const { documentId } = await done(story.commands.draftDocument(story.by(secretary), draft));
  await done(story.commands.adoptDocument(story.by(secretary), { panelId, documentId, meetingId }));
};
