import 'server-only';
import type { ConditionInput, PatientInput } from '@/lib/schemas/patient';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { recheckPrograms } from '@/lib/server/data/precaution/precaution-alerts';
import { holdPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import { Prisma } from '@/lib/server/generated/client';

/** Adds conditions inside a transaction that has checked the patient. */
export function addConditions(
  tx: Tx,
  actor: PractitionerActor,
  patientId: string,
  conditions: readonly ConditionInput[],
) {
  return tx.condition.createMany({
    data: conditions.map(({ onsetOn, ...condition }) => ({
      ...condition,
      clinicId: actor.clinicId,
      patientId,
      recordedById: actor.practitionerRoleId,
      onsetOn: onsetOn === null ? null : toDateColumn(onsetOn),
    })),
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
    data: equipment.map((item) => ({
      clinicId,
      patientId,
      equipment: item.equipment,
      inventory: item.inventory ?? Prisma.DbNull,
    })),
  });
}

/** Replaces the list of what the patient owns to train with. */
export function saveEquipment(
  actor: PractitionerActor,
  patientId: string,
  equipment: PatientInput['equipment'],
): Promise<void> {
  return act(actor, 'record.write', async (tx) => {
    await requireRecord(tx, actor, patientId);
    await replaceEquipment(tx, actor.clinicId, patientId, equipment);
    await audit(tx, actor, {
      action: 'record.write',
      patientId,
      entity: { kind: 'Patient', id: patientId },
      fields: ['equipment'],
    });
  });
}

/** Records a condition or precaution, and raises an alert for every running prescription that it conflicts with. */
export function addCondition(
  actor: PractitionerActor,
  patientId: string,
  input: ConditionInput,
): Promise<void> {
  return act(actor, 'record.write', async (tx) => {
    await requireRecord(tx, actor, patientId);
    await holdPrecautions(tx, { clinicId: actor.clinicId, patientId });
    await addConditions(tx, actor, patientId, [input]);
    await recheckPrograms(tx, actor, patientId, new Date());
    await audit(tx, actor, {
      action: 'record.write',
      patientId,
      entity: { kind: 'Patient', id: patientId },
      fields: ['conditions'],
    });
  });
}
