'use client';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormCheckbox, FormComboBox, FormSegmentedControl } from '@/components/ui/form-choices';
import { FormDateField, FormTextField } from '@/components/ui/form-fields';
import { duplicatesFrom, registerPatient } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';
import type { Choice } from '@/lib/domain/library/equipment-choices';
import { languageChoices } from '@/lib/domain/messages/languages';
import type { Locale } from '@/lib/domain/result';
import { paths } from '@/lib/paths';
import type { z } from 'zod';
import { EquipmentFields } from '@/components/record/equipment-fields';
import { equipmentFormOf } from '@/lib/schemas/equipment-form';
import { type PatientForm, patientForm, toPatientInput, type TypedPatient } from '@/lib/schemas/patient-form';
import { ConditionRows } from './condition-rows';
import { PossibleDuplicates } from './possible-duplicates';

type Props = {
  defaults: { timeZone: string; language: Locale };
  timeZones: readonly string[];
  conditions: readonly Choice[];
  equipment: readonly Choice[];
  isClinical: boolean;
};

/** Registers a patient. The front desk sees identity and contact only. */
export function NewPatientForm({ defaults, timeZones, conditions, equipment, isClinical }: Props) {
  const router = useRouter();
  const form = useZodForm<TypedPatient, PatientForm>(patientForm as z.ZodType<PatientForm, TypedPatient>, {
    fullName: '',
    callName: '',
    birthDate: '',
    reason: '',
    ...defaults,
    loadUnit: 'kg',
    phone: '',
    email: '',
    usesPaper: false,
    trainingStatus: 'novice',
    conditions: [],
    equipment: equipmentFormOf([], 'kg'),
  });
  const { control } = form;
  const seen = useRef<readonly string[]>([]);
  const registration = useWrite(
    (values: PatientForm) => registerPatient({ ...toPatientInput(values), others: [...seen.current] }),
    {
      // Another name or birth date asks again; what got no answer is sent again as it was.
      onProblem: ({ isTemporary }) => {
        if (!isTemporary) seen.current = [];
      },
      onDone: ({ patientId }) => router.push(isClinical ? paths.patient(patientId) : paths.patients),
    },
  );
  const duplicates = duplicatesFrom(registration.problem);
  return (
    <Form form={form} write={registration} isToldElsewhere={(problem) => duplicatesFrom(problem).length > 0}>
      <Group title="Who">
        <FormTextField control={control} name="fullName" label="Full name" autoComplete="off" autoFocus />
        <FormTextField
          control={control}
          name="callName"
          label="What to call them"
          hint="The first name, unless they prefer another."
          optional
        />
        <FormDateField control={control} name="birthDate" label="Birth date" />
        <FormTextField
          control={control}
          name="reason"
          label="Reason for coming"
          hint="In a few words, such as “outer hip pain, left”."
        />
      </Group>
      <Group title="Language, units and contact">
        <FormSegmentedControl control={control} name="language" label="Language" options={languageChoices} />
        <FormSegmentedControl
          control={control}
          name="loadUnit"
          label="Weights in"
          options={[
            { value: 'kg', label: 'kg' },
            { value: 'lb', label: 'lb' },
          ]}
        />
        <FormComboBox
          control={control}
          name="timeZone"
          label="Time zone"
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <FormTextField control={control} name="phone" label="Phone" type="tel" optional />
        <FormTextField control={control} name="email" label="E-mail" type="email" optional />
        <FormCheckbox control={control} name="usesPaper">
          Uses paper only
        </FormCheckbox>
      </Group>
      {isClinical && (
        <>
          <Group title="Conditions and precautions">
            <ConditionRows form={form} choices={conditions} />
          </Group>
          <Group title="Training and equipment">
            <FormSegmentedControl
              control={control}
              name="trainingStatus"
              label="Strength training so far"
              options={[
                { value: 'novice', label: 'New to it' },
                { value: 'trained', label: 'Trains regularly' },
              ]}
            />
            <EquipmentFields control={control} at="equipment" others={equipment} kept={[]} />
          </Group>
        </>
      )}
      <div className="flex gap-2">
        <SubmitButton pendingLabel="Registering">Register</SubmitButton>
      </div>
      {/* After the button that Enter presses. */}
      {duplicates.length > 0 && (
        <PossibleDuplicates
          duplicates={duplicates}
          isClinical={isClinical}
          onRegister={() => {
            seen.current = duplicates.map(({ patientId }) => patientId);
          }}
        />
      )}
    </Form>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-4 border-t border-line pt-4">
      <legend className="float-left mb-2 w-full text-md font-bold">{title}</legend>
      {children}
    </fieldset>
  );
}
