import { decode, encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { useAppSettings } from '../../../e2e/fixtures/app-settings.ts';

const secret = 'b2c1f6a0d4e84f7b9c3a5d6e7f8091a2b3c4d5e6f708192a';

/** The module as it is in a process with these settings. */
async function cookieModule(settings: Record<string, string> = {}) {
  vi.resetModules();
  Object.assign(process.env, settings);
  return import('@/lib/server/session/cookie');
}

beforeEach(() => useAppSettings('postgresql://nobody@127.0.0.1/none'));

describe('S-6 the cookie', () => {
  test('S-6 over https: __Host-, Secure, HttpOnly, SameSite=Lax, Path=/, no Domain', async () => {
    const { sessionCookie, setCookieHeader } = await cookieModule({
      APP_URL: 'https://plimsoll.example.org',
      PLIMSOLL_DEMO: '0',
    });
    expect(sessionCookie()).toEqual({
      name: '__Host-plimsoll-session',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    });
    expect(setCookieHeader('v', 60)).toBe(
      '__Host-plimsoll-session=v; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
    );
    expect(setCookieHeader('v', null)).not.toMatch(/Max-Age|Domain/);
    expect(setCookieHeader('', 0)).toMatch(/=; .*Max-Age=0$/);
  });

  test('S-6 in the demo on this machine: the same but for what http cannot do', async () => {
    const { setCookieHeader } = await cookieModule();
    expect(setCookieHeader('v', null)).toBe('plimsoll-session=v; Path=/; HttpOnly; SameSite=Lax');
  });
});

describe('S-1 what a cookie carries', () => {
  test('S-1 the session’s secret and times, nothing of the person', async () => {
    const { openSessionCookie, sealSessionSecret } = await cookieModule();
    const value = await sealSessionSecret('the-secret');
    expect(await openSessionCookie(value)).toBe('the-secret');
    const token = await decode({ token: value, secret });
    expect(Object.keys(token ?? {}).toSorted()).toEqual(['exp', 'iat', 'jti', 'sid']);
  });

  test('S-1 S-3 what we did not make opens nothing', async () => {
    const { openSessionCookie, sealSessionSecret } = await cookieModule();
    const value = await sealSessionSecret('the-secret');
    const middle = Math.floor(value.length / 2);
    const flipped = value.charAt(middle) === 'A' ? 'B' : 'A';
    const old = await encode({ token: { sid: 'the-secret' }, secret, maxAge: -3600 });
    const foreign = await encode({ token: { sid: 'the-secret' }, secret: 'x'.repeat(40) });
    const other = await encode({ token: { sub: 'u1', email: 'a@b.example' }, secret });
    const altered = value.slice(0, middle) + flipped + value.slice(middle + 1);
    for (const bad of [undefined, '', 'x', altered, `${value}x`, old, foreign, other])
      expect(await openSessionCookie(bad)).toBeNull();
  });
});
