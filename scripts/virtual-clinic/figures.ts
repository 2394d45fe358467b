import { type CourseSession, weeks } from './course.ts';

export type Figures = {
  reachedPct: number;
  medianWeek: number | null;
  inBandPct: number;
  overshootPct: number;
  redPct: number;
  severePatientsPct: number;
  strengthGainPct: number;
  stops: number | null;
  /** By week: share of sessions inside the band and red ones, in percent. */
  inBandByWeek: number[];
  redByWeek: number[];
};

const isInBand = ({ effort, band }: CourseSession): boolean => effort >= band.low && effort <= band.high;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const median = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

/** Week in which two sessions in a row first lay inside the target band. */
function weekReached(sessions: readonly CourseSession[]): number | null {
  const index = sessions.findIndex(
    (one, at) => at > 0 && isInBand(one) && sessions.slice(at - 1, at).every(isInBand),
  );
  const found = sessions[index];
  return found === undefined ? null : Math.floor(found.day / 7) + 1;
}

export function figuresOf(
  courses: readonly CourseSession[][],
  gains: readonly number[],
  stops: number | null,
): Figures {
  const sessions = courses.flat();
  const reached = courses.map(weekReached).filter((week) => week !== null);
  const inWeek = (week: number): CourseSession[] =>
    sessions.filter((one) => Math.floor(one.day / 7) === week);
  const byWeek = (test: (one: CourseSession) => boolean): number[] =>
    Array.from({ length: weeks }, (_, week) => share(inWeek(week).filter(test).length, inWeek(week).length));
  return {
    reachedPct: share(reached.length, courses.length),
    medianWeek: median(reached),
    inBandPct: share(sessions.filter(isInBand).length, sessions.length),
    overshootPct: share(
      sessions.filter(({ effort, band }) => effort >= band.high + 2).length,
      sessions.length,
    ),
    redPct: share(sessions.filter((one) => one.isRed).length, sessions.length),
    severePatientsPct: share(
      courses.filter((course) => course.some((one) => one.isSevere)).length,
      courses.length,
    ),
    strengthGainPct: median(gains) ?? 0,
    stops,
    inBandByWeek: byWeek(isInBand),
    redByWeek: byWeek((one) => one.isRed),
  };
}
