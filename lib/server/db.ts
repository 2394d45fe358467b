import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { isOperation, isPermitted, type Operation, type Party } from '@/lib/domain/access/permissions';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { Actor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { asUnavailable, isLostConnection, isRetryable } from '@/lib/server/database-errors';
import { SparingClient } from '@/lib/server/empty-selects';
import { once, spend } from '@/lib/server/intent';
import { noteOutage } from '@/lib/server/outage';
import { isOutdatedPlan, statementName } from '@/lib/server/statement-names';
import { type Prisma, PrismaClient } from '@/lib/server/generated/client';

export type Tx = Prisma.TransactionClient;

const poolSize = 10;
/** Fewer, and one page could take them all. */
const leastOfOneProcess = 4;
const waitForConnectionMs = 2_000;
const transactionLimitMs = 15_000;

function connect(): PrismaClient {
  const pool = {
    connectionString: env().databaseUrl,
    max: Math.max(leastOfOneProcess, Math.floor(poolSize / env().processes)),
    connectionTimeoutMillis: waitForConnectionMs,
    idleTimeoutMillis: 30_000,
    // For a database that has stopped talking: the limits of its role would never be told.
    query_timeout: 12_000,
    application_name: 'plimsoll',
    Client: SparingClient,
  };
  // The driver takes no name for "each time anew", as its type says.
  const statementNameGenerator = statementName as (query: { sql: string }) => string;
  const adapter = new PrismaPg(pool, { statementNameGenerator });
  return new PrismaClient({ adapter, errorFormat: 'minimal', log: [] });
}

const holder = globalThis as { plimsollDatabase?: PrismaClient };

function client(): PrismaClient {
  holder.plimsollDatabase ??= connect();
  return holder.plimsollDatabase;
}

/** Closes the pool; running queries end first. */
export async function disconnect(): Promise<void> {
  await holder.plimsollDatabase?.$disconnect();
  delete holder.plimsollDatabase;
}

/** What row security knows about the caller during one transaction. */
type Context = {
  clinicId?: string;
  patientId?: string;
  practitionerId?: string;
  secretHash?: string;
  /** The canonical address that somebody typed who is not signed in yet. */
  email?: string;
};

/** Tells row security who asks, for the rest of this transaction only. An unset context sees no row of any clinic. */
export async function setContext(tx: Tx, context: Context): Promise<void> {
  await tx.$executeRaw`select
    set_config('app.clinic_id', ${context.clinicId ?? ''}, true),
    set_config('app.patient_id', ${context.patientId ?? ''}, true),
    set_config('app.practitioner_id', ${context.practitionerId ?? ''}, true),
    set_config('app.secret_hash', ${context.secretHash ?? ''}, true),
    set_config('app.email', ${context.email ?? ''}, true)`;
}

/**
 * How alike two words must be (0 to 1) to be taken for each other by `<%`, for the rest of this transaction only. The planner
 * takes comparing words for cheap and would read every row: it is told to prefer the index of their trigrams.
 */
export async function setLikeness(tx: Tx, least: string): Promise<void> {
  await tx.$executeRaw`select set_config('pg_trgm.word_similarity_threshold', ${least}, true), set_config('enable_seqscan', 'off', true)`;
}

const retries = 3;

/**
 * One transaction under one context: the only door to the database. The callback gets the transaction's own client and nothing else.
 * A database that does not answer becomes `unavailable`.
 */
export function inContext<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  return again((begun) =>
    client().$transaction(
      async (tx) => {
        await setContext(tx, context);
        begun();
        return work(tx);
      },
      { maxWait: waitForConnectionMs, timeout: transactionLimitMs },
    ),
  );
}

/**
 * For work that is one quick statement, which sets its own context: the statement is the transaction. It has no longer to answer than a
 * transaction has to begin.
 */
export const inOneStatement = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  again(() => withinMs(waitForConnectionMs, work(client())));

