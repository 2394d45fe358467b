import 'server-only';
import { invalid } from '@/lib/errors';

/** A form carries the patient it was opened for; one that is sent for another patient is refused (H-1). */
export function requireSamePatient(sent: { patientId: string }, patientId: string): void {
  if (sent.patientId !== patientId)
    throw invalid([{ path: 'patientId', code: 'wrong_patient' }], 'This form belongs to another patient.');
}
