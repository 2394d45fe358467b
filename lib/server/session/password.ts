import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { keyedHash } from '@/lib/server/session/secrets';

/** The library's default algorithm is argon2id; `needsRehash` checks it. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Argon2id of the NFC form; never truncated. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

/** A hash of nothing anyone knows, verified for unknown users so that they take as long as known ones. */
let dummyHash: Promise<string> | null = null;

/** Whether the password fits; with no stored hash it does the same work and answers false. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hashPassword(crypto.randomUUID());
  const fits = await verify(storedHash ?? (await dummyHash), password.normalize('NFC'));
  return storedHash !== null && fits;
}

/** A PIN has few digits: it is hashed under a key of ours first, so that a stolen table cannot be searched by trying all of them. */
const underKey = (pin: string): string => keyedHash('access pin', pin);
/** Argon2id of a PIN. */
export const hashPin = (pin: string): Promise<string> => hash(underKey(pin), cost);
/** Whether the PIN fits. */
export const verifyPin = (storedHash: string, pin: string): Promise<boolean> =>
  verify(storedHash, underKey(pin));

/** Whether a hash was made with weaker parameters than today's. */
export function needsRehash(storedHash: string): boolean {
  const match = /^\$argon2id\$v=\d+\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(storedHash);
  if (match === null) return true;
  const [memory, time] = [Number(match[1]), Number(match[2])];
  return memory < cost.memoryCost || time < cost.timeCost;
}
