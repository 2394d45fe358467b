import { beforeAll, expect, test } from 'vitest';
import { useAppSettings } from '../../../e2e/fixtures/app-settings.ts';
import { clientAddress, originOf } from '@/lib/server/http/request-origin';

beforeAll(() => useAppSettings('postgresql://nobody@127.0.0.1/none'));

test.each<[string | null, number, string | null]>([
  [null, 1, null],
  ['203.0.113.9', 0, null],
  ['203.0.113.9', 1, '203.0.113.9'],
  ['6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
  ['6.6.6.6, 203.0.113.9, 10.0.0.1', 2, '203.0.113.9'],
  ['203.0.113.9', 2, null],
  ['2001:db8::1', 1, '2001:db8::1'],
  ['kestrel', 1, null],
  ['203.0.113.9"; drop', 1, null],
  ['', 1, null],
])('A-10 %j behind %i proxies is %j', (header, hops, address) => {
  expect(clientAddress(header, hops)).toBe(address);
});

test.each(['mine', '', 'x'.repeat(5000), 'a b', '0196F2AA-7C7E-7AAA-8AAA-0123456789AB'])(
  'W-4 the request id %j was not made by our proxy and is replaced',
  (sent) => {
    expect(originOf(new Headers({ 'x-request-id': sent })).requestId).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test('W-4 the id that our proxy made is kept', () => {
  const made = crypto.randomUUID();
  expect(originOf(new Headers({ 'x-request-id': made })).requestId).toBe(made);
  expect(originOf(new Headers()).requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('U-1 A-10 without a proxy the address is the one that connected, for the audit only; behind one it is the one it tells', () => {
  const asked = (headers: Record<string, string>) => {
    const { requestId: _, ...rest } = originOf(new Headers(headers));
    return rest;
  };
  expect(asked({ 'x-plimsoll-peer': '192.0.2.7', 'x-forwarded-for': '203.0.113.9' })).toEqual({
    networkAddress: '192.0.2.7',
    isPeerOnly: true,
  });
  expect(asked({ 'x-plimsoll-peer': 'kestrel' })).toEqual({ networkAddress: null, isPeerOnly: true });
  expect(asked({})).toEqual({ networkAddress: null, isPeerOnly: true });
});
