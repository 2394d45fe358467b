'use client';
import { useRouter } from 'next/navigation';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl } from '@/components/ui/form-choices';
import { FormNumberField } from '@/components/ui/form-fields';
import { recordTraining, recordUsualMorning } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import type { TrainingStatus } from '@/lib/domain/person/training';
import {
  type TrainingInput,
  trainingInput,
  type UsualMorningInput,
  usualMorningInput,
} from '@/lib/schemas/record';
import type { z } from 'zod';

const statuses = [
  { value: 'novice', label: 'New to it' },
  { value: 'trained', label: 'Trains regularly' },
] as const;

type Done = { onDone: () => void };

/** Whether the patient is used to strength training. */
export function TrainingForm({
  patientId,
  status,
  onDone,
}: { patientId: string; status: TrainingStatus } & Done) {
  const router = useRouter();
  const form = useZodForm<TrainingInput, TrainingInput>(trainingInput, { patientId, trainingStatus: status });
  const write = useWrite(recordTraining, {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} label="Training" write={write}>
      <FormSegmentedControl
        control={form.control}
        name="trainingStatus"
        label="Strength training"
        options={statuses}
      />
      <p className="text-sm text-muted">Caps and effort go by it from the next proposal on.</p>
      <div>
        <SubmitButton>Record</SubmitButton>
      </div>
    </Form>
  );
}

/** How it usually is in the morning. */
export function MorningForm({ patientId, onDone }: { patientId: string } & Done) {
  const router = useRouter();
  type Typed = { patientId: string; pain: number | null };
  const form = useZodForm<Typed, UsualMorningInput>(
    usualMorningInput as unknown as z.ZodType<UsualMorningInput, Typed>,
    {
      patientId,
      pain: null,
    },
  );
  const write = useWrite(recordUsualMorning, {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} label="Usual morning" write={write}>
      <FormNumberField
        control={form.control}
        name="pain"
        label="Pain on a usual morning"
        hint="0 to 10"
        autoFocus
      />
      <p className="text-sm text-muted">
        It counts for 42 days, until three mornings after sessions are known.
      </p>
      <div>
        <SubmitButton>Record</SubmitButton>
      </div>
    </Form>
  );
}
