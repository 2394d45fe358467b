import { judgePrecautions } from '../../lib/domain/safety/settled-precautions';
import type { PractitionerActor } from '../../lib/server/session/actor-types';
import { recordSafetyNote } from '../../lib/server/data/precaution/precaution';
import { viewBuilder } from '../../lib/server/data/program/program';

/** Records why the draft of a program is prescribed against precautions, in the therapist's name, as the builder does it. */
export async function recordOverrides(
  actor: PractitionerActor,
  patientId: string,
  programId: string,
  reason: string,
  at: Date,
): Promise<void> {
  const { draft, precautions } = await viewBuilder(actor, patientId, programId, at);
  for (const { exercise, lineageId, side, effortTarget, goal } of draft?.prescriptions ?? []) {
    const dose = { lineageId, side, effortHigh: effortTarget?.high ?? null, goal };
    const judged = judgePrecautions(exercise, dose, precautions, precautions.notes);
    if (!judged.ok || judged.open.length === 0) continue;
    const hits = judged.open.map(({ conditionId, rule }) => ({ conditionId, rule }));
    const note = { patientId, lineageId, kind: 'override' as const, hits, reason };
    await recordSafetyNote(actor, patientId, programId, note, at);
  }
}
