import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { explain } from './fault.ts';
import { testFolder } from './folders.ts';
import { openPassingProduct } from './passing-product.ts';
import { readPlaywright } from './reports.ts';
import { runNode } from './run-process.ts';
import { programOf } from './static-checks.ts';
import { say, step } from './steps.ts';
import { type Finding, part } from './tally.ts';

/** Walks the journeys in a browser, on the production build with a demo clinic of its own. */
export async function runJourneys(only: readonly string[]): Promise<void> {
  let settings: Record<string, string>;
  try {
    settings = await prepare();
  } catch (error) {
    // The other results still count; this one is a failure.
    await part('journeys', async () => ({ passed: 0, failed: 1, skipped: 0, output: explain(error) }));
    return;
  }
  const report = join(testFolder, 'reports', 'journeys.json');
  rmSync(report, { force: true });
  const command = [programOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json', ...only];
  const env = { ...settings, NODE_ENV: 'test', PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  await part('journeys', async (): Promise<Finding> => {
    const outcome = await runNode(command, { env, isShown: true });
    return { ...readPlaywright(report, outcome), output: '' };
  });
}

async function prepare(): Promise<Record<string, string>> {
  const browser = await step('Finding a browser', (progress) => findBrowser(progress));
  say(`  ${browser}`);
  const { origin, demoFile, urls } = await openPassingProduct('journeys');
  return {
    PLAYWRIGHT_CHROMIUM: browser,
    PLIMSOLL_TEST_ORIGIN: origin,
    PLIMSOLL_DEMO_FILE: demoFile,
    TEST_DATABASE_URL: urls.admin,
  };
}
