'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import { overrideReason, reasonHint } from '@/lib/schemas/safety';
import { noteText } from '@/lib/schemas/values';
import type { Props } from './decline-dialog';

const reasonForm = z.strictObject({ note: z.union([z.literal('').transform(() => null), noteText(1000)]) });

/** A stop is only lifted with a reason on record. */
const reasonNeeded = z.strictObject({ note: noteText(1000) });

/** Letting somebody go on against a precaution is an override. */
const overrideNeeded = z.strictObject({ note: overrideReason });

type ReasonProps = { isStop: boolean; isOverride: boolean; onAnswer: Props['onAnswer']; onDone: () => void };

/** Why the program stays as it is; to lift a stop a reason is needed. */
export function ReasonForm({ isStop, isOverride, onAnswer, onDone }: ReasonProps) {
  const asked = isOverride ? overrideNeeded : isStop ? reasonNeeded : reasonForm;
  const form = useZodForm<{ note: string }, { note: string | null }>(asked, { note: '' });
  const router = useRouter();
  const decline = useWrite(
    ({ note }: { note: string | null }) => onAnswer({ outcome: 'declined', change: null, note }),
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  return (
    <Form form={form} label="Decline" write={decline}>
      <p>
        {isStop
          ? 'The exercise comes back on the patient’s list today, at its prescribed dose.'
          : 'The program stays as prescribed, and the patient is told nothing. The next entries are judged afresh.'}
      </p>
      <FormTextArea
        control={form.control}
        name="note"
        label="Reason"
        optional={!isStop}
        autoFocus
        {...(isOverride ? { hint: reasonHint } : {})}
      />
      <div>
        <SubmitButton variant={isStop ? 'danger' : 'primary'}>
          {isStop ? 'Let them go on' : 'Leave it as it is'}
        </SubmitButton>
      </div>
    </Form>
  );
}
