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
import type { z } from 'zod';
import { writeDayHours } from '@/lib/domain/time/opening-hours';
import { ColourSample } from './colour-sample';
import { HoursFields } from './hours-fields';

type Told = Omit<ClinicSettingsInput, 'revision'>;
type Typed = z.input<typeof clinicSettingsForm>;

const typedOf = ({ openingWeek, closures, ...rest }: Told): Typed => ({
  ...rest,
  phone: rest.phone ?? '',
  emergencyNumber: rest.emergencyNumber ?? '',
  outOfHoursLine: rest.outOfHoursLine ?? '',
  crisisLine: rest.crisisLine ?? '',
  brandColour: rest.brandColour ?? '',
  openingWeek: Array.from({ length: 7 }, (_, day) => writeDayHours(openingWeek?.[day] ?? [])),
  closures: closures.map(({ name, ...days }) => ({ ...days, name: name ?? '' })),
});

/** Name, contact, colour, paper and marks of identity. What was typed stays when it is refused. */
export function SettingsForm({
  settings,
  writtenHours,
}: {
  settings: ClinicSettingsInput;
  /** Hours in words from before they had days of their own. */
  writtenHours: string | null;
}) {
  const router = useRouter();
  const { revision, ...read } = settings;
  const form = useZodForm<Typed, Told>(clinicSettingsForm, typedOf(read));
  const { control } = form;
  const save = useWrite((values: Told) => saveClinicSettings({ ...values, revision }), {
    onDone: () => router.refresh(),
  });
  const [colour, name, identity, check] = useWatch({
    control,
    name: ['brandColour', 'name', 'handoutIdentity', 'entryCheck'],
  });
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
        name="emergencyNumber"
        label="Emergency number"
        hint="What patients dial in an emergency: 112, 999, 911 …"
        dir="ltr"
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="outOfHoursLine"
        label="When you are closed, they call"
        hint="The out-of-hours line of your place, if there is one."
        dir="ltr"
        optional
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="crisisLine"
        label="Crisis line"
        hint="For somebody in despair."
        dir="ltr"
        optional
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="locale"
        label="Language and region of dates and numbers"
        hint="Such as en-GB, en-US or es-ES. Staff read English whatever it is."
        dir="ltr"
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="timeZone"
        label="Time zone"
        hint="Its name, such as Europe/London or America/New_York. Patients keep their own."
        dir="ltr"
        autoComplete="off"
      />
      <HoursFields control={control} writtenHours={writtenHours} />
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
          { value: 'record_number', label: 'Record number' },
          { value: 'both', label: 'Birth date and record number' },
        ]}
      />
      {identity === 'both' && (
        <Notice title="Whoever finds such a sheet can open the record" tone="warn">
          The sheet carries the patient’s code. With the birth date beside it, anybody who finds or
          photographs the sheet can see the program and write into it. With the record number alone they
          cannot.
        </Notice>
      )}
      <FormSelect
        control={control}
        name="entryCheck"
        label="Beside their link, patients are asked for"
        options={[
          { value: 'birth_date', label: 'Their birth date' },
          { value: 'pin', label: 'A PIN that you tell them in the room' },
        ]}
      />
      {check !== read.entryCheck && (
        <Notice title="Links that patients have already go on as they are">
          {check === 'pin'
            ? 'They ask for the birth date until you replace them. Whenever you make or replace a link, a PIN of six digits is shown once: tell it to the patient, it is never printed. Newly registered patients get their link on their page, when they are in the room.'
            : 'They ask for their PIN until you replace them. A link that is made from now on asks for the birth date.'}
        </Notice>
      )}
      <div>
        <SubmitButton pendingLabel="Saving…">Save settings</SubmitButton>
      </div>
    </Form>
  );
}
