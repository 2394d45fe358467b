'use client';
import { useRouter } from 'next/navigation';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormNumberField, FormTextArea } from '@/components/ui/form-fields';
import { mutePain, setPatientTarget } from '@/lib/client/watch';
import { useWrite } from '@/lib/client/use-write';
import {
  type PainMuteInput,
  painMuteInput,
  type PatientTargetInput,
  patientTargetInput,
} from '@/lib/schemas/watch';
import type { WatchView } from '@/lib/server/data/review/watch';
import type { Props } from './watch-panel';

function useRefreshThen(onDone: () => void): () => void {
  const router = useRouter();
  return () => {
    router.refresh();
    onDone();
  };
}

/** Below which share of the plan this patient is spoken to. */
export function TargetForm({
  patientId,
  target,
  onDone,
}: Pick<Props, 'patientId'> & { target: WatchView['target']; onDone: () => void }) {
  const form = useZodForm<PatientTargetInput, PatientTargetInput>(patientTargetInput, {
    patientId,
    pct: target.isOwn ? target.pct : null,
  });
  const write = useWrite(setPatientTarget, { onDone: useRefreshThen(onDone) });
  return (
    <Form form={form} write={write} label="Share of the plan">
      <FormNumberField
        control={form.control}
        name="pct"
        label="Percent of the plan in 14 days"
        hint="Left empty, as for everybody in the clinic."
        optional
        autoFocus
      />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}

/** Why severe pain within the limits is not told for a while. */
export function MuteForm({ patientId, onDone }: Pick<Props, 'patientId'> & { onDone: () => void }) {
  const form = useZodForm<PainMuteInput, PainMuteInput>(painMuteInput, { patientId, note: '' });
  const write = useWrite(mutePain, { onDone: useRefreshThen(onDone) });
  return (
    <Form form={form} write={write} label="Mute severe pain">
      <p className="text-sm text-muted">
        Pain of 8 or more that lies within the agreed limits is not told for 28 days. Pain above the limits,
        and everything that stops or lowers an exercise, is told all the same. The patient is not shown as on
        track meanwhile.
      </p>
      <FormTextArea control={form.control} name="note" label="Why" maxLength={1000} autoFocus />
      <div>
        <SubmitButton>Mute for 28 days</SubmitButton>
      </div>
    </Form>
  );
}
