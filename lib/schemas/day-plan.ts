import { z } from 'zod';
import { regions } from '@/lib/domain/library/vocabulary';
import { painRegions } from '@/lib/domain/pain/pain-regions';
import type { FlareReport } from '@/lib/domain/record/flare';
import { exactly } from './exactly.ts';
import { safetyView } from './screening.ts';
import { schedule } from './program.ts';
import { logView, programOfDay, todayChange, todayExercise } from './today.ts';
import { localDate } from './values.ts';

/** An entry with the local day that it counts for. */
const dayLog = logView.extend({ localDate });
export type DayLog = z.infer<typeof dayLog>;

/** The dose of an exercise while a flare-up lasts, and of its easier version, with what it takes once. */
const flareDoseOf = todayExercise
  .pick({ dose: true, sets: true, loadWords: true, weight: true, loadKind: true, easier: true })
  .extend({ seconds: z.number() });

/** One exercise as a phone keeps it: what tells on which days it is due, and its entries of the week with the last one before. */
export const planExercise = todayExercise.omit({ isDue: true, week: true, logs: true, last: true }).extend({
  /** The same through all versions; left out by what was kept on a phone before it was known. */
  lineageId: z.uuid().nullable().default(null),
  /** What the version prescribes, where something less is in force now; else null. */
  asPrescribed: todayExercise
    .pick({
      dose: true,
      sets: true,
      amount: true,
      sides: true,
      loadWords: true,
      weight: true,
      loadKind: true,
    })
    .nullable()
    .default(null),
  /** What is in force instead while a flare-up lasts: in its first days, and after them; left out where nothing is less. */
  inFlare: z.strictObject({ early: flareDoseOf, later: flareDoseOf }).optional(),
  /** Days on which it was broken off, or hurt too much, as only this device knows; made on the device. */
  stopsUnheard: z.array(localDate).optional(),
  schedule,
  /** What it takes once, with its rests. */
  seconds: z.number(),
  region: z.enum(regions),
  logs: z.array(dayLog),
});
export type PlanExercise = z.infer<typeof planExercise>;

const planVersion = programOfDay.omit({ isPastValid: true, changes: true }).extend({
  exercises: z.array(planExercise),
});
export type PlanVersion = z.infer<typeof planVersion>;

const pauseSpan = { firstDay: localDate, lastDay: localDate.nullable() };

/** What a patient's days are told from (`dayFrom`), as it was when it was read. */
export const dayPlan = z.strictObject({
  patientId: z.uuid(),
  timeZone: z.string(),
  loadUnit: z.enum(['kg', 'lb']),
  without: z.enum(['discharged', 'ended', 'withdrawn', 'no_program', 'paused']).nullable(),
  versions: z.array(planVersion),
  programFrom: localDate.nullable(),
  /** From this day on all entries are in the plan, and the versions that were in force; left out by what was kept before. */
  entriesFrom: localDate.nullable().default(null),
  news: z.array(
    z.strictObject({
      number: z.number(),
      since: localDate,
      agreedBy: z.string().nullable(),
      changes: z.array(todayChange),
    }),
  ),
  pauses: z.array(z.strictObject(pauseSpan)),
  ownPauses: z.array(z.strictObject({ ...pauseSpan, pauseId: z.uuid(), untilOn: localDate.nullable() })),
  asksUsualMorning: z.boolean(),
  exercised: z.array(z.strictObject({ localDate, regions: z.array(z.enum(regions)) })),
  mornings: z.array(
    z.strictObject({
      id: z.uuid(),
      localDate,
      pain: z.number().nullable(),
      region: z.enum(painRegions).nullable(),
    }),
  ),
  /** Where the conditions lie that are treated: for each the regions that it may be in. Never which they are. */
  treatedRegions: z.array(z.array(z.enum(regions))).default([]),
  assessed: z.strictObject({ date: localDate, pain: z.number().nullable() }).nullable(),
  /** What was said of the flare-ups of the days that are told from it; left out by what was kept on a phone before. */
  flareReports: z
    .array(
      exactly<FlareReport>()(
        z.strictObject({
          reportId: z.string(),
          localDate,
          recordedAt: z.string(),
          isOver: z.boolean(),
          pain: z.number().nullable(),
          usualPain: z.number().nullable(),
          spreading: z.boolean().nullable(),
        }),
      ),
    )
    .default([]),
  /** What may be tried at home today; left out by what was kept on a phone before. */
  trials: z
    .array(
      z.strictObject({
        prescriptionId: z.uuid(),
        needsAdult: z.boolean(),
        /** Of one set. */
        repetitions: z.number(),
      }),
    )
    .default([]),
  safety: safetyView,
});
export type PlanOfDays = z.infer<typeof dayPlan>;
