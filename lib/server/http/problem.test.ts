import { expect, test } from 'vitest';
import { AppError, type ErrorCode, errorStatus, invalid } from '@/lib/errors';
import { problem } from '@/lib/server/http/problem';

const statuses: Record<ErrorCode, number> = {
  bad_request: 400,
  not_signed_in: 401,
  forbidden: 403,
  wrong_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  gone: 410,
  too_large: 413,
  wrong_media_type: 415,
  invalid: 422,
  too_many: 429,
  fault: 500,
  unavailable: 503,
};
const codes = Object.keys(errorStatus).filter((code): code is ErrorCode => code in statuses);

test.each(codes)('V-1 %s is a problem document that says nothing of our insides', async (code) => {
  const answer = problem(new AppError(code, { message: 'SELECT kestrel FROM patient' }), 'r-1');
  expect(answer.status).toBe(statuses[code]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-request-id')).toBe('r-1');
  const body: unknown = await answer.json();
  expect(body).toEqual({
    type: 'about:blank',
    status: statuses[code],
    code,
    title: expect.stringMatching(/^[A-Z]/),
    requestId: 'r-1',
  });
});

test('V-1 every code has its row', () => {
  expect(codes.toSorted()).toEqual(Object.keys(statuses).toSorted());
});

test('V-1 a limit and a lack both say when to try again, also at once', () => {
  const after = (code: ErrorCode, retryAfterSeconds?: number) =>
    problem(
      new AppError(code, retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      'r',
    ).headers.get('retry-after');
  expect(after('too_many')).toBe('5');
  expect(after('unavailable')).toBe('5');
  expect(after('too_many', 840)).toBe('840');
  expect(after('too_many', 0)).toBe('0');
  expect(after('invalid')).toBeNull();
});

test('V-1 faults name the field and a code', async () => {
  const answer = problem(invalid([{ path: 'prescriptions.0.side', code: 'side_missing' }]), 'r');
  expect(await answer.json()).toMatchObject({
    status: 422,
    fields: [{ path: 'prescriptions.0.side', code: 'side_missing' }],
  });
});
