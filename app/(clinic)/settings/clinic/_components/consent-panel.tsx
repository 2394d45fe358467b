'use client';
import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { setConsentText } from '@/lib/client/consent';
import { useWrite } from '@/lib/client/use-write';
import { consentTextForm } from '@/lib/schemas/consent';

type Typed = z.input<typeof consentTextForm>;
type Read = z.output<typeof consentTextForm>;

type Props = { number: number; english: string; spanish: string; said: string };

/** What patients are asked to agree to when they first enter; a new text is asked of everybody. */
export function ConsentPanel({ number, english, spanish, said }: Props) {
  const router = useRouter();
  const form = useZodForm<Typed, Read>(consentTextForm, { english, spanish });
  const write = useWrite((values: Read) => setConsentText({ ...values, after: number }), {
    onDone: () => router.refresh(),
  });
  return (
    <section aria-labelledby="consent" className="flex flex-col gap-2">
      <h2 id="consent">Consent</h2>
      <p className="text-muted">
        Shown when a patient or carer enters, until they agree; a new text is asked of everybody again. Who
        reads what is noted, and that nobody watches day and night, stands below it by itself. Without a text
        nobody is asked.
      </p>
      <Form form={form} write={write} label="Consent">
        <FormTextArea
          control={form.control}
          name="english"
          label="Text in English"
          hint={said}
          rows={6}
          optional
        />
        <FormTextArea
          control={form.control}
          name="spanish"
          label="Text in Spanish"
          hint="Without it, patients who read Spanish are asked in English."
          rows={6}
          optional
        />
        <div>
          <SubmitButton>Ask everybody to agree to this text</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
