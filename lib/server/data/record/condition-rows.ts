import 'server-only';
import type { ConditionInput } from '@/lib/schemas/patient';
import { fromDateColumn, fromNullableDateColumn } from '@/lib/server/dates';
import type { Prisma } from '@/lib/server/generated/client';

export const byName = { select: { displayName: true } } as const;
export const nameOf = (role: { displayName: string } | null): string | null => role?.displayName ?? null;

/** The columns of a condition with its orders, also of those that have ended. */
export const conditionSelect = {
  id: true,
  code: true,
  description: true,
  side: true,
  limb: true,
  onsetOn: true,
  onsetPrecision: true,
  status: true,
  correctsId: true,
  resolvedOn: true,
  statusReason: true,
  statusChangedAt: true,
  statusChangedBy: byName,
  orders: {
    orderBy: [{ fromOn: 'asc' }, { recordedAt: 'asc' }],
    select: {
      id: true,
      kind: true,
      value: true,
      capPct: true,
      fromOn: true,
      givenBy: true,
      role: true,
      basis: true,
      note: true,
      recordedAt: true,
      recordedBy: byName,
      withdrawnAt: true,
      withdrawnBy: byName,
      withdrawnReason: true,
    },
  },
} as const satisfies Prisma.ConditionSelect;

type ConditionRow = Prisma.ConditionGetPayload<{ select: typeof conditionSelect }>;
type OrderRow = ConditionRow['orders'][number];

/** An order as the patient page shows it. */
export type OrderFact = Pick<
  OrderRow,
  'kind' | 'value' | 'givenBy' | 'role' | 'basis' | 'note' | 'withdrawnReason'
> & {
  orderId: string;
  capPct: number | null;
  fromOn: string;
  at: string;
  byName: string;
  withdrawnAt: string | null;
  withdrawnByName: string | null;
};

/** A condition as the patient page shows it, with all that was ever ordered for it. */
export type ConditionFact = ConditionInput & {
  conditionId: string;
  status: ConditionRow['status'];
  correctsId: string | null;
  resolvedOn: string | null;
  statusReason: string | null;
  changedAt: string | null;
  changedByName: string | null;
  orders: OrderFact[];
};

export const toConditionFact = ({
  id,
  onsetOn,
  resolvedOn,
  statusChangedAt,
  statusChangedBy,
  orders,
  ...condition
}: ConditionRow): ConditionFact => ({
  ...condition,
  conditionId: id,
  onsetOn: fromNullableDateColumn(onsetOn),
  resolvedOn: fromNullableDateColumn(resolvedOn),
  changedAt: statusChangedAt?.toISOString() ?? null,
  changedByName: nameOf(statusChangedBy),
  orders: orders.map(toOrderFact),
});

const toOrderFact = ({
  id,
  capPct,
  fromOn,
  recordedAt,
  recordedBy,
  withdrawnAt,
  withdrawnBy,
  ...order
}: OrderRow): OrderFact => ({
  ...order,
  orderId: id,
  capPct: capPct?.toNumber() ?? null,
  fromOn: fromDateColumn(fromOn),
  at: recordedAt.toISOString(),
  byName: recordedBy.displayName,
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
  withdrawnByName: nameOf(withdrawnBy),
});
