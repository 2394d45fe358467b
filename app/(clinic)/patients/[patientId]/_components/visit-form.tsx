'use client';
import { useRouter } from 'next/navigation';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormDateField, FormTextArea } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import { recordVisit } from '@/lib/client/visit';
import { type VisitInput, visitForm } from '@/lib/schemas/visit';
import type { DialogProps } from './visit-panel';

type Typed = Omit<VisitInput, 'agreed'> & { agreed: string };

/** A visit with its note, what was agreed, and the next one. */
export function VisitForm({ patientId, today, visit, onDone }: DialogProps & { onDone: () => void }) {
  const router = useRouter();
  const form = useZodForm<Typed, VisitInput>(visitForm, {
    patientId,
    visitedOn: visit?.visitedOn ?? today,
    note: visit?.note ?? '',
    agreed: visit?.agreed ?? '',
    nextOn: visit?.nextOn ?? null,
    correctsId: visit?.visitId ?? null,
  });
  const write = useWrite(recordVisit, {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} label="Visit" write={write}>
      <FormDateField control={form.control} name="visitedOn" label="Day of the visit" />
      <FormTextArea control={form.control} name="note" label="Note" maxLength={2000} autoFocus />
      <FormTextArea control={form.control} name="agreed" label="Agreed" maxLength={1000} optional />
      <FormDateField
        control={form.control}
        name="nextOn"
        label="Next visit"
        hint="Left empty where none is planned."
        optional
      />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}
