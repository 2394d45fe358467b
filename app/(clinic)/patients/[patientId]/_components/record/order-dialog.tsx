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
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl, FormSelect } from '@/components/ui/form-choices';
import { FormDateField, FormNumberField, FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { addOrder } from '@/lib/client/record';
import { orderKindsFor } from '@/lib/domain/record/orders';
import { useWrite } from '@/lib/client/use-write';
import { type OrderInput, orderInput, type RecheckedPrograms } from '@/lib/schemas/record';
import { reasonHint } from '@/lib/schemas/safety';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';
import { Rechecked } from './rechecked';

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

type Props = {
  patientId: string;
  condition: ConditionFact;
  /** The cap that may be suggested after the operations on record, in percent of 1RM (LG-3.3): shown, never filled in. */
  suggestedCapPct: number | null;
  today: string;
};

/** A clearance, a weight-bearing order or an own cap for one condition, with who gave it and on what it rests (SF-1.5, LG-3.3). */
export function OrderDialog(props: Props) {
  const { code, description } = props.condition;
  const kinds = orderKindsFor(code);
  if (kinds.length === 0) return null;
  const name = kinds.includes('clearance') ? 'Clearance or order' : 'Weight-bearing order';
  return (
    <Dialog
      title={`${name}: ${description}`}
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact" aria-label={`${name} for ${description}`}>
          {name}…
        </Button>
      }
    >
      {(close) => <OrderForm {...props} kinds={kinds} onDone={close} />}
    </Dialog>
  );
}

type FormProps = Props & { kinds: readonly OrderInput['kind'][]; onDone: () => void };

function OrderForm({ patientId, condition, kinds, suggestedCapPct, today, onDone }: FormProps) {
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
      router.refresh();
      if (answer.conflicts.length === 0) onDone();
      else setRechecked(answer);
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
