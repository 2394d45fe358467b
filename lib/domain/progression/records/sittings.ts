import { limitsOf } from '../../pain/agreed-limits.ts';
import { shareAfter } from '../../pain/share-after.ts';
import { asOne, isCounted } from '../../record/last-forms.ts';
import { isForSpineOrHip } from '../../safety/safety-box.ts';
import type { RecordedLog, RecordedSet, RecordedVersion } from '../../record/recorded.ts';

/** A log as it is judged: with the pain of its whole session. */
export type JudgedLog = RecordedLog & {
  /** It got less than was said for the session (LG-7.6). */
  painAfterLowered?: boolean;
};

/**
 * The logs, in their last form, with what was said once for all of them. On paper the sittings of an exercise on one day are one, for
 * its boxes are filled once a day. Pain before the session counts for each of its exercises; pain after, when one score was given for
 * several, is shared out (LG-7.6). Where each exercise has a score of its own, it keeps it.
 */
export function withSessionPain(
  logs: readonly RecordedLog[],
  versions: readonly RecordedVersion[],
): JudgedLog[] {
  const versionOf = new Map(
    versions.flatMap((version) =>
      version.prescriptions.map(({ prescriptionId }) => [prescriptionId, version] as const),
    ),
  );
  const sittings = grouped(paperDays(onceEach(logs, versions)), (log) =>
    log.source === 'paper'
      ? `${log.localDate} ${versionOf.get(log.prescriptionId)?.versionId ?? log.sessionId}`
      : log.sessionId,
  );
  return sittings.flatMap((sitting) => {
    const [first] = sitting;
    return asOneSession(sitting, first === undefined ? undefined : versionOf.get(first.prescriptionId));
  });
}

function asOneSession(sitting: readonly RecordedLog[], version: RecordedVersion | undefined): JudgedLog[] {
  const before = lowest(sitting.map(({ pain }) => pain.rest));
  const logs = sitting.map((log) => ({ ...log, pain: { ...log.pain, rest: log.pain.rest ?? before } }));
  const said = logs.map(({ pain }) => pain.after).filter((score) => score !== null);
  const done = logs.filter(({ outcome }) => outcome !== 'skipped');
  const [painAfter] = said;
  if (painAfter === undefined || said.length > 1 || done.length === 0) return logs;
  const shared = shareAfter({
    painAfter,
    amberHigh: amberHighOf(version, before),
    exercises: done.map(({ logId, pain }) => ({ id: logId, painBefore: pain.rest, painDuring: pain.during })),
  });
  if (!shared.ok) return logs;
  const shares = new Map(shared.after.map((one) => [one.id, one.painAfter]));
  return logs.map((log) => {
    const after = shares.get(log.logId) ?? null;
    return after === null
      ? log
      : { ...log, pain: { ...log.pain, after }, painAfterLowered: after < painAfter };
  });
}

/** The highest amber score by the program's limits; null where it is not known, then every exercise gets the whole score. */
function amberHighOf(version: RecordedVersion | undefined, before: number | null): number | null {
  if (version === undefined) return null;
  const { painModel, amber } = limitsOf(version, null);
  if (painModel !== 'relative') return amber;
  return before === null ? null : before + amber;
}

/** The score that makes no zone milder, of several: under `relative` a higher pain before would. */
function lowest(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/**
 * Of an exercise that was noted more often on one day than the plan asks, each time in another session, it is not known whether it was
 * done again or noted twice, until the patient says so. Until then it counts as noted twice, with the worse of what was said.
 */
function onceEach(logs: readonly RecordedLog[], versions: readonly RecordedVersion[]): RecordedLog[] {
  const timesPerDay = new Map(
    versions.flatMap((version) =>
      version.prescriptions.map(({ prescriptionId, dose }) => [prescriptionId, dose.timesPerDay] as const),
    ),
  );
  const isInQuestion = (log: RecordedLog): boolean =>
    log.source === 'phone' && log.outcome !== 'skipped' && isCounted(log) && log.mark?.kind !== 'again';
  const days = grouped(logs, (log) => (isInQuestion(log) ? `${log.lineageId} ${log.localDate}` : log.logId));
  return days.flatMap((day) => {
    const inTime = day.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
    const planned = timesPerDay.get(inTime[0]?.prescriptionId ?? '') ?? 1;
    const kept = inTime.slice(0, planned);
    const last = kept.at(-1);
    return last === undefined ? kept : [...kept.slice(0, -1), inTime.slice(planned).reduce(asOne, last)];
  });
}

function paperDays(logs: readonly RecordedLog[]): RecordedLog[] {
  const days = grouped(logs, (log) =>
    log.source === 'paper' && log.outcome !== 'skipped'
      ? `${log.prescriptionId} ${log.localDate}`
      : log.logId,
  );
  // A sitting that was only ticked has no numbers: what it came to is not known, and no other sitting stands in for it.
  return days.flatMap((day) =>
    day.length === 1 || day.some(({ sets }) => sets.length === 0) ? day : asOneDay(day),
  );
}

function grouped<T>(entries: readonly T[], nameOf: (entry: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** All sets of a day, those of the weakest sitting first, for they are the ones that are judged (LG-8.5). */
function asOneDay(day: readonly RecordedLog[]): RecordedLog[] {
  const inTime = day.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  const last = inTime.at(-1);
  if (last === undefined) return [];
  const painOf = (moment: keyof RecordedLog['pain']) => worst(day.map(({ pain }) => pain[moment]));
  return [
    {
      ...last,
      isDatedAhead: day.some(({ isDatedAhead }) => isDatedAhead),
      outcome: day.every(({ outcome }) => outcome === 'done') ? 'done' : 'partly',
      sets: renumbered(inTime.toSorted((a, b) => amountOf(a) - amountOf(b)).map(({ sets }) => sets)),
      pain: {
        rest: lowest(day.map(({ pain }) => pain.rest)),
        during: painOf('during'),
        after: painOf('after'),
        nextMorning: painOf('nextMorning'),
      },
      effort: worst(day.map(({ effort }) => effort)),
      technique: day.some(({ technique }) => technique === 'poor')
        ? 'poor'
        : (day.find(({ technique }) => technique !== null)?.technique ?? null),
      symptomsSpread: day.some(({ symptomsSpread }) => symptomsSpread === true)
        ? true
        : (day.find(({ symptomsSpread }) => symptomsSpread !== null)?.symptomsSpread ?? null),
    },
  ];
}

const worst = (scores: readonly (number | null)[]): number | null => {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : Math.max(...known);
};

const amountOf = ({ sets }: RecordedLog): number => sets.reduce((sum, { amount }) => sum + amount, 0);

function renumbered(sittings: readonly (readonly RecordedSet[])[]): RecordedSet[] {
  let before = 0;
  return sittings.flatMap((sets) => {
    const shifted = sets.map((set) => ({ ...set, setNumber: set.setNumber + before }));
    before += Math.max(0, ...sets.map(({ setNumber }) => setNumber));
    return shifted;
  });
}

/** Whether spreading symptoms were asked about in the program that a log belongs to; of a log of another program it is taken as asked. */
export function asksSpreadIn(versions: readonly RecordedVersion[]): (log: RecordedLog) => boolean {
  const asking = new Map(
    versions.flatMap(({ prescriptions }) => {
      const asks = isForSpineOrHip(prescriptions.map(({ exercise }) => exercise.region));
      return prescriptions.map(({ prescriptionId }) => [prescriptionId, asks] as const);
    }),
  );
  return ({ prescriptionId }) => asking.get(prescriptionId) ?? true;
}
