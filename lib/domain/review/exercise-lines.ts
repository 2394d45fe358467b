import type { DoseKind } from '../dosage/goals.ts';
import type { LoadUnit } from '../number/units.ts';
import { lastForms } from '../record/last-forms.ts';
import type { LocalizedText } from '../result.ts';
import type { PatientRecords, RecordedLog } from '../record/recorded.ts';

/** One exercise over the days on which it was done, as the person sees it. `unit`: of a load, or what the sets count. */
export type ExerciseLine = {
  lineageId: string;
  names: LocalizedText;
  unit: LoadUnit | DoseKind;
  /** The heaviest load of each day, or the longest set, in the order of days; never none. */
  points: { localDate: string; value: number }[];
};

/**
 * A line for each exercise of the running program that was done since `firstDay`, in the program's order. Its load where it was last done
 * with one, by the unit of that day; else its sets. Days without that unit leave no point: kilograms and pounds share no line.
 */
export function exerciseLines(
  { versions, logs }: Pick<PatientRecords, 'versions' | 'logs'>,
  firstDay: string,
): ExerciseLine[] {
  const done = lastForms(logs)
    .filter(({ localDate, sets }) => localDate >= firstDay && sets.length > 0)
    .toSorted((a, b) => (a.localDate < b.localDate ? -1 : 1));
  const prescribed = versions
    .filter(({ isActive }) => isActive)
    .flatMap(({ prescriptions }) => prescriptions);
  return prescribed.flatMap(({ lineageId, exercise, dose }): ExerciseLine[] => {
    const own = done.filter((log) => log.lineageId === lineageId);
    const last = own.at(-1);
    if (last === undefined) return [];
    const unit = last.sets.flatMap(({ weight }) => weight?.unit ?? []).at(-1) ?? dose.doseKind;
    const days = [...new Set(own.map(({ localDate }) => localDate))];
    const points = days.flatMap((localDate) => {
      const values = own.filter((log) => log.localDate === localDate).flatMap((log) => valuesIn(log, unit));
      return values.length === 0 ? [] : [{ localDate, value: Math.max(...values) }];
    });
    return [{ lineageId, names: exercise.names, unit, points }];
  });
}

const valuesIn = ({ sets }: RecordedLog, unit: ExerciseLine['unit']): number[] =>
  unit === 'kg' || unit === 'lb'
    ? sets.flatMap(({ weight }) => (weight?.unit === unit ? [Number(weight.value)] : []))
    : sets.map(({ amount }) => amount);
