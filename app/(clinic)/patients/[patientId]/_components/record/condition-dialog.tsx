'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ConditionFields, useConditionCode } from '@/components/record/condition-fields';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combo-box';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm, type ZodForm } from '@/components/ui/form';
import { FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { addCondition, changeCondition } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import type { Choice } from '@/lib/domain/library/equipment-choices';
import { type ConditionForm, conditionForm, conditionFormOf } from '@/lib/schemas/condition-form';
import type { ConditionInput } from '@/lib/schemas/patient';
import type { RecheckedPrograms } from '@/lib/schemas/record';
import { noteText } from '@/lib/schemas/values';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';
import { z } from 'zod';
import { Rechecked } from './rechecked';

const names = {
  code: 'condition.code',
  side: 'condition.side',
  limb: 'condition.limb',
  onsetOn: 'condition.onsetOn',
} as const;
type Typed = { condition: ConditionForm; reason: string };
type Told = { condition: ConditionInput; reason: string | null };

const empty: ConditionForm = { code: null, description: '', side: null, limb: null, onsetOn: null };

type Props = {
  patientId: string;
  choices: readonly Choice[];
  /** The condition to be corrected; left out, a new one is added. */
  corrects?: ConditionFact;
  /** What opens it; left out, a button. */
  trigger?: ReactNode;
};

/** Adds a condition, or puts a corrected one in its place; says on the spot which running exercises conflict with it. */
export function ConditionDialog({ patientId, choices, corrects, trigger }: Props) {
  return (
    <Dialog
      title={corrects === undefined ? 'Add a condition' : `Correct: ${corrects.description}`}
      width="narrow"
      trigger={
        trigger ?? (
          <Button
            size="compact"
            {...(corrects === undefined
              ? {}
              : { variant: 'quiet', 'aria-label': `Correct ${corrects.description}` })}
          >
            {corrects === undefined ? 'Add a condition…' : 'Correct…'}
          </Button>
        )
      }
    >
      {(close) => (
        <ConditionEntry
          patientId={patientId}
          choices={choices}
          onDone={close}
          {...(corrects === undefined ? {} : { corrects })}
        />
      )}
    </Dialog>
  );
}

function ConditionEntry({ patientId, choices, corrects, onDone }: Props & { onDone: () => void }) {
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
      <Name form={form} choices={choices} isNew={corrects === undefined} />
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

type NameProps = { form: ZodForm<Typed, Told>; choices: readonly Choice[]; isNew: boolean };

function Name({ form, choices, isNew }: NameProps) {
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
