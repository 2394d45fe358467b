'use client';
import { FormCheckboxGroup, FormSegmentedControl, FormSelect } from '@/components/ui/form-choices';
import { FormField } from '@/components/ui/form-field';
import { Select } from '@/components/ui/select';
import { doseKinds } from '@/lib/domain/dosage/goals';
import {
  lateralityLabels,
  muscleLabels,
  planeLabels,
  positionLabels,
  regionLabels,
} from '@/lib/domain/library/labels';
import { equipmentLabels, patternLabels } from '@/lib/domain/library/pattern-labels';
import {
  equipments,
  lateralities,
  muscles,
  patterns,
  planes,
  positions,
  regions,
} from '@/lib/domain/library/vocabulary';
import { attributeLabels } from '@/lib/domain/safety/attribute-labels';
import { exerciseAttributes } from '@/lib/domain/safety/vocabulary';
import type { OwnForm } from './text-fields';

const optionsOf = <V extends string>(values: readonly V[], labels: Record<V, { en: string }>) =>
  values.map((value) => ({ value, label: labels[value].en }));
const things = equipments.filter((item) => item !== 'none');
const kindLabels = {
  reps: 'Repetitions',
  hold: 'Seconds held',
  breaths: 'Breaths',
  time: 'Time',
  distance: 'Distance',
  steps: 'Steps',
} as const;
const levels = [1, 2, 3, 4, 5].map((level) => ({
  value: `${level}`,
  label: level === 1 ? '1, easiest' : level === 5 ? '5, hardest' : `${level}`,
}));

/** The facts that search, loads and the safety check read. */
export function FactFields({ form }: { form: OwnForm }) {
  const { control } = form;
  return (
    <section aria-labelledby="facts" className="flex flex-col gap-4">
      <h2 id="facts">Facts</h2>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <FormSelect
          control={control}
          name="region"
          label="Region"
          options={optionsOf(regions, regionLabels)}
        />
        <FormSelect
          control={control}
          name="pattern"
          label="Movement"
          options={optionsOf(patterns, patternLabels)}
        />
        <FormSelect
          control={control}
          name="position"
          label="Position"
          options={optionsOf(positions, positionLabels)}
        />
        <FormSelect
          control={control}
          name="equipment"
          label="Main equipment"
          options={optionsOf(equipments, equipmentLabels)}
        />
        <FormSelect
          control={control}
          name="laterality"
          label="Sides"
          options={optionsOf(lateralities, lateralityLabels)}
        />
        <FormField control={control} name="level" label="Level">
          {({ value, onChange, ...field }) => (
            <Select
              {...field}
              label="Level"
              options={levels}
              value={typeof value === 'number' ? `${value}` : null}
              onChange={(level) => onChange(Number(level))}
            />
          )}
        </FormField>
        <FormSelect
          control={control}
          name="doseKind"
          label="What a set counts"
          options={doseKinds.map((value) => ({ value, label: kindLabels[value] }))}
        />
      </div>
      <FormCheckboxGroup
        control={control}
        name="planes"
        label="Planes"
        inline
        options={optionsOf(planes, planeLabels)}
      />
      <FormCheckboxGroup
        control={control}
        name="equipmentNeeded"
        label="Everything needed"
        optional
        inline
        options={optionsOf(things, equipmentLabels)}
      />
      <FormCheckboxGroup
        control={control}
        name="muscles"
        label="Main muscles"
        optional
        inline
        options={optionsOf(muscles, muscleLabels)}
      />
      <FormCheckboxGroup
        control={control}
        name="secondaryMuscles"
        label="Helping muscles"
        optional
        inline
        options={optionsOf(muscles, muscleLabels)}
      />
      <FormCheckboxGroup
        control={control}
        name="attributes"
        label="For the safety check"
        hint="Tick everything that holds as the exercise is written. When in doubt, tick it."
        optional
        inline
        options={optionsOf(exerciseAttributes, attributeLabels)}
      />
      <FormSegmentedControl
        control={control}
        name="visibility"
        label="Who finds it"
        options={[
          { value: 'clinic', label: 'The clinic' },
          { value: 'me', label: 'Only me' },
        ]}
      />
    </section>
  );
}
