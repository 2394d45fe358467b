import 'server-only';
import { changedMeanwhile } from '@/lib/errors';
import { type EquipmentItem, type EquipmentUpdate, inventory } from '@/lib/schemas/patient';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { replaceEquipment } from '@/lib/server/data/patient/patient-details';
import { writeRecord } from '@/lib/server/data/record/write-record';
import type { Prisma } from '@/lib/server/generated/client';
import { bandColors } from '@/lib/domain/load/bands';

/** The columns of what a patient owns. */
export const equipmentSelect = {
  equipment: true,
  inventory: true,
  pieces: true,
  bandColours: true,
} as const satisfies Prisma.EquipmentItemSelect;

type EquipmentRow = Prisma.EquipmentItemGetPayload<{ select: typeof equipmentSelect }>;

/** A stored item of the list; what is stored is parsed, not trusted. */
export const toEquipmentItem = (row: EquipmentRow): EquipmentItem => ({
  equipment: row.equipment,
  inventory: row.inventory === null ? null : inventory.parse(row.inventory),
  pieces: row.pieces,
  bandColours: bandColors.filter((colour) => row.bandColours.includes(colour)),
});

/**
 * Replaces the list of what the patient owns to train with. Refuses `conflict` when somebody else saved since the revision that was on
 * the screen: what they wrote is not overwritten.
 */
export function saveEquipment(
  actor: PractitionerActor,
  patientId: string,
  { revision, equipment }: Omit<EquipmentUpdate, 'patientId'>,
): Promise<{ revision: number }> {
  return writeRecord(actor, patientId, ['equipment'], async (tx) => {
    const { count } = await tx.patient.updateMany({
      where: { clinicId: actor.clinicId, id: patientId, equipmentRevision: revision },
      data: { equipmentRevision: revision + 1 },
    });
    if (count === 0) throw changedMeanwhile('this list');
    await replaceEquipment(tx, actor.clinicId, patientId, equipment);
    return { entity: { kind: 'Patient', id: patientId }, revision: revision + 1 };
  });
}
