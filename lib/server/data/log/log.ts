import 'server-only';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { ScreeningChannel } from '@/lib/domain/safety/flag-raised';
import { AppError, notFound } from '@/lib/errors';
import type {
  BarrierItem,
  FlareItem,
  LogItem,
  LogMarkItem,
  MorningItem,
  PauseEndItem,
  PauseItem,
  SessionItem,
  SyncItem,
  UsualMorningItem,
} from '@/lib/schemas/log';
import type { ScreeningItem, StopSymptomItem } from '@/lib/schemas/screening';
import type { ItemAnswer } from '@/lib/schemas/sync';
import type { PatientActor, PractitionerActor, SystemActor } from '@/lib/server/session/actor-types';
import { storeBarrierAnswers } from '@/lib/server/data/log/barrier-entries';
import { storeAtOnce } from '@/lib/server/data/log/at-once';
import { storeFlareReports } from '@/lib/server/data/log/flare-entries';
import { storeLogs } from '@/lib/server/data/log/log-entries';
import { storeLogMarks } from '@/lib/server/data/log/log-mark-entries';
import { alreadyStored, type Batch, rejected } from '@/lib/server/data/log/log-sessions';
import { storeMornings } from '@/lib/server/data/log/morning';
import { raiseSoreMornings } from '@/lib/server/data/log/sore-mornings';
import { storePauses } from '@/lib/server/data/log/pause-entries';
import { storeScreenings } from '@/lib/server/data/log/screening-entries';
import { storeSessions } from '@/lib/server/data/log/session-entries';
import { storeStopSymptoms } from '@/lib/server/data/log/stop-symptom-entries';
import { storeUsualMornings } from '@/lib/server/data/log/usual-morning-entries';
import { act, type Tx } from '@/lib/server/db';
import { errorFacts, log } from '@/lib/server/log';

type Options = {
  /** What the device's clock was ahead of ours, in seconds. */
  clockSkewSeconds?: number;
  /** For demo data: each record counts as received when it was made. Refused for patients: their records arrive now. */
  history?: boolean;
  /** How safety questions were asked, when a member of staff did. */
  channel?: ScreeningChannel;
  /** A day of the paper diary goes to another date. */
  isMove?: boolean;
};

/** What became of a batch: each item's answer in its place, and whether a dose may now move by itself within signed bounds. */
export type Recorded = { answers: ItemAnswer[]; mayMove: boolean };

/**
 * Stores sessions, logs, mornings, pauses, flare-ups, what got in the way, safety answers and stop symptoms of one patient in one
 * transaction and answers each item in its place. Sending again, in parts,
 * in another order or at the same time leaves the same rows, alerts and audit. A patient writes for no one else (`not_found`).
 * An ordinary batch is stored at once; what is out of the ordinary takes the careful road, kind by kind, and so does a batch that another
 * one overtook.
 */
export async function recordBatch(
  actor: PatientActor | SystemActor,
  patientId: string,
  items: readonly SyncItem[],
  options: Options & { now?: Date; isCareful?: boolean } = {},
): Promise<Recorded> {
  let isCareful = options.isCareful === true;
  const attempt = () =>
    act(actor, 'log.write', async (tx) => {
      const atOnce = isCareful ? null : await recordAtOnce(tx, actor, patientId, items, options);
      isCareful = atOnce === null;
      return atOnce ?? { answers: await recordIn(tx, actor, patientId, items, options), mayMove: true };
    });
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof AppError || isCareful) throw error;
    log.warn('batch not stored at once', { requestId: actor.origin.requestId, ...errorFacts(error) });
    isCareful = true;
    return attempt();
  }
}

/** As `recordBatch`, for who asks for nothing but the answers. */
export const recordItems = async (...batch: Parameters<typeof recordBatch>): Promise<ItemAnswer[]> =>
  (await recordBatch(...batch)).answers;

async function recordAtOnce(
  tx: Tx,
  actor: PatientActor | SystemActor,
  patientId: string,
  items: readonly SyncItem[],
  options: Options & { now?: Date },
): Promise<Recorded | null> {
  const facts = factsOf(actor, patientId, options);
  const first = firstOfEach(items);
  const own = [...first.values()].filter((item) => item.patientId === patientId);
  const times = { receivedAt: options.history === true ? itsOwn : null, now: options.now ?? new Date() };
  const result = await storeAtOnce(tx, facts, own, times);
  if (result === null) return null;
  return { answers: inPlace(items, first, patientId, result.answerOf), mayMove: result.hasOpenBounds };
}

