import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serveApp } from './app-server.ts';
import { findBrowser } from './browser.ts';
import { build, isBuilt } from './build.ts';
import { databaseUrls, makeDatabase } from './database.ts';
import { runSeed } from './demo.ts';
import { explain } from './fault.ts';
import { testFolder } from './folders.ts';
import { freePort } from './free-port.ts';
import { startPassingCluster, templateDatabase } from './passing-cluster.ts';
import { readPlaywright } from './reports.ts';
import { runNode } from './run-process.ts';
import { newSecrets } from './secrets.ts';
import { appEnvironment } from './settings.ts';
import { onShutDown } from './shut-down.ts';
import { programOf, testBuildFolder } from './static-checks.ts';
import { say, step } from './steps.ts';
import { type Finding, part } from './tally.ts';

/** Walks the journeys in a browser, on the production build with a demo clinic of its own. */
export async function runJourneys(only: readonly string[]): Promise<void> {
  let ready: Awaited<ReturnType<typeof prepare>>;
  try {
    ready = await prepare();
  } catch (error) {
    // The other results still count; this one is a failure.
    await part('journeys', async () => ({ passed: 0, failed: 1, skipped: 0, output: explain(error) }));
    return;
  }
  const report = join(testFolder, 'reports', 'journeys.json');
  rmSync(report, { force: true });
  const command = [programOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json', ...only];
  await part('journeys', async (): Promise<Finding> => {
    const env = { ...ready.env, NODE_ENV: 'test', PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    return { ...readPlaywright(report, await runNode(command, { env, isShown: true })), output: '' };
  });
}

async function prepare() {
  const browser = await step('Finding a browser', (progress) => findBrowser(progress));
  say(`  ${browser}`);
  if (!isBuilt(testBuildFolder)) {
    await step('Building the product', (progress) =>
      build(testBuildFolder, join(testFolder, 'build.log'), progress),
    );
  }
  const cluster = await step('Starting a database for the journeys', () => startPassingCluster());
  onShutDown(cluster.stop);
  const port = await freePort();
  const urls = databaseUrls(cluster.port, 'journeys', cluster.passwords);
  await makeDatabase(
    databaseUrls(cluster.port, 'postgres', cluster.passwords).admin,
    'journeys',
    templateDatabase,
  );
  const settings = {
    port,
    host: '127.0.0.1',
    origin: `http://127.0.0.1:${port}`,
    isDemo: true,
    databaseUrl: urls.app,
    migrateUrl: urls.migrate,
  };
  const appEnv = { ...appEnvironment(settings, urls, newSecrets()), PLIMSOLL_DIST_DIR: testBuildFolder };
  const demoFile = join(testFolder, 'demo.json');
  rmSync(demoFile, { force: true });
  await step('Filling the demo clinic', (progress) => runSeed(appEnv, urls.migrate, demoFile, progress));
  await step('Starting the product', () =>
    serveApp(settings, appEnv, { logPath: join(testFolder, 'app.log') }),
  );
  return {
    env: {
      PLAYWRIGHT_CHROMIUM: browser,
      PLIMSOLL_TEST_ORIGIN: settings.origin,
      PLIMSOLL_DEMO_FILE: demoFile,
      TEST_DATABASE_URL: urls.admin,
    },
  };
}
