import { z } from 'zod';
import type { PlannedAmount } from '@/lib/domain/dosage/dosage';
import { doseKinds } from '@/lib/domain/dosage/goals';
import type { Weight } from '@/lib/domain/dosage/load';
import type { WeekStanding } from '@/lib/domain/log/own-calendar';
import type { OwnPainRules } from '@/lib/domain/dosage/own-rules';
import type { Rhythm } from '@/lib/domain/figure/rhythm';
import { painModels } from '@/lib/domain/pain/pain-zone';
import type { FlareDay } from '@/lib/domain/progression/records/flare-on';
import { regions } from '@/lib/domain/library/vocabulary';
import { painRegions } from '@/lib/domain/pain/pain-regions';
import { exactly } from './exactly.ts';
import { figureSpec, videoAddress } from './figure-spec.ts';
import { logOutcomes, skipReasons, techniques } from '../domain/record/told.ts';
import { loggedSet, painEntries } from './log.ts';
import { safetyView } from './screening.ts';
import { localDate, loadUnit, side } from './values.ts';

/** A log as the patient may read and correct it; `logId` is the id their device made. */
export const logView = z.strictObject({
  logId: z.uuid(),
  sessionId: z.uuid(),
  prescriptionId: z.uuid(),
  recordedAt: z.string(),
  outcome: z.enum(logOutcomes),
  skipReason: z.enum(skipReasons).nullable(),
  sets: z.array(loggedSet),
  pain: painEntries,
  effort: z.number().nullable(),
  comment: z.string().nullable(),
  technique: z.enum(techniques).optional(),
  symptomsSpread: z.boolean().optional(),
  /** The easier version was done in its place; the sets are those of that one. */
  isEasier: z.literal(true).optional(),
  /** It was said that it was done once more that day; left out where nobody said so. */
  isAgain: z.literal(true).optional(),
  /** The clinic typed it in from paper: it is theirs to correct. */
  isPaper: z.literal(true).optional(),
});
export type LogView = z.infer<typeof logView>;

const weight = exactly<Weight>()(z.strictObject({ value: z.string(), unit: loadUnit }));

/** One exercise of the patient's day, in the patient's language. */
const dayExercise = z.strictObject({
  prescriptionId: z.uuid(),
  slug: z.string(),
  /** The drawing of a clinic's own exercise, as it was published; shared ones are drawn from the catalogue. */
  figure: figureSpec.optional(),
  /** The photos of a clinic's own exercise, as it was published. */
  photos: z
    .array(
      z.strictObject({ id: z.uuid(), alt: z.string(), widthPixels: z.number(), heightPixels: z.number() }),
    )
    .optional(),
  /** A film of a clinic's own exercise, on another site. */
  video: videoAddress.optional(),
  /** How the figure moves: the prescribed tempo; left out where none is prescribed. */
  rhythm: exactly<Rhythm>()(
    z.strictObject({
      startSeconds: z.number(),
      outSeconds: z.number(),
      holdSeconds: z.number(),
      backSeconds: z.number(),
    }),
  ).optional(),
  muscles: z.array(z.string()),
  name: z.string(),
  setup: z.string(),
  steps: z.array(z.string()),
  breathing: z.string(),
  feelIt: z.string(),
  stopIf: z.string(),
  faults: z.array(z.strictObject({ fault: z.string(), fix: z.string() })),
  note: z.string().nullable(),
  /** The dose in words: the whole sentence, and the line for lists without rest and days. */
  dose: z.strictObject({ long: z.string(), line: z.string() }),
  doseKind: z.enum(doseKinds),
  sets: z.number(),
  amount: exactly<PlannedAmount>()(z.strictObject({ min: z.number(), max: z.number() })),
  sides: z.array(side),
  /** Which side, in words; null where the exercise has none. */
  sideWords: z.string().nullable(),
  /** The prescribed load in words; null where there is none. */
  loadWords: z.string().nullable(),
  weight: weight.nullable(),
  loadKind: z.enum(['weight', 'percent', 'band', 'bodyweight', 'none']),
  /** The weights that the patient has for it, lightest first; left out where none are on record. */
  ownWeights: z.array(weight).optional(),
  restSeconds: z.number().nullable(),
  timesPerDay: z.number(),
  /** How long it takes once, by its dose. */
  seconds: z.number(),
  /**
   * What follows from the last sessions, in words; a lowered exercise has its lighter dose above. `leaveOut`: nothing of it is to be done
   * now, it is stopped or waits for the easier version, which is `instead` with its drawing.
   */
  guidance: z
    .strictObject({
      kind: z.enum(['stop', 'lower', 'hold']),
      text: z.string(),
      leaveOut: z.boolean(),
      instead: z.strictObject({ name: z.string(), figure: figureSpec.nullable() }).nullable(),
    })
    .nullable(),
  /** What this exercise says of pain for itself; with the program it makes the limits (`limitsOf`). null: nothing. */
  ownRules: exactly<OwnPainRules>()(
    z.strictObject({ painToRaise: z.number().nullable(), painAllowed: z.number().nullable() }),
  ).nullable(),
  /** Agreed limits and precautions, in words: to be read before the exercise. */
  cautions: z.array(z.string()),
  /** False when it is not planned for this day, has been done as often as the week asks, or is stopped. */
  isDue: z.boolean(),
  /** How far it has come this week, where it is for some days a week that the patient chooses; else null. */
  week: exactly<WeekStanding>()(
    z.strictObject({ done: z.number(), planned: z.number(), left: z.number(), until: localDate }),
  ).nullable(),
  /** Today's entries, corrected ones in their last form. */
  logs: z.array(logView),
  /** The last day under this version on which it was said how the movement looked; null when it never was. */
  techniqueSaidOn: localDate.nullable().default(null),
  /** What was done the last time before today. */
  last: z.strictObject({ localDate, sets: z.array(loggedSet) }).nullable(),
});

