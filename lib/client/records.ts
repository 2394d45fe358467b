import { asDone } from '@/lib/client/easier';
import { isOddSet } from '@/lib/client/odd-set';
import { dayNow, nowWithOffset } from '@/lib/client/sitting-store';
import { toKg, type Weight } from '@/lib/domain/dosage/load';
import { isAbove } from '@/lib/domain/number/values';
import {
  currentPlan,
  type DoneSet,
  nothingSaid,
  type PlannedExercise,
  type SaidOfExercise,
  type Sitting,
} from '@/lib/domain/log/sitting';
import type { SkipReason, Technique } from '@/lib/domain/record/told';
import type { OwnPauseReason } from '@/lib/domain/record/pause';
import type {
  LoggedSetInput,
  LogItem,
  LogMarkItem,
  MorningItem,
  PauseEndItem,
  PauseItem,
  SessionItem,
  SyncItem,
  UsualMorningItem,
} from '@/lib/schemas/log';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';

/** A sitting as every record of it names it: made once, the same for all its logs. */
export type Occasion = Pick<
  Sitting,
  'sessionId' | 'versionId' | 'localDate' | 'performedAt' | 'timeZone' | 'isBegun'
>;

/** When something was done: today it is now. */
type Moment = Pick<Occasion, 'localDate' | 'performedAt'>;

/**
 * The sitting to note these exercises in, under the version that is shown, on the day it was done: the one that was begun on that day, or
 * a new one when there is none or one of them stands in it already. Null without a program.
 */
export function occasionFor(
  view: TodayView,
  exercises: readonly TodayExercise[],
  { localDate, performedAt }: Moment = { localDate: dayNow(view), performedAt: nowWithOffset() },
): Occasion | null {
  if (view.program === null) return null;
  const begun = localDate === view.localDate ? lastSession(view) : null;
  const isFree =
    begun !== null && exercises.every(({ logs }) => logs.every(({ sessionId }) => sessionId !== begun));
  return {
    sessionId: isFree ? begun : crypto.randomUUID(),
    versionId: view.program.versionId,
    localDate,
    performedAt,
    timeZone: view.timeZone,
    isBegun: isFree,
  };
}

/** The session of this day and version in which something was noted last; what the clinic typed in from paper is theirs. */
function lastSession({ exercises }: TodayView): string | null {
  const logs = exercises.flatMap(({ prescriptionId, logs: own }) =>
    own.filter((log) => log.prescriptionId === prescriptionId && log.isPaper !== true),
  );
  return (
    logs.toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt)).at(-1)?.sessionId ?? null
  );
}

/** A sitting with what is still open today. It begins with pain before, unless that was said already in the session it goes on with. */
export function startSitting(view: TodayView): Sitting | null {
  const open = view.exercises.filter(isOpen);
  const occasion = occasionFor(view, open);
  if (occasion === null) return null;
  const plan = open.map((exercise) => plannedOf(exercise, false));
  const earlier = view.exercises
    .flatMap(({ logs }) => logs)
    .filter(({ sessionId, outcome }) => sessionId === occasion.sessionId && outcome !== 'skipped');
  return {
    ...occasion,
    plan,
    place: 0,
    phase: plan.length === 0 ? 'finished' : earlier.length === 0 ? 'before' : 'set',
    ...{ sets: [], said: nothingSaid, savedAs: null, timer: null },
    painBefore: earlier.find(({ pain }) => pain.rest !== undefined)?.pain.rest ?? null,
    owesAfter: earlier.length > 0 && earlier.every(({ pain }) => pain.after === undefined),
    restUntilMs: null,
  };
}

/** The record of the session itself; none when it is on record already. */
export const sessionRecords = (
  { patientId }: Pick<TodayView, 'patientId'>,
  occasion: Occasion,
): SessionItem[] =>
  occasion.isBegun
    ? []
    : [
        {
          kind: 'session',
          id: occasion.sessionId,
          patientId,
          programVersionId: occasion.versionId,
          performedAt: occasion.performedAt,
          localDate: occasion.localDate,
          timeZone: occasion.timeZone,
        },
      ];

