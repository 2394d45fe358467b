'use client';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl } from '@/components/ui/form-choices';
import { FormNumberField } from '@/components/ui/form-fields';
import { recordTraining, recordUsualMorning } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import type { TrainingStatus } from '@/lib/domain/person/training';
import { trainingInput, type UsualMorningInput, usualMorningInput } from '@/lib/schemas/record';
import { ShortDialog } from './short-dialog';

type Done = { patientId: string; onDone: () => void };

/** Whether somebody is used to strength training; loads and steps are worked out anew from it. */
export function TrainingDialog({ patientId, status }: { patientId: string; status: TrainingStatus }) {
  return (
    <ShortDialog title="Strength training" button="Change…" label="Change the training status">
      {(done) => <TrainingForm patientId={patientId} status={status} onDone={done} />}
    </ShortDialog>
  );
}

function TrainingForm({ patientId, status, onDone }: Done & { status: TrainingStatus }) {
  const form = useZodForm(trainingInput, { patientId, trainingStatus: status });
  const record = useWrite(recordTraining, { onDone });
  return (
    <Form form={form} label="Strength training" write={record}>
      <FormSegmentedControl
        control={form.control}
        name="trainingStatus"
        label="Strength training so far"
        options={[
          { value: 'novice', label: 'New to it' },
          { value: 'trained', label: 'Trains regularly' },
        ]}
      />
      <p className="text-muted">
        Loads and steps are worked out anew from it. What was recorded before stays.
      </p>
      <div>
        <SubmitButton>Record</SubmitButton>
      </div>
    </Form>
  );
}

/** How it is usually in the morning, as the patient says; a sore morning is judged against it. */
export function UsualMorningDialog({ patientId }: { patientId: string }) {
  return (
    <ShortDialog title="Pain on a usual morning" button="Record…" label="Record the usual morning">
      {(done) => <MorningForm patientId={patientId} onDone={done} />}
    </ShortDialog>
  );
}

type Typed = { patientId: string; pain: number | null };

function MorningForm({ patientId, onDone }: Done) {
  const form = useZodForm<Typed, UsualMorningInput>(usualMorningInput, { patientId, pain: null });
  const record = useWrite(recordUsualMorning, { onDone });
  return (
    <Form form={form} label="Usual morning" write={record}>
      <FormNumberField
        control={form.control}
        name="pain"
        label="Pain on a usual morning"
        hint="0 to 10, as it was before this program. A sore morning is judged against it."
        autoFocus
      />
      <div>
        <SubmitButton>Record</SubmitButton>
      </div>
    </Form>
  );
}
