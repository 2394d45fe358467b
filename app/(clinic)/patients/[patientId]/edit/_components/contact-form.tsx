'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormCheckbox, FormSegmentedControl } from '@/components/ui/form-choices';
import { FormDateField, FormTextField } from '@/components/ui/form-fields';
import { Notice } from '@/components/ui/notice';
import { changeContact } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';
import { languageChoices } from '@/lib/domain/messages/languages';
import type { Locale } from '@/lib/domain/result';
import { pastDate, language, lineText, loadUnit } from '@/lib/schemas/values';

type Contact = {
  patientId: string;
  fullName: string;
  callName: string;
  /** null: not for this reader, who asks the patient. */
  birthDate: string | null;
  language: Locale;
  timeZone: string;
  loadUnit: 'kg' | 'lb';
  phone: string | null;
  email: string | null;
  usesPaper: boolean;
  revision: number;
};

const contactForm = z.strictObject({
  fullName: lineText(200),
  callName: lineText(200),
  birthDate: pastDate.nullable(),
  language,
  loadUnit,
  phone: z.string().max(40),
  email: z.string().max(254),
  usesPaper: z.boolean(),
});

const textOrNull = (text: string) => (text.trim() === '' ? null : text);

export function ContactForm({ contact }: { contact: Contact }) {
  const router = useRouter();
  const { patientId, timeZone, revision, phone, email, ...shown } = contact;
  const form = useZodForm(contactForm, {
    fullName: shown.fullName,
    callName: shown.callName,
    birthDate: shown.birthDate,
    language: shown.language,
    loadUnit: shown.loadUnit,
    usesPaper: shown.usesPaper,
    phone: phone ?? '',
    email: email ?? '',
  });
  const { control } = form;
  const save = useWrite(
    (values: z.output<typeof contactForm>) =>
      changeContact(patientId, {
        ...values,
        phone: textOrNull(values.phone),
        email: textOrNull(values.email),
        timeZone,
        revision,
      }),
    { onDone: () => router.refresh() },
  );
  return (
    <Form form={form} write={save} isToldElsewhere={({ code }) => code === 'conflict'}>
      {save.problem?.code === 'conflict' && (
        <Notice tone="warn" title="Somebody else changed these details" announce>
          What you typed is still here. Open this page in a second window to see what is stored now, then
          reload and enter yours again.
        </Notice>
      )}
      {save.isDone && (
        <Notice tone="success" announce>
          Saved.
        </Notice>
      )}
      <FormTextField control={control} name="fullName" label="Full name" autoComplete="off" />
      <FormTextField control={control} name="callName" label="What to call them" />
      <FormDateField
        control={control}
        name="birthDate"
        label="Birth date"
        hint={
          contact.birthDate === null
            ? 'Not shown here, because it opens the patient’s link. Ask for it, and fill it in only to correct it.'
            : 'The patient enters this to open the link.'
        }
      />
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
      <FormTextField control={control} name="phone" label="Phone" type="tel" optional />
      <FormTextField control={control} name="email" label="E-mail" type="email" optional />
      <FormCheckbox control={control} name="usesPaper">
        Uses paper only
      </FormCheckbox>
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}
