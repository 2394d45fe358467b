import 'server-only';
import { isPermitted } from '@/lib/domain/access/permissions';
import { mayWaitForNews, openFacts, worstInWords } from '@/lib/domain/review/acknowledging';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { AcknowledgementInput } from '@/lib/schemas/review';
import { visibleRecords } from '@/lib/server/access';
import { audit } from '@/lib/server/audit';
import { holdPatient, requireRecord } from '@/lib/server/data/patient/require-record';
import { takeProposals } from '@/lib/server/data/proposal/proposal-decision';
import { basisOf } from '@/lib/server/data/review/basis';
import { type DashboardRow, readReviews } from '@/lib/server/data/review/review-row';
import { markSeen } from '@/lib/server/data/screening/flag';
import { toDateColumn } from '@/lib/server/dates';
import { act, partiesOf, refuseOperation, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

const movedOn = 'Something has changed since you opened this: look at it again. Nothing was acknowledged.';

/**
 * Takes a patient off the list by name, with what was done: everything that stands open, its alerts and flags, until a day or until it
 * happens again. With it, or not at all, the proposals named are taken as they are written. Refuses `conflict` when that is not what was
 * on the screen any more, and a missing day for what stands until somebody changes it.
 */
export async function acknowledgeReview(
  actor: PractitionerActor,
  patientId: string,
  { basis, deeds, note, untilOn, proposalKeys = [] }: Omit<AcknowledgementInput, 'patientId'>,
  now: Date,
): Promise<{ acknowledgementId: string }> {
  if (proposalKeys.length > 0 && !isPermitted(partiesOf(actor), 'proposal.decide'))
    await refuseOperation(actor, 'proposal.decide');
  return act(actor, 'alert.acknowledge', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    const row = await readOne(tx, actor, patientId, now);
    const facts = openFacts(row.review);
    const [worst] = facts;
    if (worst === undefined || basisOf(row.review) !== basis)
      throw new AppError('conflict', { userMessage: movedOn });
    requireDay(untilOn, row.today, mayWaitForNews(facts));
    // At the same moment, so that taking the acknowledgement back is not refused for what came with it.
    if (proposalKeys.length > 0)
      await takeProposals(tx, actor, { patientId, proposalKeys, now, decidedAt: now });
    const acknowledgementId = crypto.randomUUID();
    const by = { acknowledgedAt: now, acknowledgedById: actor.practitionerRoleId };
    await tx.reviewAcknowledgement.create({
      data: {
        ...{ ...own, ...by, id: acknowledgementId },
        keys: facts.map(({ key }) => key),
        worst: worstInWords(worst),
        deeds,
        note,
        untilOn: untilOn === null ? null : toDateColumn(untilOn),
      },
    });
    const alertIds = facts.flatMap((fact) => [...fact.alertIds]);
    await tx.alert.updateMany({
      where: { ...own, id: { in: alertIds }, acknowledgedAt: null },
      data: { ...by, reviewAcknowledgementId: acknowledgementId },
    });
    for (const { key, reason } of facts)
      if (reason === 'red_flag') await markSeen(tx, actor, patientId, key.slice('flag:'.length));
    await audit(tx, actor, {
      action: 'alert.acknowledge',
      patientId,
      entity: { kind: 'ReviewAcknowledgement', id: acknowledgementId },
      fields: [...deeds],
    });
    return { acknowledgementId };
  });
}

async function readOne(
  tx: Tx,
  actor: PractitionerActor,
  patientId: string,
  now: Date,
): Promise<DashboardRow> {
  const where = { AND: [visibleRecords(actor), { id: patientId }] };
  const row = (await readReviews(tx, actor, where, now)).get(patientId) ?? null;
  if (row === null) throw new AppError('conflict', { userMessage: movedOn });
  return row;
}

function requireDay(untilOn: string | null, today: string, mayWait: boolean): void {
  if (untilOn === null && !mayWait)
    throw invalid([
      {
        path: 'untilOn',
        code: 'day_needed',
        message: 'This stands until somebody changes it. Choose a day on which it is shown again.',
      },
    ]);
  if (untilOn !== null && untilOn <= today)
    throw invalid([{ path: 'untilOn', code: 'day_passed', message: 'Choose a day after today.' }]);
}

/**
 * Takes an acknowledgement back: all that it covered stands on the list again. Possible as long as nothing has followed; refuses
 * `conflict` after another acknowledgement, a decision about a proposal or the closing of a flag. Undoing twice is no error.
 */
export function undoAcknowledgement(
  actor: PractitionerActor,
  patientId: string,
  acknowledgementId: string,
  now: Date,
): Promise<void> {
  return act(actor, 'alert.acknowledge', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    const given = await tx.reviewAcknowledgement.findFirst({
      where: { ...own, id: acknowledgementId },
      select: { acknowledgedAt: true, undoneAt: true },
    });
    if (given === null) throw notFound();
    if (given.undoneAt !== null) return;
    const after = { gt: given.acknowledgedAt };
    const followed =
      (await tx.reviewAcknowledgement.count({ where: { ...own, undoneAt: null, acknowledgedAt: after } })) +
      (await tx.proposalDecision.count({ where: { ...own, decidedAt: after } })) +
      (await tx.redFlag.count({ where: { ...own, closedAt: after } }));
    if (followed > 0)
      throw new AppError('conflict', {
        userMessage: 'Something has been decided since, so this stays on record. Acknowledge anew instead.',
      });
    await tx.reviewAcknowledgement.updateMany({
      where: { ...own, id: acknowledgementId, undoneAt: null },
      data: { undoneAt: now, undoneById: actor.practitionerRoleId },
    });
    // Where a later entry has opened one for the same rule and day since, that one stands.
    await tx.$executeRaw`
      update alert a set acknowledged_at = null, acknowledged_by_id = null, review_acknowledgement_id = null
      where a.clinic_id = ${own.clinicId}::uuid and a.patient_id = ${patientId}::uuid
        and a.review_acknowledgement_id = ${acknowledgementId}::uuid
        and not exists (select from alert b where b.clinic_id = a.clinic_id and b.patient_id = a.patient_id
          and b.rule = a.rule and b.local_date = a.local_date and b.acknowledged_at is null)`;
    await audit(tx, actor, {
      action: 'alert.acknowledge',
      patientId,
      entity: { kind: 'ReviewAcknowledgement', id: acknowledgementId },
      fields: ['undone'],
    });
  });
}
