import 'server-only';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/lib/server/generated/client';

const retryableCodes = new Set(['P2034', '40001', '40P01']);
/**
 * Codes that mean "not now": of Prisma (no connection, no time left), of the system's sockets, and of PostgreSQL: going down or starting,
 * ended by an administrator or a limit of time, locked, and read-only.
 */
const unavailableCodes = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '57P04',
  '57P05',
  '25P03',
  '25P04',
  '55P03',
  '25006',
  '40003',
]);
/** Whole classes of PostgreSQL: the connection, resources (disk full, memory, connections), the system below it. */
const unavailableClass = /^(08|53|58)[0-9A-Z]{3}$/;
/** The driver has no codes for a connection that it lost by itself. */
const unavailableWords =
  /connection (terminated|refused|timeout|ended)|connection error and is not queryable|client (was closed|has already been connected)|timeout exceeded when trying to connect|query read timeout|server closed the connection|the database system is|too many clients|Can't reach database|Unable to start a transaction|Transaction (already closed|API error|not found)|cannot use a pool after calling end/i;

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

const lostCodes = new Set(['57P01', '57P02', 'ECONNRESET', 'EPIPE', 'P1017']);
const lostWords = /connection terminated|not queryable|server closed the connection|ECONNRESET|EPIPE/i;

/** True when a connection turned out to be dead: before anything was done over it, another one may be tried. */
export const isLostConnection = (error: unknown): boolean =>
  codesOf(error).some((code) => lostCodes.has(code)) ||
  (error instanceof Error && lostWords.test(error.message));

/** An `unavailable` error when the database did not answer, else null. Driver errors arrive as plain errors, known by their words. */
export function asUnavailable(error: unknown): AppError | null {
  if (error instanceof AppError) return error.code === 'unavailable' ? error : null;
  const code = codesOf(error).find((each) => unavailableCodes.has(each) || unavailableClass.test(each));
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
