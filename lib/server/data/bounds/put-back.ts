import 'server-only';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import { AppError, notFound } from '@/lib/errors';
import { audit } from '@/lib/server/audit';
import { holdPatient, requireRecord } from '@/lib/server/data/patient/require-record';
import { patientDay } from '@/lib/server/data/patient/patient-day';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import { holdPrograms, keptPrescription, publishCopy } from '@/lib/server/data/proposal/proposal-publish';
import { act, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Puts back the dose from before a step within bounds, as a new version in the actor's name; the bounds end with it, like with every
 * change by hand, and the alert of the step is acknowledged. Refuses `conflict` when the dose has changed since, or a draft is in progress.
 */
export function putStepBack(
  actor: PractitionerActor,
  patientId: string,
  decisionId: string,
  now: Date,
): Promise<{ versionId: string }> {
  return act(actor, 'program.write', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    await holdPrograms(tx, actor, patientId);
    const { programId, lineageId, step, before } = await readStep(tx, own, decisionId);
    const today = await patientDay(tx, own, now);
    let isThere = false;
    const author = { actor, authorId: actor.practitionerRoleId };
    const versionId = await publishCopy(tx, author, { patientId, programId, today, now }, (one) => {
      const kept = keptPrescription(one);
      if (one.lineageId !== lineageId) return kept;
      isThere = amountOf(kept) === amountOf(step);
      const { load, repsMin, repsMax, loadBasis } = before;
      return { ...kept, load, repsMin, repsMax, loadBasis };
    });
    if (!isThere)
      throw new AppError('conflict', {
        userMessage: 'The dose of this exercise has changed since. Nothing was saved: look at it again.',
      });
    await tx.alert.updateMany({
      where: { ...own, decisionId, acknowledgedAt: null },
      data: { acknowledgedAt: now, acknowledgedById: actor.practitionerRoleId },
    });
    await audit(tx, actor, {
      action: 'program.write',
      patientId,
      entity: { kind: 'ProposalDecision', id: decisionId },
      fields: ['putBack'],
    });
    return { versionId };
  });
}

/** What a step within bounds can change of a prescription. */
const amountOf = ({ load, repsMin, repsMax }: Prescription): string =>
  canonicalJson({ load, repsMin, repsMax });

/** The prescription that a step wrote, and the one before it. */
async function readStep(tx: Tx, own: { clinicId: string; patientId: string }, decisionId: string) {
  const decision = await tx.proposalDecision.findFirst({
    where: { ...own, id: decisionId, boundsId: { not: null } },
    select: { programId: true, lineageId: true, version: { select: { number: true } } },
  });
  if (decision === null || decision.version === null) throw notFound();
  const { programId, lineageId, version } = decision;
  const rows = await tx.prescription.findMany({
    where: { ...own, lineageId, version: { programId, number: { lte: version.number } } },
    orderBy: { version: { number: 'desc' } },
    take: 2,
  });
  const [step, before] = rows.map(fromRow);
  if (step === undefined || before === undefined) throw notFound();
  return { programId, lineageId, step, before };
}
