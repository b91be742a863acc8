import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { addDays, addMonths, type Day, daysBetween } from '@wardmote/domain/day';
import type { PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import type { PanelFacts } from '@wardmote/domain/panel-facts';
import type { Borough, Patch, WardCode } from '@wardmote/domain/place';
import { categories, sources } from '@wardmote/domain/priority-kinds';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import { monthsBetween, type TeamFigures } from '@wardmote/domain/team';
import { keys } from './keys.ts';
import type { Item } from './query.ts';
import type { Table } from './table.ts';
import type { Write } from './transaction.ts';

/**
 * Short names on disk, because 21 of these items must cost one read unit (at most 380 bytes each, measured by `npm run bench`).
 * One row a fact, from the domain's name to the attribute's.
 */
const short = {
  panelId: 'p',
  version: 'v',
  name: 'n',
  foundedOn: 'f',
  dissolvedOn: 'x',
  documentFrom: 'd',
  documentReviewOn: 'dr',
  chair: 'c',
  chairSince: 'cs',
  chairHandOverBy: 'ch',
  chairUntil: 'cu',
  chairVacantSince: 'cv',
  members: 'm',
  lastHeldOn: 'l',
  nextOn: 'nx',
  cadenceDays: 'cd',
  breaks: 'b',
  priorities: 'q',
  kinds: 'z',
  prioritiesFreshOn: 'qa',
  draftOwedSince: 'o',
  minutesOwedSince: 'mo',
  openActions: 'a',
  earliestDueOn: 'ad',
  silentSince: 'si',
  unanswered: 'uq',
  unansweredDueOn: 'ud',
} as const satisfies Record<keyof PanelFacts, string>;

const factNames = Object.entries(short);

const epoch = '1970-01-01';

/** These days are kept as their number since 1970, which takes less than half. */
const numberedDays = [
  'prioritiesFreshOn',
  'draftOwedSince',
  'minutesOwedSince',
  'earliestDueOn',
  'silentSince',
  'unansweredDueOn',
] as const;

const dayAsNumber = (day: Day | undefined): number | undefined =>
  day === undefined ? undefined : daysBetween(epoch, day);

/** `20666+31`: from the day of that number on, for so many days. A quarter of what the two days would take. */
const spansAsText = (spans: PanelFacts['breaks']): string | undefined =>
  spans?.map(({ from, to }) => `${daysBetween(epoch, from)}+${daysBetween(from, to) + 1}`).join(' ');

const spansFrom = (written: unknown): PanelFacts['breaks'] =>
  String(written)
    .split(' ')
    .map((span) => {
      const [first = 0, days = 1] = span.split('+').map(Number);
      return { from: addDays(epoch, first), to: addDays(epoch, first + days - 1) };
    });

/** `0d4`: a priority a letter, to the base of 36: what it is about and who brought it up. */
const kindsAsText = (kinds: PanelFacts['kinds']): string | undefined =>
  kinds
    ?.map(({ category, source }) =>
      (categories.indexOf(category) * sources.length + sources.indexOf(source)).toString(36),
    )
    .join('');

const kindsFrom = (written: unknown): PanelFacts['kinds'] =>
  [...String(written)].map((letter) => {
    const number = Number.parseInt(letter, 36);
    const category = categories[Math.floor(number / sources.length)] ?? 'other';
    return { category, source: sources[number % sources.length] ?? 'both' };
  });

const encode = (facts: PanelFacts): Item => {
  const days = Object.fromEntries(numberedDays.map((fact) => [fact, dayAsNumber(facts[fact])]));
  const values: Item = { ...facts, ...days, breaks: spansAsText(facts.breaks), kinds: kindsAsText(facts.kinds) };
  return Object.fromEntries(factNames.map(([fact, attribute]) => [attribute, values[fact]]));
};

const numbered: ReadonlySet<string> = new Set(numberedDays);

/** A row of before may have such a day as text. */
const factFrom = (fact: string, value: unknown): unknown => {
  if (fact === 'breaks') return spansFrom(value);
  if (fact === 'kinds') return kindsFrom(value);
  return numbered.has(fact) && typeof value === 'number' ? addDays(epoch, value) : value;
};

/** Written by this module alone, so it is read back without a schema: a borough page decodes 21 of these on every request. */
const decode = (item: Item): PanelFacts =>
  Object.fromEntries(
    factNames.flatMap(([fact, attribute]) => {
      const value = item[attribute];
      return value === undefined ? [] : [[fact, factFrom(fact, value)]];
    }),
  ) as PanelFacts;

/** `62it`: posts, vacant ones, and the month since when the others are filled on average, counted from 1970; all to the base of 36. */
export const teamFigures = {
  encode: ({ posts, vacant, since }: TeamFigures): string =>
    [posts, vacant, ...(since ? [monthsBetween(epoch, since)] : [])].map((count) => count.toString(36)).join(''),
  decode: (written: string): TeamFigures => {
    const month = written.slice(2);
    return {
      posts: Number.parseInt(written.slice(0, 1), 36),
      vacant: Number.parseInt(written.slice(1, 2), 36),
      ...(month && { since: addMonths(epoch, Number.parseInt(month, 36)) }),
    };
  },
};

/** A row of the roll-up: the ward's name, the team's first day, and the facts of the panel where there is one. */
export const patchItem = (force: string, patch: PatchFacts): Item => ({
  ...keys.patch(force, patch.borough, patch.ward, patch.number),
  w: patch.wardName,
  t: patch.teamSince,
  u: patch.until,
  k: patch.team && teamFigures.encode(patch.team),
  ...(patch.panel && encode(patch.panel)),
});

export const boroughItem = (borough: Borough): Item => ({
  ...keys.borough(borough.force, borough.slug),
  w: borough.name,
  g: borough.code,
  li: borough.linkedSince,
  se: borough.sectorsSince,
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const dayIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const patchFrom = (item: Item): PatchFacts => {
  const [borough = '', ward = '', number = '1'] = text(item.sk).split('#');
  return {
    borough,
    ward: ward as WardCode,
    number: Number(number),
    wardName: text(item.w),
    ...(item.t !== undefined && { teamSince: text(item.t) }),
    ...(item.u !== undefined && { until: text(item.u) }),
    ...(item.k !== undefined && { team: teamFigures.decode(text(item.k)) }),
    ...(item.p !== undefined && { panel: decode(item) }),
  };
};

export const boroughFrom = (item: Item): Borough => ({
  code: text(item.g) as Borough['code'],
  slug: text(item.sk).split('#')[0] ?? '',
  name: text(item.w),
  force: text(item.pk).replace('FORCE#', ''),
  linkedSince: dayIn(item.li),
  sectorsSince: dayIn(item.se),
});

export const isBorough = (item: Item): boolean => item.g !== undefined;

/** Founding takes the patch in the same transaction: of a hundred at once one panel comes to be (reliability.md A8). */
export const claimPatch = (table: Table, panel: Panel, { ward, number }: Patch): Write => ({
  Update: {
    TableName: table.name,
    Key: keys.patch(panel.borough.force, panel.borough.slug, ward, number),
    UpdateExpression: 'SET p = :panel, v = :none, n = :name, f = :founded, m = :none, q = :none, a = :none REMOVE x',
    ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(p) OR attribute_exists(x))',
    ExpressionAttributeValues: { ':panel': panel.id, ':none': 0, ':name': panel.name, ':founded': panel.foundedOn },
  },
});

/** AP23: the facts that a panel keeps about itself, for its digest. */
export const readFacts = (table: Table) => async (id: PanelId) => {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.panel(id),
      ConsistentRead: true,
      ProjectionExpression: 'facts, borough, patches, version, kind',
    }),
  );
  if (!Item) return undefined;
  const { facts, borough, patches, version, kind } = Item as Pick<Panel, 'borough' | 'patches' | 'version' | 'kind'> & {
    facts: PanelFacts;
  };
  return { facts: { ...facts, version }, borough, patches, kind };
};