/** The same, carefully, within a transaction that has checked the caller already. Staff write from paper, everybody else from a device. */
export async function recordIn(
  tx: Tx,
  actor: PatientActor | PractitionerActor | SystemActor,
  patientId: string,
  items: readonly SyncItem[],
  options: Options,
): Promise<ItemAnswer[]> {
  const batch: Batch = {
    ...factsOf(actor, patientId, options),
    receivedAt: await receivedAtOf(tx, options),
  };
  const first = firstOfEach(items);
  const own = [...first.values()].filter((item) => item.patientId === patientId);
  const pauses = await storePauses(tx, batch, own.filter(isPauseOrEnd));
  // In this order: everything but safety answers builds on the sessions.
  const answers: Record<SyncItem['kind'], Map<string, ItemAnswer>> = {
    session: await storeSessions(tx, batch, own.filter(isSession)),
    log: await storeLogs(tx, batch, own.filter(isLog)),
    log_mark: await storeLogMarks(tx, batch, own.filter(isLogMark)),
    morning: await storeMornings(tx, batch, own.filter(isMorning)),
    usual_morning: await storeUsualMornings(tx, batch, own.filter(isUsualMorning)),
    pause: pauses,
    pause_end: pauses,
    flare: await storeFlareReports(tx, batch, own.filter(isFlare)),
    barrier: await storeBarrierAnswers(tx, batch, own.filter(isBarrier)),
    screening: await storeScreenings(tx, batch, own.filter(isScreening)),
    stop_symptom: await storeStopSymptoms(tx, batch, own.filter(isStopSymptom)),
  };
  const isStored = ({ id }: MorningItem): boolean => answers.morning.get(id)?.status === 'stored';
  await raiseSoreMornings(tx, batch, own.filter(isMorning).filter(isStored));
  return inPlace(items, first, patientId, ({ kind, id }) => answers[kind].get(id) ?? rejected('fault'));
}

function factsOf(
  actor: PatientActor | PractitionerActor | SystemActor,
  patientId: string,
  options: Options,
): Omit<Batch, 'receivedAt'> {
  if (actor.kind === 'patient' && (actor.patientId !== patientId || options.history === true))
    throw notFound();
  return {
    actor,
    patientId,
    source: actor.kind === 'practitioner' ? 'paper' : 'phone',
    channel: options.channel ?? 'device',
    relatedPersonId: actor.kind === 'patient' ? actor.relatedPersonId : null,
    clockSkewSeconds: options.clockSkewSeconds ?? null,
    isMove: options.isMove === true,
  };
}

/** Each item's answer in its place; of one that came twice the second is compared with the first. */
function inPlace(
  items: readonly SyncItem[],
  first: ReadonlyMap<string, SyncItem>,
  patientId: string,
  answerOf: (item: SyncItem) => ItemAnswer,
): ItemAnswer[] {
  const seen = new Set<SyncItem>();
  return items.map((item) => {
    const original = first.get(keyOf(item));
    if (original === undefined || item.patientId !== patientId) return rejected('wrong_patient');
    const answer = answerOf(original);
    if (!seen.has(original)) {
      seen.add(original);
      return answer;
    }
    if (answer.status === 'rejected') return answer;
    return canonicalJson(item) === canonicalJson(original) ? alreadyStored : rejected('conflict');
  });
}

const isSession = (item: SyncItem): item is SessionItem => item.kind === 'session';
const isLog = (item: SyncItem): item is LogItem => item.kind === 'log';
const isLogMark = (item: SyncItem): item is LogMarkItem => item.kind === 'log_mark';
const isMorning = (item: SyncItem): item is MorningItem => item.kind === 'morning';
const isUsualMorning = (item: SyncItem): item is UsualMorningItem => item.kind === 'usual_morning';
const isPauseOrEnd = (item: SyncItem): item is PauseItem | PauseEndItem =>
  item.kind === 'pause' || item.kind === 'pause_end';
const isFlare = (item: SyncItem): item is FlareItem => item.kind === 'flare';
const isBarrier = (item: SyncItem): item is BarrierItem => item.kind === 'barrier';
const isScreening = (item: SyncItem): item is ScreeningItem => item.kind === 'screening';
const isStopSymptom = (item: SyncItem): item is StopSymptomItem => item.kind === 'stop_symptom';
const keyOf = (item: SyncItem): string => `${item.kind} ${item.id}`;

function firstOfEach(items: readonly SyncItem[]): Map<string, SyncItem> {
  const first = new Map<string, SyncItem>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return first;
}

const itsOwn = (performedAt: Date): Date => performedAt;

/** The database's clock, the same for all rows of the transaction. */
async function receivedAtOf(tx: Tx, options: Options): Promise<(performedAt: Date) => Date> {
  if (options.history === true) return itsOwn;
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select transaction_timestamp() as now`;
  if (row === undefined) throw new AppError('unavailable');
  return () => row.now;
}
