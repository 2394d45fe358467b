import 'server-only';
import type { PractitionerActor, SystemActor } from '@/lib/server/session/actor-types';
import { auditAll } from '@/lib/server/audit';
import {
  judgeStored,
  readPrecautions,
  runningPrescriptions,
} from '@/lib/server/data/precaution/precaution-records';
import type { Tx } from '@/lib/server/db';

/**
 * Looks at the running programs again after a condition was recorded: a prescription that is contraindicated now, with no decision on
 * record, raises one alert for itself and the condition; there is never a second of the same.
 */
export async function recheckPrograms(
  tx: Tx,
  actor: PractitionerActor | SystemActor,
  patientId: string,
  now: Date,
): Promise<void> {
  const own = { clinicId: actor.clinicId, patientId };
  const running = await runningPrescriptions(tx, own);
  if (running.length === 0) return;
  const precautions = await readPrecautions(tx, own, now);
  const conflicts = running.flatMap((prescription) => {
    const { open } = judgeStored(prescription.exercise, prescription, precautions);
    const conditionIds = [...new Set(open.map((precaution) => precaution.conditionId))];
    return conditionIds.map((conditionId) => ({ lineageId: prescription.lineageId, conditionId }));
  });
  const raised = await tx.alert.createManyAndReturn({
    data: conflicts.map((conflict) => ({
      ...own,
      ...conflict,
      rule: 'precaution_conflict' as const,
      raisedAt: now,
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  await auditAll(
    tx,
    actor,
    raised.map(({ id }) => ({ action: 'alert.raise' as const, patientId, entity: { kind: 'Alert', id } })),
  );
}
