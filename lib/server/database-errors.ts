import 'server-only';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/lib/server/generated/client';

const retryableCodes = new Set(['P2034', '40001', '40P01']);
const unavailableCodes = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '55P03',
  '53300',
]);
const unavailableWords =
  /connection (terminated|refused|timeout|ended)|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|ENOENT|server closed the connection|the database system is|too many clients|Can't reach database|Unable to start a transaction/i;

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('cause' in error && typeof error.cause === 'object' && error.cause !== null) {
    if ('originalCode' in error.cause && typeof error.cause.originalCode === 'string')
      return error.cause.originalCode;
    return codeOf(error.cause);
  }
  return null;
}

/** True for serialisation failures and deadlocks: nothing was written, the same work may be done again. */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && retryableCodes.has(code);
}

/** An `unavailable` error when the database did not answer, else null. Driver errors arrive as plain errors, known by their words. */
export function asUnavailable(error: unknown): AppError | null {
  const code = codeOf(error);
  const words = error instanceof Error ? error.message : '';
  if ((code !== null && unavailableCodes.has(code)) || unavailableWords.test(words)) {
    return new AppError('unavailable', { message: `database: ${code ?? 'no answer'}`, retryAfterSeconds: 2 });
  }
  return null;
}

/** Rules that the database keeps by itself: text it cannot hold, numbers out of range, a CHECK. */
const ruleCodes = new Set(['22003', '22021', '22P05', '23514']);

/** An `invalid` error when an input got past its schema and a rule of the database refused it, else null. Nothing was written. */
export function asRefused(error: unknown): AppError | null {
  const code = codeOf(error);
  return code !== null && ruleCodes.has(code) ? new AppError('invalid', { message: `rule ${code}` }) : null;
}

/** Whether a unique key refused this write. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
