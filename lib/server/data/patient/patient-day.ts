import 'server-only';
import type { Tx } from '@/lib/server/db';
import { todayIn } from '@/lib/server/today-in';

/**
 * The patient's own local date at a moment, by their zone and never the clinic's: what is dated for a patient is dated with it. A
 * local date, which history is told in, stays itself.
 */
export async function patientDay(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  when: Date | string,
): Promise<string> {
  if (typeof when === 'string') return when;
  const { timeZone } = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { timeZone: true },
  });
  return todayIn(timeZone, when);
}
