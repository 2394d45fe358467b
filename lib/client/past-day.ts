import { endsTheDay, isStop } from '@/lib/client/ended-by';
import { isOpen, occasionFor, type Occasion } from '@/lib/client/records';
import { dayMoment } from '@/lib/domain/log/day-moment';
import { pastDays } from '@/lib/domain/time/log-dates';
import type { DayLog, PlanExercise, PlanOfDays } from '@/lib/schemas/day-plan';
import { shownOf, stoppedHere, todayFrom, toLogView } from '@/lib/schemas/today-from';
import type { TodayExercise, TodayView } from '@/lib/schemas/today';

const noon = 12 * 60;

/**
 * One of the last seven days as it was planned then, with what is noted of it. `offered` may still be noted: what was due, and `others`
 * what was not; nothing that is stopped, and nothing more of a day that ended with too much pain (H-9).
 */
export type PastDay = {
  view: TodayView;
  shown: readonly TodayExercise[];
  offered: readonly TodayExercise[];
  others: readonly TodayExercise[];
};

/** The days before today that can be noted or corrected, yesterday first: those of the program as far as this device knows them. */
export function pastDaysOf(plan: PlanOfDays, today: string): PastDay[] {
  const stopped = stoppedNow(plan, today);
  // Kept by an earlier version of this page: which entries are missing in it nobody knows.
  const from = plan.entriesFrom ?? null;
  return pastDays(today, from).flatMap((localDate) => {
    const day = pastDay(plan, localDate, stopped);
    return day === null ? [] : [day];
  });
}

function pastDay(plan: PlanOfDays, localDate: string, stopped: ReadonlySet<string>): PastDay | null {
  const day = todayFrom(withoutGuidance(plan), { localDate, minutesOfDay: noon });
  const version = plan.versions.find(({ versionId }) => versionId === day.program?.versionId);
  const hasBegun = plan.versions.some(({ since }) => since <= localDate);
  const notedThen = entriesOn(plan, localDate);
  if (!hasBegun && notedThen.length === 0) return null;
  const exercises = day.exercises.map((exercise) => {
    const planned = version?.exercises.find((one) => one.prescriptionId === exercise.prescriptionId);
    if (planned === undefined) return exercise;
    const then = asThen(exercise, planned, localDate, stopped);
    // Whatever was in force besides: in a flare-up it was no more than this.
    return day.flare === null || planned.inFlare === undefined
      ? then
      : { ...then, ...planned.inFlare[day.flare.dose] };
  });
  // What was noted under another version, or in a pause, stands there too and can be corrected.
  const known = new Set(exercises.flatMap(({ logs }) => logs.map(({ logId }) => logId)));
  const elsewhere = notedThen.filter(({ logs }) => logs.some(({ logId }) => !known.has(logId)));
  const view = { ...day, exercises: [...exercises, ...elsewhere] };
  const isEnded = view.exercises.some(({ logs }) => logs.some(endsTheDay));
  const free = isEnded ? [] : exercises.filter((exercise) => !isStoppedOn(exercise));
  return {
    view,
    shown: view.exercises.filter(({ isDue, logs }) => isDue || logs.length > 0),
    offered: free.filter(isOpen),
    others: free.filter(({ isDue, logs, timesPerDay }) => !isDue && logs.length < timesPerDay),
  };
}

const isStoppedOn = ({ guidance, logs }: TodayExercise): boolean =>
  guidance?.leaveOut === true || logs.some(isStop);

/**
 * The exercise as it was on that day. A lighter dose that follows from the last sessions holds from the day after the last entry; what
 * was said of the exercise since is not said of that day, but that it is stopped now.
 */
function asThen(
  exercise: TodayExercise,
  planned: PlanExercise,
  localDate: string,
  stopped: ReadonlySet<string>,
): TodayExercise {
  const lastNoted = planned.logs
    .map((log) => log.localDate)
    .toSorted()
    .at(-1);
  const isLighter = lastNoted !== undefined && localDate > lastNoted;
  const dose = isLighter ? null : (planned.asPrescribed ?? null);
  return { ...exercise, ...dose, guidance: stopped.has(lineageOf(planned)) ? stoppedHere : null };
}

