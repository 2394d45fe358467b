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

/** Name, contact, colour, paper and marks of identity. What was typed stays when it is refused. */
export function SettingsForm({ settings }: { settings: ClinicSettingsInput }) {
  const router = useRouter();
  const { revision, phone, openingHours, brandColour, ...rest } = settings;
  const form = useZodForm(clinicSettingsForm, {
    ...rest,
    phone: phone ?? '',
    openingHours: openingHours ?? '',
    brandColour: brandColour ?? '',
  });
  const { control } = form;
  const save = useWrite(
    (values: Omit<ClinicSettingsInput, 'revision'>) => saveClinicSettings({ ...values, revision }),
    { onDone: () => router.refresh() },
  );
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
          Saved. The next handout that is printed shows it.
        </Notice>
      )}
      <FormTextField control={control} name="name" label="Name of the clinic" autoComplete="off" />
      <FormTextField control={control} name="phone" label="Phone" dir="ltr" optional autoComplete="off" />
      <FormTextField
        control={control}
        name="openingHours"
        label="Opening hours"
        hint="One line, such as Mon–Fri 8–18."
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
