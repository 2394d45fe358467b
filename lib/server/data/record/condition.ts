import 'server-only';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { ConditionInput } from '@/lib/schemas/patient';
import type { ConditionChange, OrderInput } from '@/lib/schemas/record';
import { addConditions } from '@/lib/server/data/patient/patient-details';
import { type Conflict, writePrecaution } from '@/lib/server/data/record/write-record';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

type Answer = { conflicts: Conflict[] };
const entityOf = (id: string) => ({ kind: 'Condition', id });

/** Records a condition or precaution, and answers which running exercises conflict with what is on record now. */
export function addCondition(
  actor: PractitionerActor,
  patientId: string,
  input: ConditionInput,
  now: Date,
): Promise<Answer> {
  return writePrecaution(actor, patientId, ['conditions'], now, async (tx) => {
    const [added] = await addConditions(tx, actor, patientId, [input]);
    if (added === undefined) throw notFound();
    return entityOf(added.id);
  });
}

/**
 * Resolves a condition, marks it as entered in error, or puts a corrected one in its place with the orders that are in force; the row
 * that was recorded keeps its words. Refuses `conflict` when it has ended meanwhile.
 */
export function changeCondition(
  actor: PractitionerActor,
  patientId: string,
  conditionId: string,
  change: ConditionChange,
  now: Date,
): Promise<Answer> {
  return writePrecaution(actor, patientId, ['conditions', change.deed], now, async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    await endCondition(tx, actor, { ...own, id: conditionId }, change, now);
    if (change.deed !== 'correct') return entityOf(conditionId);
    const [corrected] = await addConditions(tx, actor, patientId, [change.condition], conditionId);
    if (corrected === undefined) throw notFound();
    const orders = await tx.conditionOrder.findMany({
      where: { ...own, conditionId, withdrawnAt: null },
      omit: { id: true, withdrawnAt: true, withdrawnById: true, withdrawnReason: true },
    });
    await tx.conditionOrder.createMany({
      data: orders.map((order) => ({ ...order, conditionId: corrected.id })),
    });
    return entityOf(corrected.id);
  });
}

async function endCondition(
  tx: Tx,
  actor: PractitionerActor,
  condition: { clinicId: string; patientId: string; id: string },
  change: ConditionChange,
  now: Date,
): Promise<void> {
  const found = await tx.condition.findFirst({ where: condition, select: { status: true } });
  if (found === null) throw notFound();
  const { count } = await tx.condition.updateMany({
    where: { ...condition, status: 'active' },
    data: {
      status: change.deed === 'resolve' ? 'resolved' : 'entered_in_error',
      resolvedOn: change.deed === 'resolve' ? toDateColumn(change.resolvedOn) : null,
      statusReason: change.reason,
      statusChangedAt: now,
      statusChangedById: actor.practitionerRoleId,
    },
  });
  if (count === 0)
    throw new AppError('conflict', {
      userMessage: 'This condition was ended meanwhile. Nothing was changed: look at it again.',
    });
}

/** Records what a surgeon, a physician or the treating clinician ordered for a condition; in force from its day until withdrawn. */
export function addOrder(
  actor: PractitionerActor,
  patientId: string,
  conditionId: string,
  input: OrderInput,
  now: Date,
): Promise<Answer> {
  return writePrecaution(actor, patientId, ['conditions', input.kind], now, async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    const condition = await tx.condition.findFirst({
      where: { ...own, id: conditionId, status: 'active' },
      select: { code: true },
    });
    if (condition === null) throw notFound();
    if (condition.code === null)
      throw invalid([
        { path: 'value', code: 'condition_not_coded', message: 'Choose a code for this condition first.' },
      ]);
    const { kind, fromOn, givenBy, role, basis, note } = input;
    const { id } = await tx.conditionOrder.create({
      data: {
        ...{ ...own, conditionId, kind, givenBy, role, basis, note },
        value: input.kind === 'load_cap' ? null : input.value,
        capPct: input.kind === 'load_cap' ? input.capPct : null,
        fromOn: toDateColumn(fromOn),
        recordedById: actor.practitionerRoleId,
        recordedAt: now,
      },
      select: { id: true },
    });
    return { kind: 'ConditionOrder', id };
  });
}

/** Takes an order back from now on, with the reason; it stays on record. Refuses `conflict` when somebody else did so first. */
export function withdrawOrder(
  actor: PractitionerActor,
  patientId: string,
  orderId: string,
  reason: string,
  now: Date,
): Promise<Answer> {
  return writePrecaution(actor, patientId, ['conditions', 'withdrawn'], now, async (tx) => {
    const order = { clinicId: actor.clinicId, patientId, id: orderId };
    const found = await tx.conditionOrder.findFirst({ where: order, select: { id: true } });
    if (found === null) throw notFound();
    const { count } = await tx.conditionOrder.updateMany({
      where: { ...order, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: actor.practitionerRoleId, withdrawnReason: reason },
    });
    if (count === 0)
      throw new AppError('conflict', { userMessage: 'This was withdrawn already. Nothing was changed.' });
    return { kind: 'ConditionOrder', id: orderId };
  });
}