/** What another exercise has of its own when it is done in the place of one. */
const easierVersion = dayExercise.pick({
  ...{ slug: true, figure: true, photos: true, video: true, rhythm: true, muscles: true, name: true },
  ...{ setup: true, steps: true, breathing: true, feelIt: true, stopIf: true, faults: true, dose: true },
  ...{ doseKind: true, sets: true, amount: true, sides: true, sideWords: true, loadWords: true },
  ...{ weight: true, loadKind: true, ownWeights: true, restSeconds: true, cautions: true },
});
export type EasierVersion = z.infer<typeof easierVersion>;

export const todayExercise = dayExercise.extend({
  /** The easier version that the patient may do in its place on a day that they choose; left out where none is allowed, or none fits. */
  easier: easierVersion.optional(),
});
export type TodayExercise = z.infer<typeof todayExercise>;

export const todayChange = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed']),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Who agreed to it beforehand, where it is a step within signed bounds; left out by what was kept on a phone before. */
  agreedBy: z.string().nullable().default(null),
});
export type TodayChange = z.infer<typeof todayChange>;

/** The question of the morning after a session, and its answer. */
const morningView = z.strictObject({
  localDate,
  /** Where the treated condition lies; without one what most of yesterday's exercises were for. */
  bodyPart: z.enum(regions),
  /** Where they are mostly felt: the short list. */
  regions: z.array(z.enum(painRegions)),
  /** Pain on most mornings lately; null when too few are known. */
  usual: z.number().nullable(),
  /** Pain null: would rather not say. */
  answer: z
    .strictObject({ id: z.uuid(), pain: z.number().nullable(), region: z.enum(painRegions).nullable() })
    .nullable(),
});
export type MorningView = z.infer<typeof morningView>;

/** The version that the day goes by. */
export const programOfDay = z.strictObject({
  versionId: z.uuid(),
  number: z.number(),
  title: z.string(),
  painModel: z.enum(painModels),
  /** Left out by what was kept on a phone before it was known. */
  painAmberTo: z.number().int().nullable().default(null),
  /** A program for spine, hip or neck: symptoms that spread are asked about. */
  asksSpread: z.boolean().default(true),
  note: z.string().nullable(),
  since: localDate,
  validUntil: localDate.nullable(),
  isPastValid: z.boolean(),
  /** Differences to the version before, shown in the first week. */
  changes: z.array(todayChange),
});

/** The patient's day. */
export const todayView = z.strictObject({
  patientId: z.uuid(),
  localDate,
  timeZone: z.string(),
  loadUnit: z.enum(['kg', 'lb']),
  state: z.enum([
    'ready',
    'nothing_today',
    'not_started',
    'paused',
    /** Back from a pause, said on this device and not yet heard by the server; made on the device. */
    'returning',
    'ended',
    'withdrawn',
    'no_program',
    'discharged',
  ]),
  startsOn: localDate.nullable(),
  /** The last day of a pause whose end is known; left out by what was kept on a phone before it was told. */
  pausedUntil: localDate.nullable().default(null),
  /** Pauses that the patient entered and whose last day has not passed, also those that were ended; `isRunning`: today lies in it. */
  ownPauses: z.array(z.strictObject({ pauseId: z.uuid(), isRunning: z.boolean() })).default([]),
  program: programOfDay.nullable(),
  minutes: z.number(),
  /** null: nothing was done yesterday, or it is not yet morning. */
  morning: morningView.nullable(),
  /** How mornings usually are has not been said for this program. */
  asksUsualMorning: z.boolean().default(false),
  /** The flare-up that lasts today; null: none. */
  flare: exactly<FlareDay>()(
    z.strictObject({
      flareId: z.string(),
      since: localDate,
      days: z.number(),
      pain: z.number(),
      usualPain: z.number().nullable(),
      spreading: z.boolean().nullable(),
      stage: z.enum(['contact', 'settle', 'rebuild']),
      dose: z.enum(['early', 'later']),
    }),
  )
    .nullable()
    .default(null),
  safety: safetyView,
  exercises: z.array(todayExercise),
});
export type TodayView = z.infer<typeof todayView>;
