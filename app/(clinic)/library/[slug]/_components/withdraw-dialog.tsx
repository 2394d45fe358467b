'use client';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { noteText } from '@/lib/schemas/values';

const reasonForm = z.strictObject({ reason: noteText(500) });

type Props = { onWithdraw: (reason: string) => Promise<void> };

/** Takes a signature back, with the reason; running programs keep their words. */
export function WithdrawDialog({ onWithdraw }: Props) {
  return (
    <Dialog
      title="Take the signature back"
      width="narrow"
      trigger={
        <Button size="compact" variant="quiet">
          Take back…
        </Button>
      }
    >
      {(close) => <ReasonForm onWithdraw={onWithdraw} onDone={close} />}
    </Dialog>
  );
}

function ReasonForm({ onWithdraw, onDone }: Props & { onDone: () => void }) {
  const form = useZodForm(reasonForm, { reason: '' });
  return (
    <Form
      form={form}
      label="Take the signature back"
      onSubmit={async ({ reason }) => {
        await onWithdraw(reason);
        onDone();
      }}
    >
      <p>The exercise counts as not yet signed off from now on. Running programs keep their words.</p>
      <FormTextArea control={form.control} name="reason" label="Reason" autoFocus />
      <div>
        <Button type="submit" variant="danger" isPending={form.formState.isSubmitting}>
          Take it back
        </Button>
      </div>
    </Form>
  );
}
