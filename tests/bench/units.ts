/** An item as the document client gives it: texts, numbers, truths, lists and maps. */
export type Item = Readonly<Record<string, unknown>>;

const kilobyte = 1024;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A byte for two significant digits and one more; a minus sign takes another. Zeros before and after do not count. */
const numberSize = (number: number): number => {
  const [mantissa = ''] = String(number).toLowerCase().split('e');
  const significant = mantissa.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return Math.ceil(significant.length / 2) + (number < 0 ? 2 : 1);
};

const entriesSize = (entries: Item, overhead: number): number =>
  sum(Object.entries(entries).map(([name, value]) => Buffer.byteLength(name) + valueSize(value) + overhead));

const valueSize = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return numberSize(value);
  if (typeof value === 'boolean' || value === null) return 1;
  if (Array.isArray(value)) return 3 + sum(value.map((element) => 1 + valueSize(element)));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return 3 + entriesSize({ ...value }, 1);
  throw new Error(`No rule for the size of ${typeof value}: Wardmote stores neither sets nor bytes`);
};

/** DynamoDB's developer guide, "DynamoDB item sizes and formats": what reads and writes are counted by, in bytes. */
export const itemSize = (item: Item): number => entriesSize(item, 0);

/** Read units of so many bytes read together: 4 KB each, half as much when an older state may be read. At least one block is paid. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / (4 * kilobyte))) * (consistent ? 1 : 0.5);

/** A Query rounds the sum of its items up, once. */
export const queryUnits = (items: readonly Item[], consistent: boolean): number =>
  readUnits(sum(items.map(itemSize)), consistent);

/** Get and BatchGet round each item up, and pay for one that is not there. */
export const getUnits = (items: readonly (Item | undefined)[], consistent: boolean): number =>
  sum(items.map((item) => readUnits(item ? itemSize(item) : 0, consistent)));

/** One item written, or removed, or only checked: what is larger of its size before and after, in KB; in a transaction, twice. */
export const writeUnits = (before: Item | undefined, after: Item | undefined, transactional: boolean): number => {
  const bytes = Math.max(before ? itemSize(before) : 0, after ? itemSize(after) : 0);
  return Math.max(1, Math.ceil(bytes / kilobyte)) * (transactional ? 2 : 1);
};
