import 'server-only';
import pino from 'pino';

/** The only keys a log line may carry. Everything else is dropped: nothing about a patient reaches the log. */
export type LogFacts = {
  requestId?: string;
  route?: string;
  method?: string;
  status?: number;
  durationMs?: number;
  userId?: string | null;
  clinicId?: string | null;
  errorClass?: string;
  errorCode?: string;
  errorMessage?: string;
};

const allowedKeys: readonly (keyof LogFacts)[] = [
  'requestId',
  'route',
  'method',
  'status',
  'durationMs',
  'userId',
  'clinicId',
  'errorClass',
  'errorCode',
  'errorMessage',
];

const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').slice(0, 300);

/** Keeps the allowed keys and makes each text a single line. */
export function safeFacts(facts: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of allowedKeys) {
    const value = facts[key];
    if (value === undefined) continue;
    kept[key] = typeof value === 'string' ? oneLine(value) : value;
  }
  return kept;
}

const logger = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
});

export const log = {
  info: (event: string, facts: LogFacts) => logger.info(safeFacts(facts), event),
  warn: (event: string, facts: LogFacts) => logger.warn(safeFacts(facts), event),
  error: (event: string, facts: LogFacts) => logger.error(safeFacts(facts), event),
};

/**
 * What may be logged of an error: its class and code, and its own message only when it is ours.
 * Database errors print arguments and rows in theirs.
 */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { errorClass: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {};
  const own = error.name === 'AppError' || error.name === 'TypeError' || error.name === 'RangeError';
  return { errorClass: error.name, ...code, ...(own ? { errorMessage: error.message } : {}) };
}
