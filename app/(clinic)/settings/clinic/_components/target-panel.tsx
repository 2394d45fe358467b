'use client';
import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormNumberField } from '@/components/ui/form-fields';
import { setClinicTarget } from '@/lib/client/watch';
import { useWrite } from '@/lib/client/use-write';
import { clinicTargetInput } from '@/lib/schemas/watch';

type Typed = z.input<typeof clinicTargetInput>;

/** Below which share of the plan patients are spoken to; a patient may have a share of their own. */
export function TargetPanel({ pct, said }: { pct: number; said: string }) {
  const router = useRouter();
  const form = useZodForm<Typed, Typed>(clinicTargetInput, { pct });
  const write = useWrite((values: Typed) => setClinicTarget(values.pct), { onDone: () => router.refresh() });
  return (
    <section aria-labelledby="target" className="flex flex-col gap-2">
      <h2 id="target">Review list</h2>
      <Form form={form} write={write} label="Review list">
        <FormNumberField
          control={form.control}
          name="pct"
          label="Speak to a patient who has done less than this share of the plan in 14 days, in percent"
          hint={said}
        />
        <div>
          <SubmitButton>Save the share</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
