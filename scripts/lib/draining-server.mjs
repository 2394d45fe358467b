import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

/**
 * An HTTP server that can be told to stop without breaking off what runs: requests under way end (up to a limit), new ones are
 * refused with 503, and the health addresses answer to the last, so that whoever asks learns that the process is on its way out.
 * @param {{ handle: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown,
 *           limitMs: number, onDrained: () => void }} options
 */
export function createDrainingServer({ handle, limitMs, onDrained }) {
  let running = 0;
  let isDraining = false;
  let isDrained = false;

  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/health/') === true) {
      void handle(request, response);
      return;
    }
    if (isDraining) {
      refuse(response);
      return;
    }
    running += 1;
    response.once('close', () => {
      running -= 1;
      if (isDraining && running === 0) finish();
    });
    void handle(request, response);
  });
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  // Longer than a proxy in front keeps its connections, or it would now and then send into a closing one.
  server.keepAliveTimeout = 65_000;

  function finish() {
    if (isDrained) return;
    isDrained = true;
    server.close();
    server.closeIdleConnections();
    onDrained();
  }

  return {
    server,
    drain: () => {
      if (isDraining) return;
      isDraining = true;
      setTimeout(finish, limitMs).unref();
      if (running === 0) finish();
    },
  };
}

/** @param {import('node:http').ServerResponse} response */
function refuse(response) {
  const problem = {
    type: 'about:blank',
    title: 'The server is being restarted.',
    status: 503,
    code: 'unavailable',
    requestId: randomUUID(),
  };
  response
    .writeHead(503, {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'retry-after': '5',
      connection: 'close',
    })
    .end(JSON.stringify(problem));
}
