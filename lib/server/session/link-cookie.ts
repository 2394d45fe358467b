import 'server-only';
import { env } from '@/lib/env';
import { seal, unseal } from '@/lib/server/session/secrets';

const oneYearSeconds = 365 * 24 * 3600;
const purpose = 'remembered link';

const cookieName = () => (env().usesHttps ? '__Host-plimsoll-link' : 'plimsoll-link');

/**
 * The `Set-Cookie` header by which a person's own device remembers their link, sealed, so that a sign-in that has aged asks for the birth
 * date alone; with null it forgets. It signs nobody in: whoever holds it still has to know what the link asks for.
 */
export function linkCookieHeader(token: string | null): string {
  const value = token === null ? '' : seal({ token }, purpose);
  const parts = [`${cookieName()}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (env().usesHttps) parts.push('Secure');
  return [...parts, `Max-Age=${token === null ? 0 : oneYearSeconds}`].join('; ');
}

/** The token of the link that this device remembers; null when it remembers none, or what it brings was not made by us. */
export function readRememberedLink(headers: Headers): string | null {
  const start = `${cookieName()}=`;
  const pair = (headers.get('cookie') ?? '')
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(start));
  if (pair === undefined || pair === start) return null;
  try {
    const kept = unseal(pair.slice(start.length), purpose);
    const token = typeof kept === 'object' && kept !== null && 'token' in kept ? kept.token : null;
    return typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}
