import 'server-only';
import { type AppError, type ErrorCode, errorStatus } from '@/lib/errors';

const genericWords: Record<ErrorCode, string> = {
  bad_request: 'The request could not be read.',
  not_signed_in: 'Please sign in.',
  forbidden: 'Your role does not include this.',
  wrong_origin: 'This request did not come from our own pages.',
  not_found: 'There is nothing here, or it is not yours to see.',
  method_not_allowed: 'This address does not do that.',
  conflict: 'Somebody else saved this in the meantime.',
  gone: 'This access has ended.',
  too_large: 'That is too much at once.',
  wrong_media_type: 'This address takes JSON only.',
  invalid: 'Something in the form needs another look.',
  too_many: 'Too many tries. Please wait a little.',
  fault: 'Something went wrong on our side. Nothing was lost; please try again.',
  unavailable: 'We cannot reach our records just now. Please try again in a moment.',
};

const baseHeaders = {
  'cache-control': 'no-store',
  'content-type': 'application/problem+json; charset=utf-8',
};

/** An error as application/problem+json; never with stack, library or database text, never with the value that was refused. */
export function problem(error: AppError, requestId: string): Response {
  const { code, details } = error;
  const headers: Record<string, string> = { ...baseHeaders, 'x-request-id': requestId };
  const retryAfter = details.retryAfterSeconds ?? (code === 'unavailable' || code === 'too_many' ? 5 : null);
  if (retryAfter !== null) headers['retry-after'] = String(retryAfter);
  return new Response(
    JSON.stringify({
      type: 'about:blank',
      status: errorStatus[code],
      code,
      title: details.userMessage ?? genericWords[code],
      requestId,
      ...(details.fields === undefined ? {} : { fields: details.fields }),
      ...details.extra,
    }),
    { status: errorStatus[code], headers },
  );
}
