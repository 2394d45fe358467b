import { say } from './steps.ts';

/** What a part of the test run found. */
export type Finding = { passed: number; failed: number; skipped: number; output: string };

const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs one part, prints its line, and what it said when something in it failed. */
export async function part(title: string, work: () => Promise<Finding>): Promise<Finding> {
  const startedMs = performance.now();
  const time = () => `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
  const timer = setInterval(() => say(`${title} … ${time()}`), 30_000);
  try {
    const found = await work();
    total.passed += found.passed;
    total.failed += found.failed;
    total.skipped += found.skipped;
    if (found.failed > 0) say(found.output.trimEnd());
    const counts = `${found.passed} passed${found.failed > 0 ? `, ${found.failed} failed` : ''}${found.skipped > 0 ? `, ${found.skipped} skipped` : ''}`;
    say(`${title.padEnd(28)} ${counts.padEnd(32)} ${time().padStart(9)}`);
    return found;
  } finally {
    clearInterval(timer);
  }
}

/** Prints the last line of the run, and returns the exit code. */
export function finishTally(): number {
  if (total.skipped > 0) say(`${total.skipped} skipped`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
