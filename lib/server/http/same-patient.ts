import 'server-only';
import { isRecord } from '@/lib/domain/number/values';
import { invalid } from '@/lib/errors';

/**
 * A form carries the patient it was opened for; one that arrives at another patient's address is refused, whoever sends it (H-1).
 * The wrapper of the routes asks this of every request, so no route can forget it; the data layer below knows one patient only,
 * the one of the address.
 */
export function requireSamePatient(params: unknown, body: unknown): void {
  const [opened, addressed] = [patientOf(body), patientOf(params)];
  if (opened !== undefined && addressed !== undefined && opened !== addressed)
    throw invalid([{ path: 'patientId', code: 'wrong_patient' }], 'This form belongs to another patient.');
}

const patientOf = (part: unknown): unknown => (isRecord(part) ? part['patientId'] : undefined);
