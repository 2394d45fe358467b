import 'server-only';
import {
  type HandChange,
  type HandField,
  type HandProblem,
  type HandResult,
  readHandChange,
} from '@/lib/domain/progression/records/change-by-hand';
import { isLess, type JudgedProposal } from '@/lib/domain/progression/records/judged-proposals';
import { variationChoices } from '@/lib/domain/progression/records/variation';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { AppError, invalid } from '@/lib/errors';
import type { ProposalDecisionInput } from '@/lib/schemas/proposal';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { liftStop } from '@/lib/server/data/proposal/lift-stop';
import { holdPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { acceptingOf, proposalsOf } from '@/lib/server/data/proposal/proposal';
import { holdPrograms, movedOn, publishChange } from '@/lib/server/data/proposal/proposal-publish';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { act } from '@/lib/server/db';

/** What a clinician answers; about whom says the address. */
export type Answer = Omit<ProposalDecisionInput, 'patientId'>;

/**
 * Answers one proposal in the clinician's name. Taking it, or another dose or version of the exercise in its place, publishes a new
 * version with that one prescription changed; declining leaves the program alone. Refuses `conflict` when the proposal is not the one that was on the
 * screen any more, was answered meanwhile, or a draft of the program is in progress; a stop is only lifted with a reason, and a contraindicated one (D03)
 * with an override on record.
 */
export function decideProposal(
  actor: PractitionerActor,
  patientId: string,
  input: Answer,
  now: Date,
): Promise<{ versionId: string | null }> {
  return act(actor, 'proposal.decide', async (tx) => {
    await requireRecord(tx, actor, patientId);
    await holdPrograms(tx, actor, patientId);
    await holdPrecautions(tx, { clinicId: actor.clinicId, patientId });
    const records = await readPatientRecords(tx, { clinicId: actor.clinicId, patientId }, now);
    const judged = proposalsOf(records, 'en').proposals.find((one) => one.key === input.proposalKey);
    if (judged === undefined || judged.proposal.type === 'refused' || judged.state !== 'open')
      throw movedOn();
    await liftStop(tx, actor, { patientId, judged, records, input, now });
    const { decision } = judged.proposal;
    const result = changeFor(judged, records, input);
    const versionId =
      result === null
        ? null
        : await publishChange(
            tx,
            { actor, authorId: actor.practitionerRoleId },
            { patientId, judged, result, records, now },
          );
    const load = result !== null && 'change' in result ? (result.change.load ?? null) : null;
    const { id } = await tx.proposalDecision.create({
      data: {
        clinicId: actor.clinicId,
        patientId,
        programId: judged.programId,
        lineageId: judged.prescription.lineageId,
        row: decision.row,
        action: decision.action,
        basis: judged.basis,
        outcome: input.outcome,
        note: input.note,
        loadValue: load?.value ?? null,
        loadUnit: load?.unit ?? null,
        programVersionId: versionId,
        decidedById: actor.practitionerRoleId,
      },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'proposal.decide',
      patientId,
      entity: { kind: 'ProposalDecision', id },
      fields: ['outcome'],
    });
    return { versionId };
  });
}

/** What an answer changes in the program: the dose, or the version of the exercise; null where it is only noted. */
function changeFor(judged: JudgedProposal, records: PatientRecords, input: Answer): HandResult | null {
  if (input.outcome === 'declined') return null;
  if (input.change !== null) return changeByHand(judged, records, input.change, input.note);
  switch (acceptingOf(judged)) {
    case 'publishes':
      if (judged.variation !== null) return { variation: judged.variation };
      return judged.change === null ? null : { change: judged.change };
    case 'notes':
      return null;
    case 'needs_builder':
      throw new AppError('conflict', {
        userMessage: 'This proposal names no dose. Change the exercise in the program.',
      });
  }
}

/** What is written in place of the proposal. Refused where it changes nothing or does not fit, and without a reason where it is not owned or more than now. */
function changeByHand(
  judged: JudgedProposal,
  records: PatientRecords,
  asked: HandChange,
  reason: string | null,
): HandResult {
  const { prescription, inventory, kind } = judged;
  const choices = variationChoices(prescription, records);
  const result = readHandChange({
    asked,
    prescription,
    inventory,
    choices,
    lowers: isLess(kind),
    hasReason: reason !== null,
  });
  if (!('problems' in result)) return result;
  throw invalid(
    result.problems.map(({ field, problem }) => ({
      path: pathOf[field],
      code: `${field}_${problem}`,
      message: problemWords[problem],
    })),
  );
}

const pathOf: Record<HandField, string> = {
  load: 'change.load.value',
  sets: 'change.sets',
  amount: 'change.amount.max',
  variation: 'change.variation',
};
const problemWords: Record<HandProblem['problem'], string> = {
  not_owned: 'This weight is not among those on record for this patient. Choose another, or say why.',
  above_present: 'The proposal is to do less, and this is more than now. Choose another, or say why.',
  not_used: 'This exercise is prescribed without a weight.',
  range_reversed: 'The lower number comes first.',
  not_among_these: 'This version was not checked for this patient. Choose it in the program.',
  unchanged: 'This is the dose now. To keep it, decline the proposal.',
};
