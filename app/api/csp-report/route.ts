import { takeReport } from '@/lib/server/data/access/try-limit';
import { readBody } from '@/lib/server/http/body';
import { originOf } from '@/lib/server/http/request-origin';
import { asKnown } from '@/lib/server/database-errors';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/server/log';
import { problem } from '@/lib/server/http/problem';
import { entryLines } from '@/lib/server/session/entry-lines';

const limit = 8 * 1024;

/** Browsers tell here when a page broke its content policy. Only the fact is logged: reports carry addresses. */
export async function POST(request: Request): Promise<Response> {
  const origin = originOf(request.headers);
  try {
    await readBody(request, limit);
    const taken = await entryLines().reports.run(() => takeReport(origin, new Date()));
    if (taken.kind === 'wait') throw new AppError('too_many', { retryAfterSeconds: taken.seconds });
    log.warn('content policy report', { requestId: origin.requestId });
    return new Response(null, { status: 204 });
  } catch (error) {
    return problem(asKnown(error) ?? new AppError('fault'), origin.requestId);
  }
}
