'use client';
import { useRouter } from 'next/navigation';
import { choicesOf, pauseWords } from '@/components/record/record-words';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl } from '@/components/ui/form-choices';
import { FormDateField, FormTextArea } from '@/components/ui/form-fields';
import { addPause, endPause } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import type { PauseReason } from '@/lib/domain/record/pause';
import { pauseEnd, type PauseInput, pauseInput, type PauseEnd } from '@/lib/schemas/record';
import { z } from 'zod';
import { noteText } from '@/lib/schemas/values';
import type { Props } from './pause-dialog';

type Typed = {
  patientId: string;
  reason: PauseReason | null;
  note: string;
  fromOn: string | null;
  untilOn: string | null;
};

const noteOrNone = z.union([z.literal('').transform(() => null), noteText(1000)]);

/** Why nothing is expected, and on which days. */
export function PauseForm({ patientId, today, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const schema = z
    .looseObject({ note: noteOrNone })
    .transform((typed) => typed as unknown)
    .pipe(pauseInput as unknown as z.ZodType<PauseInput, unknown>);
  const form = useZodForm<Typed, PauseInput>(schema as unknown as z.ZodType<PauseInput, Typed>, {
    patientId,
    reason: null,
    note: '',
    fromOn: today,
    untilOn: null,
  });
  const write = useWrite(addPause, {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} label="Pause" write={write}>
      <FormSegmentedControl
        control={form.control}
        name="reason"
        label="Why"
        options={choicesOf(pauseWords)}
      />
      <FormDateField control={form.control} name="fromOn" label="First day" />
      <FormDateField
        control={form.control}
        name="untilOn"
        label="Last day"
        hint="Left empty, it lasts until you end it."
        optional
      />
      <FormTextArea control={form.control} name="note" label="Note" optional />
      <div>
        <SubmitButton>Pause</SubmitButton>
      </div>
    </Form>
  );
}

/** The first day on which something is expected again. */
export function EndPauseForm({
  patientId,
  pauseId,
  today,
  onDone,
}: Props & { pauseId: string; onDone: () => void }) {
  const router = useRouter();
  const form = useZodForm<{ patientId: string; endedOn: string | null }, PauseEnd>(
    pauseEnd as unknown as z.ZodType<PauseEnd, { patientId: string; endedOn: string | null }>,
    { patientId, endedOn: today },
  );
  const write = useWrite((input: PauseEnd) => endPause(pauseId, input), {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} label="End the pause" write={write}>
      <FormDateField control={form.control} name="endedOn" label="First day of training again" />
      <div>
        <SubmitButton>End the pause</SubmitButton>
      </div>
    </Form>
  );
}
