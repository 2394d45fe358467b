import './lib/check-node.mjs';

const { runPrepared } = await import('./lib/prepare.mjs');
await runPrepared(new URL('./lib/check.ts', import.meta.url).href);
