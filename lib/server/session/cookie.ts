import 'server-only';
import { hkdfSync } from 'node:crypto';
import { jwtDecrypt } from 'jose';
import { encode } from 'next-auth/jwt';
import { env } from '@/lib/env';

const absoluteSeconds = 90 * 24 * 3600;

/** The cookie of a sign-in. Over https its name begins with `__Host-`, so that no other host or path can set it. */
export function sessionCookie() {
  const { usesHttps } = env();
  return {
    name: usesHttps ? '__Host-plimsoll-session' : 'plimsoll-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: usesHttps } as const,
  };
}

/** The encrypted cookie value: it carries the session's secret and nothing about the person. */
export const sealSessionSecret = (sessionSecret: string): Promise<string> =>
  encode({ token: { sid: sessionSecret }, secret: env().sessionSecret, maxAge: absoluteSeconds });

let derived: { from: string; key: Uint8Array } | null = null;

/** The key that next-auth seals with. Its own `decode` derives it for every request, which takes longer than to open the cookie. */
function sealKey(): Uint8Array {
  const from = env().sessionSecret;
  if (derived?.from !== from)
    derived = {
      from,
      key: new Uint8Array(hkdfSync('sha256', from, '', 'NextAuth.js Generated Encryption Key', 32)),
    };
  return derived.key;
}

/** The session's secret from a cookie value; null when the cookie was not made by us or is too old. */
export async function openSessionCookie(value: string | undefined): Promise<string | null> {
  if (value === undefined || value === '') return null;
  try {
    const { payload } = await jwtDecrypt(value, sealKey(), { clockTolerance: 15 });
    return typeof payload['sid'] === 'string' ? payload['sid'] : null;
  } catch {
    return null;
  }
}

/** A `Set-Cookie` header value that starts (or, with an empty value, ends) a sign-in. */
export const setCookieHeader = (value: string, maxAgeSeconds: number | null): string =>
  cookieHeader(sessionCookie().name, value, maxAgeSeconds);

/** A `Set-Cookie` header value for a cookie of ours, out of reach of scripts; without an age it ends with the browser. */
export function cookieHeader(name: string, value: string, maxAgeSeconds: number | null): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (env().usesHttps) parts.push('Secure');
  if (maxAgeSeconds !== null) parts.push(`Max-Age=${maxAgeSeconds}`);
  return parts.join('; ');
}

/** What a request brings under this name. */
export function cookieIn(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
