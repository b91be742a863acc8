import { actionKinds, workKinds } from '@wardmote/domain/action';
import * as z from 'zod';
import { agendaItem, evidence } from './agenda-answers.ts';
import { nextDue, panelBreak } from './answers-when.ts';
import { corrections } from './correction-answers.ts';
import { toldAttendance, toldRecord } from './decision-parts.ts';
import { day, idOf, slug, wardCode } from './input-parts.ts';
import { priority } from './priority-answers.ts';
import { arrangements, guests } from './where-answers.ts';

/** The shapes of what the API answers; they make the OpenAPI document, and the contract test holds the server to them. */

const text = z.string();
const boroughCode = z.string().regex(/^E09\d{6}$/);

export const borough = z.object({
  code: boroughCode,
  slug,
  name: text,
  force: text,
  linkedSince: day.optional(),
  sectorsSince: day.optional(),
});

export const ward = z.object({ code: wardCode, name: text, from: day, until: day.optional() });

const finding = z.object({
  rule: text,
  since: day,
  evidence: z.record(text, z.union([text, z.number()])),
  sentence: text,
  nextStep: text,
});

export const boroughStanding = z.object({
  on: day,
  borough,
  wards: z.array(
    z.object({
      ward: wardCode,
      wardName: text,
      patch: z.int(),
      stage: z.enum(['none', 'forming', 'active', 'dormant', 'dissolved']),
      panelId: idOf('panel').optional(),
      panelName: text.optional(),
      team: z.object({ posts: z.int(), vacant: z.int(), since: day.optional() }).optional(),
      findings: z.array(finding),
    }),
  ),
});

export const forceStanding = z.object({
  on: day,
  teams: z.int(),
  panels: z.int(),
  communityChaired: z.int(),
  policeChaired: z.int(),
  boroughs: z.int(),
  boroughsLinked: z.int(),
  boroughsWithSectors: z.int(),
  withoutPanel: z.int(),
  panelsPercent: z.number(),
  communityChairedPercent: z.number(),
});

export const action = z.object({
  id: idOf('action'),
  what: text,
  kind: z.enum(actionKinds).optional(),
  owner: z.object({ kind: text, name: text, partnerId: idOf('partner').optional() }),
  status: z.enum(['open', 'accepted', 'in-progress', 'answered', 'closed']),
  askedOn: day,
  askedAt: idOf('meeting').optional(),
  dueOn: day.optional(),
  priorityId: idOf('priority').optional(),
  concern: z.object({ id: idOf('concern'), title: text }).optional(),
  answers: z.array(z.object({ at: text, by: text, status: text, text, reportBackOn: day.optional() })),
  handed: z.object({ at: text, from: text, to: text }).optional(),
  disputed: z.object({ at: text, why: text }).optional(),
  outcome: z.enum(['done', 'not-fixed', 'not-ours', 'duplicate', 'superseded']).optional(),
  closedOn: day.optional(),
});

const meetingSummary = z.object({
  id: idOf('meeting'),
  panelId: idOf('panel'),
  kind: text,
  status: z.enum(['scheduled', 'called', 'held', 'cancelled']),
  start: text,
  end: text,
  place: text,
  how: arrangements.how,
  venueId: arrangements.venueId,
  theme: arrangements.theme,
  hostedBy: text.optional(),
  joins: text.optional(),
  calledOn: day.optional(),
  minutes: z.enum(['draft', 'circulated', 'approved', 'published']).optional(),
});

const office = z.object({
  office: text,
  name: text,
  party: text,
  from: day,
  until: day.optional(),
  handOverBy: day.optional(),
});

