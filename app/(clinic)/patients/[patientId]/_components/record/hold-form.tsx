'use client';
import { useRouter } from 'next/navigation';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSelect } from '@/components/ui/form-choices';
import { FormDateField, FormTextArea } from '@/components/ui/form-fields';
import { addHold } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { type HoldInput, holdInput } from '@/lib/schemas/record';
import type { z } from 'zod';
import type { Props } from './hold-dialog';

type Typed = {
  patientId: string;
  programId: string;
  lineageId: string | null;
  reason: string;
  untilOn: string | null;
};

/** Which exercise is held, why and how long. */
export function HoldForm({ patientId, exercises, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const form = useZodForm<Typed, HoldInput>(holdInput as unknown as z.ZodType<HoldInput, Typed>, {
    patientId,
    programId: exercises[0]?.programId ?? '',
    lineageId: null,
    reason: '',
    untilOn: null,
  });
  const write = useWrite(
    (hold: HoldInput) => {
      const chosen = exercises.find(({ lineageId }) => lineageId === hold.lineageId);
      return addHold({ ...hold, programId: chosen?.programId ?? hold.programId });
    },
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  return (
    <Form form={form} label="Hold" write={write}>
      <FormSelect
        control={form.control}
        name="lineageId"
        label="Exercise"
        options={exercises.map(({ lineageId, name }) => ({ value: lineageId, label: name }))}
        placeholder="Choose"
      />
      <FormDateField
        control={form.control}
        name="untilOn"
        label="Until"
        hint="Left empty, until you lift it."
        optional
      />
      <FormTextArea control={form.control} name="reason" label="Reason" />
      <div>
        <SubmitButton>Hold</SubmitButton>
      </div>
    </Form>
  );
}
