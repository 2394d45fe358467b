import { defineConfig, devices } from '@playwright/test';

const origin = process.env['PLIMSOLL_TEST_ORIGIN'] ?? 'http://127.0.0.1:3000';
const browser = process.env['PLAYWRIGHT_CHROMIUM'];

// The journeys make and change data, so they never run against anything but this machine.
if (!['127.0.0.1', 'localhost'].includes(new URL(origin).hostname)) {
  throw new Error('The journeys run against this machine only: run them with npm test.');
}

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.test/journeys',
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: origin,
    locale: 'en-GB',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
