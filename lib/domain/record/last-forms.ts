import { toKg } from '../dosage/load.ts';
import type { RecordedLog, RecordedMark, RecordedSet } from './recorded.ts';

/**
 * The logs as they stand: one that was corrected counts once, as corrected; of two that are the same one counts, with the worse of what
 * was said. One that was taken back stays, stripped of all that speaks for more (`takenBack`), for it may hold a load or lower it and
 * never raise it. The sets of an easier version are those of another exercise and say nothing of this one. Done twice it is the same.
 */
export function lastForms(logs: readonly RecordedLog[]): RecordedLog[] {
  const replaced = new Map(
    logs.flatMap(({ correctsId, logId }) => (correctsId === null ? [] : [[correctsId, logId] as const])),
  );
  const known = new Map(logs.map((log) => [log.logId, log]));
  const standing = new Map(
    [...known.values()]
      .filter(({ logId }) => !replaced.has(logId))
      .map((log) => [log.logId, withMark(log, markOf(log, known))]),
  );
  for (const log of [...standing.values()]) {
    const { mark } = log;
    if (mark?.kind !== 'same' || mark.sameAs === null) continue;
    const other = standing.get(lastOf(mark.sameAs, replaced));
    // Without the other one it is the only one there is.
    if (other === undefined || other === log) continue;
    standing.delete(log.logId);
    standing.set(other.logId, asOne(other, log));
  }
  return [...standing.values()].map((log) =>
    log.mark?.kind === 'withdrawn' ? takenBack(log) : log.isEasier === true ? ofAnother(log) : log,
  );
}

/** Whether an entry counts as something that was done or left out: not when it was taken back. */
export const isCounted = ({ mark }: Pick<RecordedLog, 'mark'>): boolean => mark?.kind !== 'withdrawn';

/** What was said of an entry, or of one that it took the place of. */
function markOf(log: RecordedLog, known: ReadonlyMap<string, RecordedLog>): RecordedMark | undefined {
  let each: RecordedLog | undefined = log;
  for (let step = 0; each !== undefined && step < known.size; step += 1) {
    if (each.mark !== undefined) return each.mark;
    each = each.correctsId === null ? undefined : known.get(each.correctsId);
  }
  return undefined;
}

const withMark = (log: RecordedLog, mark: RecordedMark | undefined): RecordedLog =>
  mark === undefined ? log : { ...log, mark };

function lastOf(logId: string, replaced: ReadonlyMap<string, string>): string {
  let id = logId;
  for (let step = 0; step < replaced.size; step += 1) id = replaced.get(id) ?? id;
  return id;
}

/** Pain and a stop stay as they were said; how much was done, how hard it was and how it looked are not known any more. */
const takenBack = (log: RecordedLog): RecordedLog => ({
  ...log,
  outcome: log.outcome === 'done' ? 'partly' : log.outcome,
  ...{ sets: [], effort: null, technique: null },
});

/** How it hurt, how hard it was and how it looked stay: whoever finds the easier one too much has not found this one too light. */
const ofAnother = (log: RecordedLog): RecordedLog => ({ ...log, sets: [] });

/**
 * Two entries of one sitting, noted twice: it hurt as much as the worse one says, and what was done is the weaker of both, so that a
 * second entry never speaks for more than one of them alone.
 */
export function asOne(log: RecordedLog, other: RecordedLog): RecordedLog {
  const isStopped = log.outcome === 'stopped' || other.outcome === 'stopped';
  const isPart = log.outcome === 'done' && other.outcome !== 'done';
  return {
    ...log,
    outcome: isStopped ? 'stopped' : isPart ? 'partly' : log.outcome,
    skipReason: isStopped ? null : (log.skipReason ?? other.skipReason),
    sets: weakerOf(log.sets, other.sets),
    pain: {
      rest: lower(log.pain.rest, other.pain.rest),
      during: higher(log.pain.during, other.pain.during),
      after: higher(log.pain.after, other.pain.after),
      nextMorning: higher(log.pain.nextMorning, other.pain.nextMorning),
    },
    effort: higher(log.effort, other.effort),
    technique:
      log.technique === 'poor' || other.technique === 'poor' ? 'poor' : (log.technique ?? other.technique),
    symptomsSpread:
      log.symptomsSpread === true || other.symptomsSpread === true
        ? true
        : (log.symptomsSpread ?? other.symptomsSpread),
    ...(log.isEasier === true || other.isEasier === true ? { isEasier: true } : {}),
  };
}

/** The sets that both tell of, each with the smaller number and the lighter weight; a weight that one of them leaves out is not known. */
const weakerOf = (sets: readonly RecordedSet[], others: readonly RecordedSet[]): RecordedSet[] =>
  sets.flatMap((set) => {
    const other = others.find(({ setNumber, side }) => setNumber === set.setNumber && side === set.side);
    if (other === undefined) return [];
    const isLighter =
      set.weight === null || (other.weight !== null && toKg(set.weight) <= toKg(other.weight));
    const weight = isLighter ? set.weight : other.weight;
    return [{ ...set, amount: Math.min(set.amount, other.amount), weight }];
  });

const higher = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);
/** The pain before that makes no zone milder: under `relative` a higher one would. */
const lower = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
