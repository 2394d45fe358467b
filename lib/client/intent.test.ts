import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendJson } from '@/lib/client/problem';

let keys: (string | null)[] = [];
/** What the server answers to the next requests, in their order: a status, or nothing because the answer is lost. */
function answerWith(...answers: (number | 'lost')[]) {
  keys = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('idempotency-key'));
    const answer = answers.shift();
    if (answer === undefined || answer === 'lost') throw new TypeError('fetch failed');
    return Response.json({ status: answer, code: 'x', title: 'x' }, { status: answer });
  });
}
afterEach(() => vi.unstubAllGlobals());

const post = (address: string, body: object, method: 'POST' | 'PUT' = 'POST') =>
  sendJson(method, address, body).catch((error: unknown) => error);

describe('F-6 the key of what a page wants done once', () => {
  it.each(['lost' as const, 500, 503, 429, 502])(
    'F-6 after %s nobody knows what became of it: the same again goes under the same key, and then it is done',
    async (outcome) => {
      const address = `/api/again/${outcome}`;
      answerWith(outcome, 200, 200);
      for (let press = 0; press < 3; press += 1) await post(address, { name: 'Ana' });
      const [first, second, third] = keys;
      expect(first).toMatch(/^[0-9a-f-]{36}$/);
      expect(second).toBe(first);
      expect(third).not.toBe(first);
    },
  );

  it.each([200, 409, 422, 404])('F-6 after %i it is known: the next is another intent', async (status) => {
    answerWith(status, 200);
    await post(`/api/known/${status}`, { name: 'Ana' });
    await post(`/api/known/${status}`, { name: 'Ana' });
    expect(new Set(keys).size).toBe(2);
  });

  it('F-6 a double click sends one key, two different things at once send two', async () => {
    answerWith(200, 200, 200);
    await Promise.all(
      [{ name: 'Ana' }, { name: 'Ana' }, { name: 'Bea' }].map((body) => post('/api/double', body)),
    );
    const [first, second, third] = keys;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('F-6 what is typed anew after a lost answer goes under its key, so that there are never two', async () => {
    answerWith('lost', 409, 200);
    await post('/api/typed', { name: 'Ana' });
    await post('/api/typed', { name: 'Anna' });
    await post('/api/typed', { name: 'Anna' });
    const [first, second, third] = keys;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('F-7 what is saved whole has its revision for that: typed anew, it is another intent', async () => {
    answerWith('lost', 200);
    await post('/api/whole', { revision: 1, name: 'Ana' }, 'PUT');
    await post('/api/whole', { revision: 1, name: 'Anna' }, 'PUT');
    expect(new Set(keys).size).toBe(2);
  });

  it('F-6 another address is another intent', async () => {
    answerWith('lost', 'lost');
    await post('/api/one', { name: 'Ana' });
    await post('/api/two', { name: 'Ana' });
    expect(new Set(keys).size).toBe(2);
  });
});
