import { createServer, request } from 'node:http';
import { duplexPair } from 'node:stream';

/** The page whose parts are read in: without a sign-in its way ends at the sign-in page. */
const realPage = '/dashboard';
/** What that page shows, of nobody. */
const warmPage = '/warm-up';
const times = 8;
/** For the real page, which waits until the product is warm (`lib/server/warm-up.ts`), and for all of nobody together. */
const longestMs = { real: 12_000, warm: 2_000 };

/**
 * Asks the product for its first pages before it listens: what is compiled at the first request is compiled then. The requests go over
 * pairs of streams in this process, so that nobody else can ask. What cannot be made is left to the first who asks.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} handle
 * @param {string} origin
 */
export async function makeFirstPages(handle, origin) {
  const server = createServer(handle);
  try {
    await ask(server, origin, realPage, longestMs.real);
    const until = performance.now() + longestMs.warm;
    for (let count = 0; count < times && performance.now() < until; count++)
      await ask(server, origin, warmPage, until - performance.now());
  } catch {
    // Nothing is served differently for want of it.
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {string} origin
 * @param {string} path
 * @param {number} withinMs
 */
function ask(server, origin, path, withinMs) {
  const [near, far] = duplexPair();
  server.emit('connection', far);
  return new Promise((resolve, reject) => {
    const { host } = new URL(origin);
    const asked = request({ path, headers: { host, connection: 'close' }, createConnection: () => near });
    const breakOff = () => asked.destroy(new Error(`no page from ${path}`));
    const late = setTimeout(breakOff, withinMs);
    // A pair does not tell one end that the other was torn off; whoever has the whole answer does not mind.
    far.once('close', () => setImmediate(breakOff));
    asked.once('error', reject);
    asked.once('close', () => clearTimeout(late));
    asked.once('response', (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => resolve(response.statusCode));
    });
    asked.end();
  });
}
