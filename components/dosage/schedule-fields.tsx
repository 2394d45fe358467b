'use client';
import { CheckboxGroup } from '@/components/ui/checkbox';
import { SegmentedControl } from '@/components/ui/radio-group';
import type { DoseDraft } from '@/components/program/dose-draft';
import { type DoseFieldsProps, faultAt, fieldId, NumberBox } from './dose-fields';
import { weekdayOptions } from './dose-words';

type ScheduleType = DoseDraft['schedule']['type'];
type Weekday = (typeof weekdayOptions)[number]['value'];

const typeOptions = [
  { value: 'times_per_week', label: 'Times a week' },
  { value: 'specific_weekdays', label: 'On days' },
  { value: 'every_day', label: 'Every day' },
] as const;

/** On which days: so many a week, named ones, or every day. */
export function ScheduleFields({ dose, onChange, ...rest }: DoseFieldsProps) {
  const { schedule } = dose;
  const setType = (type: ScheduleType) => {
    if (type !== schedule.type) onChange({ schedule: emptySchedule(type) });
  };
  return (
    <>
      <SegmentedControl<ScheduleType>
        id={fieldId(rest.idPrefix, 'schedule')}
        label="How often"
        options={typeOptions}
        value={schedule.type}
        onChange={setType}
      />
      {schedule.type === 'times_per_week' && (
        <NumberBox
          {...rest}
          path="schedule.n"
          label="Times a week"
          value={schedule.n}
          onChange={(n) => onChange({ schedule: { ...schedule, n } })}
        />
      )}
      {schedule.type === 'specific_weekdays' && (
        <CheckboxGroup<Weekday>
          id={fieldId(rest.idPrefix, 'schedule.days')}
          label="Days"
          labelHidden
          inline
          options={weekdayOptions}
          errorMessage={faultAt(rest.faults, 'schedule.days')}
          value={weekdayOptions
            .map(({ value }) => value)
            .filter((day) => schedule.days.includes(Number(day)))}
          onChange={(days) => onChange({ schedule: { ...schedule, days: days.map(Number) } })}
        />
      )}
    </>
  );
}

function emptySchedule(type: ScheduleType): DoseDraft['schedule'] {
  switch (type) {
    case 'times_per_week':
      return { type, n: null };
    case 'specific_weekdays':
      return { type, days: [] };
    case 'every_day':
      return { type };
  }
}
