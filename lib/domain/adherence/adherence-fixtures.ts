import type { Schedule } from '../dosage/schedule.ts';
import { addDays } from '../time/calendar-date.ts';
import type {
  ReviewedLog,
  ReviewedPrescription,
  ReviewedRecords,
  ReviewedVersion,
} from './reviewed-records.ts';

/** A Monday, and the day after the two weeks that the tests speak of. */
export const firstDay = '2025-06-02';
export const afterTwoWeeks = addDays(firstDay, 14);

export const daily = { type: 'every_day' } as const;
export const perWeek = (n: number): Schedule => ({ type: 'times_per_week', n });
export const onDays = (...days: number[]): Schedule => ({ type: 'specific_weekdays', days });

/** Three sets of 10; for tests. */
export const exercise = (lineageId: string, schedule: Schedule, timesPerDay = 1): ReviewedPrescription => ({
  lineageId,
  sets: 3,
  perSet: 10,
  schedule,
  timesPerDay,
  load: { unit: 'bodyweight' },
});

export const version = (
  prescriptions: readonly ReviewedPrescription[],
  over: Partial<ReviewedVersion> = {},
): ReviewedVersion => ({ versionId: 'a', firstDay: '2025-01-01', lastDay: null, prescriptions, ...over });

/** One exercise done whole on a day, counted from the first Monday; for tests. */
export const done = (lineageId: string, day: number, over: Partial<ReviewedLog> = {}): ReviewedLog => ({
  sessionId: `session ${day}`,
  localDate: addDays(firstDay, day),
  lineageId,
  outcome: 'done',
  skipReason: null,
  stoppedForPain: false,
  amounts: [10, 10, 10],
  painDuring: null,
  painAfter: null,
  isPainAboveLimit: false,
  ...over,
});

export const skipped = (lineageId: string, day: number, skipReason: string): ReviewedLog =>
  done(lineageId, day, { outcome: 'skipped', skipReason, amounts: [] });

/** Each exercise on these days, counted from the first Monday. */
export const doneOn = (days: Readonly<Record<string, readonly number[]>>): ReviewedLog[] =>
  Object.entries(days).flatMap(([lineageId, own]) => own.map((day) => done(lineageId, day)));

export const records = (
  prescriptions: readonly ReviewedPrescription[],
  logs: readonly ReviewedLog[],
  over: Partial<ReviewedRecords> = {},
): ReviewedRecords => ({ versions: [version(prescriptions)], logs, pauses: [], ...over });
