import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { withLane } from '../lib/lane.mjs';

type Answer = (request: Request) => Response | Promise<Response>;
const holder = globalThis as { plimsollLane?: unknown };
let server: Server | undefined;

/** A server whose lane answers `/api/fast`, and whose framework answers the rest. */
async function serve(answer: Answer): Promise<string> {
  holder.plimsollLane = (_: string, path: string, makeRequest: () => Request) =>
    path === '/api/fast' ? Promise.resolve(answer(makeRequest())) : null;
  const framework: RequestListener = (_, response) => void response.end('framework');
  server = createServer(withLane(framework, 'https://plimsoll.example.org'));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  delete holder.plimsollLane;
});

test('what the lane does not know, and everything before it is open, is the framework’s', async () => {
  const origin = await serve(() => new Response('lane'));
  expect(await (await fetch(`${origin}/api/fast?a=1`)).text()).toBe('lane');
  expect(await (await fetch(`${origin}/api/fast/`)).text()).toBe('framework');
  delete holder.plimsollLane;
  expect(await (await fetch(`${origin}/api/fast`)).text()).toBe('framework');
});

test('a request arrives whole, at the product’s own address, without headers meant for the framework', async () => {
  const origin = await serve(async (request) =>
    Response.json({
      url: request.url,
      body: await request.text(),
      cookie: request.headers.get('cookie'),
      middleware: request.headers.get('x-middleware-subrequest'),
    }),
  );
  const answer = await fetch(`${origin}/api/fast?a=%00&b=2`, {
    method: 'POST',
    body: '{"pain":0}',
    headers: { cookie: 'a=1; b=2', 'x-middleware-subrequest': 'proxy' },
  });
  expect(await answer.json()).toEqual({
    url: 'https://plimsoll.example.org/api/fast?a=%00&b=2',
    body: '{"pain":0}',
    cookie: 'a=1; b=2',
    middleware: null,
  });
});

test('an answer leaves whole: status, headers, each cookie on its own, and small where that is understood', async () => {
  const text = 'pain 0 '.repeat(1_000);
  const origin = await serve(
    () =>
      new Response(text, {
        status: 202,
        headers: [
          ['set-cookie', 'a=1; Path=/'],
          ['set-cookie', 'b=2; Path=/'],
          ['x-request-id', 'one'],
        ],
      }),
  );
  const plain = await fetch(`${origin}/api/fast`, { headers: { 'accept-encoding': 'identity' } });
  expect([plain.status, plain.headers.get('x-request-id'), plain.headers.get('content-encoding')]).toEqual([
    202,
    'one',
    null,
  ]);
  expect(plain.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  expect(await plain.text()).toBe(text);
  const zipped = await fetch(`${origin}/api/fast`, { headers: { 'accept-encoding': 'gzip' } });
  expect([zipped.headers.get('content-encoding'), zipped.headers.get('vary')]).toEqual([
    'gzip',
    'accept-encoding',
  ]);
  expect(Number(zipped.headers.get('content-length'))).toBeLessThan(200);
  expect(await zipped.text()).toBe(text);
});

test('a body that breaks off does not take the server along', async () => {
  const origin = await serve(async (request) => new Response(await request.text()));
  const broken = new AbortController();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
    pull: () => broken.abort(),
  });
  await expect(
    fetch(`${origin}/api/fast`, {
      method: 'POST',
      body,
      duplex: 'half',
      signal: broken.signal,
    } as RequestInit),
  ).rejects.toThrow('aborted');
  expect(await (await fetch(`${origin}/other`)).text()).toBe('framework');
});
