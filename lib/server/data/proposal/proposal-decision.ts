import 'server-only';
import { randomUUID } from 'node:crypto';
import { weightOf } from '@/lib/domain/dosage/load';
import {
  type HandChange,
  type HandField,
  type HandProblem,
  type HandResult,
  readHandChange,
} from '@/lib/domain/progression/records/change-by-hand';
import { withChange } from '@/lib/domain/progression/records/dose-change';
import { isLess, type JudgedProposal } from '@/lib/domain/progression/records/judged-proposals';
import { variationChoices } from '@/lib/domain/progression/records/variation';
import { ownRulesWithin } from '@/lib/domain/progression/rule-card/own-rule-check';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { AppError, invalid } from '@/lib/errors';
import { prescriptionInput } from '@/lib/schemas/program';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import type { VersionView } from '@/lib/schemas/program-view';
import type { ProposalDecisionInput } from '@/lib/schemas/proposal';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { newestExercises } from '@/lib/server/data/exercise/exercise-slugs';
import { liftStop } from '@/lib/server/data/proposal/lift-stop';
import { holdPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { publishDraft, writePrescriptions } from '@/lib/server/data/program/program-publish';
import { readForEdit } from '@/lib/server/data/program/program-versions';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { acceptingOf, doseOfVariation, proposalsOf } from '@/lib/server/data/proposal/proposal';
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
      result === null ? null : await publishChange(tx, actor, { patientId, judged, result, records, now });
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

/** Two clinicians who answer at the same time do so one after the other, each on what the other left. */
async function holdPrograms(tx: Tx, actor: PractitionerActor, patientId: string): Promise<void> {
  await tx.$queryRaw`select id from program where clinic_id = ${actor.clinicId}::uuid
    and patient_id = ${patientId}::uuid and status = 'active' order by id for update`;
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

type Publication = {
  patientId: string;
  judged: JudgedProposal;
  result: HandResult;
  records: PatientRecords;
  now: Date;
};

async function publishChange(
  tx: Tx,
  actor: PractitionerActor,
  { patientId, judged, result, records, now }: Publication,
): Promise<string> {
  const { programId } = judged;
  const { draft, active } = await readForEdit(tx, actor, patientId, programId);
  if (draft !== null)
    throw new AppError('conflict', {
      userMessage:
        'A draft of this program is in progress. Publish it first, or change the exercise there. Nothing was saved.',
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
  const replaced = await replacementOf(tx, { judged, result, records });
  await writePrescriptions(tx, own, changedPrescriptions(active, judged, replaced));
  const copy = await readForEdit(tx, actor, patientId, programId);
  if (copy.draft === null) throw movedOn();
  const { today } = records;
  const effectiveFrom =
    active.effectiveFrom !== null && active.effectiveFrom > today ? active.effectiveFrom : today;
  await publishDraft(tx, actor, { patientId, programId, draft: copy.draft, active, effectiveFrom, now });
  return version.id;
}

/** The prescriptions of the active version word for word, but for the one that is changed. */
function changedPrescriptions(
  active: VersionView,
  { prescription }: JudgedProposal,
  replaced: (one: Prescription) => Prescription,
): Prescription[] {
  return active.prescriptions.map((one): Prescription => {
    const { prescriptionId, exercise: _, ...kept } = one;
    return prescriptionId === prescription.prescriptionId ? readPrescription(replaced(kept)) : kept;
  });
}

/** A dose by hand may be none that its kind allows. */
function readPrescription(prescription: Prescription): Prescription {
  const read = prescriptionInput.safeParse(prescription);
  if (read.success) return read.data;
  throw invalid(read.error.issues.map(({ message }) => ({ path: 'change', code: 'dose_invalid', message })));
}

/** How the prescription is written anew, with the rule that it comes from: its dose, or another version of the exercise in its place. */
async function replacementOf(
  tx: Tx,
  { judged, result, records }: Pick<Publication, 'judged' | 'result' | 'records'>,
): Promise<(one: Prescription) => Prescription> {
  const { proposal, prescription } = judged;
  if (proposal.type === 'refused') throw movedOn();
  const { row, reason } = proposal.decision;
  if ('change' in result) {
    const basis = { rule: row, reason, suggested: result.change.load ?? null, numbers: {} };
    return (one) => ({ ...withChange(one, result.change), loadBasis: basis });
  }
  const { slug, pattern } = result.variation;
  const newest = (await newestExercises(tx, [slug])).get(slug);
  if (newest === undefined) throw movedOn();
  const dose = doseOfVariation(result.variation, judged, records);
  const { painModel } = judged;
  const { choices } = records.context;
  const replaces = { lineageId: prescription.lineageId, exerciseSlug: prescription.exercise.slug };
  return ({ phase }) => ({
    ...dose,
    // What was done of one exercise says nothing of another: its history begins here, and names where it came from.
    lineageId: randomUUID(),
    exerciseVersionId: newest.card.exerciseVersionId,
    phase,
    note: null,
    ownRules: ownRulesWithin(dose.ownRules, { painModel, pattern, choices }),
    loadBasis: { rule: row, reason, suggested: weightOf(dose.load), numbers: {}, replaces },
  });
}
