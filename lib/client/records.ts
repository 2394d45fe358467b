import { dayNow, nowWithOffset } from '@/lib/client/sitting-store';
import { toKg, type Weight } from '@/lib/domain/dosage/load';
import { isAbove } from '@/lib/domain/number/values';
import type { DoneSet, Sitting } from '@/lib/domain/log/sitting';
import type { SkipReason, Technique } from '@/lib/domain/record/told';
import type { OwnPauseReason } from '@/lib/domain/record/pause';
import type {
  LoggedSetInput,
  LogItem,
  MorningItem,
  PauseEndItem,
  PauseItem,
  SessionItem,
  UsualMorningItem,
} from '@/lib/schemas/log';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';

/** A sitting as every record of it names it: made once, the same for all its logs. */
export type Occasion = { sessionId: string; versionId: string; localDate: string; performedAt: string };

/** A new sitting under the version that is shown, on the patient's own day. Null without a program. */
export function newOccasion(view: TodayView): Occasion | null {
  if (view.program === null) return null;
  return {
    sessionId: crypto.randomUUID(),
    versionId: view.program.versionId,
    localDate: dayNow(view),
    performedAt: nowWithOffset(),
  };
}

/** A new sitting with what is still open today; it begins with pain before. */
export function startSitting(view: TodayView): Sitting | null {
  const occasion = newOccasion(view);
  if (occasion === null) return null;
  const plan = view.exercises.filter(isOpen).map(({ prescriptionId, sets }) => ({ prescriptionId, sets }));
  return {
    ...occasion,
    plan,
    place: 0,
    phase: plan.length === 0 ? 'finished' : 'before',
    sets: [],
    painBefore: null,
    owesAfter: false,
    restUntilMs: null,
  };
}

export const sessionRecord = (view: TodayView, occasion: Occasion): SessionItem => ({
  kind: 'session',
  id: occasion.sessionId,
  patientId: view.patientId,
  programVersionId: occasion.versionId,
  performedAt: occasion.performedAt,
  localDate: occasion.localDate,
  timeZone: view.timeZone,
});

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

/** What was done of an exercise when the session was broken off. Nobody was asked how it felt. */
export const toldBrokenOff = ({
  sets,
  painBefore,
}: {
  sets: readonly DoneSet[];
  painBefore: number | null;
}): Told => ({
  outcome: 'stopped',
  skipReason: null,
  sets,
  pain: { rest: painBefore, during: null, after: null },
  effort: null,
  technique: null,
  spread: null,
  comment: null,
});

/** The record of one exercise; `corrects` is the entry whose place it takes. Pain that was not said is left out, never 0. */
export function logRecord(
  view: TodayView,
  sessionId: string,
  exercise: TodayExercise,
  told: Told,
  corrects: LogView | null = null,
): LogItem {
  const { rest, during, after } = told.pain;
  return {
    kind: 'log',
    id: crypto.randomUUID(),
    patientId: view.patientId,
    sessionId,
    prescriptionId: exercise.prescriptionId,
    recordedAt: nowWithOffset(),
    outcome: told.outcome,
    skipReason: told.skipReason,
    sets: told.sets.flatMap((set, place) => loggedSets(exercise, set, place + 1)),
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

function loggedSets(exercise: TodayExercise, set: DoneSet, setNumber: number): LoggedSetInput[] {
  const bare = exercise.loadKind === 'band' || exercise.loadKind === 'bodyweight' ? exercise.loadKind : null;
  return exercise.sides.flatMap((side, place) => {
    const amount = set.amounts[place] ?? null;
    // Not told is not zero: that side stays out of the record.
    if (amount === null) return [];
    const { value: loadValue, unit: loadUnit } = set.weight ?? { value: null, unit: bare };
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
 * What the next set starts from: the set before, else last time within today's range, else the lower end. A weight that is heavier
 * than last time's begins at the lower end again, as the step says that led to it (LG-8.1).
 */
export function suggestedSet(exercise: TodayExercise, before: readonly DoneSet[]): DoneSet {
  const previous = before.at(-1);
  if (previous !== undefined) return previous;
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
  sets.length >= exercise.sets &&
  sets
    .slice(0, exercise.sets)
    .every((set) => set.amounts.every((amount) => amount !== null && amount >= exercise.amount.min))
    ? 'done'
    : 'partly';

/** How often an exercise was entered today, and whether it is still to do. */
const timesLogged = (exercise: TodayExercise): number => exercise.logs.length;
export const isOpen = (exercise: TodayExercise): boolean =>
  exercise.isDue && timesLogged(exercise) < exercise.timesPerDay;
