import { toDayLetters } from '../adherence/day-letters.ts';
import { type DayOfPlan } from '../adherence/day-state.ts';
import type { DoseKind } from '../dosage/goals.ts';
import { isPainAboveLimit } from '../pain/pain-above-limit.ts';
import { morningsOf } from '../progression/records/recorded-sessions.ts';
import { lastForms } from '../record/last-forms.ts';
import { limitsOfLogs } from '../record/limits-of-log.ts';
import type { PatientRecords, RecordedLog } from '../record/recorded.ts';
import { addDays, daysBetween } from '../time/calendar-date.ts';

/** So many days are drawn, the last of them today: eight weeks. */
export const courseDays = 56;

/** Pain 0 to 10 of one day, the worst score of all its exercises; null where none was given. */
export type PainOfDay = {
  /** Days since the first one drawn. */
  place: number;
  before: number | null;
  during: number | null;
  after: number | null;
  morning: number | null;
  /** Something hurt above what was agreed for it. */
  isAbove: boolean;
};

/** One measure of one exercise over the days: the heaviest load of a day, or all that was done on it. */
export type CourseSeries = {
  key: string;
  exercise: string;
  unit: 'kg' | 'lb' | 'minutes' | 'seconds' | 'repetitions' | 'metres' | 'steps' | 'breaths';
  /** Place and value, in the order of days. */
  points: [place: number, value: number][];
};

export type Course = {
  firstDay: string;
  /** One letter a day (`toDayLetters`). */
  days: string;
  pain: PainOfDay[];
  /** Place of the first day of each version that began within the days. */
  versions: { number: number; place: number }[];
  series: CourseSeries[];
};

/** Eight weeks of one patient as they are drawn and as they stand in the table beside it; nothing that was not told is filled in. */
export function courseOf(
  records: Pick<PatientRecords, 'today' | 'versions' | 'logs' | 'mornings'>,
  days: readonly DayOfPlan[],
): Course {
  const firstDay = addDays(records.today, 1 - courseDays);
  const logs = lastForms(records.logs).filter(({ localDate }) => localDate >= firstDay);
  const placeOf = (localDate: string): number => daysBetween(firstDay, localDate);
  return {
    firstDay,
    days: toDayLetters(days),
    pain: painOf(records, logs, firstDay),
    versions: records.versions
      .filter((version) => version.firstDay >= firstDay && version.firstDay <= records.today)
      .map((version) => ({ number: version.number, place: placeOf(version.firstDay) }))
      .toSorted((a, b) => a.place - b.place || a.number - b.number),
    series: seriesOf(records.versions, logs, placeOf),
  };
}

function painOf(
  { today, versions, logs: all, mornings }: Pick<PatientRecords, 'today' | 'versions' | 'logs' | 'mornings'>,
  logs: readonly RecordedLog[],
  firstDay: string,
): PainOfDay[] {
  const limitsOf = limitsOfLogs(versions);
  const mornings8 = morningsOf(mornings, lastForms(all));
  return Array.from({ length: courseDays }, (_, place): PainOfDay => {
    const localDate = addDays(firstDay, place);
    const own = logs.filter((log) => log.localDate === localDate);
    return {
      place,
      before: worstOf(own.map(({ pain }) => pain.rest)),
      during: worstOf(own.map(({ pain }) => pain.during)),
      after: worstOf(own.map(({ pain }) => pain.after)),
      morning: worstOf(mornings8.filter((one) => one.localDate === localDate).map(({ pain }) => pain)),
      isAbove: own.some((log) => isPainAboveLimit(limitsOf(log), log.pain)),
    };
  }).filter(
    ({ before, during, after, morning, place }) =>
      [before, during, after, morning].some((score) => score !== null) && addDays(firstDay, place) <= today,
  );
}

export const worstOf = (scores: readonly (number | null)[]): number | null => {
  const said = scores.filter((score) => score !== null);
  return said.length === 0 ? null : Math.max(...said);
};

/** Exercises that are prescribed now first, in their order; then what was done and is prescribed no more. */
function seriesOf(
  versions: PatientRecords['versions'],
  logs: readonly RecordedLog[],
  placeOf: (localDate: string) => number,
): CourseSeries[] {
  const prescribed = [...versions]
    .toSorted((a, b) => Number(b.isActive) - Number(a.isActive) || b.number - a.number)
    .flatMap(({ prescriptions }) => prescriptions);
  const exercises = new Map(
    prescribed.toReversed().map(({ lineageId, exercise, dose }) => [lineageId, { exercise, dose }]),
  );
  const order = [...new Set(prescribed.map(({ lineageId }) => lineageId))];
  return order.flatMap((lineageId): CourseSeries[] => {
    const known = exercises.get(lineageId);
    const own = logs.filter((log) => log.lineageId === lineageId && log.sets.length > 0);
    if (known === undefined || own.length === 0) return [];
    const exercise = known.exercise.names.en;
    const days = [...new Set(own.map(({ localDate }) => localDate))].toSorted();
    const setsOn = (day: string) =>
      own.filter(({ localDate }) => localDate === day).flatMap(({ sets }) => sets);
    const unit = own.flatMap(({ sets }) => sets.flatMap(({ weight }) => weight?.unit ?? [])).at(-1);
    const load = days.flatMap((day): [number, number][] => {
      const weights = setsOn(day).flatMap(({ weight }) =>
        weight?.unit === unit && weight !== undefined && weight !== null ? [Number(weight.value)] : [],
      );
      return weights.length === 0 ? [] : [[placeOf(day), Math.max(...weights)]];
    });
    const { name, per } = amountUnits[known.dose.doseKind];
    const done = days.map((day): [number, number] => [
      placeOf(day),
      Math.round((10 * setsOn(day).reduce((sum, { amount }) => sum + amount, 0)) / per) / 10,
    ]);
    return [
      ...(unit === undefined || load.length === 0
        ? []
        : [{ key: `${lineageId} load`, exercise, unit, points: load }]),
      { key: `${lineageId} done`, exercise, unit: name, points: done },
    ];
  });
}

const amountUnits: Record<DoseKind, { name: CourseSeries['unit']; per: number }> = {
  reps: { name: 'repetitions', per: 1 },
  hold: { name: 'seconds', per: 1 },
  time: { name: 'minutes', per: 60 },
  distance: { name: 'metres', per: 1 },
  steps: { name: 'steps', per: 1 },
  breaths: { name: 'breaths', per: 1 },
};
