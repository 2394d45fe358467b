import { judgePrecautions } from '../safety/settled-precautions.ts';
import type { PatientRecords, RecordedPrescription } from './recorded.ts';

/** Whether a reason is on record for each precaution that forbids this prescription (SF-1): then D03 does not stop it. */
export function isOverridden(
  { lineageId, exercise, dose }: RecordedPrescription,
  { precautions, today }: Pick<PatientRecords, 'precautions' | 'today'>,
): boolean {
  const asked = { lineageId, side: dose.side, effortHigh: dose.effortTarget?.high ?? null };
  const facts = { today, conditions: precautions.conditions };
  const judged = judgePrecautions(exercise, asked, facts, precautions.notes);
  return judged.ok && judged.overridden.length > 0 && judged.open.length === 0;
}
