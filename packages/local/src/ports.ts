import { createServer } from 'node:net';
import { plainError } from './plain-error.ts';

export const defaultBasePort = 3000;

/** The five ports of the local runtime, side by side from one base, so that two copies can run beside each other. */
export const portsFrom = (base: number) => ({
  web: base,
  identityProvider: base + 1,
  mailbox: base + 2,
  smtp: base + 3,
  database: base + 4,
});

export type Ports = ReturnType<typeof portsFrom>;

const purposes: Record<keyof Ports, string> = {
  web: 'the site',
  identityProvider: 'signing in',
  mailbox: 'the mailbox',
  smtp: 'sending mail',
  database: 'the database',
};

/** Reads a port as somebody typed it. Refuses one that leaves no room for the four ports after it. */
export const basePort = (typed: string | undefined): number => {
  if (typed === undefined) return defaultBasePort;
  const base = Number(typed);
  if (Number.isInteger(base) && base >= 1024 && base <= 65_531) return base;
  throw plainError(`"${typed}" is not a port. Give a whole number from 1024 to 65531, for example --port 4000.`);
};

/** A port that nothing uses at this moment; for tests. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const canListen = (port: number, host: string) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    // A computer without IPv6 has no ::1 to be taken.
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRNOTAVAIL'));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** Both loopback addresses count: a browser that is sent to `localhost` may try either. */
const isFree = async (port: number) => (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));

/** Refuses, naming the port and the way out, when something else already uses one of the ports. */
export const assertPortsAreFree = async (ports: Partial<Ports>) => {
  for (const [part, port] of Object.entries(ports)) {
    if (await isFree(port)) continue;
    const purpose = Object.entries(purposes).find(([name]) => name === part)?.[1] ?? part;
    throw plainError(
      `Port ${port}, which Wardmote needs for ${purpose}, is already in use on this computer.\n` +
        'Perhaps Wardmote is already running. To run it on other ports: npm start -- --port 4000',
    );
  }
};
