import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';

// Leads as many serving processes as are asked for (PLIMSOLL_PROCESSES), on one port. They share the connections that the database was
// meant to have; one of them does the work in the background. Started by start.ts, and gone when its parent is gone.

const count = Number(process.env.PLIMSOLL_PROCESSES);
let isStopping = false;

cluster.setupPrimary({ exec: fileURLToPath(new URL('serve.mjs', import.meta.url)) });
for (let place = 0; place < count; place++)
  cluster.fork({ PLIMSOLL_WORKER: place === 0 ? (process.env.PLIMSOLL_WORKER ?? '1') : '0' });

cluster.on('message', (_, said) => void process.send?.(said));

const stop = () => {
  isStopping = true;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
};
process.on('SIGTERM', stop);
// Ctrl-C reaches this process too; the parent decides when it stops.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(1));

// One that falls takes the others along, as with one process: whoever keeps the product running starts it again as a whole.
cluster.on('exit', (_, code) => {
  if (!isStopping) {
    process.exitCode = code || 1;
    stop();
  }
  if (Object.keys(cluster.workers ?? {}).length === 0) process.exit();
});
