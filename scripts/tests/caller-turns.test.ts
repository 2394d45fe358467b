import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeTurns } from '../lib/caller-turns.mjs';

let server: Server;
let origin: string;
let hanging: ServerResponse[];
let rests: number;
let arrived: number;
beforeEach(async () => {
  hanging = [];
  rests = 0;
  arrived = 0;
  const handle = takeTurns(
    (request, response) => {
      if (request.url?.endsWith('/hang') === true) hanging.push(response);
      else response.end('served');
    },
    async (value) => value.startsWith('ours'),
    (value) => value.startsWith('ours'),
    (go) => {
      rests += 1;
      go();
    },
  );
  server = createServer((request, response) => {
    arrived += 1;
    void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, cookie = '') => fetch(`${origin}${path}`, { headers: { cookie } });
const flood = (count: number, cookie: string, path = '/hang') =>
  Array.from({ length: count }, () => get(path, cookie));
const inHand = (count: number) => expect.poll(() => hanging.length).toBe(count);

test('F-4 a flood of one caller leaves everybody else a free way, and is refused beyond its line', async () => {
  const answers = flood(67, 'plimsoll-session=ours1');
  const refused = await Promise.race(answers);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  await inHand(3);
  for (const cookie of ['plimsoll-session=ours2', 'plimsoll-device=ours', ''])
    expect(await (await get('/today', cookie)).text()).toBe('served');
  let served = 0;
  let most = 0;
  while (served < 63) {
    most = Math.max(most, hanging.length);
    const [response] = hanging.splice(0, 1);
    if (response === undefined) await new Promise(setImmediate);
    else {
      response.end();
      served += 1;
    }
  }
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(most).toBe(3);
  expect(statuses.filter((status) => status === 503)).toHaveLength(4);
});

test('F-4 A-11 strangers share one line, whatever cookie they invent; health and static files stand in none', async () => {
  const crowd = Array.from({ length: 3 }, (_, at) =>
    get('/hang', `plimsoll-${at % 2 === 0 ? 'session' : 'device'}=invented${at}`),
  );
  await inHand(3);
  let isServed = false;
  const fourth = get('/sign-in').then((response) => {
    isServed = true;
    return response.text();
  });
  for (const path of ['/api/health/live', '/_next/static/a.js'])
    expect(await (await get(path)).text()).toBe('served');
  // Nor do they stand before a browser that somebody of ours has used.
  expect(await (await get('/sign-in', 'plimsoll-device=ours')).text()).toBe('served');
  expect(isServed).toBe(false);
  hanging.pop()?.end();
  expect(await fourth).toBe('served');
  for (const response of hanging) response.end();
  await Promise.all(crowd);
});

test('F-4 a line with more in it than a browser sends at once rests after each; that of one browser does not', async () => {
  const restsOf = async (count: number): Promise<number> => {
    rests = 0;
    arrived = 0;
    const crowd = flood(count, `plimsoll-session=ours${count}`);
    await expect.poll(() => arrived).toBe(count);
    await inHand(3);
    for (let served = 0; served < count; served += 1) {
      await expect.poll(() => hanging.length).toBeGreaterThan(0);
      hanging.shift()?.end();
    }
    await Promise.all(crowd);
    return rests;
  };
  expect(await restsOf(6)).toBe(0);
  // After each until no more are left than one browser sends.
  expect(await restsOf(10)).toBe(4);
});

test('F-4 who hangs up while waiting takes nobody’s place', async () => {
  const crowd = flood(3, 'plimsoll-session=ours1');
  await inHand(3);
  const given = new AbortController();
  const waiting = fetch(`${origin}/hang`, {
    headers: { cookie: 'plimsoll-session=ours1' },
    signal: given.signal,
  }).catch(() => null);
  const last = get('/today', 'plimsoll-session=ours1');
  given.abort();
  await waiting;
  hanging.shift()?.end();
  hanging.shift()?.end();
  expect(await (await last).text()).toBe('served');
  for (const response of hanging) response.end();
  await Promise.all(crowd);
});

test('F-4 a refused route answers a problem document', async () => {
  const crowd = flood(63, 'plimsoll-session=ours1', '/api/hang');
  await inHand(3);
  const answers = flood(1, 'plimsoll-session=ours1', '/api/today');
  expect(await (await Promise.race([...crowd, ...answers])).json()).toMatchObject({
    status: 503,
    code: 'unavailable',
  });
});
