import { isSurgery } from '../load/operations.ts';
import { kindsInForce } from '../safety/clearance.ts';
import { clearableConditions, isClearanceKind } from '../safety/clearance-kinds.ts';
import type { RecordedCondition } from '../safety/recorded-condition.ts';
import { readOrder } from '../safety/weight-bearing-order.ts';
import { isConditionCode } from '../safety/vocabulary.ts';

export const orderKinds = ['clearance', 'weight_bearing', 'load_cap'] as const;
export type OrderKind = (typeof orderKinds)[number];

/**
 * What may be ordered for a condition of this code, because the rules read it: weight on the leg for every diagnosis on the list, a
 * clearance where there is one to give (SF-1.5), an own load cap after surgery (LG-3.3). Nothing for a diagnosis in own words.
 */
export const orderKindsFor = (code: string | null): OrderKind[] =>
  !isConditionCode(code)
    ? []
    : [
        ...(clearableConditions.includes(code) ? (['clearance'] as const) : []),
        'weight_bearing',
        ...(isSurgery({ code }) ? (['load_cap'] as const) : []),
      ];

/** From the strictest to none at all. */
export const weightBearingOrders = ['no', 'touch', 'partial', 'as_tolerated'] as const;

/** An order that was not withdrawn; `value` is null for a cap, `capPct` for everything else. In force from its day on. */
export type RecordedOrder = {
  kind: OrderKind;
  value: string | null;
  /** Percent of the 1RM. */
  capPct: number | null;
  fromOn: string;
};

/** The lowest cap that the rules set after surgery by themselves, in percent of the 1RM (LG-3.3). */
const lowestOwnCapPct = 40;

/**
 * Whether an order goes along when its condition is corrected to another diagnosis. What only ever holds back does; what lets the
 * patient do more was given for the diagnosis that was wrong, and is recorded anew by whoever knows that it still holds.
 */
export function outlivesCorrection({ kind, value, capPct }: Omit<RecordedOrder, 'fromOn'>): boolean {
  if (kind === 'weight_bearing') return value !== 'as_tolerated';
  return kind === 'load_cap' && capPct !== null && capPct <= lowestOwnCapPct;
}

/** How much an order holds back beside others of its kind from the same day; the smallest is the strictest. */
const leniency = ({ kind, value, capPct }: RecordedOrder): number =>
  kind === 'load_cap' ? (capPct ?? 0) : weightBearingOrders.findIndex((one) => one === value);

/**
 * The weight-bearing order or the cap that counts for one condition on the patient's own day: that of the latest day, and of two
 * from the same day the stricter one. An order that is dated ahead leaves the one before it in force until then.
 */
export function orderInForce<T extends RecordedOrder>(
  orders: readonly T[],
  kind: 'weight_bearing' | 'load_cap',
  today: string,
): T | null {
  const given = orders.filter((order) => order.kind === kind && order.fromOn <= today);
  const [latest] = given.toSorted((a, b) => b.fromOn.localeCompare(a.fromOn) || leniency(a) - leniency(b));
  return latest ?? null;
}

/** What the orders of one condition say on the patient's own day: what is cleared, how much weight the leg may bear, and the own cap. */
export function ordersOn(
  orders: readonly RecordedOrder[],
  today: string,
): Required<Pick<RecordedCondition, 'clearedFor' | 'weightBearingOrder'>> & { cap: RecordedOrder | null } {
  const conditionId = '';
  const clearances = orders.flatMap(({ kind, value, fromOn }) =>
    kind === 'clearance' && isClearanceKind(value)
      ? [{ conditionId, kind: value, from: fromOn, withdrawnOn: null }]
      : [],
  );
  const order = orderInForce(orders, 'weight_bearing', today);
  return {
    clearedFor: kindsInForce(clearances, conditionId, today),
    weightBearingOrder: order === null ? null : readOrder(order.value ?? 'no'),
    cap: orderInForce(orders, 'load_cap', today),
  };
}
