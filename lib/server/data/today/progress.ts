import 'server-only';
import { daysOf } from '@/lib/domain/adherence/day-state';
import { toReviewedRecords } from '@/lib/domain/adherence/from-records';
import { lastFortnight } from '@/lib/domain/adherence/fortnight';
import { doneOfPlanned, weekSoFar } from '@/lib/domain/adherence/week-so-far';
import { isCounted, lastForms } from '@/lib/domain/record/last-forms';
import type { PatientRecords, RecordedLog } from '@/lib/domain/record/recorded';
import { exerciseLines } from '@/lib/domain/review/exercise-lines';
import type { Locale } from '@/lib/domain/result';
import { addDays, daysBetween, weekOf } from '@/lib/domain/time/calendar-date';
import type { Progress, ProgressDay } from '@/lib/schemas/portal';

const weeks = 8;

/** What the patient logged in the last eight weeks, day by day, newest first; corrected entries count in their last form. */
export function progressIn(records: PatientRecords, language: Locale): Progress {
  const { today, context } = records;
  const firstDay = weekOf(addDays(today, -7 * (weeks - 1)))[0] ?? today;
  const logs = lastForms(records.logs).filter((log) => isCounted(log) && log.localDate >= firstDay);
  const reviewed = toReviewedRecords({ ...records, logs });
  const shown = daysOf(reviewed, today, daysBetween(firstDay, today) + 1, context.choices);
  return {
    firstDay,
    today,
    week: weekSoFar(reviewed, today, context.choices),
    fortnight: doneOfPlanned(reviewed, lastFortnight(today), context.choices),
    exercises: exerciseLines(records, firstDay).map(({ names, ...line }) => ({
      ...line,
      name: names[language],
    })),
    days: shown.toReversed().flatMap(({ localDate, state }): ProgressDay[] => {
      const own = logs.filter((log) => log.localDate === localDate);
      return own.length === 0 ? [] : [{ localDate, state, ...countsOf(own) }];
    }),
  };
}

function countsOf(logs: readonly RecordedLog[]): Omit<ProgressDay, 'localDate' | 'state'> {
  const count = (outcome: RecordedLog['outcome']) => logs.filter((log) => log.outcome === outcome).length;
  const scores = logs.flatMap(({ pain }) => [pain.during, pain.after]).filter((score) => score !== null);
  return {
    done: count('done'),
    partly: count('partly'),
    skipped: count('skipped'),
    highestPain: scores.length === 0 ? null : Math.max(...scores),
  };
}
