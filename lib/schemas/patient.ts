import { z } from 'zod';
import { canonicalEmail } from '../domain/access/email.ts';
import { nightOrRestPains } from '../domain/pain/irritability.ts';
import { bandColors } from '../domain/load/bands.ts';
import { bodyLimbs, conditionFaults } from '../domain/record/condition-fields.ts';
import { conditionCodes } from '../domain/safety/vocabulary.ts';
import { datePrecisions } from '../domain/time/partial-date.ts';
import {
  codeWord,
  decimalLoad,
  id,
  language,
  lineText,
  loadUnit,
  noteText,
  pastDate,
  searchText,
  side,
  timeZone,
  whole,
} from './values.ts';

const weight = z.number().min(0).max(500).multipleOf(0.01);

/** The weights a person owns of one kind, with the unit printed on them. */
export const inventory = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed_list'), weights: z.array(weight).min(1).max(60), unit: loadUnit }),
  z.strictObject({
    type: z.literal('stack'),
    min: weight,
    step: weight,
    max: weight,
    unit: loadUnit,
    addOn: weight.optional(),
  }),
  z.strictObject({ type: z.literal('plates'), bar: weight, pairs: z.array(weight).max(30), unit: loadUnit }),
]);

/** One kind of equipment: its weights, how many there are of each, the colours of bands. */
export const equipmentItem = z.strictObject({
  equipment: lineText(40),
  inventory: inventory.nullable(),
  /** One of each weight or a pair; null: not said. */
  pieces: whole(1, 2).nullable(),
  bandColours: z
    .array(z.enum(bandColors))
    .max(bandColors.length)
    .refine((colours) => new Set(colours).size === colours.length, 'Each colour once.'),
});
export type EquipmentItem = z.infer<typeof equipmentItem>;

const equipmentList = z
  .array(equipmentItem)
  .max(30)
  .refine(
    (list) => new Set(list.map((item) => item.equipment)).size === list.length,
    'Each kind of equipment once.',
  );

const knownConditions: ReadonlySet<string> = new Set(conditionCodes);

/** A condition; the side only where it has one, the limb of a joint only for a flare, and of a month or a year its first day. */
export const conditionInput = z
  .strictObject({
    code: z
      .string()
      .refine((code) => knownConditions.has(code), 'Choose one from the list, or none.')
      .nullable(),
    description: lineText(200),
    side,
    limb: z.enum(bodyLimbs).nullable(),
    onsetOn: pastDate.nullable(),
    onsetPrecision: z.enum(datePrecisions),
  })
  .superRefine((condition, context) => {
    for (const { path, code, message } of conditionFaults(condition))
      context.addIssue({ code: 'custom', path: [path], params: { code }, message });
  });
export type ConditionInput = z.infer<typeof conditionInput>;

const email = z
  .string()
  .max(254)
  .refine(
    (value) => canonicalEmail(value) !== null,
    'Please enter an e-mail address such as name@example.org.',
  )
  .transform((value) => canonicalEmail(value) ?? value);

const identity = {
  fullName: lineText(200),
  callName: lineText(200),
  birthDate: pastDate,
  language,
  timeZone,
  loadUnit,
  phone: lineText(40).nullable(),
  email: email.nullable(),
  usesPaper: z.boolean(),
};

/** What the form for a new patient sends. The record number is made by the clinic's own counter. */
export const patientInput = z.strictObject({
  ...identity,
  reason: lineText(200),
  trainingStatus: z.enum(['novice', 'trained']),
  conditions: z.array(conditionInput).max(20),
  equipment: equipmentList,
});
export type PatientInput = z.infer<typeof patientInput>;

/** A new patient, and who on record was seen to be somebody else although the name and the birth date are the same or nearly so. */
export const admissionInput = patientInput.extend({ others: z.array(id).max(50).optional() });
export type AdmissionInput = z.infer<typeof admissionInput>;

/** Somebody on record who may be the one that is being registered; the number only for those who may see it. */
export const possibleDuplicate = z.strictObject({
  patientId: id,
  fullName: z.string(),
  birthDate: z.string(),
  recordNumber: z.string().nullable(),
  isOwn: z.boolean(),
});
export type PossibleDuplicate = z.infer<typeof possibleDuplicate>;

/** A correction of identity and contact, against the revision the form was opened with. A birth date of null stays as it is. */
export const patientUpdate = z.strictObject({
  ...identity,
  birthDate: pastDate.nullable(),
  revision: whole(1, 1_000_000),
});
export type PatientUpdate = z.infer<typeof patientUpdate>;

/** The whole list, against the revision that was on the screen. */
export const equipmentUpdate = z.strictObject({
  patientId: id,
  revision: whole(1, 1_000_000),
  equipment: equipmentList,
});
export type EquipmentUpdate = z.infer<typeof equipmentUpdate>;

export const strengthTestInput = z.strictObject({
  patientId: id,
  exerciseSlug: codeWord(80),
  side,
  load: z.strictObject({
    value: decimalLoad.refine((value) => Number(value) > 0, 'A test set needs a weight.'),
    unit: loadUnit,
  }),
  repetitions: whole(1, 999),
  effort: whole(0, 10),
});
export type StrengthTestInput = z.infer<typeof strengthTestInput>;

/** The three questions of irritability (LG-7.3). Minutes until it settles, a week at most. */
export const irritabilityInput = z.strictObject({
  patientId: id,
  painWorst: whole(0, 10),
  nightOrRestPain: z.enum(nightOrRestPains),
  settleMinutes: whole(0, 10_080),
});
export type IrritabilityInput = z.infer<typeof irritabilityInput>;

export const careTeamInput = z.strictObject({ reason: noteText(500) });
export type CareTeamInput = z.infer<typeof careTeamInput>;
/** Whose link is made: a carer's, or the patient's own (null). */
export const linkInput = z.strictObject({ relatedPersonId: id.nullable() });
/** Whose link is shown, or handed over to be copied. */
export const linkShowing = z.strictObject({
  patientId: id,
  relatedPersonId: id.nullable(),
  deed: z.enum(['show', 'copy']),
});
export type LinkShowing = z.infer<typeof linkShowing>;
export const patientParams = z.strictObject({ patientId: id });
export const patientSearch = z.strictObject({
  q: searchText,
  scope: z.enum(['mine', 'clinic']).default('mine'),
});
