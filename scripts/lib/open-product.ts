import { join } from 'node:path';
import type { DatabaseUrls } from './database.ts';
import { runSeed } from './demo.ts';
import { openEmbedded } from './embedded-database.ts';
import { openExternal } from './external-database.ts';
import { Fault } from './fault.ts';
import { dataFolder } from './folders.ts';
import { hasCurrentLibrary, stampLibrary } from './library-stamp.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import { appEnvironment, requireRealSettings, type Settings } from './settings.ts';
import { step } from './steps.ts';

export const demoFile = join(dataFolder, 'demo.json');

/** Gets the database ready, embedded or not, and returns the settings of the serving process. */
export async function openProduct(settings: Settings): Promise<Record<string, string>> {
  if (settings.databaseUrl !== null) return openWithExternal(settings, settings.databaseUrl);
  const { urls, secrets } = await openEmbedded((unfinished, keys) =>
    fillNewDatabase(settings, unfinished, keys),
  );
  const env = appEnvironment(settings, urls, secrets);
  if (!(await hasCurrentLibrary(urls.app))) await fill('Bringing the library up to date', env, urls.migrate);
  return env;
}

/** Fills a new embedded database: the library and the demo clinic. */
export function fillNewDatabase(settings: Settings, urls: DatabaseUrls, secrets: Secrets): Promise<void> {
  return fill('Filling the demo clinic', appEnvironment(settings, urls, secrets), urls.migrate);
}

async function openWithExternal(settings: Settings, databaseUrl: string): Promise<Record<string, string>> {
  const { migrateUrl } = settings;
  await openExternal(databaseUrl, migrateUrl);
  if (!settings.isDemo) requireRealSettings(process.env);
  const secrets = settings.isDemo ? keepSecrets(dataFolder, false) : null;
  const env = appEnvironment(settings, { app: databaseUrl }, secrets);
  if (await hasCurrentLibrary(databaseUrl)) return env;
  if (migrateUrl === null) {
    throw new Fault(
      'The exercise library of the database is not that of this version: set MIGRATE_DATABASE_URL and run the command again.',
    );
  }
  await fill(
    settings.isDemo ? 'Filling library and demo clinic' : 'Bringing the library up to date',
    env,
    migrateUrl,
  );
  return env;
}

async function fill(title: string, env: Record<string, string>, migrateUrl: string): Promise<void> {
  await step(title, (progress) => runSeed(env, migrateUrl, demoFile, progress));
  await stampLibrary(migrateUrl);
}
