'use client';
import { useRouter } from 'next/navigation';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { recordCaution } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { type CautionInput, cautionInput } from '@/lib/schemas/record';
import type { Props } from './caution-dialog';

/** Why steps are smaller, or as usual again. */
export function CautionForm({ patientId, isCautious, onDone }: Props & { onDone: () => void }) {
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