/** What a person said about one exercise. */
export type Told = {
  outcome: LogItem['outcome'];
  skipReason: SkipReason | null;
  sets: readonly DoneSet[];
  pain: { rest: number | null; during: number | null; after: number | null };
  effort: number | null;
  /** How it looked, and whether symptoms spread; null where it was not asked or not answered. */
  technique: Technique | null;
  spread: boolean | null;
  comment: string | null;
};

export const toldSkip = (skipReason: SkipReason): Told => ({
  outcome: 'skipped',
  skipReason,
  sets: [],
  pain: { rest: null, during: null, after: null },
  effort: null,
  technique: null,
  spread: null,
  comment: null,
});

type UnderWay = { sets: readonly DoneSet[]; painBefore: number | null; said?: SaidOfExercise };

/** What was done of an exercise that hurt, or when the session was broken off, with what had been said of it by then. */
export const toldBrokenOff = ({ sets, painBefore, said = nothingSaid }: UnderWay): Told => ({
  ...{ outcome: 'stopped', skipReason: null, sets },
  ...{ effort: said.effort, technique: said.technique, spread: said.spread },
  comment: said.comment.trim() === '' ? null : said.comment.trim(),
  pain: {
    ...{ rest: painBefore, after: null },
    // Declined is not said, and never 0.
    during: typeof said.during === 'number' ? said.during : null,
  },
});

/** The rest of an exercise was left out: what was done of it stays. The reason is null where nobody gave one. */
export const toldPart = (underWay: UnderWay, skipReason: SkipReason | null): Told => ({
  ...toldBrokenOff(underWay),
  outcome: 'partly',
  skipReason,
});

/** What a sitting plans of an exercise, or of the easier version in its place. */
export function plannedOf(exercise: TodayExercise, isEasier: boolean): PlannedExercise {
  const done = asDone(exercise, isEasier);
  const { name, sets, amount } = done;
  return { name, sets, least: amount.min, ...notedOf(done, isEasier) };
}

type Noted = Pick<PlannedExercise, 'prescriptionId' | 'sides' | 'bareLoad' | 'isEasier'>;
const notedOf = (
  { prescriptionId, sides, loadKind }: Pick<TodayExercise, 'prescriptionId' | 'sides' | 'loadKind'>,
  isEasier: boolean,
): Noted => ({
  ...{ prescriptionId, sides },
  bareLoad: loadKind === 'band' || loadKind === 'bodyweight' ? loadKind : null,
  ...(isEasier ? { isEasier } : {}),
});

/**
 * What was done of the exercise that was under way in a sitting that does not go on, as records, with what was said of it by then; none
 * where no set was done. Nobody is asked for the rest.
 */
export function recordsOfLeft(patientId: string, sitting: Sitting): SyncItem[] {
  const planned = currentPlan(sitting);
  if (planned === null || sitting.sets.length === 0 || sitting.savedAs !== null) return [];
  const isDone = isAllDone(sitting.sets, { sets: planned.sets, least: planned.least ?? null });
  const told = toldPart(sitting, null);
  const log = logOf(
    patientId,
    sitting.sessionId,
    planned,
    isDone ? { ...told, outcome: 'done' } : told,
    null,
  );
  // Noted on its own day, which may be over.
  return [...sessionRecords({ patientId }, sitting), { ...log, recordedAt: sitting.performedAt }];
}

/**
 * The record of one exercise; `corrects` is the entry whose place it takes, under the version it was made under. Pain that was not said is
 * left out, never 0.
 */
export function logRecord(
  { patientId }: Pick<TodayView, 'patientId'>,
  sessionId: string,
  exercise: TodayExercise,
  told: Told,
  corrects: LogView | null = null,
  isEasier = corrects?.isEasier === true,
): LogItem {
  const noted = notedOf(exercise, isEasier);
  return logOf(
    patientId,
    sessionId,
    corrects === null ? noted : { ...noted, prescriptionId: corrects.prescriptionId },
    told,
    corrects,
  );
}

/** The patient takes an entry back: it stays on record and does not count. */
export const withdrawalRecord = ({ patientId }: Pick<TodayView, 'patientId'>, logId: string): LogMarkItem =>
  markOf(patientId, logId, 'withdrawn', null);

/** An entry that was noted twice: it was done once more, or it is the same as the other one, which goes on counting. */
export const twiceRecord = (
  { patientId }: Pick<TodayView, 'patientId'>,
  { entry, other }: Twice,
  isAgain: boolean,
): LogMarkItem => markOf(patientId, entry.logId, isAgain ? 'again' : 'same', isAgain ? null : other.logId);

