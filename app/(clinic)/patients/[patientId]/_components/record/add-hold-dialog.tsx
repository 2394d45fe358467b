'use client';
import { z } from 'zod';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSelect } from '@/components/ui/form-choices';
import { FormDateField, FormTextArea } from '@/components/ui/form-fields';
import { addHold } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { type HoldInput, holdInput } from '@/lib/schemas/record';
import type { PatientRecord } from '@/lib/server/data/patient/record';
import { ShortDialog } from './short-dialog';

type Props = { patientId: string; exercises: PatientRecord['runningExercises'] };
type HoldForm = { patientId: string; lineageId: string | null; reason: string; untilOn: string | null };

/** Keeps one exercise at its dose until a day or until it is lifted. */
export function AddHoldDialog({ patientId, exercises }: Props) {
  return (
    <ShortDialog title="Hold an exercise at its dose" button="Hold an exercise…">
      {(done) => <AddHold patientId={patientId} exercises={exercises} onDone={done} />}
    </ShortDialog>
  );
}

const sent: z.ZodType<HoldInput> = holdInput;

function AddHold({ patientId, exercises, onDone }: Props & { onDone: () => void }) {
  const shape = z
    .transform(({ lineageId, ...hold }: HoldForm): unknown => ({
      ...hold,
      lineageId,
      programId: exercises.find((one) => one.lineageId === lineageId)?.programId ?? null,
    }))
    .pipe(sent);
  const form = useZodForm(shape, { patientId, lineageId: null, reason: '', untilOn: null });
  const hold = useWrite(addHold, { onDone });
  return (
    <Form form={form} label="Hold" write={hold}>
      <p>It stays at its dose, whatever the entries say. A stop for pain still stops it.</p>
      <FormSelect
        control={form.control}
        name="lineageId"
        label="Exercise"
        options={exercises.map(({ lineageId, name }) => ({ value: lineageId, label: name }))}
        placeholder="Choose"
      />
      <FormTextArea control={form.control} name="reason" label="Reason" />
      <FormDateField
        control={form.control}
        name="untilOn"
        label="Until, that day included"
        hint="Left empty, until somebody lifts it."
        optional
      />
      <div>
        <SubmitButton>Hold</SubmitButton>
      </div>
    </Form>
  );
}
