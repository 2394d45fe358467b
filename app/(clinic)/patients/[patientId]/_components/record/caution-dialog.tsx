'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { recordCaution } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { type CautionInput, cautionInput } from '@/lib/schemas/record';

type Props = { patientId: string; isCautious: boolean };

/** Asks for small steps and longer waits, whatever else is on record, or takes that back (LG-8.0). */
export function CautionDialog(props: Props) {
  return (
    <Dialog
      title={props.isCautious ? 'Back to usual steps' : 'Go by small steps'}
      width="narrow"
      trigger={
        <Button
          variant="quiet"
          size="compact"
          aria-label={props.isCautious ? 'Go back to usual steps' : 'Ask for small steps'}
        >
          {props.isCautious ? 'Take back…' : 'Small steps…'}
        </Button>
      }
    >
      {(close) => <CautionForm {...props} onDone={close} />}
    </Dialog>
  );
}

function CautionForm({ patientId, isCautious, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const form = useZodForm<CautionInput, CautionInput>(cautionInput, {
    patientId,
    isCautious: !isCautious,
    reason: '',
  });
  const write = useWrite(recordCaution, {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} label="Steps" write={write}>
      <p className="text-sm text-muted">
        {isCautious
          ? 'What age, conditions, irritability and precautions ask for stays as it is.'
          : 'Smaller rises of the load and longer waits between them, for every exercise, until you take it back.'}
      </p>
      <FormTextArea control={form.control} name="reason" label="Reason" autoFocus />
      <div>
        <SubmitButton>Record</SubmitButton>
      </div>
    </Form>
  );
}
