import type { z } from 'zod';
import { asOneIntent } from '@/lib/client/intent';
import { intentHeader } from '@/lib/schemas/intent-header';

/** One field that was refused: dotted path, code for programs, words for people. */
export type ProblemField = { path: string; code: string; message: string | null };

/** What is left out: status 0 (no answer of the server), no fields, no id, no wait, nothing further. */
type ProblemFacts = {
  code: string;
  title: string;
  status?: number;
  fields?: readonly ProblemField[];
  requestId?: string | null;
  retryAfterSeconds?: number | null;
  extra?: Readonly<Record<string, unknown>>;
};

/** Something that was asked for and refused, by the server or before it was sent. Code `offline` means that no answer came back. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly fields: readonly ProblemField[];
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor({
    code,
    title,
    status = 0,
    fields = [],
    requestId = null,
    retryAfterSeconds = null,
    extra = {},
  }: ProblemFacts) {
    super(title);
    this.name = 'ProblemError';
    this.status = status;
    this.code = code;
    this.title = title;
    this.fields = fields;
    this.requestId = requestId;
    this.retryAfterSeconds = retryAfterSeconds;
    this.extra = extra;
  }

  /** Whether the same request may do better later: no answer, a busy server, a fault. */
  get isTemporary(): boolean {
    return this.code === 'offline' || this.status === 429 || this.status >= 500;
  }

  /** What to tell where there are no fields to tell it beside: the words about the fields, or else the title. */
  get words(): string {
    const told = this.fields.flatMap(({ message }) => (message === null ? [] : [message]));
    return told.length > 0 ? told.join(' ') : this.title;
  }
}

/** Whatever was thrown as a problem: a fault of our own says these words and nothing of itself, with code `unknown`. */
export const readProblem = (thrown: unknown, words: string): ProblemError =>
  thrown instanceof ProblemError ? thrown : new ProblemError({ code: 'unknown', title: words });

/** Sends JSON to a route of ours, once however often it is tried, and reads the answer; throws `ProblemError` for every refusal. */
export async function sendJson<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body: unknown,
  schema: z.ZodType<T>,
  signal?: AbortSignal,
): Promise<T>;
export async function sendJson(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
  schema?: undefined,
  signal?: AbortSignal,
): Promise<unknown>;
export async function sendJson(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  input?: unknown,
  schema?: z.ZodType,
  signal?: AbortSignal,
): Promise<unknown> {
  const body = input === undefined ? undefined : JSON.stringify(input);
  const answer = await asOneIntent({ method, url, body }, isRefused, (key) =>
    ask(url, {
      method,
      headers: { 'content-type': 'application/json', [intentHeader]: key },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    }),
  );
  return schema === undefined ? answer : schema.parse(answer);
}

/** Whether the server said that it did not do it; everything else may have been done. */
const isRefused = (thrown: unknown): boolean => thrown instanceof ProblemError && !thrown.isTemporary;

/** Reads JSON from a route of ours; throws `ProblemError` for every refusal. */
export async function getJson<T>(url: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T>;
export async function getJson(url: string, schema?: undefined, signal?: AbortSignal): Promise<unknown>;
export async function getJson(url: string, schema?: z.ZodType, signal?: AbortSignal): Promise<unknown> {
  const answer = await ask(url, signal === undefined ? {} : { signal });
  return schema === undefined ? answer : schema.parse(answer);
}

async function ask(url: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ code: 'offline', title: 'No connection.' });
  }
  if (!response.ok) throw await problemOf(response);
  try {
    return await response.json();
  } catch {
    throw new ProblemError({ code: 'offline', title: 'The answer was cut off.' });
  }
}

/** What a route of ours refused with. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(retryAfter) ? retryAfter : null;
  const document: unknown = await response.json().catch(() => null);
  const known = isProblem(document) ? document : null;
  if (known === null) {
    return new ProblemError({
      status: response.status,
      code: 'fault',
      title: 'Something went wrong. Please try again.',
      retryAfterSeconds,
    });
  }
  const { status, code, title, requestId, fields, type: _type, ...extra } = known;
  return new ProblemError({
    status,
    code,
    title,
    fields: Array.isArray(fields) ? fields.flatMap(toField) : [],
    requestId: typeof requestId === 'string' ? requestId : null,
    retryAfterSeconds,
    extra,
  });
}

/** What every refusal of ours looks like (application/problem+json). Read by hand: patients' phones carry no schemas. */
type ProblemDocument = Record<string, unknown> & { status: number; code: string; title: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isProblem = (value: unknown): value is ProblemDocument =>
  isObject(value) &&
  Number.isInteger(value['status']) &&
  typeof value['code'] === 'string' &&
  typeof value['title'] === 'string';

function toField(value: unknown): ProblemField[] {
  if (!isObject(value)) return [];
  const { path, code, message } = value;
  if (typeof path !== 'string' || typeof code !== 'string') return [];
  return [{ path, code, message: typeof message === 'string' ? message : null }];
}
