import { type AccessNeed, needKinds } from '@wardmote/domain/access-need';
import { type Action, actionKinds, type Owner } from '@wardmote/domain/action';
import { type AgendaItem, agendaKinds, askers, closingReasons } from '@wardmote/domain/agenda';
import type { Attendance } from '@wardmote/domain/attendance';
import type { Amendment, Correction } from '@wardmote/domain/correction';
import type { Day } from '@wardmote/domain/day';
import {
  clauseTopics,
  type DocumentInForce,
  type GoverningDocument,
  type Settings,
} from '@wardmote/domain/governing-document';
import type { Id } from '@wardmote/domain/id';
import type { Invitation } from '@wardmote/domain/meeting';
import type { Membership } from '@wardmote/domain/membership';
import type { Minutes } from '@wardmote/domain/minutes';
import type { OfficeTerm } from '@wardmote/domain/office';
import type { PanelBreak } from '@wardmote/domain/panel-break';
import * as z from 'zod';

/** The shapes on disk. `satisfies` holds each to its domain type: a change to either is a compile error. */
export const id = <Kind extends string>(kind: Kind) =>
  z.custom<Id<Kind>>((value) => typeof value === 'string' && value.startsWith(`${kind}_`), `not the id of a ${kind}`);
export const day: z.ZodType<Day> = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const text = z.string();

const party = z.enum(['community', 'police', 'partner', 'councillor']);

export const member = z.object({
  id: id('membership'),
  personId: id('person'),
  name: text,
  party,
  kind: z.enum(['member', 'substitute', 'observer', 'adviser']),
  represents: text.optional(),
  joined: z.enum(['nominated', 'elected', 'founding', 'ex-officio', 'police-selected']),
  joinedAt: id('meeting').optional(),
  from: day,
}) satisfies z.ZodType<Membership>;

export const officeTerm = z.object({
  office: z.enum(['chair', 'vice-chair', 'secretary', 'treasurer']),
  personId: id('person'),
  name: text,
  party,
  from: day,
  until: day.optional(),
  handOverBy: day.optional(),
  electedAt: id('meeting').optional(),
}) satisfies z.ZodType<OfficeTerm>;

const settings = z.object({
  quorum: z.object({ share: z.number(), atLeast: z.number() }),
  cadence: z.object({ fromDays: z.number(), toDays: z.number() }),
  noticeDays: z.number(),
  termMonths: z.number(),
  reviewMonths: z.number(),
}) satisfies z.ZodType<Settings>;

const documentKind = z.enum(['constitution', 'terms-of-reference', 'ground-rules']);

export const documentInForce = z.object({
  id: id('document'),
  kind: documentKind,
  title: text,
  from: day,
  reviewOn: day,
  settings,
  clausesOnExclusion: z.array(text),
}) satisfies z.ZodType<DocumentInForce>;

const topic = z.enum(clauseTopics);

export const document = z.object({
  id: id('document'),
  kind: documentKind,
  title: text,
  status: z.enum(['draft', 'adopted', 'superseded']),
  clauses: z.array(z.object({ number: text, topic, text })),
  settings,
  adoptedOn: day.optional(),
  adoptedAt: id('meeting').optional(),
  version: z.number(),
}) satisfies z.ZodType<GoverningDocument>;

export const panelBreak = z.object({
  id: id('break'),
  from: day,
  to: day,
  reason: text,
  recordedOn: day,
}) satisfies z.ZodType<PanelBreak>;

const owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('team'), teamId: id('team'), name: text }),
  z.object({ kind: z.literal('person'), personId: id('person'), name: text }),
  z.object({
    kind: z.literal('partner'),
    name: text,
    email: text.optional(),
    partnerId: id('partner').optional(),
    linkKey: text,
  }),
]) satisfies z.ZodType<Owner>;

export const action = z.object({
  id: id('action'),
  what: text,
  kind: z.enum(actionKinds).optional(),
  owner,
  status: z.enum(['open', 'accepted', 'in-progress', 'answered', 'closed']),
  askedOn: day,
  askedAt: id('meeting').optional(),
  dueOn: day.optional(),
  priorityId: id('priority').optional(),
  concern: z.object({ id: id('concern'), title: text }).optional(),
  aboutPersons: z.literal(true).optional(),
  answers: z.array(
    z.object({
      at: text,
      by: text,
      status: z.enum(['accepted', 'in-progress', 'answered']),
      text,
      reportBackOn: day.optional(),
    }),
  ),
  handed: z.object({ at: text, from: text, to: text }).optional(),
  disputed: z.object({ at: text, why: text }).optional(),
  outcome: z.enum(['done', 'not-fixed', 'not-ours', 'duplicate', 'superseded']).optional(),
  closedOn: day.optional(),
}) satisfies z.ZodType<Action>;

export const agendaItem = z.object({
  id: id('item'),
  kind: z.enum(agendaKinds),
  heading: text,
  closed: z.enum(closingReasons).optional(),
  section: text.optional(),
  presenter: text.optional(),
  minutesPlanned: z.number().optional(),
  carriedFrom: z.object({ meetingId: id('meeting'), itemId: id('item'), on: day }).optional(),
  timesCarried: z.number().optional(),
  lateBecause: text.optional(),
  askedBy: z.enum(askers).optional(),
  requestId: id('request').optional(),
}) satisfies z.ZodType<AgendaItem>;

export const partyOrPublic = z.enum(['community', 'police', 'partner', 'councillor', 'public']);

export const attendance = z.object({
  personId: id('person').optional(),
  name: text,
  party: partyOrPublic,
  presence: z.enum(['present', 'late', 'left-early', 'apologies', 'absent']),
  standsFor: id('person').optional(),
  forItem: id('item').optional(),
  fromItem: id('item').optional(),
  untilItem: id('item').optional(),
}) satisfies z.ZodType<Attendance>;

const accessNeed = z.object({
  kind: z.enum(needKinds),
  words: text.optional(),
  helper: text.optional(),
  helperId: id('person').optional(),
  metOn: day.optional(),
}) satisfies z.ZodType<AccessNeed>;

export const invitation = z.object({
  personId: id('person'),
  name: text,
  capacity: text,
  linkKey: text,
  reply: z.object({ answer: z.enum(['yes', 'no', 'substitute']), at: text, substitute: text.optional() }).optional(),
  saidBefore: z.enum(['yes', 'no', 'substitute']).optional(),
  from: z.object({ panelId: id('panel'), party }).optional(),
  needs: z.array(accessNeed).optional(),
  revision: z.number().optional(),
}) satisfies z.ZodType<Invitation>;

export const minutesStatus = z.enum(['draft', 'circulated', 'approved', 'published']);
export const sections = z.array(z.object({ itemId: id('item'), text }));

export const minutes = z.object({
  status: minutesStatus,
  revision: z.number(),
  sections,
  sitting: z.object({ by: id('person'), since: text }).optional(),
  circulatedOn: day.optional(),
  approvedAt: id('meeting').optional(),
  approvedOn: day.optional(),
  publishedOn: day.optional(),
  amended: z.array(id('item')).optional(),
}) satisfies z.ZodType<Minutes>;

export const correction = z.object({
  id: id('correction'),
  itemId: id('item'),
  text,
  by: id('person'),
  name: text,
  at: text,
  settled: z.object({ accepted: z.boolean(), reason: text.optional(), at: text }).optional(),
}) satisfies z.ZodType<Correction>;

export const amendment = z.object({
  id: id('amendment'),
  text,
  decidedAt: id('meeting'),
  decidedOn: day,
  publishedOn: day,
}) satisfies z.ZodType<Amendment>;
