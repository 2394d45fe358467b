import { z } from 'zod';
import { type ConditionForm, conditionForm } from './condition-form.ts';
import { equipmentForm, toEquipment } from './equipment-form.ts';
import type { PatientInput } from './patient.ts';
import { language, lineText, loadUnit, pastDate, timeZone } from './values.ts';

const maybeText = z.string().max(200);

/** The form for a new patient as it stands on the screen; `toPatientInput` makes of it what is sent. */
export const patientForm = z.strictObject({
  fullName: lineText(200),
  callName: maybeText,
  birthDate: pastDate,
  reason: lineText(200),
  language,
  loadUnit,
  timeZone,
  phone: maybeText,
  email: maybeText,
  usesPaper: z.boolean(),
  trainingStatus: z.enum(['novice', 'trained'], { error: 'Choose one.' }),
  conditions: z.array(conditionForm).max(20),
  equipment: equipmentForm,
});
export type PatientForm = z.output<typeof patientForm>;
/** What is typed. */
export type TypedPatient = Omit<z.input<typeof patientForm>, 'conditions'> & { conditions: ConditionForm[] };

const textOrNull = (text: string) => (text.trim() === '' ? null : text);

/** A form of the screen as the server takes it. The call name is the first name unless another was typed. */
export function toPatientInput(form: PatientForm): PatientInput {
  const { equipment, callName, phone, email, ...rest } = form;
  return {
    ...rest,
    callName: textOrNull(callName) ?? form.fullName.split(/\s+/)[0] ?? form.fullName,
    phone: textOrNull(phone),
    email: textOrNull(email),
    equipment: toEquipment(equipment, []),
  };
}
