import type { Figures } from './measure.ts';
import { isMet, type Target } from './targets.ts';

type Cell = string | number;

const plain = (cell: Cell): string => (typeof cell === 'number' ? String(Math.round(cell * 100) / 100) : cell);

/** Columns as wide as their widest cell; names to the left, numbers to the right. */
const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const lines = [head, ...rows.map((row) => row.map(plain))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => `  ${line.map(pad).join('  ')}`).join('\n');
};

const pagesTable = ({ pages, fullBorough, history, deskLater }: Figures): string => {
  const named = {
    ...pages,
    'borough, every fact': fullBorough,
    'borough, 1 meeting': history.one.borough,
    'borough, 1,000 meetings': history.thousand.borough,
    'desk, 1,000 meetings': deskLater,
    'panel, 1 meeting': history.one.panel,
    'panel, 100 meetings': history.hundred.panel,
    'panel, 1,000 meetings': history.thousand.panel,
  };
  return table(
    ['page', 'requests', 'read units', 'at the least', 'HTML, gzipped', 'first visit'],
    Object.entries(named).map(([name, page]) => [
      name,
      page.requests,
      page.readUnits,
      page.readUnitsFloor,
      page.htmlGzipBytes,
      page.coldVisitBytes,
    ]),
  );
};

const commandsTable = ({ commands }: Figures): string =>
  table(
    ['command', 'rounds of reads', 'requests', 'read units', 'transactions', 'write units', 'in the index'],
    Object.entries(commands).map(([name, cost]) => [
      name,
      cost.reads,
      cost.readRequests,
      cost.readUnits,
      cost.transactions,
      cost.writeUnits,
      cost.indexWriteUnits,
    ]),
  );

const functionsTable = ({ functions }: Figures): string =>
  table(
    ['function', 'bundle, KB', 'start, ms', 'to the SDK alone'],
    Object.entries(functions).map(([name, { bundleBytes, startMilliseconds, startRatio }]) => [
      name,
      Math.round(bundleBytes / 1024),
      Math.round(startMilliseconds),
      startRatio,
    ]),
  );

const targetsTable = (targets: readonly Target[]): string =>
  table(
    ['target', 'measured', 'at most', ''],
    targets.map((target) => {
      const { what, measured, atMost, unit } = target;
      return [what, `${plain(measured)} ${unit}`.trim(), `${atMost} ${unit}`.trim(), isMet(target) ? 'ok' : 'miss'];
    }),
  );

/** The figures for somebody to read. */
export const printFigures = (figures: Figures, targets: readonly Target[]): string => {
  const { engine, digests, cpu } = figures;
  return [
    `Pages, over the London of 2006 (${engine}; the read for session and roles is left out)`,
    pagesTable(figures),
    'Commands, each at its dearest; units from the sizes of items',
    commandsTable(figures),
    'Functions',
    functionsTable(figures),
    `Largest digest: ${digests.largestBytes} bytes in the data, ${digests.largestPlausibleBytes} with every fact`,
    `Processor time a borough page: ${plain(cpu.ours / 1000)} ms, the bare floor ${plain(cpu.bareFloor / 1000)} ms`,
    'Targets',
    targetsTable(targets),
  ].join('\n\n');
};
