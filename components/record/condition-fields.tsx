'use client';
import { type Control, type FieldPath, type FieldValues, useController, useWatch } from 'react-hook-form';
import { FormSegmentedControl, FormSelect } from '@/components/ui/form-choices';
import { FormDateField } from '@/components/ui/form-fields';
import { conditionFields } from '@/lib/domain/record/condition-fields';
import { choicesOf } from './record-words';

const sides = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
  { value: 'bilateral', label: 'Both sides' },
] as const;
const withNone = [...sides, { value: 'not_sided', label: 'No side' }] as const;
const limbs = choicesOf({ arm: 'Arm or hand', leg: 'Leg or foot', trunk: 'Spine or trunk' });

type Props<I extends FieldValues, O> = {
  control: Control<I, unknown, O>;
  /** The names of the fields in the form. */
  names: Record<'code' | 'side' | 'limb' | 'onsetOn', FieldPath<I>>;
};

/** Side, limb and date of a condition: each is asked only where the condition has it. */
export function ConditionFields<I extends FieldValues, O>({ control, names }: Props<I, O>) {
  const code: unknown = useWatch({ control, name: names.code });
  const fields = conditionFields(typeof code === 'string' ? code : null);
  return (
    <>
      {fields.side !== 'none' && (
        <FormSegmentedControl
          control={control}
          name={names.side}
          label="Side"
          options={fields.side === 'asked' ? sides : withNone}
        />
      )}
      {fields.limb && (
        <FormSelect
          control={control}
          name={names.limb}
          label="Where is the joint"
          options={limbs}
          placeholder="Not known"
          optional
        />
      )}
      <FormDateField
        control={control}
        name={names.onsetOn}
        label="Since (onset, injury or surgery)"
        hint="Leave the day, or the day and the month, empty when they are not known."
        optional
      />
    </>
  );
}

/** Gives a code its place in the form, and the side that goes with it: none where the condition has none, else not chosen yet. */
export function useConditionCode<I extends FieldValues, O>(
  control: Control<I, unknown, O>,
  names: Props<I, O>['names'],
) {
  const code = useController({ control, name: names.code }).field;
  const side = useController({ control, name: names.side }).field;
  const limb = useController({ control, name: names.limb }).field;
  return (next: string | null) => {
    code.onChange(next);
    limb.onChange(null);
    side.onChange(conditionFields(next).side === 'none' ? 'not_sided' : null);
  };
}
