'use client';
import { useEffect } from 'react';
import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { advisedChoiceId } from '@/components/load/load-choices';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormDecimalField, FormNumberField } from '@/components/ui/form-fields';
import { Kbd } from '@/components/ui/kbd';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { recordStrengthTest } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';
import { highestEffort } from '@/lib/domain/load/effort';
import { availableLoads } from '@/lib/domain/load/inventory';
import { type AdviceRequest, newestTest, toStartPatient } from '@/lib/domain/load/load-advice';
import { goesByEffortOnly } from '@/lib/domain/load/load-by-effort';
import type { RecordedTest } from '@/lib/domain/load/load-context';
import { oneRmValidDays } from '@/lib/domain/load/one-rm';
import type { TestSetRefusal } from '@/lib/domain/load/test-set-allowed';
import { refusalMessages } from '@/lib/domain/messages/refusals';
import { addDays } from '@/lib/domain/time/calendar-date';
import { strengthTestInput } from '@/lib/schemas/patient';
import { useFocusLater } from './use-focus-later';

const weightId = 'test-weight';

type Props = {
  patientId: string;
  request: AdviceRequest;
  /** What was typed and not saved yet; it outlives this panel, which moves when the window grows or shrinks. */
  typed: TypedTests;
  onTest: (test: RecordedTest) => void;
};

/** A submaximal test set of this exercise and side, in place. Not offered where the rules advise against it, and said why. */
export function TestSet({ patientId, request, typed, onTest }: Props) {
  const key = `${request.exercise.slug} ${request.side}`;
  const setFocus = useFocusLater();
  useShortcuts({ t: () => setFocus({ id: weightId }) });
  if (request.side === null)
    return <p className="text-muted">Choose the side first: a test set counts for its own side only.</p>;
  const { testSetRefusal } = toStartPatient(request);
  if (testSetRefusal) return <p className="text-muted">{noTestWords(testSetRefusal)}</p>;
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
        setFocus({ id: advisedChoiceId });
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
const mostLeft = 4;
const leftWords = refusalMessages.rir_out_of_range.en;
const testForm = z.strictObject({ value: load.shape.value, repetitions, felt: effort });
type TypedTest = DefaultValues<z.input<typeof testForm>>;
/** Test sets begun and not saved, by exercise and side. */
export type TypedTests = Map<string, TypedTest>;
/** How many more were possible says how hard it was: none left is effort 10 (LG-3.2). */
const leftForm = testForm.extend({ felt: z.int(leftWords).min(0, leftWords).max(mostLeft, leftWords) });

type FormProps = Props & { side: RecordedTest['side']; typedKey: string };

function TestSetForm({ patientId, request, side, typed, typedKey, onTest }: FormProps) {
  const { context, exercise } = request;
  const byEffort = goesByEffortOnly(exercise);
  const form = useZodForm(byEffort ? testForm : leftForm, typed.get(typedKey) ?? {});
  const { control, watch } = form;
  const unit = unitOf(request);
  const last = newestTest(request);
  useEffect(() => {
    const watching = watch((values) => void typed.set(typedKey, values));
    return () => watching.unsubscribe();
  }, [watch, typed, typedKey]);
  const save = useWrite(
    async ({ value, repetitions: counted, felt }: z.output<typeof testForm>) => {
      const test = {
        exerciseSlug: exercise.slug,
        side,
        load: { value, unit },
        repetitions: counted,
        effort: byEffort ? felt : highestEffort - felt,
      };
      await recordStrengthTest({ patientId, ...test });
      return { ...test, performedOn: context.today };
    },
    { onDone: onTest },
  );
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3>Test set in the clinic</h3>
        {last !== null && (
          <span className="text-sm text-muted">
            {last.performedOn}, valid to{' '}
            {addDays(last.performedOn, context.choices?.oneRmValidDays ?? oneRmValidDays)}
          </span>
        )}
      </div>
      <Form form={form} label="Test set" write={save}>
        <div className="grid grid-cols-3 items-start gap-2">
          <div id={weightId}>
            <FormDecimalField control={control} name="value" label="Weight" unit={unit} />
          </div>
          <FormNumberField control={control} name="repetitions" label="Times" />
          <FormNumberField control={control} name="felt" label={byEffort ? 'Felt like' : 'More possible'} />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-sm text-muted">
            {byEffort
              ? 'Effort 0 to 10; the weight that feels right is the one to begin with.'
              : 'Stop with 1 or 2 left.'}
          </p>
          <SubmitButton size="compact">
            Work out <Kbd>Enter</Kbd>
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}

/** The unit that is printed on what the patient owns; without it the patient's own. */
function unitOf(request: AdviceRequest): RecordedTest['load']['unit'] {
  const owned = availableLoads(toStartPatient(request).inventory);
  return (owned.ok ? owned.loads[0]?.label.unit : undefined) ?? request.context.loadUnit;
}
