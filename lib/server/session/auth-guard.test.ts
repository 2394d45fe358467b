import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { useAppSettings } from '../../../e2e/fixtures/app-settings.ts';
import { guardAuthRequest } from '@/lib/server/session/auth-guard';

const origin = 'http://127.0.0.1:3000';
beforeAll(() => useAppSettings('postgresql://nobody@127.0.0.1/none'));

type Ask = {
  method?: string;
  action?: string;
  query?: string;
  type?: string;
  body?: BodyInit;
  headers?: Record<string, string>;
};

/** The status of a refusal, or null when next-auth gets the request. */
async function guard({ method = 'POST', action = 'callback/credentials', query = '', ...rest }: Ask) {
  const { type = 'application/json', body, headers = { origin } } = rest;
  const request = new Request(`http://evil.example/api/auth/${action}${query}`, {
    method,
    headers: { 'content-type': type, ...headers },
    ...(body === undefined || method === 'GET' ? {} : { body }),
  });
  const answer = await guardAuthRequest(request, action.split('/'));
  return answer instanceof NextRequest ? { passed: answer } : { status: answer.status };
}
const json = (value: unknown) => ({ body: JSON.stringify(value) });
const fields = { csrfToken: 'c', email: 'a@b.example', password: 'p w', callbackUrl: '/dashboard' };

describe('A-12 what next-auth gets to see', () => {
  test('A-12 fields as JSON or as a form, rewritten to a plain form on our own address', async () => {
    const form = { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
    for (const ask of [json(fields), form]) {
      const { passed } = await guard(ask);
      expect(passed?.nextUrl).toMatchObject({ port: '3000', pathname: '/api/auth/callback/credentials' });
      expect(passed?.url).not.toContain('evil');
      expect(Object.fromEntries(new URLSearchParams(await passed?.text()))).toEqual(fields);
    }
  });

  test.each(['csrf', 'session'])('A-12 GET %s passes', async (action) => {
    expect(await guard({ method: 'GET', action })).toHaveProperty('passed');
  });

  test.each<[string, string]>([
    ['POST', '_log'],
    ['POST', 'session'],
    ['POST', 'csrf'],
    ['GET', 'providers'],
    ['GET', 'signin'],
    ['POST', 'signin/credentials'],
    ['GET', 'signout'],
    ['POST', 'signout'],
    ['GET', 'callback/credentials'],
    ['POST', 'callback/google'],
    ['POST', 'callback/credentials/more'],
    ['GET', 'error'],
    ['GET', 'verify-request'],
    ['PUT', 'callback/credentials'],
    ['DELETE', 'session'],
    ['GET', '__proto__'],
  ])('A-12 %s %s does not exist', async (method, action) => {
    expect(await guard({ method, action, ...json(fields) })).toEqual({ status: 404 });
  });
});

describe('A-12 what is refused before next-auth', () => {
  const wide = { ...fields, filler: 'x'.repeat(8 * 1024) };
  test.each<[string, Ask, number]>([
    ['not JSON', { body: '{' }, 400],
    ['nothing', { body: '' }, 400],
    ['null', json(null), 400],
    ['a list', json(['a']), 400],
    ['a text', json('abc'), 400],
    ['a number', json(5), 400],
    ['no fields', json({}), 400],
    ['a number as a field', json({ ...fields, email: 5 }), 400],
    ['a list as a field', json({ ...fields, password: ['p'] }), 400],
    ['an object as a field', json({ ...fields, email: { $ne: null } }), 400],
    ['null as a field', json({ ...fields, email: null }), 400],
    ['a field of every object', json({ ...fields, constructor: 'x' }), 400],
    ['the prototype', { body: '{"__proto__":"x","email":"a"}' }, 400],
    [
      'the same field twice in a form',
      { type: 'application/x-www-form-urlencoded', body: 'email=a&email=b' },
      400,
    ],
    ['another media type', { ...json(fields), type: 'text/plain' }, 400],
    ['a file', { ...json(fields), type: 'multipart/form-data; boundary=x' }, 400],
    ['no media type', { ...json(fields), type: '' }, 400],
    ['bad UTF-8', { body: Uint8Array.of(0x7b, 0xff, 0x7d) }, 400],
    ['more than 8 KB', json(wide), 413],
    ['another way back', json({ ...fields, callbackUrl: 'https://evil.example' }), 400],
    ['a way back without a scheme', json({ ...fields, callbackUrl: '//evil.example' }), 400],
    ['a way back that turns', json({ ...fields, callbackUrl: '/.//evil.example' }), 400],
    ['another way back in the address', { ...json(fields), query: '?callbackUrl=https://evil.example' }, 400],
  ])('A-12 %s', async (_, ask, status) => {
    expect(await guard(ask)).toEqual({ status });
  });

  test('A-12 8 KB are read', async () => {
    const empty = JSON.stringify({ ...fields, filler: '' }).length;
    expect(await guard(json({ ...fields, filler: 'x'.repeat(8192 - empty) }))).toHaveProperty('passed');
    expect(await guard(json({ ...fields, filler: 'x'.repeat(8193 - empty) }))).toEqual({ status: 413 });
  });

  test.each<[Record<string, string>, boolean]>([
    [{ origin }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{}, false],
    [{ origin: 'null' }, false],
    [{ origin: 'http://127.0.0.1:3001' }, false],
    [{ origin: 'https://127.0.0.1:3000' }, false],
    [{ origin: `${origin}.evil.example` }, false],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
  ])('W-1 %j', async (headers, isOurs) => {
    const answer = await guard({ ...json(fields), headers });
    expect('passed' in answer ? 'passed' : answer.status).toBe(isOurs ? 'passed' : 403);
  });

  test.each<[string, boolean]>([
    [encodeURIComponent(origin), true],
    [encodeURIComponent(`${origin}/dashboard`), true],
    ['', true],
    ['%2Fdashboard', true],
    [encodeURIComponent('https://evil.example'), false],
    [encodeURIComponent(`${origin}.evil.example`), false],
    [encodeURIComponent(`${origin}//evil.example`), false],
    ['nonsense', false],
    ['%', false],
    ['javascript:alert(1)', false],
  ])(
    'W-9 A-12 a way back that was planted in a cookie (%s) is refused and taken away',
    async (value, isOurs) => {
      for (const name of ['next-auth.callback-url', '__Secure-next-auth.callback-url']) {
        const headers = { origin, cookie: `a=b; ${name}=${value}` };
        const answer = await guard({ ...json(fields), headers });
        expect('passed' in answer ? 'passed' : answer.status).toBe(isOurs ? 'passed' : 400);
      }
    },
  );

  test('W-9 a way back in GET is checked as well', async () => {
    const ask = { method: 'GET', action: 'session' };
    expect(await guard({ ...ask, query: '?callbackUrl=/dashboard' })).toHaveProperty('passed');
    expect(await guard({ ...ask, query: '?callbackUrl=//evil.example' })).toEqual({ status: 400 });
  });
});