async function withinMs<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const tooLate = new AppError('unavailable', { message: 'database: no answer', retryAfterSeconds: 2 });
    timer = setTimeout(reject, limitMs, tooLate);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Serialisation failures, deadlocks and plans that a migration has outdated are tried again, and so is a connection that turns out to
 * be dead before anything was done over it.
 */
async function again<T>(attempt: (begun: () => void) => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    let hasBegun = false;
    try {
      return await attempt(() => {
        hasBegun = true;
      });
    } catch (error) {
      if (error instanceof AppError) {
        if (error.code === 'unavailable') noteOutage();
        throw error;
      }
      const isWorthAnother =
        isRetryable(error) || isOutdatedPlan(error) || (!hasBegun && isLostConnection(error));
      if (isWorthAnother && count < retries) {
        await new Promise((resolve) => setTimeout(resolve, 20 * count + Math.random() * 40));
        continue;
      }
      const unavailable = asUnavailable(error);
      if (unavailable !== null) noteOutage();
      throw unavailable ?? error;
    }
  }
}

/** The parties of the permission table that an actor speaks for. */
export function partiesOf(actor: Actor): readonly Party[] {
  switch (actor.kind) {
    case 'practitioner':
      return actor.roles;
    case 'patient':
      return ['patient'];
    case 'system':
      return ['system'];
  }
}

/**
 * Does something as somebody: checks the permission table, then opens a transaction that sees this clinic
 * (for a patient: this patient) only. Refuses `forbidden` when the role never may; the refusal is audited.
 * An error that the work *throws* undoes what it wrote; one that it *returns* is thrown after the transaction is kept:
 * so a refusal that shows a record leaves its audit behind. What a request is to do once is done once: the answer of the first is the
 * answer of all.
 */
export async function act<T>(
  actor: Actor,
  operation: Operation,
  work: (tx: Tx) => Promise<T | AppError>,
): Promise<T> {
  const context: Context =
    actor.kind === 'patient'
      ? { clinicId: actor.clinicId, patientId: actor.patientId }
      : { clinicId: actor.clinicId };
  if (!isPermitted(partiesOf(actor), operation)) await refuseOperation(actor, operation);
  try {
    const result = await inContext(context, (tx) => once(tx, actor, () => work(tx)));
    if (result instanceof AppError) throw result;
    spend(actor);
    return result;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') error.details.operation ??= operation;
    throw error;
  }
}

/** What was tried: who only looks at what they may also write has not tried to write. */
function triedBy(operation: string, isReading: boolean): Operation | null {
  const reading = operation.replace(/\.write$/, '.read');
  if (isReading && isOperation(reading)) return reading;
  return isOperation(operation) ? operation : null;
}

/**
 * Writes down that somebody asked for what is not there for them: which ids, and, where one is a patient of this clinic, whose. The
 * caller is told "not found" whatever it was.
 */
export async function noteAbsence(
  actor: Actor,
  asked: { operation: string; isReading: boolean; ids: readonly string[] },
): Promise<void> {
  const action = triedBy(asked.operation, asked.isReading);
  const id = asked.ids.at(-1);
  if (id === undefined || action === null) return;
  await inContext({ clinicId: actor.clinicId }, async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { clinicId: actor.clinicId, id: { in: [...asked.ids] } },
      select: { id: true },
    });
    await audit(tx, actor, {
      action,
      outcome: 'denied',
      entity: { kind: 'NotFound', id },
      reason: 'not_found',
      ...(patient === null ? {} : { patientId: patient.id }),
    });
  });
}

/** Refuses what the caller's role never may do, and writes the refusal into the audit first. */
export async function refuseOperation(actor: Actor, operation: Operation): Promise<never> {
  await inContext({ clinicId: actor.clinicId }, (tx) =>
    audit(tx, actor, { action: operation, outcome: 'denied', reason: 'role' }),
  );
  throw new AppError('forbidden', { message: `${actor.kind} may not ${operation}` });
}
