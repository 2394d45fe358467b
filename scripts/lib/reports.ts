import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Outcome } from './run-process.ts';
import type { Finding } from './tally.ts';

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** A run that ended badly without a failed test, or left no report, counts as one failure: it must not look like success. */
function finding(
  counts: { passed: number; failed: number; skipped: number } | null,
  { code, output }: Outcome,
): Finding {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const isBroken = counts === null || (code !== 0 && known.failed === 0);
  return { ...known, failed: known.failed + (isBroken ? 1 : 0), output };
}

export function readVitest(path: string, outcome: Outcome): Finding {
  const report = vitestReport.safeParse(readJson(path)).data;
  if (report === undefined) return finding(null, outcome);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return finding({ passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped }, outcome);
}

export function readPlaywright(path: string, outcome: Outcome): Finding {
  const report = playwrightReport.safeParse(readJson(path)).data;
  if (report === undefined) return finding(null, outcome);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return finding({ passed: expected, failed: unexpected + flaky, skipped }, outcome);
}

function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
