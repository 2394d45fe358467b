'use client';
import { type Control, useFieldArray } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { FormDateField, FormTextField } from '@/components/ui/form-fields';
import type { SettingsForm, SettingsValues } from './settings-values';

type Props = {
  control: Control<SettingsForm, unknown, SettingsValues>;
  /** The line that patients read until the week is filled in. */
  writtenHours: string | null;
};

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Opening hours day by day, with breaks, and the days on which the clinic is closed. */
export function HoursFields({ control, writtenHours }: Props) {
  return (
    <>
      <fieldset className="flex flex-col gap-2.5">
        <legend className="float-left mb-1 w-full font-bold">Opening hours</legend>
        <p className="text-sm text-muted">
          By the 24-hour clock, such as 8–12, 13–17. Leave a day empty when you are closed.
          {writtenHours !== null && ` Until you fill this in, patients read “${writtenHours}”.`}
        </p>
        <div className="grid gap-x-4 gap-y-2.5 sm:grid-cols-2">
          {days.map((day, index) => (
            <FormTextField
              key={day}
              control={control}
              name={`openingWeek.${index}`}
              label={day}
              autoComplete="off"
              dir="ltr"
              optional
            />
          ))}
        </div>
      </fieldset>
      <Closures control={control} />
    </>
  );
}

function Closures({ control }: Pick<Props, 'control'>) {
  const { fields, append, remove } = useFieldArray({ control, name: 'closures' });
  return (
    <fieldset className="flex flex-col gap-2.5">
      <legend className="float-left mb-1 w-full font-bold">Closed on</legend>
      {fields.map((field, index) => (
        <div
          key={field.id}
          className="flex flex-wrap items-end gap-3 rounded-panel border border-line bg-card p-3"
        >
          <FormDateField control={control} name={`closures.${index}.firstDay`} label="First day" />
          <FormDateField control={control} name={`closures.${index}.lastDay`} label="Last day" optional />
          <FormTextField control={control} name={`closures.${index}.name`} label="Why" optional />
          <Button variant="quiet" onPress={() => remove(index)} aria-label={`Remove closure ${index + 1}`}>
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => append({ firstDay: null, lastDay: null, name: '' })}>Add closed days</Button>
      </div>
    </fieldset>
  );
}
