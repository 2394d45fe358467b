import { z } from 'zod';
import { doseKinds } from '@/lib/domain/dosage/goals';
import { loadUnits } from '@/lib/domain/number/units';
import type { BarrierAnswer } from '@/lib/domain/adherence/barrier';
import { dayStates } from '@/lib/domain/adherence/day-state';
import type { Drawing } from '@/lib/domain/figure/paint/draw';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';
import type { OpeningHours } from '@/lib/domain/time/opening-hours';
import { locales } from '@/lib/domain/result';
import { exactly } from './exactly.ts';
import { dayPlan } from './day-plan.ts';
import { portalFormat } from './portal-format.ts';
import { localDate } from './values.ts';

/** One day on which something was logged. `highestPain` is the worst score during or after; null when none was given. */
const progressDay = z.strictObject({
  localDate,
  /** What the day looks like against the program of that day. */
  state: z.enum(dayStates),
  done: z.number(),
  partly: z.number(),
  skipped: z.number(),
  highestPain: z.number().nullable(),
});
export type ProgressDay = z.infer<typeof progressDay>;

const doneOfPlanned = z.strictObject({ done: z.number(), planned: z.number() });

/** One exercise over the days: the heaviest load of each, or where none is lifted the longest set. Days in order, never none. */
const exerciseLine = z.strictObject({
  lineageId: z.string(),
  name: z.string(),
  unit: z.enum([...loadUnits, ...doseKinds]),
  points: z.array(z.strictObject({ localDate, value: z.number() })),
});
export type ExerciseLine = z.infer<typeof exerciseLine>;

/** What was logged in the last eight weeks, the newest day first. */
const progress = z.strictObject({
  firstDay: localDate,
  today: localDate,
  week: doneOfPlanned.nullable(),
  /** The 14 days that end yesterday; an older answer has none. */
  fortnight: doneOfPlanned.nullable().optional(),
  days: z.array(progressDay),
  /** An older answer has none. */
  exercises: z.array(exerciseLine).optional(),
});
export type Progress = z.infer<typeof progress>;

const clinicContact = z.strictObject({
  name: z.string(),
  phone: z.string().nullable(),
  hours: z.custom<OpeningHours>().nullable(),
  writtenHours: z.string().nullable(),
  timeZone: z.string(),
  emergencyNumber: z.string(),
  outOfHoursLine: z.string().nullable(),
  crisisLine: z.string().nullable(),
});

const dueConsent = z.strictObject({ consentTextId: z.uuid(), text: z.string(), language: z.enum(locales) });
export type DueConsent = z.infer<typeof dueConsent>;

/** What is asked once a week below the target, and what was answered; made only where it may be asked, or was lately. */
const barriers = z.strictObject({
  /** The clinic's list; null: the one that ships with the product. */
  list: z.number().nullable(),
  choices: z.array(z.strictObject({ key: z.string(), label: z.string(), tip: z.string() })),
  /** Whether less was done than is asked for in the 14 days that end the day before `asOf`; null: not known. */
  figure: z.strictObject({ isBelow: z.boolean(), asOf: localDate }).nullable(),
  answers: z.array(
    exactly<BarrierAnswer>()(
      z.strictObject({
        answerId: z.string(),
        localDate,
        recordedAt: z.string(),
        list: z.number().nullable(),
        barrier: z.string().nullable(),
      }),
    ),
  ),
});
export type Barriers = z.infer<typeof barriers>;

/** How one exercise looks: what moves on its own screen, and the one pose of lists, drawn. */
export type PictureOf = ExercisePicture & { still: Drawing };

/** Everything that the pages of one patient show; a phone keeps it. */
export const portalData = z.strictObject({
  format: z.literal(portalFormat),
  /** What it was made from, as the server counts it: asked with it again, the server says whether anything has moved. */
  mark: z.string(),
  /** When it was read, by the clock of the server. */
  readAt: z.iso.datetime(),
  person: z.strictObject({
    patientId: z.uuid(),
    name: z.string(),
    /** Who has signed in for the patient. */
    carerName: z.string().nullable(),
    language: z.enum(locales),
    isDemo: z.boolean(),
    /** Several people use this device: it keeps nothing. */
    isShared: z.boolean(),
  }),
  plan: dayPlan,
  progress,
  /** Null: nothing of it is asked. An older answer has none. */
  barriers: barriers.nullable().optional(),
  own: z.strictObject({
    fullName: z.string(),
    treatedBy: z.array(z.string()),
    helpers: z.array(z.strictObject({ name: z.string(), relationship: z.string() })),
  }),
  contact: clinicContact,
  /** What the reader is asked to agree to before anything else; an older answer says nothing of it. */
  consent: dueConsent.nullable().optional(),
  notices: z.array(z.strictObject({ deviceId: z.uuid(), openedAt: z.iso.datetime(), isFirst: z.boolean() })),
  /** By prescription; none where there is no drawing. */
  pictures: z.record(z.string(), z.custom<PictureOf>()),
});
export type PortalData = z.infer<typeof portalData>;

/** Nothing has moved since the answer that carried the mark. */
const portalUnchanged = z.strictObject({ unchanged: z.literal(true), readAt: z.iso.datetime() });
export type PortalUnchanged = z.infer<typeof portalUnchanged>;

export const portalAnswer = z.union([portalData, portalUnchanged]);
/** The mark of what the phone has; left out by one that has nothing. */
export const portalQuery = z.strictObject({ known: z.string().max(300).optional() });
