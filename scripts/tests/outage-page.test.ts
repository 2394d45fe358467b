import { createRequire } from 'node:module';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { outagePage, tellOutages } from '../lib/outage-page.mjs';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const noteOutage = () => {
  const { plimsollRequests } = globalThis as {
    plimsollRequests?: { getStore(): { isOut: boolean } | undefined };
  };
  const facts = plimsollRequests?.getStore();
  if (facts !== undefined) facts.isOut = true;
};

async function serve(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<string> {
  server = createServer(tellOutages(handle));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}

test('F-1 a page that failed for want of the database is 503 with words, a time to come back and its own style', async () => {
  const url = await serve(async (_, response) => {
    await Promise.resolve();
    noteOutage();
    response.setHeader('content-security-policy', "style-src-elem 'self' 'nonce-abc='");
    response.setHeader('content-encoding', 'gzip');
    response.setHeader('set-cookie', 'a=');
    response.writeHead(500, { 'content-type': 'text/html' });
    response.write('half of a');
    response.end(' page');
  });
  const answer = await fetch(url, { headers: { 'accept-language': 'es-MX,en' } });
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.getSetCookie()]).toEqual([
    503,
    '5',
    [],
  ]);
  const text = await answer.text();
  expect(text).toBe(outagePage('es', 'abc='));
  expect(text).toContain('<html lang="es">');
  expect(text).toContain('<style nonce="abc=">');
  expect(await (await fetch(url)).text()).toContain('We cannot reach our records just now');
});

test('F-1 it is told also to a browser that takes compressed pages', async () => {
  const compress: (request: unknown, response: unknown, next: () => void) => void = createRequire(
    import.meta.url,
  )('next/dist/compiled/compression')({ threshold: 0 });
  const url = await serve((request, response) =>
    compress(request, response, () => {
      noteOutage();
      response.statusCode = 500;
      response.setHeader('content-type', 'text/html');
      response.flushHeaders();
      response.write('half of a');
      response.end();
    }),
  );
  const answer = await fetch(url, {
    headers: { 'accept-encoding': 'gzip' },
    signal: AbortSignal.timeout(5_000),
  });
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([503, null]);
  expect(await answer.text()).toContain('We cannot reach our records just now');
});

test('F-1 it is told also where the framework sends the headers ahead of a stream', async () => {
  const url = await serve((_, response) => {
    noteOutage();
    response.statusCode = 500;
    response.flushHeaders();
    response.write('half of a');
    response.end();
  });
  const answer = await fetch(url);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('We cannot reach our records just now');
});

test.each<[string, (response: ServerResponse) => void, number, string]>([
  ['another fault', (response) => response.writeHead(500).end('fault'), 500, 'fault'],
  ['a page that was made after all', (response) => (noteOutage(), response.end('page')), 200, 'page'],
  [
    'a 503 that says so itself',
    (response) => {
      noteOutage();
      response.writeHead(503, { 'content-type': 'application/problem+json' }).end('{"code":"unavailable"}');
    },
    503,
    '{"code":"unavailable"}',
  ],
])('F-1 %s stays as it is', async (_, answer, status, text) => {
  const url = await serve((__, response) => answer(response));
  const got = await fetch(url);
  expect([got.status, await got.text()]).toEqual([status, text]);
});

test('F-1 an outage in one request is none in another', async () => {
  const url = await serve(async (request, response) => {
    if (request.url === '/out') noteOutage();
    await new Promise(setImmediate);
    response.statusCode = 500;
    response.end('fault');
  });
  const [out, other] = await Promise.all([fetch(`${url}out`), fetch(url)]);
  expect([out.status, other.status]).toEqual([503, 500]);
});