const markOf = (
  patientId: string,
  logId: string,
  mark: LogMarkItem['mark'],
  sameAs: string | null,
): LogMarkItem => ({
  kind: 'log_mark',
  id: crypto.randomUUID(),
  ...{ patientId, logId, mark, sameAs },
  recordedAt: nowWithOffset(),
});

/** An entry of today that came from elsewhere although the exercise was noted as often as the plan asks; `other` came before it. */
export type Twice = { exercise: TodayExercise; entry: LogView; other: LogView };

/** The first entry of the day of which it is not known whether it was done again or noted twice; null when all is clear. */
export function notedTwice({ exercises }: Pick<TodayView, 'exercises'>): Twice | null {
  for (const exercise of exercises) {
    const open = exercise.logs
      .filter(
        ({ outcome, isAgain, isPaper }) => outcome !== 'skipped' && isAgain !== true && isPaper !== true,
      )
      .toSorted(
        (a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.logId < b.logId ? -1 : 1),
      );
    const other = open[exercise.timesPerDay - 1];
    const entry = open[exercise.timesPerDay];
    if (other !== undefined && entry !== undefined) return { exercise, entry, other };
  }
  return null;
}

function logOf(
  patientId: string,
  sessionId: string,
  noted: Noted,
  told: Told,
  corrects: LogView | null,
): LogItem {
  const { rest, during, after } = told.pain;
  return {
    kind: 'log',
    id: crypto.randomUUID(),
    patientId,
    sessionId,
    prescriptionId: noted.prescriptionId,
    recordedAt: nowWithOffset(),
    outcome: told.outcome,
    skipReason: told.skipReason,
    sets: told.sets.flatMap((set, place) => loggedSets(noted, set, place + 1)),
    pain: {
      ...(corrects?.pain.next_morning === undefined ? {} : { next_morning: corrects.pain.next_morning }),
      ...(rest === null ? {} : { rest }),
      ...(during === null ? {} : { during }),
      ...(after === null ? {} : { after }),
    },
    effort: told.effort,
    comment: told.comment,
    ...(told.technique === null ? {} : { technique: told.technique }),
    ...(told.spread === null ? {} : { symptomsSpread: told.spread }),
    // Nothing was done of what was left out.
    ...(noted.isEasier === true && told.outcome !== 'skipped' ? { isEasier: true as const } : {}),
    correctsId: corrects?.logId ?? null,
  };
}

/** What was said about this morning; takes the place of an answer that is there. Null when the morning's day is over. */
export function morningRecord(
  view: TodayView,
  said: Pick<MorningItem, 'pain' | 'region'>,
): MorningItem | null {
  if (view.morning === null || view.morning.localDate !== dayNow(view)) return null;
  return {
    kind: 'morning',
    id: crypto.randomUUID(),
    patientId: view.patientId,
    localDate: view.morning.localDate,
    timeZone: view.timeZone,
    recordedAt: nowWithOffset(),
    ...said,
    correctsId: view.morning.answer?.id ?? null,
  };
}

/** How mornings usually are; null is "would rather not say". */
export const usualMorningRecord = (
  view: Pick<TodayView, 'patientId' | 'timeZone' | 'localDate'>,
  pain: number | null,
): UsualMorningItem => ({
  kind: 'usual_morning',
  id: crypto.randomUUID(),
  patientId: view.patientId,
  localDate: dayNow(view),
  recordedAt: nowWithOffset(),
  pain,
});

/** A pause of the patient's own, from today on. */
export const pauseRecord = (
  view: TodayView,
  { reason, untilOn }: { reason: OwnPauseReason; untilOn: string },
): PauseItem => ({
  kind: 'pause',
  id: crypto.randomUUID(),
  patientId: view.patientId,
  localDate: dayNow(view),
  recordedAt: nowWithOffset(),
  reason,
  untilOn,
});

/** The patient is back today. */
export const pauseEndRecord = (view: TodayView, pauseId: string): PauseEndItem => ({
  kind: 'pause_end',
  id: crypto.randomUUID(),
  patientId: view.patientId,
  pauseId,
  localDate: dayNow(view),
  recordedAt: nowWithOffset(),
});

