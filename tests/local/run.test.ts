import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Parts } from '@wardmote/local/parts';
import { assertPortsAreFree, portsFrom } from '@wardmote/local/ports';
import { type RunOptions, startWardmote } from '@wardmote/local/run';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
let stop = async () => {};
let port = 0;
/** Five ports side by side, below those that the system gives out for other things. */
const fiveFreePorts = async (): Promise<number> => {
  const base = 10_000 + Math.floor(Math.random() * 20_000);
  return assertPortsAreFree(portsFrom(base)).then(
    () => base,
    () => fiveFreePorts(),
  );
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wardmote-test-'));
  port = await fiveFreePorts();
});
afterEach(async () => {
  await stop();
  stop = async () => {};
  rmSync(folder, { recursive: true, force: true });
});

const person = (key: string) => ({ key, id: `person_${key}`, name: key, email: `${key}@example.org`, describes: key });

/** Functions that note what they hear, and a demo borough of one event. */
const fakeParts = () => {
  const heard: string[] = [];
  const seeded: string[] = [];
  const note = (name: string) => async (event: object) => void heard.push(`${name} ${JSON.stringify(event)}`);
  const parts: Parts = {
    assets: async () => [],
    functions: async () => ({
      web: async () => ({ statusCode: 200, body: `${process.env.STAGE} ${process.env.TABLE_NAME}` }),
      digest: note('digest'),
      notices: note('notices'),
      receipts: note('receipts'),
      deadlines: note('deadlines'),
    }),
    demo: async () => ({
      demoPeople: [person('chair'), person('operator')],
      seedDemo: async ({ table, baseUrl }) => {
        seeded.push(baseUrl);
        const Item = { pk: 'PANEL#1', sk: 'EVENT#1', entity: 'event' };
        await table.client.send(new PutCommand({ TableName: table.name, Item }));
      },
      seedOperator: async () => {},
    }),
  };
  return { parts, heard, seeded };
};

const start = async (parts: Parts, options: RunOptions = {}) => {
  const wardmote = await startWardmote({ port, parts, ...options });
  stop = wardmote.stop;
  return wardmote;
};

describe('the local runtime', () => {
  it('serves the site with the environment of a function, and has told the functions of the demo data', async () => {
    const { parts, heard } = fakeParts();
    const wardmote = await start(parts);
    expect(await (await fetch(wardmote.baseUrl)).text()).toBe('local wardmote');
    await wardmote.caughtUp();
    const told = heard.filter((line) => line.includes('EVENT#1')).map((line) => line.split(' ')[0]);
    expect(new Set(told)).toEqual(new Set(['digest', 'notices']));
    expect(told).toHaveLength(2);
    expect(heard).toContain('deadlines {"job":"sweep"}');
  });

  it('tells the receipts function of an accepted mail as SES would: sent, then delivered', async () => {
    const { parts, heard } = fakeParts();
    const { smtpPort } = await start(parts);
    const headers = { 'X-Wardmote-Notice': 'notice_1' };
    const transport = createTransport({ host: '127.0.0.1', port: smtpPort });
    await transport.sendMail({ from: 'a@example.org', to: 'b@example.org', text: 'x', headers });
    await stop();
    const events = heard.filter((line) => line.startsWith('receipts'));
    expect(events.map((line) => /"eventType":"(\w+)".*"notice":\["(\w+)"\]/.exec(line)?.slice(1))).toEqual([
      ['Send', 'notice_1'],
      ['Delivery', 'notice_1'],
    ]);
  });

  it('lets only the operator sign in when there are no demo data, and writes none', async () => {
    const { parts, seeded } = fakeParts();
    const { people } = await start(parts, { demo: false });
    expect(people.map(({ key }) => key)).toEqual(['operator']);
    expect(seeded).toEqual([]);
  });
});

describe('a folder for the data', () => {
  it('keeps them over a restart, so that demo data are written once, until --fresh', async () => {
    const { parts, seeded, heard } = fakeParts();
    await start(parts, { dataDir: folder });
    await stop();
    await start(parts, { dataDir: folder });
    await stop();
    expect(seeded).toHaveLength(1);
    expect(heard.filter((line) => line.startsWith('digest'))).toHaveLength(1);
    writeFileSync(join(folder, 'mine.txt'), 'not Wardmote');
    await start(parts, { dataDir: folder, fresh: true });
    expect(seeded).toHaveLength(2);
    expect(existsSync(join(folder, 'mine.txt'))).toBe(true);
  });

  it('begins anew after demo data that were broken off half way', async () => {
    const { parts, seeded } = fakeParts();
    const demo = await parts.demo();
    const breakingOff = async (context: Parameters<typeof demo.seedDemo>[0]) => {
      await demo.seedDemo(context);
      throw new Error('the computer went to sleep');
    };
    const broken: Parts = { ...parts, demo: async () => ({ ...demo, seedDemo: breakingOff }) };
    await expect(start(broken, { dataDir: folder })).rejects.toThrow('the computer went to sleep');
    await start(parts, { dataDir: folder });
    expect(seeded).toHaveLength(2);
  });
});

describe('a start that fails', () => {
  it('ends what had started, so that all ports are free again', async () => {
    const { parts } = fakeParts();
    const broken: Parts = { ...parts, functions: () => Promise.reject(new Error('cannot be read')) };
    await expect(start(broken)).rejects.toThrow('cannot be read');
    await assertPortsAreFree(portsFrom(port));
    expect(process.env.DYNAMODB_ENDPOINT).toBeUndefined();
  });

  it('says which port is taken and how to choose another', async () => {
    const { parts } = fakeParts();
    await start(parts);
    const second = startWardmote({ port: port - 1, parts: fakeParts().parts });
    await expect(second).rejects.toThrow(
      new RegExp(`Port ${port}, which Wardmote needs for signing in[\\s\\S]*npm start -- --port 4000`),
    );
  });
});
