'use client';
import { type Control, type FieldPath, type FieldValues, useWatch } from 'react-hook-form';
import { FormSelect } from '@/components/ui/form-choices';
import { FormDateField } from '@/components/ui/form-fields';
import type { Side } from '@/lib/domain/dosage/describe-dosage';
import { type BodyLimb, conditionFields } from '@/lib/domain/record/condition-fields';

const knownSides: readonly { value: Side; label: string }[] = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
  { value: 'bilateral', label: 'Both sides' },
];
/** A side that nobody knows is checked against both. */
const sides = {
  asked: [...knownSides, { value: 'not_sided', label: 'Not known yet' }],
  open: [...knownSides, { value: 'not_sided', label: 'No side' }],
} as const;
const limbs: readonly { value: BodyLimb; label: string }[] = [
  { value: 'arm', label: 'Arm' },
  { value: 'leg', label: 'Leg' },
  { value: 'trunk', label: 'Trunk' },
];

type Props<I extends FieldValues, O> = {
  control: Control<I, unknown, O>;
  /** The code of the diagnosis; null in own words. */
  code: string | null;
  at: (field: 'side' | 'limb' | 'onsetOn') => FieldPath<I>;
};

/** What is asked about a condition: a side and a limb only where it has one, and since when, as far as it is known. */
export function ConditionFields<I extends FieldValues, O>({ control, code, at }: Props<I, O>) {
  const asked = conditionFields(code);
  return (
    <>
      {asked.side !== 'none' && (
        <FormSelect
          control={control}
          name={at('side')}
          label="Side"
          options={sides[asked.side]}
          placeholder="Choose the side"
        />
      )}
      {asked.limb && (
        <FormSelect
          control={control}
          name={at('limb')}
          label="Where the joint is"
          options={limbs}
          placeholder="Not known"
          optional
        />
      )}
      <FormDateField
        control={control}
        name={at('onsetOn')}
        label="Since (onset, injury or operation)"
        hint="Leave the day, or the day and the month, empty when you do not know them."
        optional
      />
    </>
  );
}

/** The code in the form as it is now. */
export function useCode<I extends FieldValues, O>(
  control: Control<I, unknown, O>,
  name: FieldPath<I>,
): string | null {
  const code: unknown = useWatch({ control, name });
  return typeof code === 'string' ? code : null;
}

/** The side that a condition of this code begins with: asked where it has one, else there is none. */
export const firstSideOf = (code: string | null): Side | null =>
  conditionFields(code).side === 'none' ? 'not_sided' : null;
