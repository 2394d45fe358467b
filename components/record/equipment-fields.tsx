'use client';
import { type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { FormCheckboxGroup, FormSegmentedControl } from '@/components/ui/form-choices';
import { FormTextField } from '@/components/ui/form-fields';
import type { Choice } from '@/lib/domain/library/equipment-choices';
import { bandColors } from '@/lib/domain/load/bands';
import { bandEquipment, weightedEquipment } from '@/lib/schemas/equipment-form';

const weightLabels = {
  dumbbell: 'Dumbbells',
  kettlebell: 'Kettlebells',
  ankle_weight: 'Ankle weights',
} as const;
const bandLabels = { band_loop: 'Loop bands', band_long: 'Long bands' } as const;
const colours = bandColors.map((value) => ({
  value,
  label: `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
}));
const pieces = [
  { value: 'one', label: 'One of each' },
  { value: 'pair', label: 'Pairs' },
] as const;
const units = [
  { value: 'kg', label: 'kg' },
  { value: 'lb', label: 'lb' },
] as const;

type Props<I extends FieldValues, O> = {
  control: Control<I, unknown, O>;
  /** The name of the equipment in the form. */
  at: string;
  others: readonly Choice[];
  /** Items on the list that this screen can only keep or take off. */
  kept: readonly Choice[];
};

/** What somebody owns to train with: weights as printed on them, one or pairs, the colours of bands, the rest ticked. */
export function EquipmentFields<I extends FieldValues, O>({ control, at, others, kept }: Props<I, O>) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names of a form cannot be enumerated at run time
  const name = (path: string) => `${at}.${path}` as FieldPath<I>;
  return (
    <>
      {weightedEquipment.map((one) => (
        <fieldset key={one} className="flex flex-wrap items-start gap-3">
          <div className="min-w-56 flex-1">
            <FormTextField
              control={control}
              name={name(`weights.${one}.typed`)}
              label={weightLabels[one]}
              hint="As printed on them, such as 4; 6; 8.5"
              optional
            />
          </div>
          <FormSegmentedControl
            control={control}
            name={name(`weights.${one}.unit`)}
            label="Unit"
            options={units}
          />
          <FormSegmentedControl
            control={control}
            name={name(`weights.${one}.pieces`)}
            label="How many"
            options={pieces}
            optional
          />
        </fieldset>
      ))}
      {bandEquipment.map((one) => (
        <FormCheckboxGroup
          key={one}
          control={control}
          name={name(`bands.${one}`)}
          label={`${bandLabels[one]}: colours, weakest first`}
          options={colours}
          inline
        />
      ))}
      <FormCheckboxGroup control={control} name={name('others')} label="Also owns" options={others} inline />
      {kept.length > 0 && (
        <FormCheckboxGroup
          control={control}
          name={name('kept')}
          label="Keeps on the list"
          options={kept}
          inline
        />
      )}
    </>
  );
}