/** What was planned on a day that is over does not hang on what followed from the sessions since. */
const withoutGuidance = (plan: PlanOfDays): PlanOfDays => ({
  ...plan,
  versions: plan.versions.map((version) => ({
    ...version,
    exercises: version.exercises.map((exercise) => ({
      ...exercise,
      guidance: null,
      stopsUnheard: undefined,
    })),
  })),
});

/** What was kept on a phone before lineages were known has none. */
const lineageOf = ({ lineageId, prescriptionId }: PlanExercise): string => lineageId ?? prescriptionId;

/**
 * The exercises that nobody is led to now, by lineage: stopped by the rules or the clinician, broken off today; and of those that are no
 * longer in the program the ones that were broken off, since nobody has lifted that.
 */
function stoppedNow(plan: PlanOfDays, today: string): ReadonlySet<string> {
  const begun = plan.versions
    .filter(({ since }) => since <= today)
    .toSorted((a, b) => b.number - a.number)[0];
  const current = new Set(begun?.exercises.map(lineageOf));
  const isStopped = (exercise: PlanExercise): boolean =>
    exercise.guidance?.leaveOut === true ||
    (exercise.stopsUnheard ?? []).length > 0 ||
    exercise.logs.some(
      (log) => isStop(log) && (log.localDate === today || !current.has(lineageOf(exercise))),
    );
  const exercises = plan.versions.flatMap((version) => version.exercises);
  return new Set(exercises.filter(isStopped).map(lineageOf));
}

/** What was noted on a day under whatever version, exercise by exercise, each there for its entries alone. */
function entriesOn(plan: PlanOfDays, localDate: string): TodayExercise[] {
  const seen = new Set<string>();
  const exercises = plan.versions
    .toSorted((a, b) => b.number - a.number)
    .flatMap((version) => version.exercises);
  return exercises.flatMap((planned) => {
    const own = planned.logs.filter(
      (log) =>
        log.localDate === localDate && log.prescriptionId === planned.prescriptionId && !seen.has(log.logId),
    );
    for (const { logId } of own) seen.add(logId);
    return own.length === 0 ? [] : [onlyNoted(planned, own)];
  });
}

function onlyNoted(planned: PlanExercise, logs: readonly DayLog[]): TodayExercise {
  return {
    ...{ ...shownOf(planned), guidance: null, isDue: false, week: null, last: null },
    logs: logs.map(toLogView),
  };
}

/** The sitting to note these exercises of a past day in. Nobody is asked for the hour: noon stands in for it. */
export function lateOccasion({ view }: PastDay, exercises: readonly TodayExercise[]): Occasion | null {
  const { localDate, timeZone } = view;
  const sittings = new Set(view.exercises.flatMap(({ logs }) => logs.map(({ sessionId }) => sessionId)));
  const performedAt = dayMoment(localDate, sittings.size + 1, timeZone);
  return performedAt === null ? null : occasionFor(view, exercises, { localDate, performedAt });
}

/** What a past day came to, for one line: how many exercises in each way. */
export type PastCount = Record<'done' | 'partly' | 'stopped' | 'skipped' | 'nothing', number>;

export function countPast({ shown }: Pick<PastDay, 'shown'>): PastCount {
  const count: PastCount = { done: 0, partly: 0, stopped: 0, skipped: 0, nothing: 0 };
  for (const exercise of shown) count[notedOf(exercise)] += 1;
  return count;
}

/** All of its times, some, broken off, left out, or nothing noted: of one exercise on one day. */
function notedOf({ logs, timesPerDay, guidance }: TodayExercise): keyof PastCount {
  const outcomes = logs.map(({ outcome }) => outcome);
  if (outcomes.includes('stopped') || (outcomes.length === 0 && guidance?.leaveOut === true))
    return 'stopped';
  if (outcomes.filter((outcome) => outcome === 'done').length >= timesPerDay) return 'done';
  if (outcomes.some((outcome) => outcome !== 'skipped')) return 'partly';
  return outcomes.length === 0 ? 'nothing' : 'skipped';
}
