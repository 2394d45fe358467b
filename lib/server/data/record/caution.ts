import 'server-only';
import type { Addressed, CautionInput } from '@/lib/schemas/record';
import { writeRecord } from '@/lib/server/data/record/write-record';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Records whether this patient goes by small steps and longer waits from now on (LG-8.0), with the reason. It can only add to what
 * the record says by itself: taking it back leaves every other caution as it is.
 */
export function recordCaution(
  actor: PractitionerActor,
  patientId: string,
  { isCautious, reason }: Addressed<CautionInput>,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['isCautious'], async (tx) => {
    const { id } = await tx.cautionRecord.create({
      data: {
        ...{ clinicId: actor.clinicId, patientId, isCautious, reason },
        ...{ recordedById: actor.practitionerRoleId, recordedAt: now },
      },
      select: { id: true },
    });
    return { entity: { kind: 'CautionRecord', id } };
  });
}
