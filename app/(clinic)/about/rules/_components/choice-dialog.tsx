'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormNumberField } from '@/components/ui/form-fields';
import { setChoice } from '@/lib/client/rule-book';
import { useWrite } from '@/lib/client/use-write';
import { type ChoiceId, type ClinicChoice, clinicChoices } from '@/lib/domain/rule-book/choices';

type Props = { choiceId: ChoiceId; inForce: number; revision: number };

/** Sets this clinic's own number for one choice, within its range, or gives it back to the book. */
export function ChoiceDialog({ choiceId, ...read }: Props) {
  const { name } = clinicChoices[choiceId];
  return (
    <Dialog
      title={`This clinic’s number: ${name}`}
      width="narrow"
      trigger={
        <Button size="compact" aria-label={`Change: ${name}`}>
          Change…
        </Button>
      }
    >
      {(close) => <ChoiceForm choiceId={choiceId} {...read} onDone={close} />}
    </Dialog>
  );
}

function ChoiceForm({ choiceId, inForce, revision, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const { name, min, max, unit, value, note }: ClinicChoice = clinicChoices[choiceId];
  const range = `Enter a whole number from ${min} to ${max}.`;
  const schema = z.strictObject({ value: z.number(range).int(range).min(min, range).max(max, range) });
  const form = useZodForm<{ value: number }, { value: number }>(schema, { value: inForce });
  const save = useWrite(
    (wanted: { value: number }) =>
      setChoice(choiceId, { value: wanted.value === value ? null : wanted.value, revision }),
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  return (
    <Form form={form} label="This clinic’s number" write={save}>
      <p>
        {note ??
          'Every calculation of this clinic uses it from the next one on, and what is proposed may change at once.'}{' '}
        A signature under the rule has to be given anew. The book’s own number is {value} {unit}.
      </p>
      <FormNumberField
        control={form.control}
        name="value"
        label={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
        hint={`${min} to ${max}`}
        unit={unit}
        autoFocus
      />
      <div>
        <SubmitButton>Set for this clinic</SubmitButton>
      </div>
    </Form>
  );
}
