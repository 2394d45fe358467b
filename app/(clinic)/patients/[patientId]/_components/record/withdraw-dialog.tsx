'use client';
import { z } from 'zod';
import { orderWords } from '@/components/record/order-words';
import { Button } from '@/components/ui/button';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { withdrawOrder } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { type RecheckedPrograms } from '@/lib/schemas/record';
import { noteText } from '@/lib/schemas/values';
import type { OrderFact } from '@/lib/server/data/record/condition-rows';
import { PrecautionDialog } from './precaution-dialog';

const reasonForm = z.strictObject({ reason: noteText(1000) });

type Props = { patientId: string; order: OrderFact };

/** Takes an order back; it stays in the history. */
export function WithdrawDialog({ patientId, order }: Props) {
  const words = orderWords(order);
  return (
    <PrecautionDialog
      patientId={patientId}
      title={`Withdraw: ${words}`}
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact" aria-label={`Withdraw: ${words}`}>
          Withdraw…
        </Button>
      }
    >
      {(finish) => <WithdrawForm patientId={patientId} order={order} onDone={finish} />}
    </PrecautionDialog>
  );
}

function WithdrawForm({ patientId, order, onDone }: Props & { onDone: (answer: RecheckedPrograms) => void }) {
  const form = useZodForm(reasonForm, { reason: '' });
  const withdrawal = useWrite(
    ({ reason }: { reason: string }) => withdrawOrder(order.orderId, { patientId, reason }),
    { onDone },
  );
  return (
    <Form form={form} label="Withdraw" write={withdrawal}>
      <p>From now on it no longer counts. Running programs are checked again at once.</p>
      <FormTextArea control={form.control} name="reason" label="Reason" autoFocus />
      <div>
        <SubmitButton variant="danger">Withdraw</SubmitButton>
      </div>
    </Form>
  );
}
