import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDrainingServer } from '../lib/draining-server.mjs';
import { freePort } from '../lib/free-port.ts';

let origin: string;
let finishRunning: () => void;
let isDrained: boolean;
let subject: ReturnType<typeof createDrainingServer>;

beforeEach(async () => {
  isDrained = false;
  subject = createDrainingServer({
    handle: (request, response) => {
      if (request.url === '/slow') finishRunning = () => response.end('done');
      else response.end('ok');
    },
    limitMs: 400,
    onDrained: () => {
      isDrained = true;
    },
  });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve) => subject.server.listen(port, '127.0.0.1', () => resolve()));
});
afterEach(() => {
  subject.server.closeAllConnections();
  subject.server.close();
});

/** Sends a request and waits until its handler has it; the answer is still to come. */
async function sendSlow(): Promise<{ answer: Promise<string> }> {
  const arrived = new Promise<void>((resolve) => subject.server.once('request', () => resolve()));
  const answer = fetch(`${origin}/slow`).then((response) => response.text());
  answer.catch(() => undefined);
  await arrived;
  return { answer };
}
const statusOf = async (path: string) => (await fetch(`${origin}${path}`)).status;

test('F-3 with nothing under way the server is drained at once', () => {
  subject.drain();
  expect(isDrained).toBe(true);
});

test('F-3 what runs may end, new requests are refused with 503, health answers to the last', async () => {
  const { answer } = await sendSlow();
  subject.drain();
  const refused = await fetch(`${origin}/today`);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refused.json()).toMatchObject({ status: 503, code: 'unavailable' });
  expect(await statusOf('/api/health/ready')).toBe(200);
  expect(isDrained).toBe(false);
  finishRunning();
  expect(await answer).toBe('done');
  await expect.poll(() => isDrained).toBe(true);
});

test('F-3 a request that never ends holds the stop up to the limit only', async () => {
  await sendSlow();
  subject.drain();
  expect(isDrained).toBe(false);
  await expect.poll(() => isDrained).toBe(true);
});
