import { join } from 'node:path';
import { makeFolder, root, testFolder } from './folders.ts';
import { runJourneys } from './journeys.ts';
import { runCommand, shutDown } from './shut-down.ts';
import { checkSources, runVitest } from './static-checks.ts';
import { finishTally } from './tally.ts';

/** `npm test`: everything. With arguments: only the journeys whose file or title they name. */
export async function main(): Promise<void> {
  const only = process.argv.slice(2);
  await runCommand(async () => {
    makeFolder(testFolder);
    if (only.length === 0) {
      await checkSources();
      await runVitest('unit tests', ['--project', 'unit*']);
      await runVitest('set-up tests', ['--config', join(root, 'scripts', 'tests', 'vitest.config.ts')]);
      await runVitest('data tests', ['--project', 'data']);
    }
    await runJourneys(only);
    await shutDown(finishTally());
  });
}
