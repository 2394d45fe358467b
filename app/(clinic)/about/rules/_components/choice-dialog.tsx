'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, useZodForm } from '@/components/ui/form';
import { FormNumberField } from '@/components/ui/form-fields';
import { setChoice } from '@/lib/client/rules';
import type { RuleChoice } from '@/lib/domain/rules/book/rule';

type Props = { choice: RuleChoice; inForce: number };

/** Sets this clinic's own number for one choice, within its range, or gives it back to the book. */
export function ChoiceDialog({ choice, inForce }: Props) {
  return (
    <Dialog
      title={`This clinic’s number: ${choice.name}`}
      width="narrow"
      trigger={
        <Button size="compact" aria-label={`Change: ${choice.name}`}>
          Change…
        </Button>
      }
    >
      {(close) => <ChoiceForm choice={choice} inForce={inForce} onDone={close} />}
    </Dialog>
  );
}

function ChoiceForm({ choice, inForce, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const { id, min, max, unit, value } = choice;
  const range = `Enter a whole number from ${min} to ${max}.`;
  const schema = z.strictObject({ value: z.number(range).int(range).min(min, range).max(max, range) });
  const form = useZodForm<{ value: number }, { value: number }>(schema, { value: inForce });
  const save = async (wanted: number | null) => {
    await setChoice(id, wanted);
    router.refresh();
    onDone();
  };
  return (
    <Form
      form={form}
      label="This clinic’s number"
      onSubmit={(values) => save(values.value === value ? null : values.value)}
    >
      <p>
        Every calculation of this clinic uses it from the next one on, and what is proposed may change at
        once. A signature under the rule has to be given anew. The book’s own number is {value} {unit}.
      </p>
      <FormNumberField
        control={form.control}
        name="value"
        label={`${choice.name.charAt(0).toUpperCase()}${choice.name.slice(1)}`}
        hint={`${min} to ${max}`}
        unit={unit}
        autoFocus
      />
      <div>
        <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
          Set for this clinic
        </Button>
      </div>
    </Form>
  );
}
