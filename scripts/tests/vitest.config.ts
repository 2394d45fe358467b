import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of the set-up itself: they start and stop real processes and write to folders of their own. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
