import type { Precaution } from '../../safety/precautions.ts';
import { judgePrecautions } from '../../safety/settled-precautions.ts';
import type { PatientRecords, RecordedPrescription } from '../../record/recorded.ts';

type Precautions = Pick<PatientRecords, 'precautions' | 'today'>;

function judgedOf({ lineageId, exercise, dose }: RecordedPrescription, { precautions, today }: Precautions) {
  const asked = { lineageId, side: dose.side, effortHigh: dose.effortTarget?.high ?? null, goal: dose.goal };
  const facts = { today, conditions: precautions.conditions };
  return judgePrecautions(exercise, asked, facts, precautions.notes);
}

/** Whether a reason is on record for each precaution that forbids this prescription (SF-1): then D03 does not stop it. */
export function isOverridden(prescription: RecordedPrescription, records: Precautions): boolean {
  const judged = judgedOf(prescription, records);
  return judged.ok && judged.overridden.length > 0 && judged.open.length === 0;
}

/** The precautions that forbid this prescription and have no reason on record: what lifting D03 has to override, each one. */
export function openPrecautions(prescription: RecordedPrescription, records: Precautions): Precaution[] {
  const judged = judgedOf(prescription, records);
  return judged.ok ? judged.open : [];
}
