import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { orderWords } from '@/components/record/order-words';
import type { Side } from '@/lib/domain/dosage/describe-dosage';
import { conditionChoices } from '@/lib/domain/safety/condition-choices';
import { writePartialDate } from '@/lib/domain/time/partial-date';
import type { ConditionFact, OrderFact } from '@/lib/server/data/record/condition-rows';
import { AddConditionDialog, CorrectConditionDialog } from './condition-dialogs';
import { EndConditionDialog } from './end-condition-dialog';
import { OrderDialog } from './order-dialog';
import { OrderList, OrderSource } from './order-list';
import { Panel } from './panel';

const sideWords: Record<Side, string | null> = {
  left: 'left',
  right: 'right',
  bilateral: 'both sides',
  not_sided: null,
};
const endWords = { active: '', resolved: 'over', entered_in_error: 'entered in error' } as const;

type Props = { patientId: string; conditions: readonly ConditionFact[]; today: string };

/** What the checks go by: each condition with its orders, and what was recorded before, folded. */
export function ConditionPanel({ patientId, conditions, today }: Props) {
  const choices = conditionChoices('en');
  const active = conditions.filter(({ status }) => status === 'active');
  return (
    <Panel
      id="conditions"
      title="Conditions"
      actions={<AddConditionDialog patientId={patientId} choices={choices} />}
    >
      {active.length === 0 && <p className="text-muted">None recorded.</p>}
      <ul className="flex flex-col gap-4">
        {active.map((condition) => {
          const orders = condition.orders.filter(({ withdrawnAt }) => withdrawnAt === null);
          const of = { patientId, condition };
          return (
            <li key={condition.conditionId} className="flex flex-col gap-1.5">
              <p>
                <ConditionLine condition={condition} />
                {condition.code === null && (
                  <>
                    {' '}
                    <Badge tone="amber">not checked</Badge>
                  </>
                )}
              </p>
              <OrderList patientId={patientId} orders={orders} today={today} />
              <div className="-ms-2 flex flex-wrap gap-1">
                {condition.code !== null && <OrderDialog {...of} today={today} />}
                <CorrectConditionDialog {...of} choices={choices} />
                <EndConditionDialog {...of} today={today} />
              </div>
            </li>
          );
        })}
      </ul>
      <History conditions={conditions} />
    </Panel>
  );
}

function ConditionLine({ condition }: { condition: ConditionFact }) {
  const { description, side, limb, onsetOn, onsetPrecision } = condition;
  const words = [sideWords[side], limb].filter((word) => word !== null);
  return (
    <>
      <b dir="auto">{description}</b>
      {words.map((word) => `, ${word}`).join('')}
      {onsetOn !== null && (
        <span className="text-muted">
          {' '}
          since {writePartialDate({ firstDay: onsetOn, precision: onsetPrecision })}
        </span>
      )}
    </>
  );
}

/** What is over, was an error or was withdrawn, with who said so and why. */
function History({ conditions }: { conditions: readonly ConditionFact[] }) {
  const ended = conditions.filter(({ status }) => status !== 'active');
  const withdrawn = conditions
    .filter(({ status }) => status === 'active')
    .flatMap(({ orders }) => orders.filter(({ withdrawnAt }) => withdrawnAt !== null));
  if (ended.length + withdrawn.length === 0) return null;
  const corrected = new Set(conditions.map(({ correctsId }) => correctsId));
  return (
    <Disclosure title="History" summary={`(${ended.length + withdrawn.length})`} level={4} framed={false}>
      <ul className="flex flex-col gap-2.5 text-sm">
        {ended.map((condition) => (
          <li key={condition.conditionId}>
            <ConditionLine condition={condition} />:{' '}
            {corrected.has(condition.conditionId) ? 'corrected' : endWords[condition.status]}
            {condition.resolvedOn !== null && ` on ${condition.resolvedOn}`}.
            {condition.statusReason !== null && (
              <>
                {' '}
                “<bdi dir="auto">{condition.statusReason}</bdi>”
              </>
            )}
            <By name={condition.changedByName} at={condition.changedAt} />
            {condition.orders.length > 0 && (
              <span className="block text-muted">With: {condition.orders.map(orderWords).join('; ')}.</span>
            )}
          </li>
        ))}
        {withdrawn.map((order) => (
          <Withdrawn key={order.orderId} order={order} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Withdrawn({ order }: { order: OrderFact }) {
  return (
    <li>
      <b>{orderWords(order)}</b>: withdrawn. “<bdi dir="auto">{order.withdrawnReason}</bdi>”
      <By name={order.withdrawnByName} at={order.withdrawnAt} />
      <span className="block text-muted">
        <OrderSource order={order} />
      </span>
    </li>
  );
}

function By({ name, at }: { name: string | null; at: string | null }) {
  if (name === null || at === null) return null;
  return (
    <span className="whitespace-nowrap text-muted">
      {' '}
      {name}, {at.slice(0, 10)}
    </span>
  );
}
