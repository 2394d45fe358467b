import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteHolder, readHolder, takeFolder } from '../lib/folder-lock.mjs';
import { startMark } from '../lib/process-identity.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leave = (pid: number, mark: string) =>
  writeFileSync(join(folder, 'start.lock'), JSON.stringify({ pid, mark, address: null }));

test('a folder is held by one process, who tells where it serves', () => {
  const lock = takeFolder(folder, 'start');
  if (!('release' in lock)) throw new Error('not taken');
  lock.announce('http://127.0.0.1:3000');
  expect(takeFolder(folder, 'start')).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:3000' });
  lock.release();
  expect(readHolder(folder, 'start')).toBeNull();
});

test.each([
  ['a process that is gone', 2 ** 22 + 1, 'any'],
  ['a process number that belongs to another process by now', process.pid, `${startMark(process.pid)}0`],
])('what %s left behind does not count', (_, pid, mark) => {
  leave(pid, mark);
  expect('release' in takeFolder(folder, 'start')).toBe(true);
  expect(readdirSync(folder)).toEqual(['start.lock']);
});

test('a program that works for the holder is found again, and not once it has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  const { pid } = child;
  if (pid === undefined) throw new Error('not started');
  noteHolder(folder, 'worker', pid);
  expect(readHolder(folder, 'worker')).toMatchObject({ pid });
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect(readHolder(folder, 'worker')).toBeNull();
});

test('a damaged lock does not count', () => {
  writeFileSync(join(folder, 'start.lock'), '{"pid":');
  expect('release' in takeFolder(folder, 'start')).toBe(true);
});
