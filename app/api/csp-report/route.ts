import { readBody } from '@/lib/server/http/body';
import { log } from '@/lib/server/log';

const limit = 8 * 1024;

/** Browsers tell here when a page broke its content policy. Only the fact is logged: reports carry addresses. */
export async function POST(request: Request): Promise<Response> {
  try {
    await readBody(request, limit);
    log.warn('content policy report', { requestId: request.headers.get('x-request-id') ?? '' });
    return new Response(null, { status: 204 });
  } catch {
    return new Response(null, { status: 413 });
  }
}
