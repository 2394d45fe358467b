'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
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
  const router = useRouter();
  const form = useZodForm(reasonForm, { reason: '' });
  const withdrawal = useWrite(({ reason }: { reason: string }) => onWithdraw(reason), {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} label="Take the signature back" write={withdrawal}>
      <p>The exercise counts as not yet signed off from now on. Running programs keep their words.</p>
      <FormTextArea control={form.control} name="reason" label="Reason" autoFocus />
      <div>
        <SubmitButton variant="danger">Take it back</SubmitButton>
      </div>
    </Form>
  );
}
