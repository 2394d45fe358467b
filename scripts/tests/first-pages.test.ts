import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { makeFirstPages } from '../lib/first-pages.mjs';

const origin = 'http://clinic.example:4000';

test('asks for the real page without a sign-in, then for that of nobody, one after the other and over no port', async () => {
  const asked: string[] = [];
  let atOnce = 0;
  await makeFirstPages(async (request: IncomingMessage, response: ServerResponse) => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    expect(request.socket.remoteAddress).toBeUndefined();
    expect([request.headers.host, request.headers.cookie]).toEqual(['clinic.example:4000', undefined]);
    asked.push(request.url ?? '');
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
    response.end('page');
  }, origin);
  expect([...new Set(asked)]).toEqual(['/dashboard', '/warm-up']);
  expect(asked.length).toBeGreaterThan(2);
});

test('what cannot be made is left to the first who asks', async () => {
  const made = makeFirstPages((request: IncomingMessage) => request.socket.destroy(), origin);
  await expect(made).resolves.toBeUndefined();
});
