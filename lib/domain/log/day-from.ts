import { estimateMinutes } from '../dosage/prescription.ts';
import { isDueOn, type Schedule } from '../dosage/schedule.ts';
import type { Region } from '../library/vocabulary.ts';
import { type MorningScore, baselineMorning } from '../pain/morning-pain.ts';
import type { PainRegion } from '../pain/pain-regions.ts';
import { isPausedOn, type PauseSpan, pauseOn } from '../record/pause.ts';
import type { LogOutcome } from '../record/told.ts';
import { addDays, weekOf } from '../time/calendar-date.ts';
import { morningQuestion } from '../time/log-dates.ts';
import type { ZonedClock } from '../time/zone-clock.ts';
import { likelySoreRegions, soreRegion } from './morning-check.ts';
import { type WeekStanding, weekStanding } from './own-calendar.ts';
import { isFirstMorning } from './usual-morning.ts';

/** An entry with the local day that it counts for. */
export type PlannedLog = {
  logId: string;
  localDate: string;
  outcome: LogOutcome;
  sets: readonly unknown[];
  /** The sets are those of the easier version. */
  isEasier?: true | undefined;
};

/** One exercise of a version with what tells on which days it is due. `seconds`: what it takes once. Logs: the newest first. */
export type PlannedExercise = {
  schedule: Schedule;
  timesPerDay: number;
  seconds: number;
  region: Region;
  guidance: { leaveOut: boolean } | null;
  /** Days on which it was broken off, or hurt too much, and nobody has heard of it yet: it waits from the next day on (H-9). */
  stopsUnheard?: readonly string[] | undefined;
  logs: readonly PlannedLog[];
};

export type PlannedVersion = {
  number: number;
  /** The first day on which it holds; it does until a later one begins. */
  since: string;
  validUntil: string | null;
  exercises: readonly PlannedExercise[];
};

export type PlannedMorning = {
  id: string;
  localDate: string;
  pain: number | null;
  region: PainRegion | null;
};

/** What one version changed, in the patient's words. */
export type PlannedNews<C> = {
  number: number;
  since: string;
  agreedBy: string | null;
  changes: readonly C[];
};

/** Everything that a patient's day is told from, on the day when it was read and on those that follow. */
export type DayPlan<
  V extends PlannedVersion = PlannedVersion,
  C extends { name: string } = { name: string },
> = {
  /** Why there is nothing to do whatever day it is; null where a program runs. */
  without: 'discharged' | 'ended' | 'withdrawn' | 'no_program' | 'paused' | null;
  /** The version in force and those whose first day is still to come. */
  versions: readonly V[];
  /** The first day of the program; null where it is not known any more. */
  programFrom: string | null;
  news: readonly PlannedNews<C>[];
  pauses: readonly PauseSpan[];
  ownPauses: readonly (PauseSpan & { pauseId: string; untilOn: string | null })[];
  asksUsualMorning: boolean;
  /** For the last days the library regions of what was done, one for each exercise. */
  exercised: readonly { localDate: string; regions: readonly Region[] }[];
  mornings: readonly PlannedMorning[];
  /** Where the conditions lie that are treated: for each the regions that it may be in. Left out by what was kept on a phone before. */
  treatedRegions?: readonly (readonly Region[])[];
  /** How mornings usually are, as it was said last. */
  assessed: MorningScore | null;
};

export type DayState = 'ready' | 'nothing_today' | 'not_started' | NonNullable<DayPlan['without']>;

export type DueExercise<E extends PlannedExercise> = {
  planned: E;
  isDue: boolean;
  /** It was stopped before, and only this device knows. */
  isStoppedHere: boolean;
  /** How far it has come this week; null where the plan names the days. */
  week: WeekStanding | null;
  /** The entries of this day. */
  logs: E['logs'][number][];
  /** The last entry before this day that has sets of this exercise. */
  last: E['logs'][number] | null;
};

export type MorningAsked = {
  localDate: string;
  bodyPart: Region;
  regions: PainRegion[];
  usual: number | null;
  answer: PlannedMorning | null;
};

export type Day<V extends PlannedVersion, C> = {
  localDate: string;
  state: DayState;
  startsOn: string | null;
  pausedUntil: string | null;
  ownPauses: { pauseId: string; isRunning: boolean }[];
  version: V | null;
  isPastValid: boolean;
  changes: C[];
  asksUsualMorning: boolean;
  minutes: number;
  exercises: DueExercise<V['exercises'][number]>[];
  morning: MorningAsked | null;
};

/** How long a new version says what is different. */
export const newsDays = 7;

/**
 * The patient's day at a moment of their own clock, from the plan: the same function on the server and on the phone, which may be
 * without a network for days. It raises nothing that the plan does not hold; what was not heard of since stays as it was read.
 */
