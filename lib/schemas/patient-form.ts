import { z } from 'zod';
import { birthDate, language, lineText, loadUnit, localDate, side, timeZone } from './values.ts';
import type { PatientInput } from './patient.ts';

const maybeText = z.string().max(200);

/** "4, 6, 8.5" as weights; null when something in it is not a weight between 0 and 500. */
export function parseWeights(typed: string): number[] | null {
  const parts = typed
    .split(/[;\s]+|,\s+|,$/)
    .map((part) => part.trim().replace(',', '.'))
    .filter((part) => part !== '');
  const weights = parts.map((part) => (/^\d{1,3}(\.\d{1,2})?$/.test(part) ? Number(part) : Number.NaN));
  return weights.every((weight) => weight >= 0 && weight <= 500)
    ? [...new Set(weights)].sort((a, b) => a - b)
    : null;
}

const weightList = z
  .string()
  .max(300)
  .refine((typed) => parseWeights(typed) !== null, 'Write the weights one by one, such as 4; 6; 8.5');

export const conditionRow = z.strictObject({
  code: z.string().nullable(),
  description: lineText(200),
  side,
  onsetOn: localDate.nullable(),
});

/** The form for a new patient as it stands on the screen; `toPatientInput` makes of it what is sent. */
export const patientForm = z.strictObject({
  fullName: lineText(200),
  callName: maybeText,
  birthDate,
  reason: lineText(200),
  language,
  loadUnit,
  timeZone,
  phone: maybeText,
  email: maybeText,
  usesPaper: z.boolean(),
  trainingStatus: z.enum(['novice', 'trained'], { error: 'Choose one.' }),
  conditions: z.array(conditionRow).max(20),
  equipment: z.array(z.string()).max(30),
  dumbbells: weightList,
  kettlebells: weightList,
});
export type PatientForm = z.infer<typeof patientForm>;

const textOrNull = (text: string) => (text.trim() === '' ? null : text);

/** A form of the screen as the server takes it. The call name is the first name unless another was typed. */
export function toPatientInput(form: PatientForm): PatientInput {
  const { dumbbells, kettlebells, equipment, callName, phone, email, ...rest } = form;
  const weighed = (item: string, typed: string) => {
    const weights = parseWeights(typed) ?? [];
    return weights.length === 0
      ? []
      : [{ equipment: item, inventory: { type: 'fixed_list' as const, weights, unit: form.loadUnit } }];
  };
  return {
    ...rest,
    callName: textOrNull(callName) ?? form.fullName.split(/\s+/)[0] ?? form.fullName,
    phone: textOrNull(phone),
    email: textOrNull(email),
    equipment: [
      ...equipment.map((item) => ({ equipment: item, inventory: null })),
      ...weighed('dumbbell', dumbbells),
      ...weighed('kettlebell', kettlebells),
    ],
  };
}
