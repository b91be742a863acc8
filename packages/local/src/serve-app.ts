import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hono } from 'hono';

/** Answers Node's requests with a Hono app. The app gets no request body: the pages here have none to read. */
export const answerWith = (app: Hono) => async (request: IncomingMessage, response: ServerResponse) => {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const answer = await app.fetch(new Request(url, { method: request.method ?? 'GET' }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
};
