import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../migrate.ts';
import {
  type DatabaseUrls,
  databaseUrls,
  hasDatabase,
  makeDatabase,
  makeRoles,
  renameDatabase,
} from './database.ts';
import { type DatabaseHome, lastingHome } from './database-home.ts';
import { dataFolder } from './folders.ts';
import { startPostgres } from './postgres.ts';
import { initPostgres } from './postgres-files.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import { onShutDown } from './shut-down.ts';
import { step } from './steps.ts';

export const embeddedName = 'plimsoll';
const unfinishedName = 'plimsoll_unfinished';

/** The embedded database, running, and the keys that belong to it. */
export type Embedded = { urls: DatabaseUrls; secrets: Secrets };

export const embeddedSecrets = (home: DatabaseHome): Secrets =>
  keepSecrets(dataFolder, existsSync(join(home.folder, 'postgres')));

/** Starts the embedded database of this checkout; the caller holds the folder. It stops with the command. */
export async function startEmbedded(): Promise<{ port: number; secrets: Secrets }> {
  const home = lastingHome();
  const isNew = !existsSync(join(home.folder, 'postgres'));
  const secrets = embeddedSecrets(home);
  if (isNew) await step('Making the database', () => initPostgres(home, secrets.passwords.postgres, true));
  const server = await step('Starting the database', (progress) =>
    startPostgres(home, { isLasting: true, progress }),
  );
  onShutDown(server.stop);
  return { port: server.port, secrets };
}

/**
 * Brings the embedded database to this version. A new one is filled under another name and renamed when it is complete:
 * whatever interrupts the first start, the next begins it anew.
 */
export async function openEmbedded(
  fill: (urls: DatabaseUrls, secrets: Secrets) => Promise<void>,
): Promise<Embedded> {
  const { port, secrets } = await startEmbedded();
  const urls = databaseUrls(port, embeddedName, secrets.passwords);
  const { admin } = databaseUrls(port, 'postgres', secrets.passwords);
  if (await hasDatabase(admin, embeddedName)) {
    await makeRoles(urls, secrets.passwords);
    await step('Checking the schema', (progress) => migrate(urls.migrate, progress));
    return { urls, secrets };
  }
  const unfinished = databaseUrls(port, unfinishedName, secrets.passwords);
  await step('Making the schema', async (progress) => {
    await makeDatabase(admin, unfinishedName);
    await makeRoles(unfinished, secrets.passwords);
    await migrate(unfinished.migrate, progress);
  });
  await fill(unfinished, secrets);
  await renameDatabase(admin, unfinishedName, embeddedName);
  return { urls, secrets };
}
