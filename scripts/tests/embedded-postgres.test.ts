import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseUrls, withClient } from '../lib/database.ts';
import { type DatabaseHome, passingHome } from '../lib/database-home.ts';
import { makeFolder, testFolder } from '../lib/folders.ts';
import { type RunningPostgres, runningPort, startPostgres } from '../lib/postgres.ts';
import { initPostgres } from '../lib/postgres-files.ts';
import { isAlive } from '../lib/process-identity.mjs';
import { newSecrets } from '../lib/secrets.ts';

const { passwords } = newSecrets();
let home: DatabaseHome;
let running: RunningPostgres[] = [];

beforeEach(() => {
  const base = passingHome(testFolder);
  home = { ...base, folder: join(base.folder, `set-up-${crypto.randomUUID()}`) };
  makeFolder(home.folder);
  initPostgres(home, passwords.postgres, false);
});
afterEach(async () => {
  for (const server of running) await server.stop();
  running = [];
  rmSync(home.folder, { recursive: true, force: true });
});

async function start(isLasting = false): Promise<string> {
  const server = await startPostgres(home, { isLasting });
  running.push(server);
  return databaseUrls(server.port, 'postgres', passwords).admin;
}
const write = (url: string) =>
  withClient(url, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
const read = (url: string) =>
  withClient(url, async (client) => (await client.query('SELECT answer FROM kept')).rows);
const pidFile = () => join(home.folder, 'postgres', 'postmaster.pid');
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

test('after kill -9 of the database the next start has everything that was written', async () => {
  await write(await start(true));
  process.kill(serverPid(), 'SIGKILL');
  expect(await read(await start(true))).toEqual([{ answer: 42 }]);
});

test('a database that outlived its starter is stopped and started anew, with its data', async () => {
  await write(await start());
  const orphan = serverPid();
  const url = await start();
  expect(isAlive(orphan) && serverPid() === orphan).toBe(false);
  expect(await read(url)).toEqual([{ answer: 42 }]);
});

test('a stale pid file whose number belongs to a stranger harms neither the start nor the stranger', async () => {
  await write(await start());
  await running.pop()?.stop();
  writeFileSync(pidFile(), `${process.ppid}\n${join(home.folder, 'postgres')}\n0\n5432\n`);
  expect(await read(await start())).toEqual([{ answer: 42 }]);
  expect(isAlive(process.ppid)).toBe(true);
});

test('half-made database files are made again', async () => {
  rmSync(join(home.folder, 'postgres'), { recursive: true });
  mkdirSync(join(home.folder, 'postgres.new', 'base'), { recursive: true });
  initPostgres(home, passwords.postgres, false);
  await expect(start()).resolves.toContain('postgres');
});

test('other commands find the running database, and none after it stopped', async () => {
  const url = await start();
  expect(url).toContain(`:${runningPort(home)}/`);
  await running.pop()?.stop();
  expect(runningPort(home)).toBeNull();
});

test('the database listens on this machine only, and asks for a password', async () => {
  const url = await start();
  const listening = await withClient(url, (client) => client.query('SHOW listen_addresses'));
  expect(listening.rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
  await expect(withClient(url.replace(passwords.postgres, 'wrong'), async () => null)).rejects.toThrow(
    'password',
  );
});
