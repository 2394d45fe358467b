'use client';
import { useEffect, useState } from 'react';
import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl } from '@/components/ui/form-choices';
import { FormDecimalField, FormNumberField } from '@/components/ui/form-fields';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { recordStrengthTest } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';
import { type AdviceRequest, toStartPatient } from '@/lib/domain/load/load-advice';
import { goesByEffortOnly } from '@/lib/domain/load/load-by-effort';
import type { RecordedTest } from '@/lib/domain/load/load-context';
import type { TestSetRefusal } from '@/lib/domain/load/test-set-allowed';
import { refusalMessages } from '@/lib/domain/messages/refusals';
import { strengthTestInput } from '@/lib/schemas/patient';
import { useFocusLater } from './use-focus-later';

/** The button that takes the suggestion: where the focus goes after a test set. */
export const adviceButtonId = 'use-advice';

type Props = {
  patientId: string;
  request: AdviceRequest;
  /** What was typed and not saved yet; it outlives this panel, which moves when the window grows or shrinks. */
  typed: TypedTests;
  onTest: (test: RecordedTest) => void;
};

/** A submaximal test set of this exercise and side: weight, repetitions, effort. Not offered where the rules advise against it. */
export function TestSet({ patientId, request, typed, onTest }: Props) {
  const key = `${request.exercise.slug} ${request.side}`;
  const [isOpen, setOpen] = useState(typed.has(key));
  const setFocus = useFocusLater();
  useShortcuts({ t: () => request.side !== null && setOpen(true) });
  if (request.side === null)
    return <p className="text-muted">Choose the side first: a test set counts for its own side only.</p>;
  const { testSetRefusal } = toStartPatient(request);
  if (testSetRefusal) return <p className="text-muted">{noTestWords(testSetRefusal)}</p>;
  if (!isOpen)
    return (
      <div>
        <Button onPress={() => setOpen(true)}>Enter a test set</Button>
      </div>
    );
  return (
    <TestSetForm
      key={key}
      typedKey={key}
      patientId={patientId}
      side={request.side}
      request={request}
      typed={typed}
      onTest={(test) => {
        typed.delete(key);
        onTest(test);
        setOpen(false);
        setFocus({ id: adviceButtonId });
      }}
    />
  );
}

/** What is missing, where a general word would leave the clinician guessing. */
function noTestWords(refusal: TestSetRefusal): string {
  if (refusal === 'data_missing')
    return 'No test set yet: assess the irritability first. Until then, use the start-light method.';
  if (refusal === 'condition_unknown')
    return 'No test set: a condition of this patient is not in the list of the rules. Use the start-light method.';
  return refusalMessages[refusal].en;
}

const { load, repetitions, effort } = strengthTestInput.shape;
const testForm = z.strictObject({ value: load.shape.value, unit: load.shape.unit, repetitions, effort });
type TypedTest = DefaultValues<z.input<typeof testForm>>;
/** Test sets begun and not saved, by exercise and side. */
export type TypedTests = Map<string, TypedTest>;

type FormProps = Props & { side: RecordedTest['side']; typedKey: string };

function TestSetForm({ patientId, request, side, typed, typedKey, onTest }: FormProps) {
  const { context, exercise } = request;
  const form = useZodForm(testForm, typed.get(typedKey) ?? { unit: context.loadUnit });
  const { control, watch } = form;
  useEffect(() => {
    const watching = watch((values) => void typed.set(typedKey, values));
    return () => watching.unsubscribe();
  }, [watch, typed, typedKey]);
  const save = useWrite(
    async ({ value, unit, ...counts }: z.output<typeof testForm>) => {
      const test = { exerciseSlug: exercise.slug, side, load: { value, unit }, ...counts };
      await recordStrengthTest({ patientId, ...test });
      return { ...test, performedOn: context.today };
    },
    { onDone: onTest },
  );
  return (
    <div className="rounded-panel border border-line bg-card p-3.5">
      <h3 className="mb-2">Test set of today</h3>
      <Form form={form} label="Test set" write={save}>
        <div className="flex flex-wrap items-end gap-3">
          <FormDecimalField control={control} name="value" label="Weight" autoFocus />
          <FormSegmentedControl
            control={control}
            name="unit"
            label="Unit"
            options={[
              { value: 'kg', label: 'kg' },
              { value: 'lb', label: 'lb' },
            ]}
          />
        </div>
        <div className="flex flex-wrap items-start gap-3">
          <FormNumberField control={control} name="repetitions" label="Repetitions" />
          <FormNumberField control={control} name="effort" label="Effort" unit="of 10" />
        </div>
        <p className="text-sm text-muted">
          Effort 10: not one more was possible; 8: two were left.{' '}
          {goesByEffortOnly(exercise)
            ? 'Body weight is most of this load: the weight that feels right is the one to begin with.'
            : 'A set that stops at effort 6 to 9 with 10 repetitions or fewer tells most.'}
        </p>
        <div>
          <SubmitButton>Save the test set</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
