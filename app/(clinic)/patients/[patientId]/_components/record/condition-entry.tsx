'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ConditionFields, useConditionCode } from '@/components/record/condition-fields';
import { ComboBox } from '@/components/ui/combo-box';
import { Form, SubmitButton, useZodForm, type ZodForm } from '@/components/ui/form';
import { FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { addCondition, changeCondition } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { conditionChoices } from '@/lib/domain/safety/condition-choices';
import { type ConditionForm, conditionForm, conditionFormOf } from '@/lib/schemas/condition-form';
import type { ConditionInput } from '@/lib/schemas/patient';
import type { RecheckedPrograms } from '@/lib/schemas/rechecked';
import { noteText } from '@/lib/schemas/values';
import { z } from 'zod';
import { Rechecked } from './rechecked';
import type { Props } from './condition-dialog';

const names = {
  code: 'condition.code',
  side: 'condition.side',
  limb: 'condition.limb',
  onsetOn: 'condition.onsetOn',
} as const;

type Typed = { condition: ConditionForm; reason: string };

type Told = { condition: ConditionInput; reason: string | null };

const empty: ConditionForm = { code: null, description: '', side: null, limb: null, onsetOn: null };

/** A condition, or what is put in its place; then what conflicts with it. */
export function ConditionEntry({ patientId, corrects, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const [rechecked, setRechecked] = useState<RecheckedPrograms | null>(null);
  const form = useZodForm<Typed, Told>(
    z.strictObject({
      condition: conditionForm,
      reason: corrects === undefined ? z.literal('').transform(() => null) : noteText(1000),
    }) as unknown as z.ZodType<Told, Typed>,
    { condition: corrects === undefined ? empty : conditionFormOf(corrects), reason: '' },
  );
  const write = useWrite(
    ({ condition, reason }: Told) =>
      corrects === undefined || reason === null
        ? addCondition(patientId, condition)
        : changeCondition(corrects.conditionId, { deed: 'correct', patientId, condition, reason }),
    {
      onDone: (answer) => {
        if (answer.conflicts.length > 0) return setRechecked(answer);
        router.refresh();
        onDone();
      },
    },
  );
  if (rechecked !== null) return <Rechecked patientId={patientId} rechecked={rechecked} onDone={onDone} />;
  return (
    <Form form={form} label="Condition" write={write}>
      <Name form={form} isNew={corrects === undefined} />
      <ConditionFields control={form.control} names={names} />
      {corrects !== undefined && (
        <FormTextArea
          control={form.control}
          name="reason"
          label="Why it is corrected"
          hint="What was written stays on record as entered in error."
        />
      )}
      <div>
        <SubmitButton>{corrects === undefined ? 'Add' : 'Save the correction'}</SubmitButton>
      </div>
    </Form>
  );
}

const choices = conditionChoices('en');
type NameProps = { form: ZodForm<Typed, Told>; isNew: boolean };

function Name({ form, isNew }: NameProps) {
  const code = useWatch({ control: form.control, name: 'condition.code' });
  const setCode = useConditionCode(form.control, names);
  return (
    <>
      <ComboBox
        label="Condition"
        hint="From the list it is checked against every exercise."
        options={choices}
        value={code}
        optional
        // Where something is chosen already, a list that opens by itself would only hide the rest.
        autoFocus={isNew}
        onChange={(next) => {
          setCode(next);
          const choice = choices.find(({ value }) => value === next);
          if (choice !== undefined) form.setValue('condition.description', choice.label);
        }}
      />
      <FormTextField
        control={form.control}
        name="condition.description"
        label="In your words"
        hint={
          code === null
            ? 'Not in the list: it is shown as not checked, and no test sets are offered.'
            : undefined
        }
      />
    </>
  );
}