function loggedSets({ sides, bareLoad }: Noted, set: DoneSet, setNumber: number): LoggedSetInput[] {
  return sides.flatMap((side, place) => {
    const amount = set.amounts[place] ?? null;
    // Not told is not zero: that side stays out of the record.
    if (amount === null) return [];
    const { value: loadValue, unit: loadUnit } = set.weight ?? { value: null, unit: bareLoad };
    return [{ setNumber, side, amount, loadValue, loadUnit }];
  });
}

/** The sets of an entry as the screens edit them. */
export function setsOf(exercise: TodayExercise, log: LogView): DoneSet[] {
  const numbers = [...new Set(log.sets.map((set) => set.setNumber))].toSorted((a, b) => a - b);
  return numbers.map((setNumber) => {
    const own = log.sets.filter((set) => set.setNumber === setNumber);
    return {
      amounts: exercise.sides.map((side) => own.find((set) => set.side === side)?.amount ?? null),
      weight: own.map(weightOf).find((weight) => weight !== null) ?? null,
    };
  });
}

function weightOf(set: LoggedSetInput): Weight | null {
  const { loadValue, loadUnit } = set;
  return loadValue !== null && (loadUnit === 'kg' || loadUnit === 'lb')
    ? { value: loadValue, unit: loadUnit }
    : null;
}

/**
 * What the next set starts from: the set before, unless it was an odd one, else last time within today's range, else the lower end. A weight that is heavier
 * than last time's begins at the lower end again, as the step says that led to it (LG-8.1).
 */
export function suggestedSet(exercise: TodayExercise, before: readonly DoneSet[]): DoneSet {
  const previous = before.at(-1);
  if (previous !== undefined && !isOddSet(exercise, previous)) return previous;
  const { min, max } = exercise.amount;
  const last = isHeavierNow(exercise) ? min : (exercise.last?.sets[0]?.amount ?? min);
  const amount = Math.min(max, Math.max(min, last));
  return { amounts: exercise.sides.map(() => amount), weight: exercise.weight };
}

/** Heavier than any weight of last time; within a hundredth of it, it is the same one in another unit (LG-8.1). */
function isHeavierNow({ weight, last }: TodayExercise): boolean {
  if (weight === null || last === null) return false;
  const done = last.sets.flatMap((set) => weightOf(set) ?? []);
  return isAbove(toKg(weight), 1.01 * Math.max(0, ...done.map(toKg)));
}

/** The weight an entry is compared with: this sitting's last, else last time's, else the prescribed one. */
export function weightBefore(exercise: TodayExercise, before: readonly DoneSet[]): Weight | null {
  const lastTime = exercise.last?.sets.map(weightOf).find((weight) => weight !== null) ?? null;
  return before.at(-1)?.weight ?? lastTime ?? exercise.weight;
}

/** All sets as prescribed, from what `suggestedSet` would offer. */
export const plannedSets = (exercise: TodayExercise): DoneSet[] =>
  Array.from({ length: exercise.sets }, () => suggestedSet(exercise, []));

/** Done means every prescribed set at no less than the lower end; anything else that was done is a part. */
export const outcomeOf = (exercise: TodayExercise, sets: readonly DoneSet[]): 'done' | 'partly' =>
  isAllDone(sets, { sets: exercise.sets, least: exercise.amount.min }) ? 'done' : 'partly';

/** Where the least of a set is not known, nothing is known to be all done. */
const isAllDone = (sets: readonly DoneSet[], planned: { sets: number; least: number | null }): boolean => {
  const { least } = planned;
  return (
    least !== null &&
    sets.length >= planned.sets &&
    sets
      .slice(0, planned.sets)
      .every((set) => set.amounts.every((amount) => amount !== null && amount >= least))
  );
};

/** Stopped by the rules or the clinician, waiting for its easier version, or broken off today: not offered again (H-9). */
export const isLeftOut = ({ guidance, logs }: Pick<TodayExercise, 'guidance' | 'logs'>): boolean =>
  guidance?.leaveOut === true || logs.some(({ outcome }) => outcome === 'stopped');

/** Whether an exercise is still to do today. */
export const isOpen = (exercise: TodayExercise): boolean =>
  exercise.isDue && !isLeftOut(exercise) && exercise.logs.length < exercise.timesPerDay;
