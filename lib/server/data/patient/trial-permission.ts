import 'server-only';
import type { TrialPermission } from '@/lib/domain/load/recorded-trial';
import { notFound } from '@/lib/errors';
import type { Addressed } from '@/lib/schemas/record';
import type { TrialPermissionInput } from '@/lib/schemas/trial';
import { toTrialPermission } from '@/lib/server/data/patient/load-context';
import { holdPatient, zoneOfRecord } from '@/lib/server/data/patient/require-record';
import { requireProgram } from '@/lib/server/data/program/program-versions';
import { requireInForce } from '@/lib/server/data/record/hold';
import { writeRecord } from '@/lib/server/data/record/write-record';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

const select = {
  id: true,
  lineageId: true,
  needsAdult: true,
  recordedAt: true,
  recordedBy: { select: { displayName: true } },
} as const;

/**
 * Allows trial sets of one exercise of a running program at home, until they are ended (LG-4.4); whether one may begin is asked again
 * before each. Allowed anew with another condition, the one before ends. Refuses `conflict` for what is not in the version in force.
 */
export function allowTrials(
  actor: PractitionerActor,
  patientId: string,
  input: Addressed<TrialPermissionInput>,
  now: Date,
): Promise<TrialPermission> {
  return writeRecord(actor, patientId, ['trialsAtHome', 'needsAdult'], async (tx) => {
    const { programId, lineageId, needsAdult } = input;
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    await requireProgram(tx, actor, patientId, programId);
    await requireInForce(tx, { patientId, programId, lineageId });
    await tx.trialPermission.updateMany({
      where: { ...own, lineageId, endedAt: null },
      data: { endedAt: now, endedById: actor.practitionerRoleId },
    });
    const row = await tx.trialPermission.create({
      data: {
        ...{ ...own, programId, lineageId, needsAdult },
        recordedById: actor.practitionerRoleId,
        recordedAt: now,
      },
      select,
    });
    const timeZone = await zoneOfRecord(tx, actor, patientId);
    return { entity: { kind: 'TrialPermission', id: row.id }, ...toTrialPermission(row, timeZone) };
  });
}

/** Allows no more trial sets of it at home, at once; ending it twice is no error: the first name stays. */
export function endTrialPermission(
  actor: PractitionerActor,
  patientId: string,
  permissionId: string,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['trialsAtHome', 'ended'], async (tx) => {
    const permission = { clinicId: actor.clinicId, patientId, id: permissionId };
    await holdPatient(tx, permission);
    if ((await tx.trialPermission.count({ where: permission })) === 0) throw notFound();
    await tx.trialPermission.updateMany({
      where: { ...permission, endedAt: null },
      data: { endedAt: now, endedById: actor.practitionerRoleId },
    });
    return { entity: { kind: 'TrialPermission', id: permissionId } };
  });
}
