import { parseArgs } from 'node:util';
import * as z from 'zod';
import { isPlainError, plainError } from './plain-error.ts';
import { basePort, portsFrom } from './ports.ts';

/** `npm run -s token -- PERSON [--port N]`: prints a token for the JSON API, and nothing else, for use in a script. */

const peopleList = z.array(z.object({ key: z.string(), name: z.string(), describes: z.string() }));
const tokenAnswer = z.object({ token: z.string() });

const usage = 'Say whose token you want: npm run -s token -- PERSON [--port N]';

const ask = async (port: number, path: string, method: 'GET' | 'POST') => {
  const url = `http://localhost:${portsFrom(port).identityProvider}${path}`;
  return fetch(url, { method }).catch(() => {
    throw plainError(`Wardmote is not running on port ${port}. Start it with \`npm start\`, or say --port N.`);
  });
};

const listPeople = async (port: number) => {
  const response = await ask(port, '/people', 'GET');
  const people = peopleList.safeParse(await response.json().catch(() => undefined));
  if (!people.success) throw plainError(`What answers beside port ${port} is not Wardmote. Say --port N.`);
  return people.data;
};

const namesOf = (people: z.infer<typeof peopleList>) => {
  const width = Math.max(...people.map(({ key }) => key.length));
  return people.map(({ key, name, describes }) => `  ${key.padEnd(width)}  ${name}, ${describes}`).join('\n');
};

const readArguments = () => {
  try {
    const options = { port: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { port: basePort(values.port), key: positionals[0] };
  } catch (error) {
    throw isPlainError(error) ? error : plainError(usage);
  }
};

const printToken = async () => {
  const { port, key } = readArguments();
  const people = await listPeople(port);
  if (!key) throw plainError(`${usage}\nThe people are:\n${namesOf(people)}`);
  if (!people.some((person) => person.key === key))
    throw plainError(`Nobody is called "${key}" here. The people are:\n${namesOf(people)}`);
  const response = await ask(port, `/api-token/${key}`, 'POST');
  const { token } = tokenAnswer.parse(await response.json());
  process.stdout.write(`${token}\n`);
};

printToken().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
