'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import {
  basisWords,
  choicesOf,
  clearanceWaits,
  clearanceWords,
  orderKindWords,
  roleWords,
  weightBearingWords,
} from '@/components/record/record-words';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl, FormSelect } from '@/components/ui/form-choices';
import { FormDateField, FormNumberField, FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { addOrder } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import type { RecheckedPrograms } from '@/lib/schemas/rechecked';
import { type OrderInput, orderInput } from '@/lib/schemas/record';
import { reasonHint } from '@/lib/schemas/safety';
import { Rechecked } from './rechecked';
import type { Props } from './order-dialog';

type Typed = {
  kind: OrderInput['kind'];
  patientId: string;
  value?: string | null;
  capPct?: number | null;
  fromOn: string | null;
  givenBy: string;
  role: OrderInput['role'] | null;
  basis: OrderInput['basis'] | null;
  note: string;
};

type FormProps = Props & { onDone: () => void };

/** What was ordered or cleared, by whom and on what it rests; then what conflicts with it. */
export function OrderForm({ patientId, condition, kinds, suggestedCapPct, today, onDone }: FormProps) {
  const router = useRouter();
  const [rechecked, setRechecked] = useState<RecheckedPrograms | null>(null);
  const form = useZodForm<Typed, OrderInput>(orderInput as never, {
    kind: kinds[0] ?? 'weight_bearing',
    patientId,
    value: null,
    fromOn: today,
    givenBy: '',
    role: null,
    basis: null,
    note: '',
  });
  const [kind, value, fromOn] = useWatch({ control: form.control, name: ['kind', 'value', 'fromOn'] });
  const write = useWrite((order: OrderInput) => addOrder(condition.conditionId, order), {
    onDone: (answer) => {
      if (answer.conflicts.length > 0) return setRechecked(answer);
      router.refresh();
      onDone();
    },
  });
  const waits =
    kind === 'clearance' && fromOn !== null
      ? clearanceWaits({ value: value ?? null, fromOn }, condition, today)
      : null;
  if (rechecked !== null) return <Rechecked patientId={patientId} rechecked={rechecked} onDone={onDone} />;
  return (
    <Form form={form} label="Clearance or order" write={write}>
      <FormSelect
        control={form.control}
        name="kind"
        label="What it is"
        options={choicesOf(orderKindWords).filter((one) => kinds.includes(one.value))}
      />
      {kind === 'load_cap' ? (
        <FormNumberField
          key="cap"
          control={form.control}
          name="capPct"
          label="Highest load"
          unit="% of 1RM"
          hint="20 to 85, in halves. In place of 40 and 60 % after surgery."
        />
      ) : (
        <FormSelect
          key={kind}
          control={form.control}
          name="value"
          label={kind === 'clearance' ? 'What is cleared' : 'Weight on the leg'}
          options={
            kind === 'clearance' ? choicesOf<string>(clearanceWords) : choicesOf<string>(weightBearingWords)
          }
          placeholder="Choose"
        />
      )}
      {kind === 'load_cap' && suggestedCapPct !== null && (
        <p className="text-sm text-muted">
          Suggested after the operation on record: {suggestedCapPct} % of 1RM. What the surgeon or you decide
          stands above it.
        </p>
      )}
      {!kinds.includes('clearance') && (
        <p className="text-sm text-muted">No clearance lifts the precautions of this condition.</p>
      )}
      {kind === 'clearance' && (
        <p className="text-sm text-muted">
          It turns a ban of the early weeks into a caution, never before its first day. It lifts nothing else.
        </p>
      )}
      <FormDateField control={form.control} name="fromOn" label="From" />
      {waits !== null && (
        <p aria-live="polite" className="rounded-panel bg-amber-tint px-3.5 py-2 text-sm">
          {waits}
        </p>
      )}
      <FormTextField control={form.control} name="givenBy" label="Given by" hint="The name" />
      <FormSegmentedControl
        control={form.control}
        name="role"
        label="Who that is"
        options={choicesOf(roleWords)}
      />
      <FormSegmentedControl
        control={form.control}
        name="basis"
        label="On what it rests"
        options={choicesOf(basisWords)}
      />
      <FormTextArea control={form.control} name="note" label="Note" hint={reasonHint} />
      <div>
        <SubmitButton>Record</SubmitButton>
      </div>
    </Form>
  );
}
