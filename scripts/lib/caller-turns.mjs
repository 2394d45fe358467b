import { createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto';
import { decode } from 'next-auth/jwt';

/**
 * Requests of one caller take turns before anything is made of them: pages and routes, whoever it is. Who shows no sign-in of ours shares a
 * line with all others who show none, and those whose browser was signed in before have one of their own. A line with more in it than
 * one browser ever sends at once rests after each, longer than it was served: most of the time is left to everybody else.
 */
const lines = {
  session: { atOnce: 3, waiting: 60 },
  device: { atOnce: 3, waiting: 50 },
  strangers: { atOnce: 3, waiting: 100 },
};
const ofOneBrowser = 6;
const restPerServed = 4;
const longestRestMs = 4_000;
const free = /^\/(_next\/static\/|api\/health\/)/;
const mostRemembered = 10_000;

/**
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} handle
 * @param {(value: string) => Promise<boolean>} isOurs
 * @param {(value: string) => boolean} isOurDevice
 * @param {(go: () => void, ms: number) => unknown} rest
 */
export function takeTurns(
  handle,
  isOurs = makeCheck(process.env.NEXTAUTH_SECRET ?? ''),
  isOurDevice = makeDeviceCheck(process.env.ACCESS_KEY ?? ''),
  rest = (go, ms) => setTimeout(go, ms),
) {
  /** @type {Map<string, { served: number, next: (() => void)[] }>} */
  const open = new Map();
  /** @type {typeof handle} */
  return async (request, response) => {
    if (free.test(request.url ?? '')) return handle(request, response);
    const { key, size } = await lineOf(request, isOurs, isOurDevice);
    const line = open.get(key) ?? { served: 0, next: [] };
    open.set(key, line);
    if (line.served >= size.atOnce) {
      if (line.next.length >= size.waiting) return refuse(request, response);
      // Whoever leaves hands the place on.
      await new Promise((resolve) => line.next.push(() => resolve(undefined)));
    } else line.served += 1;
    const servedAt = performance.now();
    let hasLeft = false;
    const leave = () => {
      if (hasLeft) return;
      hasLeft = true;
      const follower = line.next.shift();
      if (follower !== undefined) {
        const isCrowd = line.served + line.next.length >= ofOneBrowser;
        const restMs = Math.min(longestRestMs, restPerServed * (performance.now() - servedAt));
        return isCrowd ? rest(follower, restMs) : follower();
      }
      line.served -= 1;
      if (line.served === 0) open.delete(key);
    };
    response.once('close', leave);
    if (response.destroyed || response.writableEnded) return leave();
    return handle(request, response);
  };
}

/** @param {import('node:http').IncomingMessage} request */
async function lineOf(request, isOurs, isOurDevice) {
  const cookies = request.headers.cookie ?? '';
  const session = /(?:^|;\s*)(?:__Host-)?plimsoll-session=([^;]+)/.exec(cookies)?.[1];
  if (session !== undefined && (await isOurs(session))) return { key: session, size: lines.session };
  const device = /(?:^|;\s*)(?:__Host-)?plimsoll-device=([^;]+)/.exec(cookies)?.[1];
  if (device !== undefined && isOurDevice(device)) return { key: 'device', size: lines.device };
  return { key: 'strangers', size: lines.strangers };
}

/**
 * Whether a device cookie of staff bears our mark (`lib/server/session/device-cookie.ts`): one that somebody makes up leads into the line
 * of strangers. Whose browser it is, the database says later.
 * @param {string} accessKey hexadecimal
 */
export function makeDeviceCheck(accessKey) {
  const key = Buffer.from(
    hkdfSync('sha256', Buffer.from(accessKey, 'hex'), '', 'plimsoll device cookie', 32),
  );
  /** @param {string} value */
  return (value) => {
    const [secret = '', mark = ''] = value.split('.');
    const right = Buffer.from(createHmac('sha256', key).update(secret).digest('hex'));
    const given = Buffer.from(mark);
    return given.length === right.length && timingSafeEqual(given, right);
  };
}

/** Whether a session cookie was made by us, remembered: a made-up one gives nobody a line of their own. */
function makeCheck(secret) {
  /** @type {Map<string, boolean>} */
  const known = new Map();
  return async (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const token = await decode({ token: value, secret }).catch(() => null);
    if (known.size >= mostRemembered) known.clear();
    known.set(value, token !== null);
    return token !== null;
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function refuse(request, response) {
  const isRoute = request.url?.startsWith('/api/') === true;
  const title = 'Very much is being asked just now. Please try again in a moment.';
  const problem = { type: 'about:blank', status: 503, code: 'unavailable', title, requestId: randomUUID() };
  response
    .writeHead(503, {
      'content-type': isRoute ? 'application/problem+json' : 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'retry-after': '5',
    })
    .end(isRoute ? JSON.stringify(problem) : title);
}
