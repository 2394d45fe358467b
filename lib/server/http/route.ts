import 'server-only';
import type { z } from 'zod';
import { isPermitted, type Operation } from '@/lib/domain/access/permissions';
import { env } from '@/lib/env';
import { AppError, invalid } from '@/lib/errors';
import { toFault } from '@/lib/schemas/to-fault';
import { intentHeader } from '@/lib/schemas/intent-header';
import type { Intent, RequestOrigin } from '@/lib/server/session/actor-types';
import { parseJson, readBody, usualBodyLimit } from '@/lib/server/http/body';
import { noteAbsence, partiesOf, refuseOperation } from '@/lib/server/db';
import { asKnown } from '@/lib/server/database-errors';
import { errorFacts, log } from '@/lib/server/log';
import { problem } from '@/lib/server/http/problem';
import { requireSamePatient } from '@/lib/server/http/same-patient';
import { findRequestActor, type SignedInActor, wasAccessEnded } from '@/lib/server/session/request-actor';
import { originOf } from '@/lib/server/http/request-origin';
import { inTurn } from '@/lib/server/session/line';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];
type Shape = z.ZodType;
type Infer<S> = S extends Shape ? z.output<S> : undefined;

type Call<P, Q, B, A> = { actor: A; params: P; query: Q; body: B; origin: RequestOrigin; request: Request };

type Definition<P extends Shape, Q extends Shape, B extends Shape, O extends Operation | 'anyone'> = {
  /** The line of the permission table this route needs, or `anyone` for what is open without a sign-in. */
  operation: O;
  /** One sentence for openapi.json. */
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** What a good answer holds, for openapi.json. */
  answer?: Shape;
  bodyLimit?: number;
  /** Why a write may be sent twice without harm: it asks for no key of its intent. */
  repeats?: string;
  /** Polling: does not count as the person's activity. */
  isPassive?: boolean;
  handle: (
    call: Call<Infer<P>, Infer<Q>, Infer<B>, O extends 'anyone' ? null : SignedInActor>,
  ) => Promise<unknown>;
};

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

/** One operation of a route, ready to be put under its method. */
export type Endpoint = {
  run: Handler;
  describe: {
    operation: string;
    summary: string;
    repeats?: string;
    params?: Shape;
    query?: Shape;
    body?: Shape;
    answer?: Shape;
  };
};

/**
 * Makes one operation of a route: request id, size, media type, origin, session, role, strict schema, one patient, the intent, the caller's
 * turn, work, error map.
 * The answer is JSON unless the work returns a Response; nothing may be cached.
 */
export function endpoint<P extends Shape, Q extends Shape, B extends Shape, O extends Operation | 'anyone'>(
  definition: Definition<P, Q, B, O>,
): Endpoint {
  const run: Handler = async (request, context) => {
    const startedAt = performance.now();
    const origin = originOf(request.headers);
    let actor: SignedInActor | null = null;
    const finish = (response: Response) => {
      log.info('request', {
        requestId: origin.requestId,
        method: request.method,
        route: definition.operation,
        status: response.status,
        durationMs: Math.round(performance.now() - startedAt),
        userId: actor === null ? null : actor.kind === 'patient' ? actor.patientId : actor.practitionerId,
        clinicId: actor?.clinicId ?? null,
      });
      return response;
    };
    try {
      const text =
        request.method === 'GET' ? '' : await readBody(request, definition.bodyLimit ?? usualBodyLimit);
      if (request.method !== 'GET') {
        checkMediaType(request, definition.body !== undefined, text);
        checkOrigin(request);
      }
      actor = definition.operation === 'anyone' ? null : await callerOf(request, definition, origin);
      const params = parseParams(definition.params, await context.params);
      const query = parseQuery(definition.query, request);
      const body = definition.body === undefined ? undefined : parseShape(definition.body, parseJson(text));
      requireSamePatient(params, body);
      if (actor?.kind === 'practitioner' && isDoneOnce(request.method, definition))
        actor = { ...actor, intent: readIntent(request, text) };
      const handle = () => definition.handle({ actor, params, query, body, origin, request } as never);
      const result = await (actor === null ? handle() : inTurn(callerIn(actor), handle));
      if (result instanceof Response) {
        result.headers.set('cache-control', result.headers.get('cache-control') ?? 'no-store');
        return finish(result);
      }
      return finish(
        Response.json(result ?? {}, {
          headers: { 'cache-control': 'no-store', 'x-request-id': origin.requestId },
        }),
      );
    } catch (error) {
      const known = await noteIfAbsent(asKnown(error), actor, {
        operation: definition.operation,
        isReading: request.method === 'GET',
        // Where an address has no parts, the framework hands over none at all.
        ids: Object.values((await context.params) ?? {}).flat(),
      });
      if (known === null)
        log.error('fault', {
          requestId: origin.requestId,
          route: definition.operation,
          ...errorFacts(error),
        });
      return finish(problem(known ?? new AppError('fault'), origin.requestId));
    }
  };
  const { operation, summary, repeats, params, query, body, answer } = definition;
  return {
    run,
    describe: {
      operation,
      summary,
      ...(repeats && { repeats }),
      ...(params && { params }),
      ...(query && { query }),
      ...(body && { body }),
      ...(answer && { answer }),
    },
  };
}

