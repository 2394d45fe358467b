import 'server-only';
import { onsetForRules } from '@/lib/domain/record/onset';
import { ordersOn, type RecordedOrder } from '@/lib/domain/record/orders';
import type { ConditionOnRecord } from '@/lib/domain/safety/recorded-condition';
import { fromDateColumn, fromNullableDateColumn } from '@/lib/server/dates';
import type { Prisma } from '@/lib/server/generated/client';

/** The columns of a condition that the rules read, with the orders that were not withdrawn. */
export const conditionRulesSelect = {
  id: true,
  code: true,
  description: true,
  side: true,
  limb: true,
  onsetOn: true,
  onsetPrecision: true,
  status: true,
  orders: {
    where: { withdrawnAt: null },
    select: { kind: true, value: true, capPct: true, fromOn: true, givenBy: true, note: true },
  },
} as const satisfies Prisma.ConditionSelect;

type ConditionRow = Prisma.ConditionGetPayload<{ select: typeof conditionRulesSelect }>;
type GivenOrder = RecordedOrder & { givenBy: string; note: string };

const toOrder = ({ capPct, fromOn, ...order }: ConditionRow['orders'][number]): GivenOrder => ({
  ...order,
  capPct: capPct?.toNumber() ?? null,
  fromOn: fromDateColumn(fromOn),
});

/** A stored condition as the rules read it on the patient's own day, and the cap that was given for it. */
export function toConditionOnRecord(
  { code, side, limb, onsetOn, onsetPrecision, orders }: ConditionRow,
  today: string,
): { condition: ConditionOnRecord; cap: GivenOrder | null } {
  const given = orders.map(toOrder);
  const { cap, ...ordered } = ordersOn(given, today);
  return {
    condition: {
      ...{ code, side, limb, ...ordered },
      onsetOn: onsetForRules({ onsetOn: fromNullableDateColumn(onsetOn), onsetPrecision }, today),
    },
    cap:
      given.find(
        (one) =>
          cap !== null && one.kind === cap.kind && one.fromOn === cap.fromOn && one.capPct === cap.capPct,
      ) ?? null,
  };
}
