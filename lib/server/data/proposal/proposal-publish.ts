import 'server-only';
import { randomUUID } from 'node:crypto';
import { weightOf } from '@/lib/domain/dosage/load';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import type { HandResult } from '@/lib/domain/progression/records/change-by-hand';
import { withChange } from '@/lib/domain/progression/records/dose-change';
import type { JudgedProposal } from '@/lib/domain/progression/records/judged-proposals';
import { ownRulesWithin } from '@/lib/domain/progression/rule-card/own-rule-check';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { AppError, invalid } from '@/lib/errors';
import { prescriptionInput } from '@/lib/schemas/program';
import type { PrescriptionView } from '@/lib/schemas/program-view';
import type { Publisher } from '@/lib/server/session/actor-types';
import { newestExercises } from '@/lib/server/data/exercise/exercise-slugs';
import { publishDraft, writePrescriptions } from '@/lib/server/data/program/program-publish';
import { readForEdit } from '@/lib/server/data/program/program-versions';
import { doseOfVariation } from '@/lib/server/data/proposal/proposal';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

export const movedOn = () =>
  new AppError('conflict', {
    userMessage:
      'New entries or a new version have changed this proposal. Nothing was saved: look at it again.',
  });

/** Who does it, and whose name the new version carries: for a step within bounds the product, and whoever signed them. */
export type Author = { actor: Publisher; authorId: string };

type Copied = { patientId: string; programId: string; today: string; now: Date };

/** Two who answer at the same time do so one after the other, each on what the other left. */
export async function holdPrograms(tx: Tx, actor: Publisher, patientId: string): Promise<void> {
  await tx.$queryRaw`select id from program where clinic_id = ${actor.clinicId}::uuid
    and patient_id = ${patientId}::uuid and status = 'active' order by id for update`;
}

/**
 * Publishes the version in force anew, with each prescription written as `write` has it and everything else word for word. Refuses
 * `conflict` while a draft of the program is in progress.
 */
export async function publishCopy(
  tx: Tx,
  { actor, authorId }: Author,
  { patientId, programId, today, now }: Copied,
  write: (one: PrescriptionView) => Prescription,
): Promise<string> {
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
      authorId,
    },
    select: { id: true },
  });
  const own = { clinicId: actor.clinicId, patientId, programVersionId: version.id };
  await writePrescriptions(tx, own, active.prescriptions.map(write));
  const copy = await readForEdit(tx, actor, patientId, programId);
  if (copy.draft === null) throw movedOn();
  const effectiveFrom =
    active.effectiveFrom !== null && active.effectiveFrom > today ? active.effectiveFrom : today;
  await publishDraft(tx, actor, { patientId, programId, draft: copy.draft, active, effectiveFrom, now });
  return version.id;
}

/** A stored prescription without what only a screen needs. */
export function keptPrescription(view: PrescriptionView): Prescription {
  const { prescriptionId: _, exercise: __, ...kept } = view;
  return kept;
}

type Publication = {
  patientId: string;
  judged: JudgedProposal;
  result: HandResult;
  records: PatientRecords;
  now: Date;
};

/** Publishes what an answer changes: the version in force with that one prescription written anew. */
export const publishChange = (
  tx: Tx,
  author: Author,
  { judged, result, ...publication }: Publication,
): Promise<string> => publishChanges(tx, author, { ...publication, changes: [{ judged, result }] });

type Changes = Omit<Publication, 'judged' | 'result'> & {
  /** Of one program, at least one. */
  changes: readonly Pick<Publication, 'judged' | 'result'>[];
};

/** Publishes what several answers change in one program: one version, with each of these prescriptions written anew. */
export async function publishChanges(
  tx: Tx,
  author: Author,
  { patientId, changes, records, now }: Changes,
): Promise<string> {
  const programId = changes[0]?.judged.programId;
  if (programId === undefined) throw movedOn();
  const replacements = new Map<string, (one: Prescription) => Prescription>();
  for (const { judged, result } of changes)
    replacements.set(
      judged.prescription.prescriptionId,
      await replacementOf(tx, { judged, result, records }),
    );
  const { today } = records;
  return publishCopy(tx, author, { patientId, programId, today, now }, (one) => {
    const kept = keptPrescription(one);
    const replaced = replacements.get(one.prescriptionId);
    return replaced === undefined ? kept : readPrescription(replaced(kept));
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
    easierSlug: null,
    ownRules: ownRulesWithin(dose.ownRules, { painModel, pattern, choices }),
    loadBasis: { rule: row, reason, suggested: weightOf(dose.load), numbers: {}, replaces },
  });
}
