'use client';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { FormCheckboxGroup, FormSegmentedControl } from '@/components/ui/form-choices';
import { FormTextField } from '@/components/ui/form-fields';
import { equipmentChoices } from '@/lib/domain/library/equipment-choices';
import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import { bandColors } from '@/lib/domain/load/bands';
import {
  type BandEquipment,
  bandEquipment,
  type WeightedEquipment,
  weightedEquipment,
} from '@/lib/schemas/equipment-form';

type Field =
  | `weights.${WeightedEquipment}.${'typed' | 'unit' | 'pieces'}`
  | `bands.${BandEquipment}`
  | 'others'
  | 'kept';

type Props<I extends FieldValues, O> = {
  control: Control<I, unknown, O>;
  at: (field: Field) => FieldPath<I>;
  /** Items on the list that can only be kept or taken off. */
  kept?: readonly { value: string; label: string }[];
};

const units = [
  { value: 'kg', label: 'kg' },
  { value: 'lb', label: 'lb' },
] as const;
const pieces = [
  { value: 'one', label: 'One of each' },
  { value: 'pair', label: 'Pairs' },
] as const;
const colours = bandColors.map((value) => ({
  value,
  label: `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
}));

/** What somebody owns to train with: the weights printed on it, one or a pair, the colours of bands, and everything else. */
export function EquipmentFields<I extends FieldValues, O>({ control, at, kept = [] }: Props<I, O>) {
  return (
    <>
      {weightedEquipment.map((equipment) => (
        <fieldset key={equipment} className="flex flex-col gap-2.5">
          <legend className="float-left mb-1 w-full font-bold">{plurals[equipment]}</legend>
          <FormTextField
            control={control}
            name={at(`weights.${equipment}.typed`)}
            label={`${plurals[equipment]}: weights`}
            hint="As they are printed, such as 4; 6; 8.5 or 10 lb, 15 lb."
            optional
            autoComplete="off"
          />
          <div className="flex flex-wrap gap-x-6 gap-y-2.5">
            <FormSegmentedControl
              control={control}
              name={at(`weights.${equipment}.unit`)}
              label="Printed in"
              options={units}
            />
            <FormSegmentedControl
              control={control}
              name={at(`weights.${equipment}.pieces`)}
              label="How many"
              options={pieces}
              optional
            />
          </div>
        </fieldset>
      ))}
      {bandEquipment.map((equipment) => (
        <FormCheckboxGroup
          key={equipment}
          control={control}
          name={at(`bands.${equipment}`)}
          label={`${equipmentLabels[equipment].en}: colours`}
          options={colours}
          inline
          optional
        />
      ))}
      <FormCheckboxGroup
        control={control}
        name={at('others')}
        label="Also owns"
        options={equipmentChoices('en')}
        inline
        optional
      />
      {kept.length > 0 && (
        <FormCheckboxGroup
          control={control}
          name={at('kept')}
          label="On the list already"
          hint="Untick what is no longer there."
          options={kept}
          optional
        />
      )}
    </>
  );
}

const plurals: Record<WeightedEquipment, string> = {
  dumbbell: 'Dumbbells',
  kettlebell: 'Kettlebells',
  ankle_weight: 'Ankle weights',
};
