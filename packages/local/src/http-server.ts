import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Running = { readonly stop: () => Promise<void> };

/** Listens on this computer only. Stopping also ends the connections that a browser keeps open. */
export const startHttpServer = async (
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Running> => {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('Something went wrong. The terminal in which Wardmote runs says what.\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { stop };
};

/**
 * Reads a body up to a size. Answers undefined for a longer one, after reading it to its end without keeping it:
 * breaking off would close the connection before the answer.
 */
export const readBody = async (request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
  }
  return size <= mostBytes ? Buffer.concat(parts) : undefined;
};
