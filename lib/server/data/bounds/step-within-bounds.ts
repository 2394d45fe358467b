import 'server-only';
import { agreedStepOf, endsBounds } from '@/lib/domain/progression/records/agreed-step';
import type { DoseChange } from '@/lib/domain/progression/records/dose-change';
import type { JudgedProposal } from '@/lib/domain/progression/records/judged-proposals';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { boundsInForce, type SignedBounds } from '@/lib/domain/record/signed-bounds';
import { weightOf } from '@/lib/domain/dosage/load';
import { auditAll } from '@/lib/server/audit';
import { openBounds } from '@/lib/server/data/bounds/open-bounds';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { proposalsOf } from '@/lib/server/data/proposal/proposal';
import { holdPrograms, publishChange } from '@/lib/server/data/proposal/proposal-publish';
import { toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import type { SystemActor } from '@/lib/server/session/actor-types';

type Step = { judged: JudgedProposal; bounds: SignedBounds; change: DoseChange };

/**
 * Applies, one version each, the steps that the records make due within signed bounds (LG-0.1), in the name of whoever signed; bounds
 * of an exercise of which the records ask for less end here. Nothing moves on a day on which the patient has begun to train, nor while
 * a draft of the program is being written: it is asked again when the next records come. Exactly one version comes of one proposal,
 * however often and from however many devices it is asked.
 */
export async function applyAgreedSteps(
  product: SystemActor,
  patientId: string,
  now: Date,
): Promise<{ versionIds: string[] }> {
  const versionIds: string[] = [];
  for (;;) {
    const versionId = await applyOne(product, patientId, now);
    if (versionId === null) return { versionIds };
    versionIds.push(versionId);
  }
}

function applyOne(product: SystemActor, patientId: string, now: Date): Promise<string | null> {
  return act(product, 'bounds.apply', async (tx) => {
    const own = { clinicId: product.clinicId, patientId };
    const open = await tx.$queryRaw<unknown[]>(openBounds(own, now));
    if (open.length === 0) return null;
    await holdPatient(tx, own);
    await holdPrograms(tx, product, patientId);
    const records = await readPatientRecords(tx, own, now);
    const { proposals } = proposalsOf(records, 'en');
    await endWhereLess(tx, product, patientId, { records, proposals, now });
    if (await hasBegun(tx, own, records.today)) return null;
    const step = dueStep(records, proposals);
    if (step === null || (await isBeingWritten(tx, own, step)) || !(await isSignerHeld(tx, own, step)))
      return null;
    return applyStep(tx, product, { ...step, patientId, records, now });
  });
}

function dueStep(records: PatientRecords, proposals: readonly JudgedProposal[]): Step | null {
  for (const judged of proposals) {
    const bounds = boundsInForce(judged.prescription.lineageId, records);
    const change = bounds === null || endsBounds(judged) ? null : agreedStepOf(judged, bounds);
    if (bounds !== null && change !== null) return { judged, bounds, change };
  }
  return null;
}

type Judged = { records: PatientRecords; proposals: readonly JudgedProposal[]; now: Date };

/** What was signed before a red session, a stop or a lighter dose was signed about another state of affairs. */
async function endWhereLess(
  tx: Tx,
  product: SystemActor,
  patientId: string,
  { records, proposals, now }: Judged,
): Promise<void> {
  const ended = proposals.filter(endsBounds).flatMap(({ prescription }) => {
    const bounds = boundsInForce(prescription.lineageId, records);
    return bounds === null ? [] : [bounds.boundsId];
  });
  if (ended.length === 0) return;
  await tx.boundsWithdrawal.createMany({
    data: ended.map((boundsId) => ({
      ...{ clinicId: product.clinicId, patientId, boundsId },
      ...{ reason: 'told_less' as const, withdrawnAt: now },
    })),
    skipDuplicates: true,
  });
  await auditAll(
    tx,
    product,
    ended.map((id) => ({
      action: 'bounds.apply' as const,
      patientId,
      entity: { kind: 'SignedBounds', id },
      fields: ['withdrawn'],
    })),
  );
}

type Own = { clinicId: string; patientId: string };

/** Whether anything was begun on the patient's day, or is dated ahead of it: a dose never changes in the middle of it. */
async function hasBegun(tx: Tx, own: Own, today: string): Promise<boolean> {
  const since = { gte: toDateColumn(today) };
  return (await tx.exerciseSession.count({ where: { ...own, localDate: since } })) > 0;
}

const isBeingWritten = async (tx: Tx, own: Own, { judged }: Step): Promise<boolean> =>
  (await tx.programVersion.count({ where: { ...own, programId: judged.programId, status: 'draft' } })) > 0;

/** Whoever signed treats the patient until this is done: their place in the care team is held like that of one who writes. */
async function isSignerHeld(tx: Tx, { clinicId, patientId }: Own, { bounds }: Step): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    select id from care_team_member where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid
      and practitioner_role_id = ${bounds.signedById}::uuid and ended_at is null for share`;
  return held.length > 0;
}

type Applied = Step & { patientId: string; records: PatientRecords; now: Date };

/** Down the road of every accepted proposal: a new version, the decision by its basis, and an alert that somebody acknowledges by name. */
async function applyStep(
  tx: Tx,
  product: SystemActor,
  { judged, bounds, change, patientId, records, now }: Applied,
): Promise<string | null> {
  const { proposal, prescription, programId, basis } = judged;
  if (proposal.type === 'refused') return null;
  const own = { clinicId: product.clinicId, patientId };
  const author = { actor: product, authorId: bounds.signedById };
  const versionId = await publishChange(tx, author, { patientId, judged, result: { change }, records, now });
  const load = weightOf(change.load ?? null);
  const { lineageId } = prescription;
  const { id: decisionId } = await tx.proposalDecision.create({
    data: {
      ...{ ...own, programId, lineageId, basis },
      row: proposal.decision.row,
      action: proposal.decision.action,
      outcome: 'accepted',
      loadValue: load?.value ?? null,
      loadUnit: load?.unit ?? null,
      programVersionId: versionId,
      boundsId: bounds.boundsId,
      decidedById: bounds.signedById,
    },
    select: { id: true },
  });
  const { id: alertId } = await tx.alert.create({
    data: { ...own, rule: 'moved_within_bounds', decisionId, raisedAt: now },
    select: { id: true },
  });
  await auditAll(tx, product, [
    {
      action: 'bounds.apply',
      patientId,
      entity: { kind: 'ProgramVersion', id: versionId },
      fields: [change.load === undefined ? 'reps' : 'load'],
      reason: `within bounds ${bounds.boundsId} signed by ${bounds.signedById}`,
    },
    { action: 'alert.raise', patientId, entity: { kind: 'Alert', id: alertId } },
  ]);
  return versionId;
}
