import 'server-only';
import type { ConditionInput, PatientInput } from '@/lib/schemas/patient';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import { Prisma } from '@/lib/server/generated/client';

/** Adds conditions inside a transaction that has checked the patient; `correctsId` is the row whose place a corrected one takes. */
export function addConditions(
  tx: Tx,
  actor: PractitionerActor,
  patientId: string,
  conditions: readonly ConditionInput[],
  correctsId: string | null = null,
): Promise<{ id: string }[]> {
  return tx.condition.createManyAndReturn({
    data: conditions.map(({ onsetOn, ...condition }) => ({
      ...condition,
      clinicId: actor.clinicId,
      patientId,
      recordedById: actor.practitionerRoleId,
      correctsId,
      onsetOn: onsetOn === null ? null : toDateColumn(onsetOn),
    })),
    select: { id: true },
  });
}

/** Replaces the equipment inside a transaction that has checked the patient. */
export async function replaceEquipment(
  tx: Tx,
  clinicId: string,
  patientId: string,
  equipment: PatientInput['equipment'],
): Promise<void> {
  await tx.equipmentItem.deleteMany({ where: { clinicId, patientId } });
  await tx.equipmentItem.createMany({
    data: equipment.map(({ inventory, ...item }) => ({
      ...item,
      clinicId,
      patientId,
      inventory: inventory ?? Prisma.DbNull,
    })),
  });
}
