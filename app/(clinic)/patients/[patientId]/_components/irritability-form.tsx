'use client';
import { useRouter } from 'next/navigation';
import { type Control, useWatch } from 'react-hook-form';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl } from '@/components/ui/form-choices';
import { FormNumberField } from '@/components/ui/form-fields';
import { recordIrritability } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';
import { irritability, type NightOrRestPain } from '@/lib/domain/pain/irritability';
import type { RecordedIrritability } from '@/lib/domain/pain/recorded-irritability';
import { irritabilityInput } from '@/lib/schemas/patient';

type Answers = {
  patientId: string;
  painWorst: number | null;
  nightOrRestPain: NightOrRestPain | null;
  settleMinutes: number | null;
};

const nightWords: { value: NightOrRestPain; label: string }[] = [
  { value: 'none', label: 'None' },
  { value: 'intermittent', label: 'Now and then' },
  { value: 'constant', label: 'Constant' },
];

const whatFollows = {
  low: 'low: loads go by the goal',
  moderate: 'moderate: effort 6 at most, smaller steps, longer waits',
  high: 'high: effort 3 at most, protective pain rule, no test sets, review within seven days',
} as const;

/** The three questions, and the level that their answers give. */
export function IrritabilityForm({ patientId, onDone }: { patientId: string; onDone: () => void }) {
  const router = useRouter();
  const form = useZodForm<Answers, Omit<RecordedIrritability, 'assessedOn'> & { patientId: string }>(
    irritabilityInput,
    { patientId, painWorst: null, nightOrRestPain: null, settleMinutes: null },
  );
  const assessment = useWrite(recordIrritability, {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} label="Irritability" write={assessment}>
      <FormNumberField control={form.control} name="painWorst" label="Worst pain" hint="0 to 10" autoFocus />
      <FormSegmentedControl
        control={form.control}
        name="nightOrRestPain"
        label="Pain at night or at rest"
        options={nightWords}
      />
      <FormNumberField
        control={form.control}
        name="settleMinutes"
        label="Settles after"
        hint="From the end of what stirs it up; 0 when it settles at once"
        unit="minutes"
      />
      <Outcome control={form.control} />
      <div>
        <SubmitButton>Record</SubmitButton>
      </div>
    </Form>
  );
}

function Outcome({
  control,
}: {
  control: Control<Answers, unknown, Omit<RecordedIrritability, 'assessedOn'> & { patientId: string }>;
}) {
  const answers = useWatch({ control });
  const result = irritability(answers);
  return (
    <p aria-live="polite" className="min-h-[2lh]">
      {result.ok ? (
        <>
          {result.points} of 6 points, <b>{whatFollows[result.irritability]}</b>.
        </>
      ) : (
        <span className="text-muted">All three answers give the level.</span>
      )}
    </p>
  );
}
