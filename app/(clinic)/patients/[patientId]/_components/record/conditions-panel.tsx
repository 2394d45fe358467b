import { clearancePromptsOf } from '@/components/record/clearances-to-ask';
import {
  conditionDetails,
  basisWords,
  clearanceWaits,
  clearanceWords,
  orderKindWords,
  roleWords,
  weightBearingWords,
} from '@/components/record/record-words';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { orderKindsFor } from '@/lib/domain/record/orders';
import type { ConditionFact, OrderFact } from '@/lib/server/data/record/condition-rows';
import { ConditionDialog } from './condition-dialog';
import { EndCondition, WithdrawOrder } from './end-buttons';
import { OrderDialog } from './order-dialog';

type Props = {
  patientId: string;
  conditions: readonly ConditionFact[];
  /** The load cap that may be suggested after the operations on record, in percent of 1RM; null when there is none. */
  suggestedCapPct: number | null;
  today: string;
};

/** The conditions and what was ordered for them; what has ended is folded, never gone. */
export function ConditionsPanel({ patientId, conditions, suggestedCapPct, today }: Props) {
  const active = conditions.filter(({ status }) => status === 'active');
  const ended = conditions.filter(({ status }) => status !== 'active');
  return (
    <section
      aria-labelledby="conditions"
      className="flex flex-col gap-3 rounded-panel border border-line bg-card p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="conditions" className="text-md font-bold">
          Conditions
        </h2>
        <ConditionDialog patientId={patientId} />
      </div>
      {active.length === 0 && <p className="text-muted">None recorded.</p>}
      <ul className="flex flex-col gap-4">
        {active.map((condition) => (
          <li key={condition.conditionId} className="flex flex-col gap-1.5">
            <p>
              <b dir="auto">{condition.description}</b>{' '}
              <span className="text-muted">{conditionDetails(condition)}</span>{' '}
              {condition.code === null && <Badge tone="amber">not checked</Badge>}
            </p>
            <Orders patientId={patientId} condition={condition} today={today} />
            <ClearancesToAsk condition={condition} today={today} />
            <div className="flex flex-wrap gap-1">
              <OrderDialog
                patientId={patientId}
                condition={condition}
                kinds={orderKindsFor(condition.code)}
                suggestedCapPct={suggestedCapPct}
                today={today}
              />
              <ConditionDialog patientId={patientId} corrects={condition} />
              <EndCondition patientId={patientId} condition={condition} today={today} />
            </div>
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <Disclosure title="Earlier" summary={`${ended.length}`} level={3} framed={false}>
          <ul className="flex flex-col gap-2 text-sm">
            {ended.map((condition) => (
              <li key={condition.conditionId}>
                <span dir="auto">{condition.description}</span>, {conditionDetails(condition)}:{' '}
                {condition.status === 'resolved'
                  ? `resolved ${condition.resolvedOn ?? ''}`
                  : 'entered in error'}
                {condition.changedByName !== null && ` · ${condition.changedByName}`}
                {condition.statusReason !== null && (
                  <span className="block text-muted" dir="auto">
                    {condition.statusReason}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

const valueWords: Readonly<Record<string, string | undefined>> = { ...clearanceWords, ...weightBearingWords };

function orderWords({ kind, value, capPct }: OrderFact): string {
  if (kind === 'load_cap') return `${orderKindWords.load_cap} ${capPct} % of 1RM`;
  // The value "weight_bearing" is both a kind of clearance and a kind of order.
  const words =
    kind === 'clearance' && value === 'weight_bearing'
      ? clearanceWords.weight_bearing
      : valueWords[value ?? ''];
  return `${orderKindWords[kind]}: ${words ?? value}`;
}

/** Windows that are over without the clearance that should stand in their place (SF-1.3). */
function ClearancesToAsk({ condition, today }: { condition: ConditionFact; today: string }) {
  const prompts = clearancePromptsOf(condition, today);
  if (prompts.length === 0) return null;
  return (
    <p className="text-sm">
      <Badge tone="amber">clearance not on record</Badge>{' '}
      {prompts
        .map(({ kind, endedOnDay }) => `${clearanceWords[kind]} (day ${endedOnDay} is over)`)
        .join('; ')}
      . The end of a window is no clearance: ask, and record it once it was given.
    </p>
  );
}

type OrdersProps = { patientId: string; condition: ConditionFact; today: string };

function Waits({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <span className="block">
      <Badge tone="amber">waits</Badge> {words}
    </span>
  );
}

function Orders({ patientId, condition, today }: OrdersProps) {
  const { orders } = condition;
  if (orders.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5 border-s-2 border-line ps-3 text-sm">
      {orders.map((order) => (
        <li
          key={order.orderId}
          className={order.withdrawnAt === null ? '' : 'text-muted line-through decoration-1'}
        >
          <b>{orderWords(order)}</b> from {order.fromOn}
          {order.kind === 'clearance' && order.withdrawnAt === null && (
            <Waits words={clearanceWaits(order, condition, today)} />
          )}
          <span className="block text-muted">
            {roleWords[order.role]} {order.givenBy}, {basisWords[order.basis].toLowerCase()} · entered by{' '}
            {order.byName}
          </span>
          <span className="block" dir="auto">
            {order.note}
          </span>
          {order.withdrawnAt === null ? (
            <WithdrawOrder patientId={patientId} orderId={order.orderId} words={orderWords(order)} />
          ) : (
            <span className="block">
              taken back by {order.withdrawnByName}: {order.withdrawnReason}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
