import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../migrate.ts';
import { databaseUrls, makeDatabase, makeRoles, type Passwords } from './database.ts';
import { passingHome } from './database-home.ts';
import { readHolder, takeFolder } from './folder-lock.mjs';
import { makeFolder, testFolder } from './folders.ts';
import { startPostgres, stopLeftOver } from './postgres.ts';
import { initPostgres } from './postgres-files.ts';
import { newSecrets } from './secrets.ts';

/** A PostgreSQL of one test run, with the three roles and a migrated database to copy. It is gone afterwards. */
export type PassingCluster = {
  port: number;
  passwords: Passwords;
  stop: () => Promise<void>;
  /** Stops the server for a while: ends sessions (SIGINT), or stops at once, as a crash would (SIGQUIT). */
  halt: (signal: 'SIGINT' | 'SIGQUIT') => Promise<void>;
  /** Starts it again at the same address. */
  resume: () => Promise<void>;
};

export const templateDatabase = 'plimsoll_template';

/** Starts a PostgreSQL for this process alone. Runs at the same time as others, and removes what killed ones left. */
export async function startPassingCluster(): Promise<PassingCluster> {
  const base = passingHome(testFolder);
  const name = `run-${process.pid}`;
  await removeDeadRuns(base);
  const lock = takeFolder(base.folder, name);
  if (!('release' in lock)) throw new Error('the number of this process is in use');
  const home = { ...base, folder: join(base.folder, name) };
  rmSync(home.folder, { recursive: true, force: true });
  makeFolder(home.folder);
  const { passwords } = newSecrets();
  initPostgres(home, passwords.postgres, false);
  let server = await startPostgres(home, { isLasting: false });
  const { port } = server;
  const halt = (signal: 'SIGINT' | 'SIGQUIT') => server.stop(signal);
  const resume = async () => {
    server = await startPostgres(home, { isLasting: false, port });
  };
  const stop = async () => {
    await server.stop();
    rmSync(home.folder, { recursive: true, force: true });
    lock.release();
  };
  try {
    const urls = databaseUrls(port, templateDatabase, passwords);
    await makeDatabase(databaseUrls(port, 'postgres', passwords).admin, templateDatabase);
    await makeRoles(urls, passwords);
    await migrate(urls.migrate);
    return { port, passwords, stop, halt, resume };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function removeDeadRuns(base: ReturnType<typeof passingHome>): Promise<void> {
  for (const name of readdirSync(base.folder).filter((entry) => /^run-\d+$/.test(entry))) {
    if (readHolder(base.folder, name) !== null) continue;
    const folder = join(base.folder, name);
    await stopLeftOver({ ...base, folder });
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.lock`, { force: true });
  }
}
