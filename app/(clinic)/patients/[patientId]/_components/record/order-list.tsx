import { basisWords, orderWords, roleWords } from '@/components/record/order-words';
import { Badge } from '@/components/ui/badge';
import { orderInForce } from '@/lib/domain/record/orders';
import type { OrderFact } from '@/lib/server/data/record/condition-rows';
import { WithdrawDialog } from './withdraw-dialog';

type Props = { patientId: string; orders: readonly OrderFact[]; today: string };

/** The orders that were not withdrawn, with who, when, on what they rest and why. */
export function OrderList({ patientId, orders, today }: Props) {
  if (orders.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 border-s-2 border-line ps-3">
      {orders.map((order) => (
        <li key={order.orderId}>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <b>{orderWords(order)}</b>
            <OrderState order={order} orders={orders} today={today} />
          </p>
          <p className="text-sm text-muted">
            <OrderSource order={order} /> <WithdrawDialog patientId={patientId} order={order} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Says what does not count today: not yet, or no more because a later one took its place. */
function OrderState({
  order,
  orders,
  today,
}: {
  order: OrderFact;
  orders: readonly OrderFact[];
  today: string;
}) {
  if (order.fromOn > today) return <Badge tone="blue">from {order.fromOn}</Badge>;
  if (order.kind !== 'weight_bearing' && order.kind !== 'load_cap') return null;
  return orderInForce(orders, order.kind, today) === order ? null : <Badge>replaced</Badge>;
}

/** Who gave it, as what, on what it rests, from when and why. */
export function OrderSource({ order }: { order: OrderFact }) {
  return (
    <>
      <bdi dir="auto">{order.givenBy}</bdi>, {roleWords[order.role]}, {basisWords[order.basis]}, from{' '}
      {order.fromOn}. “<bdi dir="auto">{order.note}</bdi>” Recorded by {order.byName} on{' '}
      {order.at.slice(0, 10)}.
    </>
  );
}
