import { dayFrom, type DueExercise } from '@/lib/domain/log/day-from';
import type { ZonedClock } from '@/lib/domain/time/zone-clock';
import type { DayLog, PlanExercise, PlanOfDays, PlanVersion } from './day-plan.ts';
import type { LogView, TodayExercise, TodayView } from './today.ts';

/** The day as the screens show it, at a moment of the patient's own clock. */
export function todayFrom(plan: PlanOfDays, clock: ZonedClock): TodayView {
  const { version, isPastValid, changes, exercises, ...day } = dayFrom<
    PlanVersion,
    PlanOfDays['news'][number]['changes'][number]
  >(plan, clock);
  const { patientId, timeZone, loadUnit, safety } = plan;
  return {
    ...{ patientId, timeZone, loadUnit, safety },
    ...day,
    program: version === null ? null : { ...programOf(version), isPastValid, changes },
    exercises: exercises.map(exerciseOf),
    morning:
      day.morning === null
        ? null
        : {
            ...day.morning,
            answer:
              day.morning.answer === null
                ? null
                : {
                    id: day.morning.answer.id,
                    pain: day.morning.answer.pain,
                    region: day.morning.answer.region,
                  },
          },
  };
}

function programOf({ exercises: _exercises, ...program }: PlanVersion) {
  return program;
}

function exerciseOf({ planned, isDue, logs, last }: DueExercise<PlanExercise>): TodayExercise {
  const { schedule: _schedule, region: _region, logs: _logs, ...shown } = planned;
  return {
    ...shown,
    isDue,
    logs: logs.map(toLogView),
    last: last === null ? null : { localDate: last.localDate, sets: last.sets },
  };
}

const toLogView = ({ localDate: _localDate, ...log }: DayLog): LogView => log;
