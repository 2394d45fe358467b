'use client';
import { useWatch } from 'react-hook-form';
import { basisWords, clearanceWords, roleWords, weightBearingWords } from '@/components/record/order-words';
import { Button } from '@/components/ui/button';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl, FormSelect } from '@/components/ui/form-choices';
import { FormDateField, FormNumberField, FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { addOrder } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { clearanceKinds, orderBases, orderRoles, weightBearingOrders } from '@/lib/domain/record/orders';
import { orderForm } from '@/lib/schemas/order-form';
import type { OrderInput, RecheckedPrograms } from '@/lib/schemas/record';
import { reasonHint } from '@/lib/schemas/safety';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';
import { PrecautionDialog } from './precaution-dialog';

type Props = { patientId: string; condition: ConditionFact; today: string };

const kinds = [
  { value: 'clearance', label: 'Clearance' },
  { value: 'weight_bearing', label: 'Weight on the leg' },
  { value: 'load_cap', label: 'Load cap' },
] as const;
const capitalised = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const optionsOf = <K extends string>(values: readonly K[], words: Readonly<Record<K, string>>) =>
  values.map((value) => ({ value, label: capitalised(words[value]) }));

/** What a surgeon, a physician or the treating clinician ordered for this condition. */
export function OrderDialog({ patientId, condition, today }: Props) {
  return (
    <PrecautionDialog
      patientId={patientId}
      title={`Order: ${condition.description}`}
      trigger={
        <Button variant="quiet" size="compact" aria-label={`Add an order: ${condition.description}`}>
          Order…
        </Button>
      }
    >
      {(finish) => <NewOrder patientId={patientId} condition={condition} today={today} onDone={finish} />}
    </PrecautionDialog>
  );
}

function NewOrder({
  patientId,
  condition,
  today,
  onDone,
}: Props & { onDone: (answer: RecheckedPrograms) => void }) {
  const form = useZodForm(orderForm, {
    ...{ patientId, kind: 'clearance', value: null, capPct: null, fromOn: today },
    ...{ givenBy: '', role: null, basis: null, note: '' },
  });
  const { control } = form;
  const kind = useWatch({ control, name: 'kind' });
  const order = useWrite((given: OrderInput) => addOrder(condition.conditionId, given), { onDone });
  return (
    <Form form={form} label="Order" write={order}>
      <FormSegmentedControl control={control} name="kind" label="What was ordered" options={kinds} />
      {kind === 'clearance' && (
        <FormSelect
          key={kind}
          control={control}
          name="value"
          label="Cleared for"
          options={optionsOf(clearanceKinds, clearanceWords)}
        />
      )}
      {kind === 'weight_bearing' && (
        <FormSelect
          key={kind}
          control={control}
          name="value"
          label="How much weight"
          options={optionsOf(weightBearingOrders, weightBearingWords)}
        />
      )}
      {kind === 'load_cap' && (
        <FormNumberField
          control={control}
          name="capPct"
          label="Highest load"
          hint="20 to 85, whole or half"
          unit="% of the 1RM"
          maxDecimals={1}
        />
      )}
      <FormDateField
        control={control}
        name="fromOn"
        label="In force from"
        hint={
          kind === 'clearance'
            ? 'Until it is withdrawn.'
            : 'Until it is withdrawn or a later one replaces it.'
        }
      />
      <FormTextField control={control} name="givenBy" label="Given by" hint="The name of the person" />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormSelect control={control} name="role" label="As" options={optionsOf(orderRoles, roleWords)} />
        <FormSelect
          control={control}
          name="basis"
          label="Rests on"
          options={optionsOf(orderBases, basisWords)}
        />
      </div>
      <FormTextArea control={control} name="note" label="Note" hint={reasonHint} />
      <div>
        <SubmitButton>Record the order</SubmitButton>
      </div>
    </Form>
  );
}
