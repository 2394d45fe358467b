'use client';
import { type Control, useFieldArray } from 'react-hook-form';
import type { z } from 'zod';
import { Button } from '@/components/ui/button';
import { FormDateField, FormTextField } from '@/components/ui/form-fields';
import type { ClinicSettingsInput, clinicSettingsForm } from '@/lib/schemas/clinic-settings';

type Typed = z.input<typeof clinicSettingsForm>;
type Props = {
  control: Control<Typed, unknown, Omit<ClinicSettingsInput, 'revision'>>;
  writtenHours: string | null;
};

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** When the clinic is open, day by day, and the days on which it is closed all the same. */
export function HoursFields({ control, writtenHours }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: 'closures' });
  return (
    <>
      <fieldset className="flex flex-col gap-3">
        <legend className="float-left mb-2 w-full font-bold">Opening hours</legend>
        <p className="text-sm text-muted">
          By the 24-hour clock, such as 8–12, 13–17. Left empty: closed.
          {writtenHours !== null && ` So far it says “${writtenHours}”.`}
        </p>
        <div className="grid gap-3 sm:grid-cols-2">
          {days.map((day, index) => (
            <FormTextField
              key={day}
              control={control}
              name={`openingWeek.${index}`}
              label={day}
              optional
              dir="ltr"
              autoComplete="off"
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="flex flex-col gap-3">
        <legend className="float-left mb-2 w-full font-bold">Closed days</legend>
        {fields.map((field, index) => (
          <div key={field.id} className="flex flex-wrap items-end gap-3">
            <FormDateField control={control} name={`closures.${index}.firstDay`} label="From" />
            <FormDateField
              control={control}
              name={`closures.${index}.lastDay`}
              label="To"
              hint="Left empty: one day."
              optional
            />
            <FormTextField control={control} name={`closures.${index}.name`} label="Why" optional />
            <Button variant="quiet" onPress={() => remove(index)}>
              Remove
            </Button>
          </div>
        ))}
        <div>
          <Button onPress={() => append({ firstDay: '', lastDay: null, name: '' })}>Add closed days</Button>
        </div>
      </fieldset>
    </>
  );
}
