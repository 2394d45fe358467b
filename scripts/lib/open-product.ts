import { join } from 'node:path';
import { parseEnv } from '../../lib/env.ts';
import { migrate } from '../migrate.ts';
import { runSeed } from './demo.ts';
import { openEmbedded } from './embedded-database.ts';
import { askDatabase, requireConnection } from './external-database.ts';
import { Fault } from './fault.ts';
import { dataFolder } from './folders.ts';
import { hasCurrentLibrary, stampLibrary } from './library-stamp.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import { appEnvironment, requireRealSettings, type Settings } from './settings.ts';
import { step } from './steps.ts';

export const demoFile = join(dataFolder, 'demo.json');

/** Gets the database ready, embedded or not, and returns the settings of the serving process. */
export async function openProduct(settings: Settings): Promise<Record<string, string>> {
  if (settings.databaseUrl !== null) return openExternal(settings, settings.databaseUrl);
  const { urls, secrets } = await openEmbedded((unfinished, keys) =>
    fill('Filling the demo clinic', environmentOf(settings, unfinished, keys), unfinished.migrate),
  );
  const env = environmentOf(settings, urls, secrets);
  if (!(await hasCurrentLibrary(urls.app))) {
    await fill('Bringing the library up to date', env, urls.migrate);
  }
  return env;
}

async function openExternal(settings: Settings, databaseUrl: string): Promise<Record<string, string>> {
  const { isDemo, migrateUrl } = settings;
  const pending = await step('Asking the database', () => askDatabase(databaseUrl));
  if (!isDemo) requireRealSettings(process.env);
  const secrets = isDemo ? keepSecrets(dataFolder, false) : null;
  const env = environmentOf(settings, { app: databaseUrl }, secrets);
  if (pending === 0 && (await hasCurrentLibrary(databaseUrl))) return env;
  if (migrateUrl === null) {
    throw new Fault(
      `The database lacks ${pending > 0 ? 'migrations' : 'exercises'} of this version: set MIGRATE_DATABASE_URL (role plimsoll_migrate; scripts/roles.sql makes the roles) and run the command again.`,
    );
  }
  await requireConnection('MIGRATE_DATABASE_URL', migrateUrl);
  await step('Bringing the schema to this version', (progress) => migrate(migrateUrl, progress));
  await fill(isDemo ? 'Filling library and demo clinic' : 'Bringing the library up to date', env, migrateUrl);
  return env;
}

/** The settings of the serving process, refused here in one sentence rather than there in a stack of lines. */
function environmentOf(
  settings: Settings,
  urls: { app: string },
  secrets: Secrets | null,
): Record<string, string> {
  const env = appEnvironment(settings, urls, secrets);
  try {
    parseEnv({ ...process.env, ...env });
  } catch (error) {
    throw error instanceof Error ? new Fault(error.message) : error;
  }
  return env;
}

async function fill(title: string, env: Record<string, string>, migrateUrl: string): Promise<void> {
  await step(title, (progress) => runSeed(env, migrateUrl, demoFile, progress));
  await stampLibrary(migrateUrl);
}
