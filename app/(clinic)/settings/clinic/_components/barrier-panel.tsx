'use client';
import { useRouter } from 'next/navigation';
import { useFieldArray } from 'react-hook-form';
import type { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import { setBarrierList } from '@/lib/client/watch';
import { fallbackLocale, languageNames } from '@/lib/domain/messages/languages';
import { byLocale, locales } from '@/lib/domain/result';
import { barrierForm } from '@/lib/schemas/barrier';

type Typed = z.input<typeof barrierForm>;
type Read = z.output<typeof barrierForm>;

type Props = { number: number; start: Typed; said: string };

/** What patients below their target may say got in the way, each with the clinic's own tip. */
export function BarrierPanel({ number, start, said }: Props) {
  const router = useRouter();
  const form = useZodForm<Typed, Read>(barrierForm, start);
  const { control } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'barriers' });
  const write = useWrite((values: Read) => setBarrierList({ ...values, after: number }), {
    onDone: () => router.refresh(),
  });
  return (
    <section aria-labelledby="barriers" className="flex flex-col gap-2">
      <h2 id="barriers">What got in the way</h2>
      <p className="text-muted">
        Once a week a patient who has done less than the share above may choose one of these on their progress
        page, and reads your tip for it. Their physiotherapist reads the answer; no dose follows from it.
        Without any, nobody is asked. {said}
      </p>
      <Form form={form} write={write} label="What got in the way">
        {fields.map((field, index) => (
          <fieldset key={field.id} className="flex flex-col gap-3 border-t border-line pt-3">
            <legend className="float-left mb-2 w-full font-bold">{index + 1}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              {locales.map((locale) => (
                <div key={locale} className="flex flex-col gap-3">
                  <FormTextField
                    control={control}
                    name={`barriers.${index}.words.${locale}.label`}
                    label={`In ${languageNames[locale]}`}
                    optional={locale !== fallbackLocale}
                  />
                  <FormTextArea
                    control={control}
                    name={`barriers.${index}.words.${locale}.tip`}
                    label={`Tip in ${languageNames[locale]}`}
                    rows={3}
                    optional={locale !== fallbackLocale}
                  />
                </div>
              ))}
            </div>
            <div>
              <Button variant="quiet" onPress={() => remove(index)}>
                Take off the list
              </Button>
            </div>
          </fieldset>
        ))}
        <div className="flex flex-wrap gap-3">
          <Button onPress={() => append(emptyRow())}>Add one</Button>
          <SubmitButton>Save the list</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

/** A new one has a key of its own: what was answered under another one is never read as this. */
const emptyRow = () => ({
  key: `own_${crypto.randomUUID().slice(0, 8)}`,
  words: byLocale(() => ({ label: '', tip: '' })),
});
