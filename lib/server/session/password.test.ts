import { hash } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { hashPassword, needsRehash, verifyPassword } from '@/lib/server/session/password';

const typed = 'lantern over quiet water';

describe('A-1 how passwords are kept', () => {
  test('A-1 argon2id with 19 MiB, two passes, one lane; the parameters stand in the hash', async () => {
    const stored = await hashPassword(typed);
    const [, memory, passes, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(passes)).toBeGreaterThanOrEqual(2);
    expect(lanes).toBe('1');
    expect(await hashPassword(typed)).not.toBe(stored);
  });

  test('A-1 is verified exactly as typed, composed (NFC), never cut off', async () => {
    const long = `${'a'.repeat(255)}é`;
    const stored = await hashPassword(long);
    expect(await verifyPassword(stored, long)).toBe(true);
    expect(await verifyPassword(stored, `${'a'.repeat(255)}e\u0301`)).toBe(true);
    expect(await verifyPassword(stored, `${'a'.repeat(255)}e`)).toBe(false);
    expect(await verifyPassword(stored, long.toUpperCase())).toBe(false);
    expect(await verifyPassword(stored, ` ${long}`)).toBe(false);
    expect(await verifyPassword(stored, 'a'.repeat(255))).toBe(false);
    expect(await verifyPassword(await hashPassword('a\u0000b'), 'a')).toBe(false);
  });

  test('A-1 weaker parameters ask for a new hash, today’s and stronger ones do not', async () => {
    const of = (memoryCost: number, timeCost: number) =>
      hash(typed, { memoryCost, timeCost, parallelism: 1 });
    expect(needsRehash(await hashPassword(typed))).toBe(false);
    expect(needsRehash(await of(19_455, 2))).toBe(true);
    expect(needsRehash(await of(19_456, 1))).toBe(true);
    expect(needsRehash(await of(20_000, 3))).toBe(false);
    expect(needsRehash('$argon2i$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA')).toBe(true);
    expect(needsRehash('$2b$12$abcdefghijklmnopqrstuv')).toBe(true);
    expect(needsRehash('')).toBe(true);
  });

  test('A-8 somebody who does not exist has no password that fits', async () => {
    for (const password of ['', typed]) expect(await verifyPassword(null, password)).toBe(false);
  });
});
