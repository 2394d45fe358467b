'use client';
import { useState } from 'react';
import { type FieldPath, useFieldArray } from 'react-hook-form';
import { ConditionFields } from '@/components/record/condition-fields';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combo-box';
import type { ZodForm } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { Choice } from '@/lib/domain/library/equipment-choices';
import { conditionFields } from '@/lib/domain/record/condition-fields';
import type { PatientForm, TypedPatient } from '@/lib/schemas/patient-form';

type Props = { form: ZodForm<TypedPatient, PatientForm>; choices: readonly Choice[] };

/** One row for each condition; the side has no default. What is not in the list can be typed and is then marked "not checked". */
export function ConditionRows({ form, choices }: Props) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'conditions' });
  const [other, setOther] = useState('');
  const add = (code: string | null, description: string) =>
    append({
      code,
      description,
      side: conditionFields(code).side === 'none' ? 'not_sided' : null,
      limb: null,
      onsetOn: null,
    });
  return (
    <div className="flex flex-col gap-3">
      {fields.map((field, index) => (
        <div
          key={field.id}
          className="flex flex-wrap items-end gap-3 rounded-panel border border-line bg-card p-3"
        >
          <p className="w-full font-bold">
            {field.description}
            {field.code === null && (
              <span className="font-normal text-amber"> · not checked against exercises</span>
            )}
          </p>
          <ConditionFields control={form.control} names={namesAt(index)} />
          <Button variant="quiet" onPress={() => remove(index)} aria-label={`Remove ${field.description}`}>
            Remove
          </Button>
        </div>
      ))}
      <ComboBox
        key={fields.length}
        label="Add a condition"
        options={choices}
        value={null}
        optional
        onChange={(code) => {
          const choice = choices.find((entry) => entry.value === code);
          if (choice !== undefined) add(choice.value, choice.label);
        }}
      />
      <div className="flex items-end gap-2">
        <TextField label="Something else" optional value={other} onChange={setOther} />
        <Button
          isDisabled={other.trim() === ''}
          onPress={() => {
            add(null, other.trim());
            setOther('');
          }}
        >
          Add
        </Button>
      </div>
    </div>
  );
}

const namesAt = (index: number) =>
  ({
    code: `conditions.${index}.code`,
    side: `conditions.${index}.side`,
    limb: `conditions.${index}.limb`,
    onsetOn: `conditions.${index}.onsetOn`,
  }) as const satisfies Record<string, FieldPath<TypedPatient>>;
