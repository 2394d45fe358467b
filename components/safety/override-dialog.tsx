'use client';
import { z } from 'zod';
import type { DraftItem } from '@/components/program/draft';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import type { Precaution } from '@/lib/domain/safety/precautions';
import { overrideReason, reasonHint } from '@/lib/schemas/safety';
import { PrecautionLines } from './precaution-lines';
import { usePrecautions } from './precautions-context';

const reasonForm = z.strictObject({ reason: overrideReason });

type Props = { item: DraftItem; precautions: readonly Precaution[] };

/** Asks for the reason to prescribe against these precautions; it is kept with name and date. */
export function OverrideDialog({ item, precautions }: Props) {
  const name = item.exercise.names.en;
  return (
    <Dialog
      title={`${name}: prescribe it nevertheless?`}
      trigger={
        <Button size="compact" aria-label={`Prescribe ${name} with a reason`}>
          Prescribe with a reason…
        </Button>
      }
    >
      {(close) => <ReasonForm item={item} precautions={precautions} onDone={close} />}
    </Dialog>
  );
}

function ReasonForm({ item, precautions, onDone }: Props & { onDone: () => void }) {
  const { record } = usePrecautions();
  const form = useZodForm<{ reason: string }, { reason: string }>(reasonForm, { reason: '' });
  const override = useWrite(
    ({ reason }: { reason: string }) => {
      const hits = precautions.map(({ conditionId, rule }) => ({ conditionId, rule }));
      return record({ lineageId: item.dose.lineageId, kind: 'override', hits, reason });
    },
    { onDone },
  );
  return (
    <Form form={form} label="Reason for the override" write={override}>
      <PrecautionLines precautions={precautions} />
      <p>The patient reads that limits were agreed. A new condition asks again.</p>
      <FormTextArea control={form.control} name="reason" label="Reason" hint={reasonHint} autoFocus />
      <div>
        <SubmitButton variant="danger">Record the override</SubmitButton>
      </div>
    </Form>
  );
}
