import { z } from 'zod';
import { trainingStatuses } from '../domain/person/training.ts';
import { weightBearingOrders } from '../domain/record/orders.ts';
import { clearanceBases as orderBases, clearanceRoles as orderRoles } from '../domain/safety/clearance.ts';
import { clearanceKinds } from '../domain/safety/clearance-kinds.ts';
import { pauseReasons } from '../domain/record/pause.ts';
import { conditionInput } from './patient.ts';
import { overrideReason } from './safety.ts';
import { id, lineText, noteText, pastDate, programDate, whole } from './values.ts';

/** A body without the patient it names: whose it is, the data layer takes from the address alone. */
export type Addressed<T> = T extends unknown ? Omit<T, 'patientId'> : never;

/** Every body names the patient, so that a form that was opened for another one is refused. */
const ofPatient = { patientId: id };
const reason = noteText(1000);
export const conditionRecord = conditionInput.safeExtend(ofPatient);

/** What becomes of a recorded condition: it is over, it was never so, or it was written down wrongly. */
export const conditionChange = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('resolve'), ...ofPatient, resolvedOn: pastDate, reason }),
  z.strictObject({ deed: z.literal('mark_error'), ...ofPatient, reason }),
  z.strictObject({ deed: z.literal('correct'), ...ofPatient, condition: conditionInput, reason }),
]);
export type ConditionChange = z.infer<typeof conditionChange>;

const givenBy = {
  fromOn: programDate,
  givenBy: lineText(200),
  role: z.enum(orderRoles, { error: 'Who gave it?' }),
  basis: z.enum(orderBases, { error: 'What does it rest on?' }),
  // Decisions about safety carry a reason that the next clinician can read (SF-1).
  note: overrideReason,
};

/** A clearance (SF-1.5), a weight-bearing order (SF-1) or an own load cap after surgery (LG-3.3) for one condition. */
export const orderInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clearance'), ...ofPatient, value: z.enum(clearanceKinds), ...givenBy }),
  z.strictObject({
    kind: z.literal('weight_bearing'),
    ...ofPatient,
    value: z.enum(weightBearingOrders),
    ...givenBy,
  }),
  z.strictObject({
    kind: z.literal('load_cap'),
    ...ofPatient,
    capPct: z
      .number({ error: 'Please enter a number.' })
      .min(20, 'At least 20 %.')
      .max(85, 'At most 85 %.')
      .multipleOf(0.5, 'Whole or half percent.'),
    ...givenBy,
  }),
]);
export type OrderInput = z.infer<typeof orderInput>;

/** Ends something that was recorded, with the reason. */
export const endInput = z.strictObject({ ...ofPatient, reason });
export type EndInput = z.infer<typeof endInput>;

export const holdInput = z.strictObject({
  ...ofPatient,
  programId: id,
  lineageId: id,
  reason,
  untilOn: programDate.nullable(),
});
export type HoldInput = z.infer<typeof holdInput>;
export const holdEnd = z.strictObject(ofPatient);

export const techniqueInput = z.strictObject({ ...ofPatient, programId: id, lineageId: id });
export type TechniqueInput = z.infer<typeof techniqueInput>;
export const techniqueWithdrawal = z.strictObject(ofPatient);

const pauseDays = { fromOn: programDate, untilOn: programDate.nullable() };
export const pauseInput = z
  .strictObject({
    ...ofPatient,
    reason: z.enum(pauseReasons, { error: 'Why is it paused?' }),
    note: noteText(1000).nullable(),
    ...pauseDays,
  })
  .refine(({ fromOn, untilOn }) => untilOn === null || untilOn >= fromOn, {
    path: ['untilOn'],
    message: 'The last day comes after the first.',
    params: { code: 'range_reversed' },
  });
export type PauseInput = z.infer<typeof pauseInput>;
/** The first day on which the program goes on. */
export const pauseEnd = z.strictObject({ ...ofPatient, endedOn: programDate });
export type PauseEnd = z.infer<typeof pauseEnd>;

export const usualMorningInput = z.strictObject({ ...ofPatient, pain: whole(0, 10) });
export type UsualMorningInput = z.infer<typeof usualMorningInput>;

export const episodeChange = z.strictObject({
  ...ofPatient,
  deed: z.enum(['discharge', 'reopen']),
  reason,
});
export type EpisodeChange = z.infer<typeof episodeChange>;

export const cautionInput = z.strictObject({ ...ofPatient, isCautious: z.boolean(), reason });
export type CautionInput = z.infer<typeof cautionInput>;

export const trainingInput = z.strictObject({ ...ofPatient, trainingStatus: z.enum(trainingStatuses) });
export type TrainingInput = z.infer<typeof trainingInput>;

export const carerInput = z.strictObject({
  ...ofPatient,
  name: lineText(200),
  relationship: lineText(80),
  birthDate: pastDate,
});
export type CarerInput = z.infer<typeof carerInput>;
/** A correction, against the revision that was on the screen. */
export const carerCorrection = carerInput.extend({ revision: whole(1, 1_000_000) });
export type CarerCorrection = z.infer<typeof carerCorrection>;
export const carerEnd = z.strictObject(ofPatient);

export const conditionParams = z.strictObject({ patientId: id, conditionId: id });
export const orderParams = z.strictObject({ patientId: id, orderId: id });
export const holdParams = z.strictObject({ patientId: id, holdId: id });
export const techniqueParams = z.strictObject({ patientId: id, observationId: id });
export const pauseParams = z.strictObject({ patientId: id, pauseId: id });
export const carerParams = z.strictObject({ patientId: id, relatedPersonId: id });