export const panel = z.object({
  id: idOf('panel'),
  name: text,
  localName: text,
  kind: text,
  stage: text,
  borough: z.object({ code: boroughCode, slug, name: text, force: text }),
  wards: z.array(z.object({ ward: wardCode, wardName: text, patch: z.int() })),
  foundedOn: day,
  offices: z.array(office),
  membersByParty: z.record(text, z.int()),
  priorities: z.array(priority),
  prioritiesAgreedOn: day.optional(),
  prioritiesFresh: z.object({ on: day, until: day, isFresh: z.boolean() }).optional(),
  reviewCoverage: z.object({ meetings: z.int(), of: z.int(), looked: z.int(), explained: z.int() }),
  actions: z.array(action),
  work: z.object({
    kinds: z.array(z.object({ kind: z.enum(workKinds), count: z.int(), percent: z.int() })),
    told: z.int(),
    untold: z.int(),
  }),
  document: z.object({ id: idOf('document'), kind: text, title: text, from: day, reviewOn: day }).optional(),
  meetings: z.array(meetingSummary),
  nextDue: nextDue.optional(),
  breaks: z.array(panelBreak),
  findings: z.array(finding),
  version: z.int(),
});

export const members = z.object({
  members: z.array(
    z.object({
      id: idOf('membership'),
      personId: idOf('person'),
      name: text,
      party: text,
      kind: text,
      represents: text.optional(),
      joined: text,
      from: day,
    }),
  ),
});

export const document = z.object({
  id: idOf('document'),
  kind: text,
  title: text,
  status: text,
  clauses: z.array(z.object({ number: text, topic: text, text })),
  settings: z.object({
    quorum: z.object({ share: z.number(), atLeast: z.number() }),
    cadence: z.object({ fromDays: z.number(), toDays: z.number() }),
    noticeDays: z.number(),
    termMonths: z.number(),
    reviewMonths: z.number(),
  }),
  adoptedOn: day.optional(),
  adoptedAt: idOf('meeting').optional(),
  missing: z.array(text),
  version: z.int(),
});

const section = z.object({ itemId: idOf('item'), text });

export const revisionLine = z.object({ revision: z.int(), at: text, name: text });
export const revision = revisionLine.extend({ sections: z.array(section), closedText: z.record(text, text) });

export const meeting = z.object({
  id: idOf('meeting'),
  panelId: idOf('panel'),
  kind: text,
  status: z.enum(['scheduled', 'called', 'held', 'cancelled']),
  start: text,
  end: text,
  place: text,
  ...arrangements,
  agenda: z.array(agendaItem),
  ...evidence,
  jointWith: z.array(z.object({ panelId: idOf('panel'), name: text, answer: text })).optional(),
  quorum: z.object({ present: z.int(), quorum: z.int(), quorate: z.boolean() }).optional(),
  presentBy: z.record(text, z.int()).optional(),
  prioritiesDeferred: text.optional(),
  nextOn: day.optional(),
  cancelled: text.optional(),
  decisions: z.array(z.object({ itemId: idOf('item'), text, ...toldRecord })),
  minutes: z
    .object({
      status: text,
      revision: z.int(),
      sections: z.array(section),
      approvedAt: idOf('meeting').optional(),
      publishedOn: day.optional(),
      amended: z.array(idOf('item')).optional(),
    })
    .optional(),
  /** Agreed, and kept from the public for now. */
  minutesHeldBack: z.object({ reason: text, since: day }).optional(),
  amendments: z
    .array(z.object({ id: idOf('amendment'), text, decidedAt: idOf('meeting'), decidedOn: day, publishedOn: day }))
    .optional(),
  /** For the panel's members only. */
  invitations: z
    .array(z.object({ personId: idOf('person'), name: text, capacity: text, reply: text.optional() }))
    .optional(),
  attendance: z.array(toldAttendance).optional(),
  guests,
  corrections,
  closedText: z.record(text, text).optional(),
  version: z.int(),
});

export const me = z.object({
  personId: idOf('person'),
  name: text,
  roles: z.array(z.record(text, text)),
});

export const problem = z.object({
  type: text,
  title: text,
  status: z.int(),
  code: text,
  facts: z.record(text, z.unknown()).optional(),
  errors: z.array(z.object({ path: text, message: text })).optional(),
});