/** The exports of a route file: each method that exists, and a clear 405 for those that do not. */
export function route(endpoints: Partial<Record<Method, Endpoint>>) {
  const allowed = methods.filter((method) => endpoints[method] !== undefined);
  const refuse: Handler = async (request) => {
    const response = problem(new AppError('method_not_allowed'), originOf(request.headers).requestId);
    response.headers.set('allow', allowed.join(', '));
    return response;
  };
  const handlerOf = (method: Method): Handler => endpoints[method]?.run ?? refuse;
  return {
    GET: handlerOf('GET'),
    POST: handlerOf('POST'),
    PUT: handlerOf('PUT'),
    PATCH: handlerOf('PATCH'),
    DELETE: handlerOf('DELETE'),
    OPTIONS: refuse,
    endpoints,
  };
}

/** Whether a request of staff has to carry the key of its intent: every write but those that say why they may be sent twice. */
export const isDoneOnce = (
  method: string,
  { operation, repeats }: { operation: string; repeats?: string | undefined },
): boolean => method !== 'GET' && operation !== 'anyone' && repeats === undefined;

function checkMediaType(request: Request, wantsBody: boolean, text: string): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? null;
  if (type !== 'application/json' && (wantsBody || text !== '' || type !== null))
    throw new AppError('wrong_media_type');
}

/** Writes must come from our own pages: `Origin` equals ours or, when it is missing, the browser says same-origin. */
function checkOrigin(request: Request): void {
  const sent = request.headers.get('origin');
  const isOurs =
    sent === null ? request.headers.get('sec-fetch-site') === 'same-origin' : sent === env().appOrigin;
  if (!isOurs) throw new AppError('wrong_origin');
}

/** What a member of staff wants done once. Pages of an earlier version send no key: they have to be loaded anew. */
function readIntent(request: Request, text: string): Intent {
  const key = request.headers.get(intentHeader);
  if (key === null || !idPattern.test(key))
    throw new AppError('bad_request', {
      message: 'no key of an intent',
      userMessage:
        'This page is from before an update. Nothing was saved: load it again, then send once more.',
    });
  return { key, request: `${request.method} ${new URL(request.url).pathname}\n${text}` };
}

async function callerOf(
  request: Request,
  definition: { operation: Operation | 'anyone'; isPassive?: boolean },
  origin: RequestOrigin,
): Promise<SignedInActor> {
  const actor = await findRequestActor(request, origin, { touch: definition.isPassive !== true });
  if (actor === null) throw new AppError((await wasAccessEnded(request)) ? 'gone' : 'not_signed_in');
  if (definition.operation !== 'anyone' && !isPermitted(partiesOf(actor), definition.operation)) {
    await refuseOperation(actor, definition.operation);
  }
  return actor;
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was asked for and is not there for the caller stands in the audit before the answer; without it the answer is `unavailable`. */
async function noteIfAbsent(
  known: AppError | null,
  actor: SignedInActor | null,
  asked: Parameters<typeof noteAbsence>[1],
): Promise<AppError | null> {
  if (known?.code !== 'not_found' || actor === null) return known;
  const operation = known.details.operation ?? asked.operation;
  try {
    await noteAbsence(actor, { ...asked, operation, ids: asked.ids.filter((part) => idPattern.test(part)) });
    return known;
  } catch (error) {
    return asKnown(error);
  }
}

const callerIn = (actor: SignedInActor) => ({
  kind: actor.kind,
  id: actor.kind === 'patient' ? actor.patientId : actor.practitionerRoleId,
});

/** An address part that is not even an id is the same as an id that does not exist. */
function parseParams(shape: Shape | undefined, raw: Record<string, unknown>): unknown {
  if (shape === undefined) return undefined;
  const result = shape.safeParse(raw);
  if (!result.success) throw new AppError('not_found');
  return result.data;
}

function parseQuery(shape: Shape | undefined, request: Request): unknown {
  if (shape === undefined) return undefined;
  return parseShape(shape, Object.fromEntries(new URL(request.url).searchParams));
}

function parseShape(shape: Shape, raw: unknown): unknown {
  const result = shape.safeParse(raw);
  if (result.success) return result.data;
  throw invalid(result.error.issues.map(toFault));
}
