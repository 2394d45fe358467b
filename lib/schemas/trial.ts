import { z } from 'zod';
import { goals } from '../domain/dosage/goals.ts';
import type { Load } from '../domain/dosage/load.ts';
import {
  type RecordedTrialSet,
  type TrialPermission,
  trialActions,
  trialPresences,
  trialTechniques,
} from '../domain/load/recorded-trial.ts';
import { painModels } from '../domain/pain/pain-zone.ts';
import { exactly } from './exactly.ts';
import { codeWord, decimalLoad, id, lineText, localDate, noteText, side, whole } from './values.ts';

type TrialLoad = Exclude<Load, { unit: 'percent1RM' }>;

const trialLoad = exactly<TrialLoad>()(
  z.discriminatedUnion('unit', [
    z.strictObject({ unit: z.enum(['kg', 'lb']), value: decimalLoad }),
    z.strictObject({ unit: z.literal('band'), bandColor: lineText(30) }),
    z.strictObject({ unit: z.literal('bodyweight') }),
  ]),
);

/** Made on the device, so that a set that is sent twice is recorded once; the empty id is nobody's. */
const trialId = id.refine((value) => /[1-9a-f]/.test(value.replaceAll('-', '')), 'Not the id of a trial.');

/** One set of a trial as it was done (LG-4.4); what it leads to is the server's answer. */
export const trialSetInput = z.strictObject({
  patientId: id,
  trialId,
  number: whole(1, 10),
  exerciseSlug: codeWord(80),
  side,
  goal: z.enum(goals),
  /** With what the exercise is done. */
  implement: codeWord(60).nullable(),
  painModel: z.enum(painModels),
  /** None of the stop symptoms was there when it was asked (T1). */
  noStopSymptom: z.literal(true, { error: 'Ask for the stop symptoms first.' }),
  load: trialLoad,
  repetitions: whole(0, 999).nullable(),
  effort: whole(0, 10).nullable(),
  painBefore: whole(0, 10),
  painDuring: whole(0, 10).nullable(),
  technique: z.enum(trialTechniques).nullable(),
  brokenOff: z.boolean(),
  present: z.enum(trialPresences),
});
export type TrialSetInput = z.infer<typeof trialSetInput>;

export const recordedTrialSet = exactly<RecordedTrialSet>()(
  z.object({
    trialId: id,
    number: z.number(),
    exerciseSlug: z.string(),
    side,
    load: trialLoad,
    repetitions: z.number().nullable(),
    effort: z.number().nullable(),
    painBefore: z.number(),
    painDuring: z.number().nullable(),
    technique: z.enum(trialTechniques).nullable(),
    action: z.enum(trialActions),
    performedOn: localDate,
  }),
);

/** The set as it stands on record, and the load of the next one; null: the trial has ended. */
export const trialSetAnswer = z.object({ set: recordedTrialSet, next: trialLoad.nullable() });
export type TrialSetAnswer = z.infer<typeof trialSetAnswer>;

export const trialParams = z.strictObject({ patientId: id, trialId: id });
/** A whole trial was entered in error. */
export const trialWithdrawal = z.strictObject({ patientId: id, reason: noteText(1000) });

/** A clinician allows trial sets of one prescribed exercise at home. */
export const trialPermissionInput = z.strictObject({
  patientId: id,
  programId: id,
  lineageId: id,
  needsAdult: z.boolean(),
});
export type TrialPermissionInput = z.infer<typeof trialPermissionInput>;
export const trialPermission = exactly<TrialPermission>()(
  z.object({
    permissionId: id,
    lineageId: id,
    needsAdult: z.boolean(),
    allowedOn: localDate,
    allowedBy: z.string(),
  }),
);
export const trialPermissionParams = z.strictObject({ patientId: id, permissionId: id });
export const trialPermissionEnd = z.strictObject({ patientId: id });

const atHome = { trialId, prescriptionId: id };

/** What is said before the first set at home (T0, T1): whoever has a stop symptom goes another way. */
const trialBegin = z.strictObject({
  ...atHome,
  step: z.literal('begin'),
  noStopSymptom: z.literal(true),
  adultPresent: z.boolean(),
  painBefore: whole(0, 10),
});

/** One set at home, as it was done (T3, T4). */
const trialSetAtHome = z.strictObject({
  ...trialBegin.shape,
  step: z.literal('set'),
  number: whole(1, 10),
  load: trialLoad,
  repetitions: whole(0, 999).nullable(),
  effort: whole(0, 10).nullable(),
  painDuring: whole(0, 10).nullable(),
  technique: z.enum(trialTechniques).nullable(),
  /** Stopped before its last repetition, and the questions were answered. */
  stoppedEarly: z.boolean(),
  /** The trial ends here, whatever was answered. */
  brokenOff: z.boolean(),
});
export const homeTrialInput = z.discriminatedUnion('step', [trialBegin, trialSetAtHome]);
export type HomeTrialInput = z.infer<typeof homeTrialInput>;
export type HomeTrialSetInput = z.infer<typeof trialSetAtHome>;

/** A trial at home as it stands on record, and the load of the next set; null: it has ended, or does not begin. */
export const homeTrialAnswer = z.object({
  sets: z.array(recordedTrialSet),
  next: trialLoad.nullable(),
  /** The effort that is aimed at, 0 to 10. */
  target: z.object({ low: z.number(), high: z.number() }).nullable(),
});
export type HomeTrialAnswer = z.infer<typeof homeTrialAnswer>;
