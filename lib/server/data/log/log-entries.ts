import 'server-only';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { sideFits } from '@/lib/domain/log/logged-side';
import { type AgreedLimits, limitsOf } from '@/lib/domain/pain/agreed-limits';
import { alertOfLog, isSevere, type LogAlert, type ToldOfExercise } from '@/lib/domain/review/log-alert';
import type { LogItem } from '@/lib/schemas/log';
import type { ItemAnswer, RejectionCode } from '@/lib/schemas/sync';
import { auditAll } from '@/lib/server/audit';
import {
  alreadyStored,
  type Batch,
  byId,
  enteredBy,
  rejected,
  stored,
  writeOf,
} from '@/lib/server/data/log/log-sessions';
import { ownRulesOf } from '@/lib/server/data/program/prescription-rows';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

const hashOf = (item: LogItem): string => createHash('sha256').update(canonicalJson(item)).digest('hex');

type Own = { clinicId: string; patientId: string };

/** The entry that a log takes the place of, stored or on its way in the same batch, with what was said then. */
type Corrected = { logId: string; sessionId: string; prescriptionId: string } & ToldOfExercise;

/** A log that is new: its id here, and what it leads to. */
type Fresh = {
  id: string;
  item: LogItem;
  logId: string;
  context: { limits: AgreedLimits; corrected: Corrected | null; localDate: string };
};

/**
 * Stores logs with their sets, pain scores and alerts; answers by id. The ids a log names are looked up among the patient's own rows,
 * in this transaction, and among the logs of the batch: however many there are and however they correct each other, it is the same
 * number of statements.
 */
