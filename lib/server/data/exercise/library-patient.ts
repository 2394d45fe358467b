import 'server-only';
import { ageOn } from '@/lib/domain/person/age';
import type { PrecautionFacts } from '@/lib/domain/safety/precautions';
import { notFound } from '@/lib/errors';
import { visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { identitySelect, type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import { conditionRulesSelect } from '@/lib/server/data/precaution/condition-on-record';
import { toPatientCondition } from '@/lib/server/data/precaution/precaution-records';
import { act } from '@/lib/server/db';
import { todayIn } from '@/lib/server/today-in';

/** For whom the library is searched: who it is, what the precautions are worked out from, and what they own. */
export type LibraryPatient = PatientIdentity & {
  ageYears: number | null;
  facts: PrecautionFacts;
  owned: string[];
};

/** What the library needs of one own patient, to tell what is safe for them. Reading it is audited. */
export function viewLibraryPatient(
  actor: PractitionerActor,
  patientId: string,
  now: Date,
): Promise<LibraryPatient> {
  return act(actor, 'record.read', async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { AND: [visibleRecords(actor), { id: patientId }] },
      select: {
        ...identitySelect,
        timeZone: true,
        conditions: {
          where: { status: 'active' },
          orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
          select: conditionRulesSelect,
        },
        equipment: { orderBy: { equipment: 'asc' }, select: { equipment: true } },
      },
    });
    if (patient === null) throw notFound();
    await audit(tx, actor, {
      action: 'record.read',
      patientId,
      entity: { kind: 'Patient', id: patientId },
      fields: ['conditions', 'equipment'],
    });
    const identity = toIdentity(patient);
    const today = todayIn(patient.timeZone, now);
    return {
      ...identity,
      ageYears: ageOn(identity.birthDate, today),
      facts: { today, conditions: patient.conditions.map((row) => toPatientCondition(row, today)) },
      owned: patient.equipment.map(({ equipment }) => equipment),
    };
  });
}
