import { join } from 'node:path';
import { seedDemo } from './demo.ts';
import { openEmbedded } from './embedded-database.ts';
import { openExternal } from './external-database.ts';
import { Fault } from './fault.ts';
import { dataFolder } from './folders.ts';
import { keepSecrets } from './secrets.ts';
import { appEnvironment, requireRealSettings, type Settings } from './settings.ts';
import { step } from './steps.ts';

export const demoFile = join(dataFolder, 'demo.json');

/** Gets the database ready, embedded or not, and returns the settings of the serving process. */
export async function openProduct(settings: Settings): Promise<Record<string, string>> {
  if (settings.databaseUrl === null) {
    const { urls, secrets } = await openEmbedded((unfinished, keys) =>
      step('Filling the demo clinic', (progress) =>
        seedDemo(appEnvironment(settings, unfinished, keys), unfinished.migrate, demoFile, progress),
      ),
    );
    return appEnvironment(settings, urls, secrets);
  }
  const { databaseUrl, migrateUrl } = settings;
  await openExternal(databaseUrl, migrateUrl);
  if (!settings.isDemo) {
    requireRealSettings(process.env);
    return appEnvironment(settings, { app: databaseUrl }, null);
  }
  if (migrateUrl === null)
    throw new Fault('The demo clinic is filled by the role plimsoll_migrate: set MIGRATE_DATABASE_URL too.');
  const env = appEnvironment(settings, { app: databaseUrl }, keepSecrets(dataFolder, false));
  await step('Filling the demo clinic if there is none', (progress) =>
    seedDemo(env, migrateUrl, demoFile, progress),
  );
  return env;
}
