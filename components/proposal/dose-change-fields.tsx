'use client';
import { FormSegmentedControl } from '@/components/ui/form-choices';
import { FormDecimalField, FormNumberField } from '@/components/ui/form-fields';
import type { ZodForm } from '@/components/ui/form';
import type { DoseKind } from '@/lib/domain/dosage/goals';
import type { ProposalView } from '@/lib/schemas/proposal';
import type { z } from 'zod';
import type { changeForm, ChangeValues } from './change-form';

type Props = {
  form: ZodForm<z.input<typeof changeForm>, ChangeValues>;
  present: ProposalView['present'];
};

const setWords: Record<Exclude<DoseKind, 'reps'>, { label: string; unit: string }> = {
  hold: { label: 'Hold', unit: 's' },
  time: { label: 'Duration', unit: 's' },
  breaths: { label: 'Breaths', unit: 'breaths' },
  distance: { label: 'Distance', unit: 'm' },
  steps: { label: 'Steps', unit: 'steps' },
};

/** The parts of a dose that may be written in place of a proposal, each with its unit and what it is now. */
export function DoseChangeFields({ form: { control }, present }: Props) {
  const { doseKind, load, takesLoad, sets, amount } = present;
  return (
    <>
      {takesLoad && (
        <div className="flex flex-wrap items-end gap-3">
          <FormDecimalField
            control={control}
            name="change.load.value"
            label="Load"
            hint={load === null ? 'Now by effort' : `Now ${load.value} ${load.unit}`}
          />
          <FormSegmentedControl
            control={control}
            name="change.load.unit"
            label="Unit"
            options={[
              { value: 'kg', label: 'kg' },
              { value: 'lb', label: 'lb' },
            ]}
          />
        </div>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <FormNumberField control={control} name="change.sets" label="Sets" hint={`Now ${sets}`} />
        {amount.max > 0 && doseKind === 'reps' && (
          <>
            <FormNumberField
              control={control}
              name="change.amount.min"
              label="Repetitions, from"
              hint={`Now ${amount.min}`}
            />
            <FormNumberField
              control={control}
              name="change.amount.max"
              label="to"
              hint={`Now ${amount.max}`}
            />
          </>
        )}
        {amount.max > 0 && doseKind !== 'reps' && (
          <FormNumberField
            control={control}
            name="change.amount.max"
            label={setWords[doseKind].label}
            unit={setWords[doseKind].unit}
            hint={`Now ${amount.max}`}
          />
        )}
      </div>
    </>
  );
}
