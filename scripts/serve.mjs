import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { takeTurns } from './lib/caller-turns.mjs';
import { createDrainingServer } from './lib/draining-server.mjs';
import { makeFirstPages } from './lib/first-pages.mjs';
import { withLane } from './lib/lane.mjs';
import { isOtherName, isOwnPath } from './lib/request-target.mjs';
import { tellOutages } from './lib/outage-page.mjs';

// The process that serves the product. Started by start.ts, and gone when its parent is gone.

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env.PORT);
const hostname = process.env.HOST ?? '127.0.0.1';
const origin = process.env.APP_URL ?? '';
const isDemo = process.env.PLIMSOLL_DEMO === '1';
process.env.PLIMSOLL_BUILD = readFileSync(
  join(root, process.env.PLIMSOLL_DIST_DIR ?? '.next', 'BUILD_ID'),
  'utf8',
).trim();

const { server, drain } = createDrainingServer({
  handle: takeTurns(tellOutages(handle)),
  limitMs: 20_000,
  onDrained: () => void finish(),
});

function handle(request, response) {
  if (!isOwnPath(request.url)) return response.writeHead(400, { connection: 'close' }).end();
  // Whatever a caller claims here: the product believes the connection only.
  request.headers['x-plimsoll-peer'] = request.socket.remoteAddress ?? '';
  if (isDemo && isOtherName(request, origin)) {
    response.writeHead(307, { location: `${origin}${request.url}` }).end();
    return undefined;
  }
  return answer(request, response);
}

process.on('SIGTERM', () => {
  globalThis.plimsollIsDraining = true;
  drain();
});
// Ctrl-C reaches this process too; the parent decides when it stops.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(1));

async function finish() {
  await globalThis.plimsollDatabase?.$disconnect();
  process.exit(0);
}

server.on('error', (error) => {
  const failure = error.code === 'EADDRINUSE' ? 'port' : String(error);
  process.send?.({ failure }, () => process.exit(1));
});

const app = next({ dev: false, dir: root, hostname, port, httpServer: server });
const answer = withLane(app.getRequestHandler(), origin);
await app.prepare();
globalThis.plimsollIsStarting = true;
await makeFirstPages(answer, origin);
globalThis.plimsollIsStarting = false;
server.listen(port, hostname);
