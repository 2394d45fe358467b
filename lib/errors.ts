/** Every way a request can fail, with its HTTP status. Nothing else maps codes to a status. */
export const errorStatus = {
  bad_request: 400,
  not_signed_in: 401,
  forbidden: 403,
  wrong_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  /** Whoever was signed in has no access any more: what their device keeps of it goes. */
  gone: 410,
  too_large: 413,
  wrong_media_type: 415,
  invalid: 422,
  too_many: 429,
  fault: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One thing wrong with an input. `path` is dotted; `code` is for programs, the words come from the form's language. */
export type FieldFault = { path: string; code: string; message?: string };

type Details = {
  /** For the log. Never patient data. */
  message?: string;
  /** Words for the person on the screen. */
  userMessage?: string;
  fields?: FieldFault[];
  retryAfterSeconds?: number;
  /** Extra members of the problem document, for example both versions after a conflict. */
  extra?: Record<string, unknown>;
  /** What somebody was doing when something was not there for them: for the audit. */
  operation?: string;
};

/** An expected failure. Anything else that is thrown is a fault and answers 500 with generic words. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, details: Details = {}) {
    super(details.message ?? code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** What was saved whole is no longer what the screen showed. `what`: "this list", "these settings". */
export const changedMeanwhile = (what: string) =>
  new AppError('conflict', {
    userMessage: `Somebody else changed ${what} meanwhile. Nothing was saved: reload the page to see what is stored now.`,
  });
export const notFound = () => new AppError('not_found');
export const invalid = (fields: FieldFault[], userMessage?: string) =>
  new AppError('invalid', { fields, ...(userMessage === undefined ? {} : { userMessage }) });
