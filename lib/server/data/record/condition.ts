import 'server-only';
import { outlivesCorrection } from '@/lib/domain/record/orders';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { ConditionInput } from '@/lib/schemas/patient';
import type { RecheckedPrograms } from '@/lib/schemas/rechecked';
import type { Addressed, ConditionChange } from '@/lib/schemas/record';
import { addConditions } from '@/lib/server/data/patient/patient-details';
import { writePrecaution } from '@/lib/server/data/record/write-record';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

const entityOf = (id: string) => ({ kind: 'Condition', id });

/** Records a condition or precaution, and answers which running exercises conflict with what is on record now. */
export function addCondition(
  actor: PractitionerActor,
  patientId: string,
  input: ConditionInput,
  now: Date,
): Promise<RecheckedPrograms> {
  return writePrecaution(actor, patientId, ['conditions'], now, async (tx) =>
    entityOf(await addOne(tx, actor, patientId, input, null)),
  );
}

async function addOne(
  tx: Tx,
  actor: PractitionerActor,
  patientId: string,
  input: ConditionInput,
  correctsId: string | null,
): Promise<string> {
  const [added] = await addConditions(tx, actor, patientId, [input], correctsId);
  if (added === undefined) throw new AppError('fault', { message: 'a condition was not stored' });
  return added.id;
}

/**
 * Resolves a condition, marks it as entered in error, or puts a corrected one in its place; the row that was recorded keeps its words.
 * The orders in force go along with a correction of the same diagnosis; with another diagnosis those that only hold back.
 * Refuses `conflict` when it has ended meanwhile, and an end before its beginning.
 */
export function changeCondition(
  actor: PractitionerActor,
  patientId: string,
  conditionId: string,
  change: Addressed<ConditionChange>,
  now: Date,
): Promise<RecheckedPrograms> {
  return writePrecaution(actor, patientId, ['conditions', change.deed], now, async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    const { code } = await endCondition(tx, actor, { ...own, id: conditionId }, change, now);
    if (change.deed !== 'correct') return entityOf(conditionId);
    const correctedId = await addOne(tx, actor, patientId, change.condition, conditionId);
    const orders = await tx.conditionOrder.findMany({
      where: { ...own, conditionId, withdrawnAt: null },
      omit: { id: true, withdrawnAt: true, withdrawnById: true, withdrawnReason: true },
    });
    const isSame = change.condition.code === code;
    const lasting = orders.filter(
      (order) => isSame || outlivesCorrection({ ...order, capPct: order.capPct?.toNumber() ?? null }),
    );
    await tx.conditionOrder.createMany({
      data: lasting.map((order) => ({ ...order, conditionId: correctedId })),
    });
    return entityOf(correctedId);
  });
}

async function endCondition(
  tx: Tx,
  actor: PractitionerActor,
  condition: { clinicId: string; patientId: string; id: string },
  change: Addressed<ConditionChange>,
  now: Date,
): Promise<{ code: string | null }> {
  const found = await tx.condition.findFirst({
    where: condition,
    select: { code: true, status: true, onsetOn: true },
  });
  if (found === null) throw notFound();
  if (found.status !== 'active')
    throw new AppError('conflict', {
      userMessage: 'This condition was ended meanwhile. Nothing was changed: look at it again.',
    });
  const resolvedOn = change.deed === 'resolve' ? toDateColumn(change.resolvedOn) : null;
  if (resolvedOn !== null && found.onsetOn !== null && resolvedOn < found.onsetOn)
    throw invalid([
      { path: 'resolvedOn', code: 'range_reversed', message: 'This is before the condition began.' },
    ]);
  await tx.condition.update({
    where: { clinicId_id: { clinicId: condition.clinicId, id: condition.id } },
    data: {
      status: change.deed === 'resolve' ? 'resolved' : 'entered_in_error',
      resolvedOn,
      statusReason: change.reason,
      statusChangedAt: now,
      statusChangedById: actor.practitionerRoleId,
    },
  });
  return { code: found.code };
}
