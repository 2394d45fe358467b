import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('./', import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@/': root,
      'server-only': `${root}e2e/fixtures/empty-module.ts`,
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure functions keep nothing that another file could trip over; loading the tables once saves half a minute.
          isolate: false,
          // Some go through every drawing; a busy machine takes its time.
          testTimeout: 30_000,
          include: ['lib/{domain,schemas,client}/**/*.test.ts', 'components/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-server',
          include: ['lib/server/**/*.test.ts', 'lib/*.test.ts'],
          exclude: ['lib/server/**/*.data.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'data',
          include: ['lib/server/**/*.data.test.ts'],
          globalSetup: ['e2e/fixtures/database.setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
