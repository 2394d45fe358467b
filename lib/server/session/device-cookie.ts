import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import { keyedHash, newSecret } from '@/lib/server/session/secrets';

const oneYearSeconds = 365 * 24 * 3600;

/**
 * Whose entry makes a browser known. The two are different cookies: a patient's gives nobody a place in the line before the passwords of
 * staff.
 */
type Kind = 'staff' | 'patient';
const names: Record<Kind, string> = { staff: 'plimsoll-device', patient: 'plimsoll-patient-device' };
const purposes: Record<Kind, string> = { staff: 'device cookie', patient: 'patient device cookie' };

const cookieName = (kind: Kind) => (env().usesHttps ? `__Host-${names[kind]}` : names[kind]);
const markOf = (kind: Kind, secret: string) => keyedHash(purposes[kind], secret);

/**
 * The secret of a browser that somebody entered from before; null when it brings none, or one that we did not make. Whom it stands for is
 * asked of the database.
 */
export function readDeviceSecret(headers: Headers, kind: Kind): string | null {
  const name = cookieName(kind);
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  const [secret, mark] = value?.split('.') ?? [];
  if (secret === undefined || mark === undefined) return null;
  const [given, right] = [Buffer.from(mark), Buffer.from(markOf(kind, secret))];
  return given.length === right.length && timingSafeEqual(given, right) ? secret : null;
}

export const newDeviceSecret = newSecret;

/** The `Set-Cookie` header that lets a browser be known again for a year. It signs nobody in. */
export function deviceCookieHeader(secret: string, kind: Kind): string {
  const value = `${secret}.${markOf(kind, secret)}`;
  const parts = [`${cookieName(kind)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (env().usesHttps) parts.push('Secure');
  return [...parts, `Max-Age=${oneYearSeconds}`].join('; ');
}
