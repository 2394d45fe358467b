'use client';
import { z } from 'zod';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSelect } from '@/components/ui/form-choices';
import { FormDateField, FormTextField } from '@/components/ui/form-fields';
import { addPause, endPause } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { type PauseReason, pauseReasons } from '@/lib/domain/record/pause';
import { type PauseEnd, pauseEnd, type PauseInput, pauseInput } from '@/lib/schemas/record';
import type { PauseFact } from '@/lib/server/data/record/facts';
import { pauseDays, pauseReasonWords } from './pause-words';
import { ShortDialog } from './short-dialog';

type PauseForm = {
  patientId: string;
  reason: PauseReason | null;
  note: string;
  fromOn: string | null;
  untilOn: string | null;
};

const sent: z.ZodType<PauseInput> = pauseInput;
/** An empty note is none. */
const pauseForm = z
  .transform(({ note, ...pause }: PauseForm): unknown => ({
    ...pause,
    note: note.trim() === '' ? null : note,
  }))
  .pipe(sent);

const reasons = pauseReasons.map((value) => ({
  value,
  label: `${pauseReasonWords[value].charAt(0).toUpperCase()}${pauseReasonWords[value].slice(1)}`,
}));

/** A span of days on which nothing is expected and nothing counts as missed. */
export function AddPauseDialog({ patientId, today }: { patientId: string; today: string }) {
  return (
    <ShortDialog title="Pause the training" button="Pause…" label="Pause the training">
      {(done) => <AddPause patientId={patientId} today={today} onDone={done} />}
    </ShortDialog>
  );
}

function AddPause({ patientId, today, onDone }: { patientId: string; today: string; onDone: () => void }) {
  const form = useZodForm(pauseForm, { patientId, reason: null, note: '', fromOn: today, untilOn: null });
  const pause = useWrite(addPause, { onDone });
  return (
    <Form form={form} label="Pause" write={pause}>
      <p>Nothing is expected on these days, and nothing counts as missed.</p>
      <FormSelect control={form.control} name="reason" label="Why" options={reasons} placeholder="Choose" />
      <FormDateField control={form.control} name="fromOn" label="First day" />
      <FormDateField
        control={form.control}
        name="untilOn"
        label="Last day"
        hint="Left empty, it lasts until somebody ends it."
        optional
      />
      <FormTextField control={form.control} name="note" label="Note" optional />
      <div>
        <SubmitButton>Pause</SubmitButton>
      </div>
    </Form>
  );
}

type EndProps = { patientId: string; pause: PauseFact; today: string };

export function EndPauseDialog({ patientId, pause, today }: EndProps) {
  const days = pauseDays(pause);
  return (
    <ShortDialog
      title={`End the pause: ${days}`}
      button="End…"
      label={`End the pause: ${days}`}
      variant="quiet"
    >
      {(done) => <EndPause patientId={patientId} pause={pause} today={today} onDone={done} />}
    </ShortDialog>
  );
}

function EndPause({ patientId, pause, today, onDone }: EndProps & { onDone: () => void }) {
  const form = useZodForm<{ patientId: string; endedOn: string | null }, PauseEnd>(pauseEnd, {
    patientId,
    endedOn: today,
  });
  const end = useWrite((input: PauseEnd) => endPause(pause.pauseId, input), { onDone });
  return (
    <Form form={form} label="End of the pause" write={end}>
      <FormDateField
        control={form.control}
        name="endedOn"
        label="Training goes on from"
        hint="A day before the pause began takes all of it back."
      />
      <p className="text-muted">After a long pause, look at the loads first.</p>
      <div>
        <SubmitButton>End the pause</SubmitButton>
      </div>
    </Form>
  );
}
