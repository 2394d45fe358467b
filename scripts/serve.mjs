import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';

// The process that serves the product. Started by start.ts, and gone when its parent is gone.

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env.PORT);
const hostname = process.env.HOST ?? '127.0.0.1';
const origin = process.env.APP_URL ?? '';
const drainLimitMs = 20_000;

let running = 0;
let isDraining = false;

const server = createServer((request, response) => {
  const isHealth = request.url?.startsWith('/api/health/') === true;
  if (isDraining && !isHealth) refuse(response);
  else if (isOtherNameOfThisMachine(request) && !isHealth) leadToOrigin(request, response);
  else serve(request, response, isHealth);
});
server.headersTimeout = 20_000;
server.requestTimeout = 60_000;
// Longer than a proxy in front keeps its connections, or it would now and then send into a closing one.
server.keepAliveTimeout = 65_000;

function serve(request, response, isHealth) {
  if (!isHealth) {
    running += 1;
    response.once('close', () => {
      running -= 1;
      if (isDraining && running === 0) void finish();
    });
  }
  void handle(request, response);
}

// Sign-in accepts one origin only; who types the other name of this machine is led to it.
const isOtherNameOfThisMachine = ({ headers, method }) =>
  process.env.PLIMSOLL_DEMO === '1' && method === 'GET' && headers.host === `localhost:${port}`;

function leadToOrigin(request, response) {
  response.writeHead(307, { location: `${origin}${request.url}` }).end();
}

function refuse(response) {
  const problem = {
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    code: 'unavailable',
    requestId: randomUUID(),
  };
  response
    .writeHead(503, {
      'content-type': 'application/problem+json',
      'retry-after': '5',
      connection: 'close',
      'cache-control': 'no-store',
    })
    .end(JSON.stringify(problem));
}

// Readiness says 503 from here on; what runs may end, and the last one to end closes the door.
process.on('SIGTERM', () => {
  if (isDraining) return;
  isDraining = true;
  globalThis.plimsollIsDraining = true;
  setTimeout(() => void finish(), drainLimitMs).unref();
  if (running === 0) void finish();
});
// Ctrl-C reaches this process too; the parent decides when it stops.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(1));

let isFinishing = false;
async function finish() {
  if (isFinishing) return;
  isFinishing = true;
  server.close();
  server.closeIdleConnections();
  await globalThis.plimsollDatabase?.$disconnect();
  process.exit(0);
}

server.on('error', (error) => {
  process.send?.({ failure: error.code === 'EADDRINUSE' ? 'port' : String(error) }, () => process.exit(1));
});

const app = next({ dev: false, dir: root, hostname, port, httpServer: server });
const handle = app.getRequestHandler();
await app.prepare();
server.listen(port, hostname, () => process.send?.({ listening: true }));
