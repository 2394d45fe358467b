import 'server-only';
import { morningFault } from '@/lib/domain/log/morning-check';
import { clockSkewSeconds, isDayOf, timeFault } from '@/lib/domain/log/record-time';
import { AppError } from '@/lib/errors';
import type { SyncItem } from '@/lib/schemas/log';
import {
  type ItemAnswer,
  type RejectionCode,
  type SyncInput,
  syncFormat,
  syncItem,
} from '@/lib/schemas/sync';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { applyAgreedSteps } from '@/lib/server/data/bounds/step-within-bounds';
import { recordBatch, type Recorded, recordItems } from '@/lib/server/data/log/log';
import { errorFacts, log } from '@/lib/server/log';

/**
 * Takes what a patient's device has kept and answers each item in its place, after everything is committed.
 * An item that cannot be read, is too old, lies ahead or belongs to someone else is refused alone.
 */
export async function answerBatch(actor: PatientActor, input: SyncInput, now: Date): Promise<ItemAnswer[]> {
  const answers: (ItemAnswer | null)[] = [];
  const accepted: { place: number; item: SyncItem }[] = [];
  input.items.forEach((raw, place) => {
    const parsed = syncItem.safeParse(raw);
    // What a device that is ahead of us sends may be right, and is asked for again once this server is as new.
    const unread = input.format > syncFormat ? 'newer_format' : 'invalid';
    const code = parsed.success ? refusalOf(actor, parsed.data, now) : unread;
    answers[place] = code === null ? null : { status: 'rejected', code };
    if (parsed.success && code === null) accepted.push({ place, item: parsed.data });
  });
  const clock = { clockSkewSeconds: clockSkewSeconds(new Date(input.deviceNow), now) };
  const recorded = await storeAll(
    actor,
    accepted.map((entry) => entry.item),
    { ...clock, now },
  );
  accepted.forEach((entry, index) => {
    answers[entry.place] = recorded.answers[index] ?? null;
  });
  if (recorded.mayMove) await moveWithinBounds(actor, now);
  return answers.map((answer) => answer ?? { status: 'rejected', code: 'fault' });
}

/** What has come in may make a step due that was agreed beforehand. It is kept whatever becomes of that: the next batch asks again. */
async function moveWithinBounds(actor: PatientActor, now: Date): Promise<void> {
  try {
    const product = { kind: 'system', clinicId: actor.clinicId, origin: actor.origin } as const;
    await applyAgreedSteps(product, actor.patientId, now);
  } catch (error) {
    noteFault(actor, error, 'step within bounds failed');
  }
}

function refusalOf(actor: PatientActor, item: SyncItem, now: Date): RejectionCode | null {
  if (item.patientId !== actor.patientId) return 'wrong_patient';
  const moment = new Date(item.kind === 'session' ? item.performedAt : item.recordedAt);
  const fault = timeFault(moment, now);
  if (fault !== null) return fault;
  if (item.kind === 'morning') return morningFault(item);
  return 'localDate' in item && !isDayOf(item.localDate, moment) ? 'date_mismatch' : null;
}

type Clock = { clockSkewSeconds: number; now: Date };

/**
 * All at once, and when that fails in a way nobody foresaw, one by one: the item at fault is refused, the others are kept.
 * What is refused for the whole request (database away, no permission) stays so.
 */
async function storeAll(actor: PatientActor, items: readonly SyncItem[], clock: Clock): Promise<Recorded> {
  if (items.length === 0) return { answers: [], mayMove: false };
  try {
    return await recordBatch(actor, actor.patientId, items, clock);
  } catch (error) {
    if (error instanceof AppError) throw error;
    noteFault(actor, error);
  }
  const answers = new Map<SyncItem, ItemAnswer>();
  const sessionsFirst = items.toSorted((a, b) => Number(a.kind !== 'session') - Number(b.kind !== 'session'));
  for (const item of sessionsFirst) answers.set(item, await storeOne(actor, item, clock));
  return {
    answers: items.map((item) => answers.get(item) ?? { status: 'rejected', code: 'fault' }),
    mayMove: true,
  };
}

async function storeOne(actor: PatientActor, item: SyncItem, clock: Clock): Promise<ItemAnswer> {
  try {
    const [answer] = await recordItems(actor, actor.patientId, [item], clock);
    return answer ?? { status: 'rejected', code: 'fault' };
  } catch (error) {
    if (error instanceof AppError) throw error;
    noteFault(actor, error);
    return { status: 'rejected', code: 'fault' };
  }
}

const noteFault = (actor: PatientActor, error: unknown, what = 'sync item failed') =>
  log.error(what, {
    requestId: actor.origin.requestId,
    clinicId: actor.clinicId,
    ...errorFacts(error),
  });