export async function storeLogs(
  tx: Tx,
  batch: Batch,
  items: readonly LogItem[],
): Promise<Map<string, ItemAnswer>> {
  const answers = new Map<string, ItemAnswer>();
  if (items.length === 0) return answers;
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const judge = await readJudge(tx, own, items, batch.isMove);
  const wanted: Fresh[] = [];
  for (const item of inOrder(items, answers)) {
    const judged = judge(item, wanted);
    if ('status' in judged) answers.set(item.id, judged);
    else wanted.push(judged);
  }
  const inserted = await tx.exerciseLog.createManyAndReturn({
    data: wanted.map(({ item, context, logId }) => ({
      ...own,
      id: logId,
      sessionId: item.sessionId,
      prescriptionId: item.prescriptionId,
      clientLogId: item.id,
      contentHash: hashOf(item),
      outcome: item.outcome,
      skipReason: item.skipReason,
      effort: item.effort,
      comment: item.comment,
      technique: item.technique ?? null,
      symptomsSpread: item.symptomsSpread ?? null,
      correctsId: context.corrected?.logId ?? null,
      recordedAt: new Date(item.recordedAt),
      receivedAt: batch.receivedAt(new Date(item.recordedAt)),
      relatedPersonId: batch.relatedPersonId,
      enteredById: enteredBy(batch),
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  const freshIds = new Set(inserted.map((row) => row.id));
  const fresh = wanted.filter((entry) => freshIds.has(entry.logId));
  for (const { id } of fresh) answers.set(id, stored);
  await storeDetails(tx, batch, fresh);
  const overtaken = wanted.filter((entry) => !freshIds.has(entry.logId));
  for (const [id, answer] of await answersOfOvertaken(tx, own, overtaken)) answers.set(id, answer);
  return answers;
}

/** Each correction after what it corrects, else by id; those that correct each other in a circle are refused. */
function inOrder(items: readonly LogItem[], answers: Map<string, ItemAnswer>): LogItem[] {
  const ordered: LogItem[] = [];
  const waiting = new Map(items.toSorted(byId).map((item) => [item.id, item]));
  for (let before = -1; waiting.size > 0 && waiting.size !== before; ) {
    before = waiting.size;
    const ready = [...waiting.values()].filter(
      ({ correctsId }) => correctsId === null || !waiting.has(correctsId),
    );
    for (const item of ready) waiting.delete(item.id);
    ordered.push(...ready);
  }
  for (const id of waiting.keys()) answers.set(id, rejected('corrected_missing'));
  return ordered;
}

/** What another batch stored at the same moment, before this one could. */
async function answersOfOvertaken(
  tx: Tx,
  own: Own,
  overtaken: readonly Fresh[],
): Promise<[string, ItemAnswer][]> {
  if (overtaken.length === 0) return [];
  const existing = await tx.exerciseLog.findMany({
    where: { ...own, clientLogId: { in: overtaken.map(({ id }) => id) } },
    select: { clientLogId: true, contentHash: true },
  });
  return overtaken.map(({ id, item }) => {
    const row = existing.find(({ clientLogId }) => clientLogId === id);
    return [id, row === undefined ? rejected('already_corrected') : compared(row, item)];
  });
}

const compared = ({ contentHash }: { contentHash: string }, item: LogItem): ItemAnswer =>
  contentHash === hashOf(item) ? alreadyStored : rejected('conflict');

type Judge = (item: LogItem, before: readonly Fresh[]) => Fresh | ItemAnswer;

/**
 * Looks up sessions, prescriptions and logs of all items at once. What it returns judges one item after those of the batch that are
 * taken already: new, or an answer that says why not.
 */
async function readJudge(tx: Tx, own: Own, items: readonly LogItem[], isMove: boolean): Promise<Judge> {
  const sessions = await tx.exerciseSession.findMany({
    where: { ...own, id: { in: items.map((item) => item.sessionId) } },
    select: {
      id: true,
      localDate: true,
      programVersionId: true,
      version: { select: { painModel: true, painAmberTo: true } },
    },
  });
  const prescriptions = await tx.prescription.findMany({
    where: { ...own, id: { in: items.map((item) => item.prescriptionId) } },
    select: { id: true, programVersionId: true, side: true, ownRules: true },
  });
  const logs = await readNamed(tx, own, items);
  return (item, before) => {
    const known = logs.get(item.id);
    if (known !== undefined) return compared(known, item);
    const session = sessions.find((row) => row.id === item.sessionId);
    if (session === undefined) return rejected('session_missing');
    const prescription = prescriptions.find((row) => row.id === item.prescriptionId);
    if (prescription === undefined || prescription.programVersionId !== session.programVersionId)
      return rejected('unknown_prescription');
    if (item.sets.some((set) => !sideFits(set.side, prescription.side))) return rejected('side_mismatch');
    const corrected = correctedBy(item, logs, before, isMove);
    if (typeof corrected === 'string') return rejected(corrected);
    const context = {
      limits: limitsOf(session.version, { ownRules: ownRulesOf(prescription) }),
      corrected,
      localDate: fromDateColumn(session.localDate),
    };
    return { id: item.id, item, logId: crypto.randomUUID(), context };
  };
}

type NamedLog = Corrected & { contentHash: string; isCorrected: boolean };

/** The logs that these items are or correct, by the id that the device gave them. */
async function readNamed(tx: Tx, own: Own, items: readonly LogItem[]): Promise<Map<string, NamedLog>> {
  const ids = items.flatMap(({ id, correctsId }) => (correctsId === null ? [id] : [id, correctsId]));
  const rows = await tx.exerciseLog.findMany({
    where: { ...own, clientLogId: { in: [...new Set(ids)] } },
    select: {
      ...{ id: true, clientLogId: true, sessionId: true, prescriptionId: true, symptomsSpread: true },
      contentHash: true,
      painScores: { select: { moment: true, score: true } },
      correctedBy: { select: { id: true } },
    },
  });
  return new Map(
    rows.map(({ id, clientLogId, painScores, correctedBy: later, ...row }) => [
      clientLogId,
      {
        ...row,
        logId: id,
        pain: Object.fromEntries(painScores.map(({ moment, score }) => [moment, score])),
        isCorrected: later !== null,
      },
    ]),
  );
}

/** The entry whose place this one takes (in the same sitting, unless a day moves), null for none; a code where there is no such entry, or it has a correction already. */
function correctedBy(
  { correctsId, sessionId, prescriptionId }: LogItem,
  logs: ReadonlyMap<string, NamedLog>,
  before: readonly Fresh[],
  isMove: boolean,
): Corrected | null | RejectionCode {
  if (correctsId === null) return null;
  const known = logs.get(correctsId) ?? fromBatch(before.find(({ id }) => id === correctsId));
  if (known === undefined) return 'corrected_missing';
  const isSameSitting = isMove || known.sessionId === sessionId;
  if (!isSameSitting || known.prescriptionId !== prescriptionId) return 'corrects_other';
  const isTaken = before.some(({ context }) => context.corrected?.logId === known.logId);
  return isTaken || ('isCorrected' in known && known.isCorrected) ? 'already_corrected' : known;
}

function fromBatch(entry: Fresh | undefined): Corrected | undefined {
  if (entry === undefined) return undefined;
  const { logId, item } = entry;
  const { sessionId, prescriptionId, pain, symptomsSpread = null } = item;
  return { logId, sessionId, prescriptionId, pain, symptomsSpread };
}

const painMoments = ['rest', 'during', 'after', 'next_morning'] as const;

/** Sets, pain and alerts of logs that are new: never for one that was there before, so a second sending adds nothing. */
async function storeDetails(tx: Tx, batch: Batch, fresh: readonly Fresh[]): Promise<void> {
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  await tx.loggedSet.createMany({
    data: fresh.flatMap(({ item, logId }) => item.sets.map((set) => ({ ...own, logId, ...set }))),
  });
  await tx.painScore.createMany({
    data: fresh.flatMap(({ item, logId }) =>
      painMoments.flatMap((moment) => {
        const score = item.pain[moment];
        return score === undefined ? [] : [{ ...own, logId, moment, score }];
      }),
    ),
  });
  const wanted = (await alertsOf(tx, own, fresh)).map(({ rule, item, logId, context }) => ({
    ...own,
    id: crypto.randomUUID(),
    rule,
    logId,
    localDate: toDateColumn(context.localDate),
    raisedAt: batch.receivedAt(new Date(item.recordedAt)),
  }));
  // One open alert for each rule and local day: a later entry joins it, one after it was acknowledged opens another (O-9).
  const alerts = await tx.alert.createManyAndReturn({
    data: wanted,
    skipDuplicates: true,
    select: { id: true },
  });
  const entity = (kind: string, id: string) => ({ patientId: batch.patientId, entity: { kind, id } });
  await auditAll(tx, batch.actor, [
    ...fresh.map(({ logId }) => ({ action: writeOf(batch), ...entity('ExerciseLog', logId) })),
    ...alerts.map((alert) => ({ action: 'alert.raise' as const, ...entity('Alert', alert.id) })),
  ]);
}

/** The alerts that these entries raise, in their order: severe pain once for each local day of the patient (LG-7.4). */
async function alertsOf(tx: Tx, own: Own, fresh: readonly Fresh[]): Promise<(Fresh & { rule: LogAlert })[]> {
  const isAnySevere = fresh.some(({ item }) => isSevere(item.pain));
  const told = new Set(isAnySevere ? await daysOfSevereAlerts(tx, own) : []);
  const mutedUntil = isAnySevere ? await mutedUntilOf(tx, own) : null;
  return fresh.flatMap((entry) => {
    const { item, context } = entry;
    const now = { pain: item.pain, symptomsSpread: item.symptomsSpread ?? null };
    const isMuted = mutedUntil !== null && context.localDate <= mutedUntil;
    const isTold = isMuted || told.has(context.localDate);
    const rule = alertOfLog(context.limits, now, context.corrected, isTold);
    if (rule === null) return [];
    if (isSevere(item.pain)) told.add(context.localDate);
    return [{ ...entry, rule }];
  });
}

/** The last day on which severe pain within the limits is muted for this patient (LG-7.4); null: it is not. */
async function mutedUntilOf(tx: Tx, own: Own): Promise<string | null> {
  const mute = await tx.painMute.findFirst({
    where: { ...own, endedAt: null },
    orderBy: { untilOn: 'desc' },
    select: { untilOn: true },
  });
  return mute === null ? null : fromDateColumn(mute.untilOn);
}

/** The days of which severe pain was told: those on which the entries that told it stand now, in their last form. */
async function daysOfSevereAlerts(tx: Tx, { clinicId, patientId }: Own): Promise<string[]> {
  const rows = await tx.$queryRaw<{ day: string }[]>`
    with recursive form (id) as (
      select log_id from alert
        where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid and rule = 'severe_pain' and log_id is not null
      union
      select c.id from form join exercise_log c on c.corrects_id = form.id
        where c.clinic_id = ${clinicId}::uuid and c.patient_id = ${patientId}::uuid)
    select distinct s.local_date::text as day from form
      join exercise_log l on l.clinic_id = ${clinicId}::uuid and l.id = form.id
      join exercise_session s on s.clinic_id = l.clinic_id and s.patient_id = l.patient_id and s.id = l.session_id
      where not exists (select from exercise_log c
        where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id)`;
  return rows.map(({ day }) => day);
}
