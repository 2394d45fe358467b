'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { OrderInput } from '@/lib/schemas/record';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';
import { laterPart } from '@/components/ui/later-part';

const OrderForm = laterPart(async () => (await import('./order-form')).OrderForm);

export type Props = {
  patientId: string;
  condition: ConditionFact;
  /** What can be ordered for it (`orderKindsFor`). */
  kinds: readonly OrderInput['kind'][];
  /** The cap that may be suggested after the operations on record, in percent of 1RM (LG-3.3): shown, never filled in. */
  suggestedCapPct: number | null;
  today: string;
};

/** A clearance, a weight-bearing order or an own cap for one condition, with who gave it and on what it rests (SF-1.5, LG-3.3). */
export function OrderDialog(props: Props) {
  const { kinds, condition } = props;
  const { description } = condition;
  if (kinds.length === 0) return null;
  const name = kinds.includes('clearance') ? 'Clearance or order' : 'Weight-bearing order';
  return (
    <Dialog
      title={`${name}: ${description}`}
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact" aria-label={`${name} for ${description}`}>
          {name}…
        </Button>
      }
    >
      {(close) => <OrderForm {...props} onDone={close} />}
    </Dialog>
  );
}
