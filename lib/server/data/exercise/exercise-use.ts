import 'server-only';
import { visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { auditAll } from '@/lib/server/audit';
import { identitySelect, type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import { act } from '@/lib/server/db';

/** `programs`: running programs of the clinic that hold the exercise. Names are of the reader's own patients only. */
export type ExerciseUse = { programs: number; own: (PatientIdentity & { programId: string })[] };

const mostNamed = 50;

/** In which running programs an exercise stands now: how many in the clinic, and whose among the own patients. */
export function viewExerciseUse(actor: PractitionerActor, slug: string): Promise<ExerciseUse> {
  return act(actor, 'record.read', async (tx) => {
    // Looked up first: the planner takes the joined tables for empty behind row security, and would go through all of them for each row.
    const versions = await tx.exerciseVersion.findMany({ where: { slug }, select: { id: true } });
    const exerciseVersionId = { in: versions.map(({ id }) => id) };
    const running = {
      clinicId: actor.clinicId,
      status: 'active' as const,
      versions: { some: { status: 'active' as const, prescriptions: { some: { exerciseVersionId } } } },
    };
    const programs = await tx.program.count({ where: running });
    const rows = await tx.program.findMany({
      where: { ...running, patient: visibleRecords(actor) },
      orderBy: [{ patient: { fullName: 'asc' } }, { id: 'asc' }],
      take: mostNamed,
      select: { id: true, patient: { select: identitySelect } },
    });
    const own = rows.map(({ id, patient }) => ({ ...toIdentity(patient), programId: id }));
    if (own.length > 0)
      await auditAll(
        tx,
        actor,
        own.map(({ patientId }) => ({
          action: 'record.read' as const,
          patientId,
          entity: { kind: 'Patient', id: patientId },
        })),
      );
    return { programs, own };
  });
}
