'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormDateField, FormTextArea } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import { type RecheckedPrograms, recheckedPrograms } from '@/lib/schemas/rechecked';
import { noteText, pastDate } from '@/lib/schemas/values';
import { Rechecked } from './rechecked';
import type { Told, Props } from './reason-dialog';

/** The reason, and a day where one is asked; then what conflicts. */
export function ReasonForm({
  patientId,
  deed,
  explains,
  dayLabel,
  today,
  tone,
  send,
  onDone,
}: Props & { onDone: () => void }) {
  const router = useRouter();
  const [rechecked, setRechecked] = useState<RecheckedPrograms | null>(null);
  const form = useZodForm<Told, Told>(
    z.strictObject({ reason: noteText(1000), on: dayLabel === undefined ? z.null() : pastDate }),
    { reason: '', on: dayLabel === undefined ? null : (today ?? null) },
  );
  const write = useWrite(send, {
    onDone: (answer) => {
      const read = recheckedPrograms.safeParse(answer);
      if (read.success && read.data.conflicts.length > 0) return setRechecked(read.data);
      router.refresh();
      onDone();
    },
  });
  if (rechecked !== null) return <Rechecked patientId={patientId} rechecked={rechecked} onDone={onDone} />;
  return (
    <Form form={form} label={deed} write={write}>
      {explains !== undefined && <p>{explains}</p>}
      {dayLabel !== undefined && <FormDateField control={form.control} name="on" label={dayLabel} />}
      <FormTextArea control={form.control} name="reason" label="Reason" autoFocus />
      <div>
        <SubmitButton variant={tone ?? 'primary'}>{deed}</SubmitButton>
      </div>
    </Form>
  );
}
