import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serveApp } from './app-server.ts';
import { build, isBuilt } from './build.ts';
import { type DatabaseUrls, databaseUrls, makeDatabase } from './database.ts';
import { runSeed } from './demo.ts';
import { makeFolder, testFolder } from './folders.ts';
import { freePort } from './free-port.ts';
import { type PassingCluster, startPassingCluster, templateDatabase } from './passing-cluster.ts';
import { newSecrets } from './secrets.ts';
import { appEnvironment } from './settings.ts';
import { onShutDown } from './shut-down.ts';
import { testBuildFolder } from './static-checks.ts';
import { step } from './steps.ts';

/** The product as it is shipped, with a demo clinic that is thrown away; it stops with the command. */
export type PassingProduct = {
  origin: string;
  demoFile: string;
  urls: DatabaseUrls;
  /** With what it was started. */
  env: Record<string, string>;
  cluster: PassingCluster;
};

/**
 * Builds, fills and serves the product on a free port, with its database, log and accounts apart from those of `npm start`; `beside`
 * another one on the same server of databases.
 */
export async function openPassingProduct(name: string, beside?: PassingProduct): Promise<PassingProduct> {
  makeFolder(testFolder);
  if (!isBuilt(testBuildFolder)) {
    const logPath = join(testFolder, 'build.log');
    await step('Building the product', (progress) => build(testBuildFolder, logPath, progress));
  }
  const cluster = beside?.cluster ?? (await step('Starting a database', () => startPassingCluster()));
  if (beside === undefined) onShutDown(cluster.stop);
  const urls = databaseUrls(cluster.port, name, cluster.passwords);
  const { admin } = databaseUrls(cluster.port, 'postgres', cluster.passwords);
  await makeDatabase(admin, name, templateDatabase);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    port,
    host: '127.0.0.1',
    origin,
    isDemo: true,
    databaseUrl: urls.app,
    migrateUrl: urls.migrate,
  };
  const env = { ...appEnvironment(settings, urls, newSecrets()), PLIMSOLL_DIST_DIR: testBuildFolder };
  const demoFile = join(testFolder, `${name}.demo.json`);
  rmSync(demoFile, { force: true });
  await step('Filling the demo clinic', (progress) => runSeed(env, urls.migrate, demoFile, progress));
  const logPath = join(testFolder, `${name}.app.log`);
  await step('Starting the product', () => serveApp(settings, env, { logPath }));
  return { origin, demoFile, urls, env, cluster };
}
