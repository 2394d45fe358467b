import NextAuth from 'next-auth';
import { guardAuthRequest } from '@/lib/server/session/auth-guard';
import { authOptions, type Outcome } from '@/lib/server/session/auth';
import { deviceCookieHeader } from '@/lib/server/session/device-cookie';
import { problem } from '@/lib/server/http/problem';
import { originOf } from '@/lib/server/http/request-origin';

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * A wait, a full line or an outage is told as such, and no cookie is touched: next-auth would answer "wrong password", or take the
 * cookie of a session that it could not look up.
 */
async function handle(request: Request, context: Context): Promise<Response> {
  const guarded = await guardAuthRequest(request, (await context.params).nextauth);
  if (guarded instanceof Response) return guarded;
  const outcome: Outcome = { problem: null, deviceSecret: null };
  const response: Response = await NextAuth(authOptions(request.headers, outcome))(guarded, context);
  if (outcome.problem !== null) return problem(outcome.problem, originOf(request.headers).requestId);
  response.headers.set('cache-control', 'no-store');
  if (outcome.deviceSecret !== null)
    response.headers.append('set-cookie', deviceCookieHeader(outcome.deviceSecret, 'staff'));
  return response;
}

export { handle as GET, handle as POST };
