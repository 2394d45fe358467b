'use client';
import { useRouter } from 'next/navigation';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormDateField, FormTextField } from '@/components/ui/form-fields';
import { addCarer, correctCarer } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { type CarerInput, carerInput } from '@/lib/schemas/record';
import type { Props } from './carer-dialog';

/** Who enters for the patient. */
export function CarerForm({ patientId, corrects, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const form = useZodForm<CarerInput, CarerInput>(carerInput, {
    patientId,
    name: corrects?.name ?? '',
    relationship: corrects?.relationship ?? '',
    birthDate: corrects?.birthDate ?? '',
  });
  const write = useWrite(
    (carer: CarerInput) =>
      corrects === undefined
        ? addCarer(carer)
        : correctCarer(corrects.relatedPersonId, { ...carer, revision: corrects.revision }),
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  return (
    <Form form={form} label="Carer" write={write}>
      <FormTextField control={form.control} name="name" label="Name" autoFocus />
      <FormTextField
        control={form.control}
        name="relationship"
        label="Relationship"
        hint="Such as mother, husband"
      />
      <FormDateField
        control={form.control}
        name="birthDate"
        label="Their birth date"
        hint="It opens their own link."
      />
      <div>
        <SubmitButton>{corrects === undefined ? 'Add' : 'Save'}</SubmitButton>
      </div>
    </Form>
  );
}
