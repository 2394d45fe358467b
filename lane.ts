import * as exercises from '@/app/api/exercises/route';
import * as alerts from '@/app/api/health/alerts/route';
import * as live from '@/app/api/health/live/route';
import * as ready from '@/app/api/health/ready/route';
import * as patients from '@/app/api/patients/route';
import * as portal from '@/app/api/portal/route';
import * as sync from '@/app/api/sync/route';
import * as today from '@/app/api/today/route';
import { env } from '@/lib/env';
import { newNonce, securityHeaders } from '@/lib/security-headers';

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Response | Promise<Response>;

/**
 * What is asked for so often that the way through the framework's router, which costs more than the answer, is left out: the same wrapped
 * handlers, called by the serving process (`scripts/lib/lane.mjs`). Addresses without parts only, and only these methods.
 */
const lane: Readonly<Record<string, Handler>> = {
  'GET /api/exercises': exercises.GET,
  'GET /api/health/alerts': alerts.GET,
  'GET /api/health/live': live.GET,
  'GET /api/health/ready': ready.GET,
  'GET /api/patients': patients.GET,
  'GET /api/portal': portal.GET,
  'POST /api/sync': sync.POST,
  'GET /api/today': today.GET,
};

/** The answer to a request of the lane, with the headers that every answer carries; null for everything else. */
export function answerInLane(
  method: string,
  path: string,
  makeRequest: () => Request,
): Promise<Response> | null {
  const handler = Object.hasOwn(lane, `${method} ${path}`) ? lane[`${method} ${path}`] : undefined;
  return handler === undefined ? null : answer(handler, makeRequest());
}

async function answer(handler: Handler, request: Request): Promise<Response> {
  const requestId = crypto.randomUUID();
  const { usesHttps } = env();
  const sent = securityHeaders({ nonce: newNonce(), requestId, usesHttps, isDevelopment: false });
  request.headers.set('x-request-id', requestId);
  const response = await handler(request, { params: Promise.resolve({}) });
  const headers = new Headers({ ...sent, ...Object.fromEntries(response.headers) });
  // One line for each, or browsers read only the first.
  headers.delete('set-cookie');
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return new Response(response.body, { status: response.status, headers });
}
