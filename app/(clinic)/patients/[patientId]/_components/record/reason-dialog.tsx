'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormDateField, FormTextArea } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import { type RecheckedPrograms, recheckedPrograms } from '@/lib/schemas/record';
import { noteText, pastDate } from '@/lib/schemas/values';
import { Rechecked } from './rechecked';

type Told = { reason: string; on: string | null };
type Props = {
  patientId: string;
  title: string;
  /** The word of the deed, on the button that opens and on the one that sends. */
  deed: string;
  /** Names what it is done to, for those who hear the button alone. */
  of: string;
  explains?: ReactNode;
  /** Asks for a day beside the reason. */
  dayLabel?: string;
  today?: string;
  tone?: 'danger' | 'primary';
  send: (told: Told) => Promise<unknown>;
};

/** Ends or takes back something on record, with the reason; what conflicts then is said on the spot. */
export function ReasonDialog({ title, deed, of, ...rest }: Props) {
  return (
    <Dialog
      title={title}
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact" aria-label={`${deed}: ${of}`}>
          {deed}…
        </Button>
      }
    >
      {(close) => <ReasonForm {...rest} title={title} deed={deed} of={of} onDone={close} />}
    </Dialog>
  );
}

function ReasonForm({
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
