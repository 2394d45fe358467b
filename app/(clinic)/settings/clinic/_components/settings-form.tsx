'use client';
import { useRouter } from 'next/navigation';
import { useWatch } from 'react-hook-form';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl, FormSelect } from '@/components/ui/form-choices';
import { FormTextField } from '@/components/ui/form-fields';
import { Notice } from '@/components/ui/notice';
import { saveClinicSettings } from '@/lib/client/clinic';
import { useWrite } from '@/lib/client/use-write';
import { type ClinicSettingsInput, clinicSettingsForm } from '@/lib/schemas/clinic-settings';
import { ColourSample } from './colour-sample';
import { HoursFields } from './hours-fields';
import { settingsFormOf, type SettingsForm as TypedSettings, type SettingsValues } from './settings-values';

type Props = { settings: ClinicSettingsInput; writtenHours: string | null };

/** How patients reach the clinic, then colour, paper and marks of identity. What was typed stays when it is refused. */
export function SettingsForm({ settings, writtenHours }: Props) {
  const router = useRouter();
  const { revision, ...stored } = settings;
  const form = useZodForm<TypedSettings, SettingsValues>(clinicSettingsForm, settingsFormOf(stored));
  const { control } = form;
  const save = useWrite((values: SettingsValues) => saveClinicSettings({ ...values, revision }), {
    onDone: () => router.refresh(),
  });
  const [colour, name] = useWatch({ control, name: ['brandColour', 'name'] });
  return (
    <Form
      form={form}
      label="Clinic settings"
      write={save}
      isToldElsewhere={({ code }) => code === 'conflict'}
    >
      {save.problem?.code === 'conflict' && (
        <Notice tone="warn" title={save.problem.title} announce>
          What you typed is still here; copy what you need before you reload.
        </Notice>
      )}
      {save.isDone && (
        <Notice tone="success" announce>
          Saved. Patients see it at once, and so does the next handout that is printed.
        </Notice>
      )}
      <FormTextField control={control} name="name" label="Name of the clinic" autoComplete="off" />
      <p className="text-sm text-muted">
        Phone, opening hours and emergency number are needed before the first program goes out.
      </p>
      <FormTextField control={control} name="phone" label="Phone" dir="ltr" optional autoComplete="off" />
      <HoursFields control={control} writtenHours={stored.openingWeek === null ? writtenHours : null} />
      <FormTextField
        control={control}
        name="outOfHoursLine"
        label="When you are closed"
        hint="Whom patients call then, such as a medical help line."
        optional
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="emergencyNumber"
        label="Emergency number"
        hint="The one to dial where your patients live, such as 112, 999 or 911."
        dir="ltr"
        optional
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="crisisLine"
        label="Crisis line"
        hint="For somebody who thinks of harming themselves."
        dir="ltr"
        optional
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="brandColour"
        label="Colour of headings"
        hint="# and six digits or letters, such as #0f5e59. Left empty: black."
        dir="ltr"
        optional
        autoComplete="off"
      />
      <ColourSample colour={colour} clinicName={name} />
      <FormSegmentedControl
        control={control}
        name="paperSize"
        label="Paper"
        options={[
          { value: 'a4', label: 'A4' },
          { value: 'letter', label: 'Letter' },
        ]}
      />
      <FormSelect
        control={control}
        name="handoutIdentity"
        label="Beside the patient’s name on every page"
        options={[
          { value: 'both', label: 'Birth date and record number' },
          { value: 'birth_date', label: 'Birth date' },
          { value: 'record_number', label: 'Record number' },
        ]}
      />
      <div>
        <SubmitButton pendingLabel="Saving…">Save settings</SubmitButton>
      </div>
    </Form>
  );
}
