import 'server-only';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { OwnRules } from '@/lib/domain/dosage/own-rules';
import type { Side } from '@/lib/domain/dosage/side';
import { sideFits } from '@/lib/domain/log/logged-side';
import { type AgreedLimits, limitsOf } from '@/lib/domain/pain/agreed-limits';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import { lateFault } from '@/lib/domain/time/log-dates';
import { alertOfLog, isSevere, type LogAlert, type ToldOfExercise } from '@/lib/domain/review/log-alert';
import type { LogItem } from '@/lib/schemas/log';
import type { ItemAnswer, RejectionCode } from '@/lib/schemas/sync';
import { inOrder } from '@/lib/server/data/log/log-order';
import { alreadyStored, rejected } from '@/lib/server/data/log/log-sessions';
import { uuidV7 } from '@/lib/server/uuid-v7';

/** The entry that a log takes the place of, stored or on its way in the same batch, with what was said then. */
type Corrected = { logId: string; sessionId: string; prescriptionId: string } & ToldOfExercise;

/** `isCorrected`: nothing can take its place any more, because something has, or because it does not count. */
export type NamedLog = Corrected & { contentHash: string; isCorrected: boolean };

/** What is on record of the patient that logs are judged by: the rows they name. */
export type KnownForLogs = {
  sessions: readonly {
    id: string;
    localDate: string;
    timeZone: string;
    programVersionId: string;
    version: { painModel: PainModel | null; painAmberTo: number | null };
  }[];
  prescriptions: readonly {
    id: string;
    programVersionId: string;
    side: Side | null;
    ownRules: OwnRules | null;
    /** The easier exercise that may be done in its place; null: none. */
    easierSlug: string | null;
  }[];
  /** The logs that these items are or correct, by the id that the device gave them. */
  logs: ReadonlyMap<string, NamedLog>;
};

/** A log that is new: its id here, and what it leads to. */
export type FreshLog = {
  item: LogItem;
  logId: string;
  context: { limits: AgreedLimits; corrected: Corrected | null; localDate: string };
};

/** How the logs come: a day of the diary goes to another date; from a device, which says when each entry was made. */
type Manner = { isMove: boolean; source: 'phone' | 'paper' };

/**
 * Judges logs by what is on record and by each other, each correction after what it corrects: which are new, and for the others an
 * answer that says why not.
 */
export function judgeLogs(
  items: readonly LogItem[],
  known: KnownForLogs,
  manner: Manner,
): { fresh: FreshLog[]; answers: Map<string, ItemAnswer> } {
  const { ordered, circular } = inOrder(items);
  const answers = new Map(circular.map(({ id }) => [id, rejected('corrected_missing')]));
  const fresh: FreshLog[] = [];
  for (const item of ordered) {
    const judged = judge(item, known, fresh, manner);
    if ('status' in judged) answers.set(item.id, judged);
    else fresh.push(judged);
  }
  return { fresh, answers };
}

function judge(
  item: LogItem,
  known: KnownForLogs,
  before: readonly FreshLog[],
  { isMove, source }: Manner,
): FreshLog | ItemAnswer {
  const same = known.logs.get(item.id);
  if (same !== undefined) return compared(same, item);
  const session = known.sessions.find((row) => row.id === item.sessionId);
  if (session === undefined) return rejected('session_missing');
  // Paper is typed in by staff, who can ask; a patient notes and corrects the last seven days (MS-1.4).
  const late = source === 'paper' ? null : lateFault(session.localDate, item.recordedAt, session.timeZone);
  if (late !== null) return rejected(late);
  const prescription = known.prescriptions.find((row) => row.id === item.prescriptionId);
  if (prescription === undefined || prescription.programVersionId !== session.programVersionId)
    return rejected('unknown_prescription');
  // Nothing else was allowed in its place.
  if (item.isEasier === true && prescription.easierSlug === null) return rejected('unknown_prescription');
  if (item.isEasier !== true && item.sets.some((set) => !sideFits(set.side, prescription.side)))
    return rejected('side_mismatch');
  const corrected = correctedBy(item, known.logs, before, isMove);
  if (typeof corrected === 'string') return rejected(corrected);
  const limits = limitsOf(session.version, prescription);
  return { item, logId: uuidV7(), context: { limits, corrected, localDate: session.localDate } };
}

/** The entry whose place this one takes (in the same sitting, unless a day moves), null for none; a code where there is no such entry, or it has a correction already. */
function correctedBy(
  { correctsId, sessionId, prescriptionId }: LogItem,
  logs: ReadonlyMap<string, NamedLog>,
  before: readonly FreshLog[],
  isMove: boolean,
): Corrected | null | RejectionCode {
  if (correctsId === null) return null;
  const known = logs.get(correctsId) ?? fromBatch(before.find(({ item }) => item.id === correctsId));
  if (known === undefined) return 'corrected_missing';
  const isSameSitting = isMove || known.sessionId === sessionId;
  if (!isSameSitting || known.prescriptionId !== prescriptionId) return 'corrects_other';
  const isTaken = before.some(({ context }) => context.corrected?.logId === known.logId);
  return isTaken || ('isCorrected' in known && known.isCorrected) ? 'already_corrected' : known;
}

function fromBatch(entry: FreshLog | undefined): Corrected | undefined {
  if (entry === undefined) return undefined;
  const { logId, item } = entry;
  const { sessionId, prescriptionId } = item;
  return { logId, sessionId, prescriptionId, ...toldOf(item) };
}

const toldOf = ({ pain, symptomsSpread, outcome, skipReason }: LogItem): ToldOfExercise => ({
  pain,
  symptomsSpread: symptomsSpread ?? null,
  outcome,
  skipReason,
});

/** What a log says, so that it is known again when it is sent again. */
export const hashOf = (item: LogItem): string =>
  createHash('sha256').update(canonicalJson(item)).digest('hex');

export const compared = ({ contentHash }: { contentHash: string }, item: LogItem): ItemAnswer =>
  contentHash === hashOf(item) ? alreadyStored : rejected('conflict');

/** Whether the days on which severe pain was told already have to be known to say which alerts these entries raise. */
export const isAnySevere = (items: readonly LogItem[]): boolean => items.some(({ pain }) => isSevere(pain));

/**
 * The alerts that these entries raise, in their order: severe pain once for each local day of the patient (LG-7.4), of which
 * `severeDays` were told before.
 */
export function alertsOf(
  fresh: readonly FreshLog[],
  severeDays: readonly string[],
): (FreshLog & { rule: LogAlert })[] {
  const told = new Set(severeDays);
  return fresh.flatMap((entry) => {
    const { item, context } = entry;
    const rule = alertOfLog(context.limits, toldOf(item), context.corrected, told.has(context.localDate));
    if (rule === null) return [];
    if (isSevere(item.pain)) told.add(context.localDate);
    return [{ ...entry, rule }];
  });
}
