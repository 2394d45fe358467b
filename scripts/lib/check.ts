import { runCommand, shutDown } from './shut-down.ts';
import { checkSources, runVitest } from './static-checks.ts';
import { finishTally } from './tally.ts';

/** `npm run check`: what can be checked without a database, a build or a browser. */
export async function main(): Promise<void> {
  await runCommand(async () => {
    await checkSources();
    await runVitest('unit tests', ['--project', 'unit*']);
    await shutDown(finishTally());
  });
}
