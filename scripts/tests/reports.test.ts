import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPlaywright, readVitest } from '../lib/reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (content: object) => {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const good = { code: 0, output: '' };
const bad = { code: 1, output: 'why' };

const vitest = (passed: number, failed: number, testResults: object[] = []) =>
  report({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
  });

test.each([
  ['passed tests count', vitest(3, 0), good, 3, 0],
  ['failed tests count', vitest(3, 2), bad, 3, 2],
  [
    'a file that could not be loaded is a failure',
    vitest(3, 0, [{ status: 'failed', assertionResults: [] }]),
    bad,
    3,
    1,
  ],
  ['a run that ended badly is a failure', vitest(3, 0), bad, 3, 1],
  ['a run without a report is a failure', join(folder, 'none.json'), good, 0, 1],
])('%s', (_, path, outcome, passed, failed) => {
  expect(readVitest(path, outcome)).toMatchObject({ passed, failed });
});

const playwright = (stats: object) => report({ stats, errors: [] });

test.each([
  ['passed journeys count', playwright({ expected: 2, unexpected: 0, flaky: 0, skipped: 1 }), good, 2, 0],
  [
    'a journey that passes only at times has failed',
    playwright({ expected: 2, unexpected: 1, flaky: 1, skipped: 0 }),
    bad,
    2,
    2,
  ],
  [
    'no journeys at all is a failure',
    playwright({ expected: 0, unexpected: 0, flaky: 0, skipped: 0 }),
    bad,
    0,
    1,
  ],
])('%s', (_, path, outcome, passed, failed) => {
  expect(readPlaywright(path, outcome)).toMatchObject({ passed, failed });
});
