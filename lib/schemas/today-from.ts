import { dayFrom, type DueExercise } from '@/lib/domain/log/day-from';
import { type FlareDay, flareOn } from '@/lib/domain/progression/records/flare-on';
import type { ZonedClock } from '@/lib/domain/time/zone-clock';
import type { DayLog, PlanExercise, PlanOfDays, PlanVersion } from './day-plan.ts';
import type { LogView, TodayExercise, TodayView } from './today.ts';

/** The day as the screens show it, at a moment of the patient's own clock. */
export function todayFrom(plan: PlanOfDays, clock: ZonedClock): TodayView {
  const flare = flareOn(flareReportsIn(plan), clock.localDate);
  const { version, isPastValid, changes, exercises, ...day } = dayFrom<
    PlanVersion,
    PlanOfDays['news'][number]['changes'][number]
  >(flare === null ? plan : inFlare(plan, flare), clock);
  const { patientId, timeZone, loadUnit, safety } = plan;
  return {
    ...{ patientId, timeZone, loadUnit, safety },
    ...day,
    flare,
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

/** What was said of flare-ups; left out by what was kept on a phone before it was known. */
export const flareReportsIn = ({
  flareReports = [],
}: {
  flareReports?: PlanOfDays['flareReports'];
}): PlanOfDays['flareReports'] => flareReports;

/** The plan with the doses of a flare-up (LG-8.8); nobody is told to stay at another one. */
const inFlare = (plan: PlanOfDays, { dose }: FlareDay): PlanOfDays => ({
  ...plan,
  versions: plan.versions.map((version) => ({
    ...version,
    exercises: version.exercises.map((exercise) => ({
      ...exercise,
      ...exercise.inFlare?.[dose],
      guidance: exercise.guidance?.kind === 'hold' ? null : exercise.guidance,
    })),
  })),
});

function programOf({ exercises: _exercises, ...program }: PlanVersion) {
  return program;
}

/** What is stopped without words of the server: the page has its own. */
export const stoppedHere = { kind: 'stop', text: '', leaveOut: true, instead: null } as const;

/** An exercise of the plan as it is shown, without what belongs to one day. */
export function shownOf(planned: PlanExercise): Omit<TodayExercise, 'isDue' | 'week' | 'logs' | 'last'> {
  const { schedule: _schedule, region: _region, logs: _logs, lineageId: _lineage, ...rest } = planned;
  const { asPrescribed: _prescribed, inFlare: _flare, stopsUnheard: _stops, ...shown } = rest;
  return shown;
}

function exerciseOf(due: DueExercise<PlanExercise>): TodayExercise {
  const { planned, isDue, isStoppedHere, week, logs, last } = due;
  const shown = shownOf(planned);
  return {
    ...shown,
    guidance: isStoppedHere && shown.guidance?.leaveOut !== true ? stoppedHere : shown.guidance,
    isDue,
    week,
    logs: logs.map(toLogView),
    last: last === null ? null : { localDate: last.localDate, sets: last.sets },
  };
}

export const toLogView = ({ localDate: _localDate, ...log }: DayLog): LogView => log;
