import 'server-only';
import { env } from '@/lib/env';
import { cookieHeader, cookieIn } from '@/lib/server/session/cookie';
import { seal, unseal } from '@/lib/server/session/secrets';

const oneYearSeconds = 365 * 24 * 3600;
const purpose = 'remembered link';

const cookieName = () => (env().usesHttps ? '__Host-plimsoll-link' : 'plimsoll-link');

/**
 * The `Set-Cookie` header by which a person's own device remembers their link, sealed, so that a sign-in that has aged asks for the birth
 * date alone; with null it forgets. It signs nobody in: whoever holds it still has to know what the link asks for.
 */
export const linkCookieHeader = (token: string | null): string =>
  token === null
    ? cookieHeader(cookieName(), '', 0)
    : cookieHeader(cookieName(), seal({ token }, purpose), oneYearSeconds);

/** The token of the link that this device remembers; null when it remembers none, or what it brings was not made by us. */
export function readRememberedLink(headers: Headers): string | null {
  const sealed = cookieIn(headers, cookieName());
  if (sealed === undefined || sealed === '') return null;
  try {
    const kept = unseal(sealed, purpose);
    const token = typeof kept === 'object' && kept !== null && 'token' in kept ? kept.token : null;
    return typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}
