import 'server-only';
import { isPermitted } from '@/lib/domain/access/permissions';
import type { JudgedProposal } from '@/lib/domain/progression/records/judged-proposals';
import { openPrecautions } from '@/lib/domain/progression/records/override-on-record';
import { contraindicatedRow } from '@/lib/domain/progression/rows/contraindicated-row';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { AppError, invalid } from '@/lib/errors';
import type { ProposalDecisionInput } from '@/lib/schemas/proposal';
import { overrideReason } from '@/lib/schemas/safety';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { writeSafetyNotes } from '@/lib/server/data/precaution/safety-note-rows';
import { partiesOf, type Tx } from '@/lib/server/db';

/**
 * Declining a stop, or going on with another dose, needs a reason. Where the exercise is contraindicated (D03) that is an override: it is written for each precaution
 * that forbids it, so that the program and the next clinician show it (H-9). Refuses `forbidden` to whoever may not override.
 */
export async function liftStop(
  tx: Tx,
  actor: PractitionerActor,
  { patientId, judged, records, input, now }: LiftedStop,
): Promise<void> {
  if (judged.kind !== 'stop' || input.outcome === 'accepted') return;
  const { proposal, prescription, programId } = judged;
  // Another version takes its place, so that nothing is lifted.
  if (input.change?.variation !== undefined) return;
  if (proposal.type === 'refused' || proposal.decision.row !== contraindicatedRow) {
    if (input.note === null) throw badNote('reason_missing', 'A stop is only lifted with a reason.');
    return;
  }
  if (input.outcome === 'changed')
    throw new AppError('conflict', {
      userMessage:
        'Another dose does not make a contraindicated exercise safe. Choose another version, or change the program.',
    });
  if (!isPermitted(partiesOf(actor), 'safety.override'))
    throw new AppError('forbidden', { message: 'the actor may not override precautions' });
  const reason = overrideReason.safeParse(input.note ?? '');
  if (!reason.success)
    throw badNote(
      'reason_too_short',
      reason.error.issues[0]?.message ?? 'A stop is only lifted with a reason.',
    );
  const hits = openPrecautions(prescription, records);
  // Nothing to write the reason against: then the stop stays, rather than being lifted unseen.
  if (hits.length === 0)
    throw new AppError('fault', { message: 'a contraindicated stop without a precaution' });
  const decided = { patientId, programId, lineageId: prescription.lineageId };
  const exerciseSlug = prescription.exercise.slug;
  await writeSafetyNotes(
    tx,
    actor,
    { ...decided, exerciseSlug, kind: 'override', hits, reason: reason.data },
    now,
  );
}

type LiftedStop = {
  patientId: string;
  judged: JudgedProposal;
  records: PatientRecords;
  input: Omit<ProposalDecisionInput, 'patientId'>;
  now: Date;
};

const badNote = (code: string, message: string) => invalid([{ path: 'note', code, message }]);
