import 'server-only';
import { kgOf, takesWeight, toKg, type Weight } from '@/lib/domain/dosage/load';
import { type DoseChange, withChange } from '@/lib/domain/progression/records/dose-change';
import type { JudgedProposal } from '@/lib/domain/progression/records/judged-proposals';
import { type LoadByHandProblem, loadByHandProblem } from '@/lib/domain/progression/records/load-by-hand';
import { isSame } from '@/lib/domain/number/values';
import { AppError, invalid } from '@/lib/errors';
import { prescriptionInput } from '@/lib/schemas/program';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import type { VersionView } from '@/lib/schemas/program-view';
import type { ProposalDecisionInput } from '@/lib/schemas/proposal';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { liftStop } from '@/lib/server/data/proposal/lift-stop';
import { holdPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { publishDraft, writePrescriptions } from '@/lib/server/data/program/program-publish';
import { readForEdit } from '@/lib/server/data/program/program-versions';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { acceptingOf, proposalsOf } from '@/lib/server/data/proposal/proposal';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';

const movedOn = () =>
  new AppError('conflict', {
    userMessage:
      'New entries or a new version have changed this proposal. Nothing was saved: look at it again.',
  });

/** What a clinician answers; about whom says the address. */
export type Answer = Omit<ProposalDecisionInput, 'patientId'>;

/**
 * Answers one proposal in the clinician's name. Taking it, or another load in its place, publishes a new version with that one
 * prescription changed; declining leaves the program alone. Refuses `conflict` when the proposal is not the one that was on the
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
    const change = changeFor(judged, input);
    const versionId =
      change === null
        ? null
        : await publishChange(tx, actor, { patientId, judged, change, today: records.today, now });
    const load = change?.load ?? null;
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

/** Two clinicians who answer at the same time do so one after the other, each on what the other left. */
async function holdPrograms(tx: Tx, actor: PractitionerActor, patientId: string): Promise<void> {
  await tx.$queryRaw`select id from program where clinic_id = ${actor.clinicId}::uuid
    and patient_id = ${patientId}::uuid and status = 'active' order by id for update`;
}

/** What an answer changes in the program; null where it is only noted. */
function changeFor(judged: JudgedProposal, input: Answer): DoseChange | null {
  if (input.outcome === 'declined') return null;
  if (input.load !== null) return { load: loadFor(judged, input.load, input.note) };
  switch (acceptingOf(judged)) {
    case 'publishes':
      return judged.change;
    case 'notes':
      return null;
    case 'needs_builder':
      throw new AppError('conflict', {
        userMessage: 'This proposal names no dose. Change the exercise in the program.',
      });
  }
}

/** Another load than the proposed one: refused when it is the present one, and without a reason when it is not owned or above the present one. */
function loadFor(judged: JudgedProposal, load: Weight, reason: string | null): Weight {
  const { prescription, inventory, kind } = judged;
  const { dose } = prescription;
  const refuseLoad = (code: string, message: string) => invalid([{ path: 'load.value', code, message }]);
  if (!takesWeight(dose.load))
    throw refuseLoad('load_not_used', 'This exercise is prescribed without a weight.');
  const nowKg = kgOf(dose.load);
  if (nowKg !== null && isSame(nowKg, toKg(load)))
    throw refuseLoad('load_unchanged', 'This is the load now. To keep it, decline the proposal.');
  const problem = loadByHandProblem({ load, prescription, inventory, lowers: kind === 'lower' });
  if (problem !== null && reason === null) throw refuseLoad(`load_${problem}`, needsReason[problem]);
  return load;
}

const needsReason: Record<LoadByHandProblem, string> = {
  not_owned: 'This weight is not among those on record for this patient. Choose another, or say why.',
  above_present: 'The proposal is to lower, and this is more than now. Choose another, or say why.',
};

type Publication = {
  patientId: string;
  judged: JudgedProposal;
  change: DoseChange;
  today: string;
  now: Date;
};

async function publishChange(
  tx: Tx,
  actor: PractitionerActor,
  { patientId, judged, change, today, now }: Publication,
): Promise<string> {
  const { programId } = judged;
  const { draft, active } = await readForEdit(tx, actor, patientId, programId);
  if (draft !== null)
    throw new AppError('conflict', {
      userMessage:
        'A draft of this program is in progress. Publish it first, or change the load there. Nothing was saved.',
    });
  if (active === null) throw movedOn();
  const version = await tx.programVersion.create({
    data: {
      clinicId: actor.clinicId,
      patientId,
      programId,
      number: active.number + 1,
      title: active.title,
      painModel: active.painModel,
      patientNote: active.patientNote,
      clinicianNote: active.clinicianNote,
      validUntil: active.validUntil === null ? null : toDateColumn(active.validUntil),
      phases: active.phases,
      authorId: actor.practitionerRoleId,
    },
    select: { id: true },
  });
  const own = { clinicId: actor.clinicId, patientId, programVersionId: version.id };
  await writePrescriptions(tx, own, changedPrescriptions(active, judged, change));
  const copy = await readForEdit(tx, actor, patientId, programId);
  if (copy.draft === null) throw movedOn();
  const effectiveFrom =
    active.effectiveFrom !== null && active.effectiveFrom > today ? active.effectiveFrom : today;
  await publishDraft(tx, actor, { patientId, programId, draft: copy.draft, active, effectiveFrom, now });
  return version.id;
}

/** The prescriptions of the active version word for word, but for the one that is changed and says why. */
function changedPrescriptions(
  active: VersionView,
  { prescription, proposal }: JudgedProposal,
  change: DoseChange,
): Prescription[] {
  return active.prescriptions.map((one): Prescription => {
    const { prescriptionId, exercise: _, ...kept } = one;
    if (prescriptionId !== prescription.prescriptionId || proposal.type === 'refused') return kept;
    const { row, reason } = proposal.decision;
    const basis = { rule: row, reason, suggested: change.load ?? null, numbers: {} };
    return prescriptionInput.parse({ ...withChange(kept, change), loadBasis: basis });
  });
}
