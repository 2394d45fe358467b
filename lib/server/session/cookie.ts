import 'server-only';
import { decode, encode } from 'next-auth/jwt';
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

/** The session's secret from a cookie value; null when the cookie was not made by us or is too old. */
export async function openSessionCookie(value: string | undefined): Promise<string | null> {
  if (value === undefined || value === '') return null;
  try {
    const token = await decode({ token: value, secret: env().sessionSecret });
    return typeof token?.['sid'] === 'string' ? token['sid'] : null;
  } catch {
    return null;
  }
}

/** A `Set-Cookie` header value that starts (or, with an empty value, ends) a sign-in. */
export function setCookieHeader(value: string, maxAgeSeconds: number | null): string {
  const { name, options } = sessionCookie();
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (options.secure) parts.push('Secure');
  if (maxAgeSeconds !== null) parts.push(`Max-Age=${maxAgeSeconds}`);
  return parts.join('; ');
}
