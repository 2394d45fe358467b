'use client';
import { useEffect, useEffectEvent } from 'react';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormCheckboxGroup, FormSegmentedControl } from '@/components/ui/form-choices';
import { FormTextArea } from '@/components/ui/form-fields';
import { Kbd } from '@/components/ui/kbd';
import { acknowledgeReview } from '@/lib/client/review';
import { useWrite } from '@/lib/client/use-write';
import type { AcknowledgementOffer } from '@/lib/schemas/review';
import { dayWords } from '@/lib/domain/review/day-words';
import { deedWords, reviewDeeds } from '@/lib/domain/review/review-deeds';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { AcknowledgeProps } from './acknowledge-dialog';

const news = 'news';
const typed = z
  .object({
    deeds: z.array(z.enum(reviewDeeds)).min(1, 'What was done?'),
    note: z.string().max(1000),
    until: z.string(),
  })
  .refine(({ deeds }) => !deeds.includes('nothing_needed') || deeds.length === 1, {
    path: ['deeds'],
    message: '“No action needed” stands alone.',
  })
  .refine(({ deeds, note }) => !deeds.includes('nothing_needed') || note.trim() !== '', {
    path: ['note'],
    message: 'Say why no action was needed.',
  });
type Typed = z.infer<typeof typed>;

/** What was done, and when the patient is shown again. */
export function AcknowledgeForm({
  patientId,
  name,
  title,
  offer,
  onCancel,
  onDone,
}: AcknowledgeProps & { onCancel: () => void }) {
  const form = useZodForm<Typed, Typed>(typed, { deeds: [], note: '', until: offer.presetDay });
  const write = useWrite(
    ({ deeds, note, until }: Typed) =>
      acknowledgeReview({
        patientId,
        basis: offer.basis,
        deeds,
        note: note.trim() === '' ? null : note,
        untilOn: until === news ? null : until,
      }),
    {
      onDone: ({ acknowledgementId }, { deeds }) => {
        onCancel();
        const words = deeds.map((deed) => deedWords[deed].toLowerCase()).join(', ');
        onDone({ patientId, name, acknowledgementId, words });
      },
    },
  );
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isSend) document.querySelector<HTMLFormElement>('[role="dialog"] form')?.requestSubmit();
    if (isSend || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = reviewDeeds[Number(event.key) - 1];
    if (event.target instanceof HTMLTextAreaElement || deed === undefined) return;
    event.preventDefault();
    const chosen = form.getValues('deeds');
    const next = chosen.includes(deed) ? chosen.filter((one) => one !== deed) : [...chosen, deed];
    form.setValue('deeds', next, { shouldValidate: form.formState.isSubmitted });
  });
  // The dialog stands over the page: keys 1 to 4 tick wherever the focus is in it, but for where something is written.
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <Form form={form} write={write}>
      <p>
        <bdi dir="auto">{title}</bdi>
      </p>
      <FormCheckboxGroup
        control={form.control}
        name="deeds"
        label="What was done"
        hint="All that apply; keys 1 to 4."
        options={reviewDeeds.map((deed, place) => ({
          value: deed,
          label: (
            <>
              {deedWords[deed]} <Kbd>{place + 1}</Kbd>
            </>
          ),
          ...(deed === 'nothing_needed' ? { hint: 'Say why in the note.' } : {}),
        }))}
      />
      <FormTextArea
        control={form.control}
        name="note"
        label="Note"
        hint="Goes into the record, not to the patient."
        optional
        maxLength={1000}
      />
      <FormSegmentedControl
        control={form.control}
        name="until"
        label="Show again"
        hint="Until then under Watching. Anything new shows at once."
        options={daysOf(offer).map(({ value, label }) => ({ value, label }))}
      />
      <div className="flex flex-wrap items-center justify-end gap-2.5">
        <p className="me-auto max-w-72 text-sm text-muted">
          Can be undone as long as nothing has followed. Name, time and note stay on file.
        </p>
        <Button onPress={onCancel}>Cancel</Button>
        <SubmitButton>Acknowledge</SubmitButton>
      </div>
    </Form>
  );
}

function daysOf({
  today,
  presetDay,
  mayWaitForNews,
}: AcknowledgementOffer): { value: string; label: string }[] {
  const days = [...new Set([addDays(today, 1), presetDay, addDays(today, 2), addDays(today, 7)])].toSorted(
    (a, b) => a.localeCompare(b),
  );
  return [
    ...days.map((day) => ({ value: day, label: dayWords(day, today) })),
    ...(mayWaitForNews ? [{ value: news, label: 'only if it happens again' }] : []),
  ];
}