/**
 * AP12: the row of a ward panel's patch, from its facts. An older version never overwrites a newer one, so a record that comes twice,
 * late or out of order changes nothing; nor does one of another panel than the row's, and a panel that has ended takes none. Specialist
 * panels stand beside the ward panel and have no row (row 144). `teamSince` is kept from the row that is there.
 */
export const writeDigest =
  (table: Table) =>
  async ({ facts, ...panel }: { facts: PanelFacts } & Pick<Panel, 'borough' | 'patches' | 'kind'>): Promise<void> => {
    if (panel.kind !== 'ward') return;
    for (const patch of panel.patches) {
      try {
        await table.client.send(new UpdateCommand(rowUpdate(table, facts, panel.borough, patch)));
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    }
  };

const rowUpdate = (
  table: Table,
  facts: PanelFacts,
  { force, slug }: Panel['borough'],
  { ward, number, wardName }: Panel['patches'][number],
) => {
  const row = encode(facts);
  const names = Object.keys(row).filter((name) => row[name] !== undefined);
  const gone = Object.keys(row).filter((name) => row[name] === undefined);
  const own = facts.dissolvedOn ? '#p = :p' : '(attribute_not_exists(#p) OR #p = :p)';
  return {
    TableName: table.name,
    Key: keys.patch(force, slug, ward, number),
    UpdateExpression:
      `SET w = :w, ${names.map((name) => `#${name} = :${name}`).join(', ')}` +
      (gone.length > 0 ? ` REMOVE ${gone.map((name) => `#${name}`).join(', ')}` : ''),
    ConditionExpression: `${own} AND (attribute_not_exists(#v) OR #v < :v)`,
    ExpressionAttributeNames: Object.fromEntries([...names, ...gone].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: { ':w': wardName, ...Object.fromEntries(names.map((name) => [`:${name}`, row[name]])) },
  };
};
