/** A bar is drawn from these; one whose value is not known has none. */
export type Bar = { readonly label: string; readonly value: number | null };

type Drawn = Bar & { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What a view draws without reckoning; lengths in the units of the drawing. */
export type Chart = {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Drawn[];
  readonly most: number;
};

const width = 360;
const tall = 150;
/** Above the bars the highest value stands, below them the first and the last label. */
const margin = 22;
const gap = 3;
const row = 34;
const place = (number: number): number => Math.round(number * 10) / 10;
const highest = (bars: readonly Bar[]): number => Math.max(1, ...bars.map(({ value }) => value ?? 0));

/** Upright bars for what follows in time. */
export const barsUp = (bars: readonly Bar[]): Chart => {
  const most = highest(bars);
  const step = width / Math.max(1, bars.length);
  const drawn = bars.map((bar, at) => {
    const height = place(((bar.value ?? 0) / most) * tall);
    return {
      ...bar,
      x: place(at * step + gap / 2),
      y: place(margin + tall - height),
      width: place(step - gap),
      height,
    };
  });
  return { width, height: tall + 2 * margin, bars: drawn, most };
};

/** Lying bars, each under its label, the longest first. */
export const barsAcross = (bars: readonly Bar[]): Chart => {
  const most = highest(bars);
  const inOrder = bars.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1));
  const drawn = inOrder.map((bar, at) => ({
    ...bar,
    x: 0,
    y: at * row + 18,
    width: place(((bar.value ?? 0) / most) * width),
    height: row - 22,
  }));
  return { width, height: Math.max(1, bars.length) * row, bars: drawn, most };
};

/** What a chart says to whoever does not see it: the table beside it has every number. */
export const chartInWords = (bars: readonly Bar[]): string => {
  const known = bars.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  const inOrder = known.toSorted((one, other) => other.value - one.value);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return 'Nothing is known. The table has the same.';
  const say = ({ label, value }: { label: string; value: number }) => `${value.toLocaleString('en-GB')} (${label})`;
  return `The most is ${say(first)}, the least ${say(last)}. The table has the same numbers.`;
};
