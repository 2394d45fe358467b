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
  '25006',
]);
const unavailableWords =
  /connection (terminated|refused|timeout|ended)|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|ENOENT|server closed the connection|the database system is|too many clients|Can't reach database|Unable to start a transaction/i;

/** Every code that an error carries: the client's own (`P2010`) and, wherever the driver's error hides, PostgreSQL's. */
function codesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  return [
    ...[originalCode, code].filter((found) => typeof found === 'string'),
    ...[cause, meta, driverAdapterError].flatMap(codesOf),
  ];
}

/** True for serialisation failures and deadlocks: nothing was written, the same work may be done again. */
export function isRetryable(error: unknown): boolean {
  return codesOf(error).some((code) => retryableCodes.has(code));
}

/** An `unavailable` error when the database did not answer, else null. Driver errors arrive as plain errors, known by their words. */
export function asUnavailable(error: unknown): AppError | null {
  const code = codesOf(error).find((each) => unavailableCodes.has(each));
  const words = error instanceof Error ? error.message : '';
  if (code !== undefined || unavailableWords.test(words)) {
    return new AppError('unavailable', { message: `database: ${code ?? 'no answer'}`, retryAfterSeconds: 2 });
  }
  return null;
}

/** Rules that the database keeps by itself: text it cannot hold, numbers out of range, a CHECK. */
const ruleCodes = new Set(['22003', '22021', '22P02', '22P05', '23514']);

/** An `invalid` error when an input got past its schema and a rule of the database refused it, else null. Nothing was written. */
export function asRefused(error: unknown): AppError | null {
  const code = codesOf(error).find((each) => ruleCodes.has(each));
  return code === undefined ? null : new AppError('invalid', { message: `rule ${code}` });
}

/** What anything that was thrown means to whoever asked: our own refusals, an outage, a rule of the database; null for a fault. */
export const asKnown = (error: unknown): AppError | null =>
  error instanceof AppError ? error : (asUnavailable(error) ?? asRefused(error));

/** Whether a unique key refused this write. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
