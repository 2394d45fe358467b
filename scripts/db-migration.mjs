import './lib/check-node.mjs';

const { runPrepared } = await import('./lib/prepare.mjs');
await runPrepared(new URL('./lib/db-migration.ts', import.meta.url).href);
