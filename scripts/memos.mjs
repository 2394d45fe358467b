import './lib/check-node.mjs';

const { runPrepared } = await import('./lib/prepare.mjs');
await runPrepared(new URL('./lib/memos.ts', import.meta.url).href);
