import { NextRequest } from 'next/server';
import { beforeAll, expect, test, vi } from 'vitest';
import { useAppSettings } from '../../../e2e/fixtures/app-settings.ts';
import { answerInLane } from '../../../lane.ts';
import { proxy } from '../../../proxy.ts';
import { log } from '@/lib/server/log';

beforeAll(() => {
  useAppSettings('postgres://nobody@127.0.0.1:1/none');
  vi.spyOn(log, 'info').mockImplementation(() => undefined);
});

const address = 'http://127.0.0.1:3000';
const ask = (path: string, headers: Record<string, string> = {}) =>
  answerInLane('GET', path, () => new Request(`${address}${path}`, { headers }));

test('W-4 W-5 W-6 an answer of the lane carries every header that any other answer carries', async () => {
  const everywhere = proxy(new NextRequest(`${address}/sign-in`)).headers;
  const changing = ['content-security-policy', 'x-request-id'];
  for (const path of ['/api/health/live', '/api/today']) {
    const answer = await ask(path);
    const carried = [...everywhere].filter(([name]) => !name.startsWith('x-middleware-'));
    expect(carried.filter(([name]) => answer?.headers.has(name) !== true)).toEqual([]);
    for (const [name, value] of carried.filter(([name]) => !changing.includes(name)))
      expect([path, name, answer?.headers.get(name)]).toEqual([path, name, value]);
    expect(answer?.headers.get('content-security-policy')).toMatch(/'nonce-[\w+/]{24}'/);
  }
});

test('W-4 the id of a request is ours, whatever was sent', async () => {
  const answer = await ask('/api/today', { 'x-request-id': '00000000-0000-4000-8000-000000000000' });
  const id = answer?.headers.get('x-request-id');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(id).not.toBe('00000000-0000-4000-8000-000000000000');
  expect(await answer?.json()).toMatchObject({ code: 'not_signed_in', requestId: id });
});

test.each([
  ['HEAD', '/api/health/live'],
  ['POST', '/api/today'],
  ['GET', '/api/sync'],
  ['GET', '/api/today/'],
  ['GET', '/api//today'],
  ['GET', '/API/today'],
  ['GET', '/api/patients/x'],
  ['GET', '/sign-in'],
  ['constructor', ''],
])('G-3 %s %s is no matter of the lane', (method, path) => {
  expect(
    answerInLane(method, path, () => {
      throw new Error('made a request');
    }),
  ).toBeNull();
});
