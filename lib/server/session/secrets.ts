import 'server-only';
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from 'node:crypto';
import { pinLength } from '@/lib/domain/access/entry-check';
import { env } from '@/lib/env';

/** 256 random bits for a cookie or a link, as base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a session secret, for the look-up: the database never holds the secret itself. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(env().accessKey, 'hex'), '', `plimsoll ${purpose}`, 32));

/** Keyed hash for one purpose: what was hashed cannot be found by trying, and no purpose helps with another. */
export const keyedHash = (purpose: string, text: string): string =>
  createHmac('sha256', keyFor(purpose)).update(text).digest('hex');

/** Keyed hash of a link's token or code: a stolen table cannot be searched by trying codes. */
export const hashAccess = (tokenOrCode: string): string => keyedHash('access look-up', tokenOrCode);

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of 12 Crockford base-32 characters (60 bits), to be typed from paper. */
export const newAccessCode = (): string =>
  Array.from({ length: 12 }, () => crockford[randomInt(32)]).join('');

/** Reads a typed code: case, spaces and hyphens do not matter; O is 0, I and L are 1. Null when it cannot be one. */
export function readAccessCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : null;
}

/** "K7QM2XRD9FHT" as it is printed: K7QM-2XRD-9FHT. */
export const printAccessCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** Six random digits, to be said in the room. */
export const newPin = (): string => randomInt(1_000_000).toString().padStart(pinLength, '0');

const sealKeyId = 'k1';

/** Encrypts what must be read again (AES-256-GCM) for one purpose; the key id stands first, so that keys can be rotated. */
export function seal(value: object, purpose = 'access reprint'): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return [
    sealKeyId,
    nonce.toString('base64url'),
    text.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
  ].join('.');
}

/** Opens what `seal` made for this purpose; throws when it was altered or made with another key. */
export function unseal(sealed: string, purpose = 'access reprint'): unknown {
  const [keyId, nonce, text, tag] = sealed.split('.');
  if (keyId !== sealKeyId || nonce === undefined || text === undefined || tag === undefined)
    throw new Error('unknown seal');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), Buffer.from(nonce, 'base64url'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return JSON.parse(
    Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8'),
  );
}
