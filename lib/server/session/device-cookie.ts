import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import { keyedHash, newSecret } from '@/lib/server/session/secrets';

const oneYearSeconds = 365 * 24 * 3600;
const cookieName = () => (env().usesHttps ? '__Host-plimsoll-device' : 'plimsoll-device');
const markOf = (secret: string) => keyedHash('device cookie', secret);

/**
 * The secret of a browser that somebody signed in from before; null when it brings none, or one that we did not make. Which accounts it
 * stands for is asked of the database.
 */
export function readDeviceSecret(headers: Headers): string | null {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${cookieName()}=`))?.slice(cookieName().length + 1);
  const [secret, mark] = value?.split('.') ?? [];
  if (secret === undefined || mark === undefined) return null;
  const [given, right] = [Buffer.from(mark), Buffer.from(markOf(secret))];
  return given.length === right.length && timingSafeEqual(given, right) ? secret : null;
}

export const newDeviceSecret = newSecret;

/** The `Set-Cookie` header that lets a browser be known again for a year. It signs nobody in. */
export function deviceCookieHeader(secret: string): string {
  const parts = [`${cookieName()}=${secret}.${markOf(secret)}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (env().usesHttps) parts.push('Secure');
  return [...parts, `Max-Age=${oneYearSeconds}`].join('; ');
}
