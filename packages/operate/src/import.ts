import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { londonDay } from '@wardmote/domain/london';
import { plainError } from '@wardmote/local/plain-error';
import * as z from 'zod';
import { runCommand, say } from './command-line.ts';
import { importCrime, importProfiles } from './figures/import-figures.ts';
import { importElection, takeElectionBack } from './import-election.ts';
import { importNeighbours } from './import-neighbours.ts';
import { importPostcodes } from './import-postcodes.ts';
import { importPublished } from './import-published.ts';
import { importWards } from './import-wards.ts';
import { makeKnown, roleFor, rolesGiven, takeBack } from './make-known.ts';
import { openTable } from './open-table.ts';
import { rebuildDigests } from './rebuild-digests.ts';

/** `npm run import`: what an operator brings into the record: wards, and people whose roles no panel gives. See docs/operate.md. */

const usage = `Usage: npm run import -- wards FILE.csv [--on YYYY-MM-DD] [--dry-run]
       npm run import -- operator --name NAME --email ADDRESS [--take-back]
       npm run import -- person --name NAME --email ADDRESS --role ROLE --for PLACE [--take-back]
       npm run import -- election --name NAME --on YYYY-MM-DD [--from YYYY-MM-DD] [--for BOROUGH] [--take-back]
       npm run import -- postcodes FILE.csv     (the ONS Postcode Directory, for the finder of wards)
       npm run import -- neighbours FILE.geojson     (the boundaries of wards, for which of them touch)
       npm run import -- crime FILE.csv [--overlap FILE.csv] [--dry-run]
       npm run import -- profile FILE.csv [--overlap FILE.csv] [--dry-run]
       npm run import -- team-priorities FILE.json --for WARD [--on YYYY-MM-DD]
       npm run import -- digests     (brings the borough pages up to the panels' own records)

  --on         the day on which the list of wards was in force (without it: the last of the year in the file's name),
               polling day, or the day on which the priorities of a team were fetched (without it: today)
  --from       the first day of the pre-election period (without it: 25 working days before polling day)
  --dry-run    reads and compares, and writes nothing
  --overlap    which wards of today the former wards reach into: their figures are shown there too, as their own
  --role       ${rolesGiven.join(', ')}
  --for        the ward of a sergeant's team (E05000416, or E05000416-2 for its second team), a borough (lambeth),
               or a force (metropolitan); the borough that elects (without it: all); the ward whose team it is
  --take-back  takes the role away
  --port N     the Wardmote that runs on this computer on port N (3000 without it)
  --stage NAME the Wardmote in AWS of that stage`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  on: text,
  from: text,
  overlap: text,
  'dry-run': flag,
  name: text,
  email: text,
  role: text,
  for: text,
  'take-back': flag,
  port: text,
  stage: text,
};

const parse = () => {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw plainError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

type Values = ReturnType<typeof parse>['values'];

const person = z.object({
  name: z.string('Say who it is: --name "Ann Example"').trim().min(1, 'The name is empty.'),
  email: z.email('Say at which address they sign in: --email ann@example.org'),
});
const office = z.object({
  role: z.enum(rolesGiven, `Say in which role: --role, one of ${rolesGiven.join(', ')}`),
  for: z.string('Say for which place: --for, a ward code, a borough or a force'),
});

const calendarDay = z.iso.date('Write days as YYYY-MM-DD');
const fetched = z.object({ on: calendarDay.optional() });

const checked = <Shape extends z.ZodType>(shape: Shape, values: Values): z.infer<Shape> => {
  const read = shape.safeParse(values);
  if (read.success) return read.data;
  throw plainError(`${read.error.issues.map(({ message }) => message).join('\n')}\n\n${usage}`);
};

/** npm works in the folder of package.json, whatever folder the command was given in. */
const fileGiven = (what: string, path: string | undefined): string => {
  if (!path) throw plainError(`Say which file: npm run import -- ${what} FILE.csv\n\n${usage}`);
  return resolve(process.env.INIT_CWD ?? '.', path);
};

const postcodes = async (values: Values, path: string | undefined): Promise<readonly string[]> => {
  const given = fileGiven('postcodes', path);
  return importPostcodes(await openTable(values))(given);
};

const neighbours = async (values: Values, path: string | undefined): Promise<readonly string[]> => {
  const given = fileGiven('neighbours', path);
  return importNeighbours(await openTable(values))(given);
};

const teamPriorities = async (values: Values, path: string | undefined): Promise<readonly string[]> => {
  const given = fileGiven('team-priorities', path);
  const on = checked(fetched, values).on ?? londonDay(new Date());
  return importPublished(await openTable(values))({ path: given, ward: values.for, on });
};

const figuresAsked = (what: string, values: Values, path: string | undefined) => ({
  path: fileGiven(what, path),
  overlap: values.overlap && fileGiven(what, values.overlap),
  dryRun: values['dry-run'],
});

const wards = async (values: Values, path: string | undefined): Promise<readonly string[]> => {
  const given = fileGiven('wards', path);
  const today = londonDay(new Date());
  return importWards(() => openTable(values))({ path: given, on: values.on, today, dryRun: values['dry-run'] });
};

const operator = async (values: Values): Promise<readonly string[]> => {
  const known = { ...checked(person, values), role: { role: 'operator' } } as const;
  const table = await openTable(values);
  return [await (values['take-back'] ? takeBack(table)(known) : makeKnown(table)(known))];
};

const personWithRole = async (values: Values): Promise<readonly string[]> => {
  const who = checked(person, values);
  const { role, for: place } = checked(office, values);
  const table = await openTable(values);
  const known = { ...who, role: await roleFor(table)(role, place) };
  return [await (values['take-back'] ? takeBack(table)(known) : makeKnown(table)(known))];
};

const poll = z.object({ on: z.iso.date('Say on which day: --on 2026-05-07'), from: calendarDay.optional() });

const election = async (values: Values): Promise<readonly string[]> => {
  const { on, from } = checked(poll, values);
  if (values['take-back']) return [await takeElectionBack(await openTable(values))({ on, borough: values.for })];
  const { name } = checked(z.object({ name: person.shape.name }), values);
  return [await importElection(await openTable(values))({ name, on, from, borough: values.for })];
};

const runImport = async (): Promise<void> => {
  const { values, positionals } = parse();
  const [what, path] = positionals;
  const commands: Readonly<Record<string, () => Promise<readonly string[]>>> = {
    wards: () => wards(values, path),
    postcodes: () => postcodes(values, path),
    neighbours: () => neighbours(values, path),
    crime: () => importCrime(() => openTable(values))(figuresAsked('crime', values, path)),
    'team-priorities': () => teamPriorities(values, path),
    profile: () => importProfiles(() => openTable(values))(figuresAsked('profile', values, path)),
    operator: () => operator(values),
    person: () => personWithRole(values),
    election: () => election(values),
    digests: async () => [await rebuildDigests(await openTable(values))],
  };
  const command = Object.hasOwn(commands, what ?? '') ? commands[what ?? ''] : undefined;
  if (!command) throw plainError(usage);
  for (const line of await command()) say(line);
};

await runCommand(runImport);
