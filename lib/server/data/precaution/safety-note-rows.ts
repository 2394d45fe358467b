import 'server-only';
import type { SafetyNoteInput } from '@/lib/schemas/safety';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { auditAll } from '@/lib/server/audit';
import type { Tx } from '@/lib/server/db';

type Decided = Pick<SafetyNoteInput, 'patientId' | 'lineageId' | 'kind' | 'hits' | 'reason'> & {
  programId: string;
  exerciseSlug: string;
};

/** Writes a decision about each of these precautions in the clinician's name, with its audit lines. What may be decided is asked before. */
export async function writeSafetyNotes(
  tx: Tx,
  actor: PractitionerActor,
  { hits, ...decided }: Decided,
  now: Date,
): Promise<void> {
  const stored = await tx.safetyOverride.createManyAndReturn({
    data: hits.map(({ conditionId, rule }) => ({
      ...decided,
      clinicId: actor.clinicId,
      conditionId,
      rule,
      decidedById: actor.practitionerRoleId,
      decidedAt: now,
    })),
    select: { id: true },
  });
  await auditAll(
    tx,
    actor,
    stored.map(({ id }) => ({
      action: 'safety.override' as const,
      patientId: decided.patientId,
      entity: { kind: 'SafetyOverride', id },
      fields: [decided.kind],
    })),
  );
}
