import 'server-only';
import { orderKindsFor } from '@/lib/domain/record/orders';
import { checkClearance } from '@/lib/domain/safety/clearance';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { RecheckedPrograms } from '@/lib/schemas/rechecked';
import type { Addressed, OrderInput } from '@/lib/schemas/record';
import { writePrecaution } from '@/lib/server/data/record/write-record';
import { toDateColumn } from '@/lib/server/dates';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/** What stands on record must act: nobody is to believe in a clearance that lifts nothing. */
const unread = {
  clearance: {
    path: 'value',
    code: 'condition_not_clearable',
    message:
      'No clearance lifts the precautions of this condition. To prescribe against one, give your reason in the program.',
  },
  load_cap: {
    path: 'capPct',
    code: 'cap_not_after_surgery',
    message: 'An own load cap acts after an operation only. Hold the exercise at its dose instead.',
  },
} as const;

/**
 * Records what a surgeon, a physician or the treating clinician ordered for a condition: a clearance (SF-1.5), a weight-bearing order
 * (SF-1) or an own load cap after surgery (LG-3.3). In force from its day until it is withdrawn or, but for a clearance, a later one
 * takes its place. Refuses a condition that has ended or has no code, and what no rule would read for this diagnosis.
 */
export function addOrder(
  actor: PractitionerActor,
  patientId: string,
  conditionId: string,
  input: Addressed<OrderInput>,
  now: Date,
): Promise<RecheckedPrograms> {
  return writePrecaution(actor, patientId, ['conditions', input.kind], now, async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    const condition = await tx.condition.findFirst({
      where: { ...own, id: conditionId },
      select: { code: true, status: true },
    });
    if (condition === null) throw notFound();
    if (condition.status !== 'active')
      throw new AppError('conflict', {
        userMessage: 'This condition was ended meanwhile. Nothing was recorded: look at it again.',
      });
    if (condition.code === null)
      throw invalid([
        {
          path: 'conditionId',
          code: 'condition_not_coded',
          message:
            'Choose a diagnosis from the list for this condition first: the rules read the order by it.',
        },
      ]);
    const { kind, fromOn, givenBy, role, basis, note } = input;
    const given = { conditionId, from: fromOn, givenBy, role, basis, note };
    if (input.kind === 'clearance' && !checkClearance({ ...given, kind: input.value }, condition.code).ok)
      throw invalid([unread.clearance]);
    if (input.kind === 'load_cap' && !orderKindsFor(condition.code).includes('load_cap'))
      throw invalid([unread.load_cap]);
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
): Promise<RecheckedPrograms> {
  return writePrecaution(actor, patientId, ['conditions', 'withdrawn'], now, async (tx) => {
    const order = { clinicId: actor.clinicId, patientId, id: orderId };
    if ((await tx.conditionOrder.count({ where: order })) === 0) throw notFound();
    const { count } = await tx.conditionOrder.updateMany({
      where: { ...order, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: actor.practitionerRoleId, withdrawnReason: reason },
    });
    if (count === 0)
      throw new AppError('conflict', {
        userMessage: 'Somebody else has withdrawn this already. Nothing was changed.',
      });
    return { kind: 'ConditionOrder', id: orderId };
  });
}
