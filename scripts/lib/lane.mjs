import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);
/** Below that it costs more than it saves, in bytes. */
const worthZipping = 1_024;

/**
 * Answers what the product has put into its lane (`lane.ts`, begun by `instrumentation.ts`) without the framework's router, and hands
 * everything else on.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} handle
 * @param {string} origin
 * @returns {typeof handle}
 */
export function withLane(handle, origin) {
  return async (request, response) => {
    const method = request.method ?? '';
    const [path = ''] = (request.url ?? '').split('?', 1);
    const answering = globalThis.plimsollLane?.(method, path, () => toRequest(request, origin)) ?? null;
    if (answering === null) return handle(request, response);
    try {
      await send(await answering, request, response);
    } catch {
      // The wrapper answers whatever happens; what is left is a connection that broke off.
      response.destroy();
    }
  };
}

/**
 * @param {import('node:http').IncomingMessage} message
 * @param {string} origin
 */
function toRequest(message, origin) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers))
    if (value !== undefined && !name.startsWith('x-middleware-'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const body = message.method === 'POST' ? { body: Readable.toWeb(message), duplex: 'half' } : {};
  return new Request(`${origin}${message.url}`, { method: message.method, headers, ...body });
}

/**
 * @param {Response} answer
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function send(answer, request, response) {
  const plain = Buffer.from(await answer.arrayBuffer());
  const isZipped = plain.length >= worthZipping && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = isZipped ? await zip(plain) : plain;
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.setHeader('vary', 'accept-encoding');
  if (isZipped) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', body.length);
  response.end(body);
}