export function dayFrom<V extends PlannedVersion, C extends { name: string }>(
  plan: DayPlan<V, C>,
  clock: ZonedClock,
): Day<V, C> {
  const { localDate } = clock;
  const version = versionOn(plan.versions, localDate);
  const always = {
    localDate,
    startsOn: null,
    pausedUntil: null,
    ownPauses: plan.ownPauses
      .filter(({ untilOn }) => untilOn !== null && untilOn >= localDate)
      .map((pause) => ({ pauseId: pause.pauseId, isRunning: isPausedOn(pause, localDate) })),
    morning: morningOf(plan, version, clock),
  };
  const none = {
    ...always,
    ...{ version: null, isPastValid: false, changes: [], asksUsualMorning: false, minutes: 0, exercises: [] },
  };
  if (plan.without !== null) return { ...none, state: plan.without };
  const pause = pauseOn(plan.pauses, localDate);
  if (pause !== null) return { ...none, state: 'paused', pausedUntil: pause.lastDay };
  if (version === null)
    return {
      ...none,
      state: 'not_started',
      startsOn: plan.versions.map(({ since }) => since).toSorted()[0] ?? null,
    };
  const isOpen = (day: string): boolean =>
    pauseOn(plan.pauses, day) === null && versionOn(plan.versions, day) === version;
  const exercises = version.exercises.map((planned) => dueOf(planned, localDate, isOpen));
  const due = exercises.filter(({ isDue }) => isDue);
  return {
    ...always,
    state: due.length === 0 ? 'nothing_today' : 'ready',
    version,
    isPastValid: version.validUntil !== null && version.validUntil < localDate,
    changes: newsOn(plan.news, version, localDate),
    asksUsualMorning: plan.asksUsualMorning,
    minutes: estimateMinutes(due.map(({ planned }) => planned.seconds)),
    exercises,
  };
}

/** The version in force on a day: the latest whose first day has come. */
function versionOn<V extends PlannedVersion>(versions: readonly V[], localDate: string): V | null {
  const begun = versions.filter(({ since }) => since <= localDate);
  return begun.toSorted((a, b) => b.number - a.number)[0] ?? null;
}

function dueOf<E extends PlannedExercise>(
  planned: E,
  localDate: string,
  isOpen: (localDate: string) => boolean,
): DueExercise<E> {
  const logs = planned.logs as readonly E['logs'][number][];
  const before = weekOf(localDate).filter((day) => day < localDate);
  const doneDays = before.filter((day) =>
    logs.some((log) => log.localDate === day && log.outcome !== 'skipped'),
  );
  const isEnough = planned.schedule.type === 'times_per_week' && doneDays.length >= planned.schedule.n;
  const isStoppedHere = planned.stopsUnheard?.some((day) => day < localDate) === true;
  const isLeftOut = isStoppedHere || planned.guidance?.leaveOut === true;
  return {
    planned,
    isDue: isDueOn(planned, localDate) && !isEnough && !isLeftOut,
    isStoppedHere,
    week: weekStanding(planned, logs, localDate, isOpen),
    logs: logs.filter((log) => log.localDate === localDate),
    last:
      logs.find((log) => log.localDate < localDate && log.sets.length > 0 && log.isEasier !== true) ?? null,
  };
}

/** What the newest version changed, and every step within signed bounds of the days before it: none goes unsaid because another followed. */
function newsOn<C extends { name: string }>(
  news: readonly PlannedNews<C>[],
  { number }: PlannedVersion,
  localDate: string,
): C[] {
  const told = new Set<string>();
  return news
    .filter((one) => one.number <= number && one.since > addDays(localDate, -newsDays))
    .toSorted((a, b) => b.number - a.number)
    .flatMap(({ agreedBy, changes }, place) => {
      if (place > 0 && agreedBy === null) return [];
      const fresh = changes.filter(({ name }) => !told.has(name));
      for (const { name } of fresh) told.add(name);
      return fresh;
    });
}

/**
 * The morning's question: from 04:00 on the day after something was done (MS-1.4), and on the first mornings of a program (LG-7.5);
 * else null.
 */
function morningOf(plan: DayPlan, version: PlannedVersion | null, clock: ZonedClock): MorningAsked | null {
  const { localDate } = clock;
  const yesterday = addDays(localDate, -1);
  if (morningQuestion(yesterday, clock) !== 'open') return null;
  const exercised = plan.exercised.find((day) => day.localDate === yesterday)?.regions ?? [];
  const asked = exercised.length > 0 ? exercised : firstMornings(plan, version, localDate);
  const bodyPart = soreRegion(plan.treatedRegions ?? [], asked);
  if (bodyPart === null) return null;
  const usual = baselineMorning({
    mornings: plan.mornings.map((morning) => ({ date: morning.localDate, pain: morning.pain })),
    assessed: plan.assessed,
    sessionDate: yesterday,
  });
  return {
    localDate,
    bodyPart,
    regions: likelySoreRegions([bodyPart, ...asked]),
    usual: usual.ok ? usual.baseline : null,
    answer: plan.mornings.find((morning) => morning.localDate === localDate) ?? null,
  };
}

/** The regions of the version in force on a first morning of its program; none later, without one, and in a pause. */
function firstMornings(plan: DayPlan, version: PlannedVersion | null, localDate: string): Region[] {
  if (plan.without !== null || version === null || plan.programFrom === null) return [];
  if (pauseOn(plan.pauses, localDate) !== null || !isFirstMorning(localDate, plan.programFrom)) return [];
  return version.exercises.map(({ region }) => region);
}
