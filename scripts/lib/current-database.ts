import { databaseUrls } from './database.ts';
import { lastingHome } from './database-home.ts';
import { embeddedName, embeddedSecrets } from './embedded-database.ts';
import { Fault } from './fault.ts';
import { readHolder } from './folder-lock.mjs';
import { dataFolder } from './folders.ts';
import { holdDataFolder } from './hold-folder.ts';
import { openProduct } from './open-product.ts';
import { runningPort } from './postgres.ts';
import { appEnvironment, readSettings } from './settings.ts';

/**
 * The database that `npm start` would use here, ready for a command: the one of DATABASE_URL, the embedded one that runs,
 * or the embedded one started for the length of the command. Returns the settings of the product with it.
 */
export async function useCurrentDatabase(): Promise<Record<string, string>> {
  const settings = readSettings(process.env);
  if (settings.databaseUrl !== null) return openProduct(settings);
  const holder = readHolder(dataFolder, 'start');
  if (holder === null) {
    holdDataFolder();
    return openProduct(settings);
  }
  const home = lastingHome();
  const port = runningPort(home);
  if (port === null) throw new Fault(`Another command is working on ${dataFolder}: wait until it is done.`);
  const secrets = embeddedSecrets(home);
  const served = { ...settings, origin: holder.address ?? settings.origin };
  return appEnvironment(served, databaseUrls(port, embeddedName, secrets.passwords), secrets);
}
