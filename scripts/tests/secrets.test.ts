import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSecrets } from '../lib/secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('B-7 keys are made once, for their owner only, and kept', () => {
  const first = keepSecrets(folder, false);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(keepSecrets(folder, true)).toEqual(first);
});

test('S-6 keys are long enough', () => {
  const { sessionSecret, accessKey } = keepSecrets(folder, false);
  expect(Buffer.byteLength(sessionSecret)).toBeGreaterThanOrEqual(32);
  expect(accessKey).toMatch(/^[0-9a-f]{64}$/);
});

test('missing keys are never made anew beside an old database', () => {
  expect(() => keepSecrets(folder, true)).toThrow('from a backup');
});

test.each(['{', '{}', '{"sessionSecret":"short"}'])('damaged keys are refused: %s', (text) => {
  writeFileSync(join(folder, 'secrets.json'), text);
  expect(() => keepSecrets(folder, true)).toThrow('damaged');
});
