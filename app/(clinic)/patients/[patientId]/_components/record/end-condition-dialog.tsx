'use client';
import { useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl } from '@/components/ui/form-choices';
import { FormDateField, FormTextArea } from '@/components/ui/form-fields';
import { changeCondition } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { z } from 'zod';
import { type ConditionChange, conditionChange, type RecheckedPrograms } from '@/lib/schemas/record';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';
import { PrecautionDialog } from './precaution-dialog';

type Props = { patientId: string; condition: ConditionFact; today: string };
type EndForm = {
  patientId: string;
  deed: 'resolve' | 'mark_error';
  resolvedOn: string | null;
  reason: string;
};

const sent: z.ZodType<ConditionChange> = conditionChange;
const endForm = z
  .transform(({ resolvedOn, ...end }: EndForm): unknown =>
    end.deed === 'resolve' ? { ...end, resolvedOn } : end,
  )
  .pipe(sent);

/** A condition is over, or it was never so; either way it stays in the history. */
export function EndConditionDialog({ patientId, condition, today }: Props) {
  return (
    <PrecautionDialog
      patientId={patientId}
      title={`End: ${condition.description}`}
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact" aria-label={`End: ${condition.description}`}>
          End…
        </Button>
      }
    >
      {(finish) => (
        <EndConditionForm patientId={patientId} condition={condition} today={today} onDone={finish} />
      )}
    </PrecautionDialog>
  );
}

function EndConditionForm({
  patientId,
  condition,
  today,
  onDone,
}: Props & { onDone: (answer: RecheckedPrograms) => void }) {
  const form = useZodForm(endForm, { patientId, deed: 'resolve', resolvedOn: today, reason: '' });
  const deed = useWatch({ control: form.control, name: 'deed' });
  const end = useWrite((change: ConditionChange) => changeCondition(condition.conditionId, change), {
    onDone,
  });
  return (
    <Form form={form} label="End of the condition" write={end}>
      <FormSegmentedControl
        control={form.control}
        name="deed"
        label="What happened"
        options={[
          { value: 'resolve', label: 'It is over' },
          { value: 'mark_error', label: 'It was never so' },
        ]}
      />
      {deed === 'resolve' && <FormDateField control={form.control} name="resolvedOn" label="Over since" />}
      <FormTextArea
        control={form.control}
        name="reason"
        label="Reason"
        hint="Its precautions no longer count. It stays in the history."
      />
      <div>
        <SubmitButton>{deed === 'resolve' ? 'Record as over' : 'Mark as entered in error'}</SubmitButton>
      </div>
    </Form>
  );
}
