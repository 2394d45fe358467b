'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSelect } from '@/components/ui/form-choices';
import { FormDateField } from '@/components/ui/form-fields';
import { signBounds } from '@/lib/client/bounds';
import { useWrite } from '@/lib/client/use-write';
import { longestBoundsWeeks } from '@/lib/domain/record/signed-bounds';
import { type BoundsInput, boundsInput } from '@/lib/schemas/bounds';
import type { Props } from './bounds-dialog';

type Typed = {
  patientId: string;
  programId: string;
  lineageId: string;
  load: string;
  reps: string;
  untilOn: string | null;
};

const asNow = 'now';

/** One choice of a list: "12 kg", "12", or as it is now. */
const boundsForm = boundsInput.extend({
  load: z
    .string()
    .transform((text): unknown => {
      const [value, unit] = text.split(' ');
      return text === asNow ? null : { value, unit };
    })
    .pipe(boundsInput.shape.load),
  reps: z
    .string()
    .transform((text): unknown => (text === asNow ? null : Number(text)))
    .pipe(boundsInput.shape.reps),
}) as unknown as z.ZodType<BoundsInput, Typed>;

/** How far the exercise may move, and until when. */
export function BoundsForm({
  patientId,
  programId,
  lineageId,
  offer,
  signer,
  onDone,
}: Props & { onDone: () => void }) {
  const router = useRouter();
  const { present, loads, amounts, lastDay } = offer;
  const form = useZodForm<Typed, BoundsInput>(boundsForm, {
    ...{ patientId, programId, lineageId },
    ...{ load: asNow, reps: asNow, untilOn: null },
  });
  const write = useWrite(signBounds, {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} label="Bounds" write={write}>
      <p>
        Steps up that the records make due go into the program without asking you again, up to what you
        choose: each is a new version in your name on your review list, and the patient reads that you agreed
        beforehand.
      </p>
      <p className="text-sm text-muted">
        Nothing moves on a missing answer, with a flag, a hold or a caution, or while a draft is open. Pain
        above the limit, a pause, a new condition or a dose changed by hand ends it at once.
      </p>
      <FormSelect
        control={form.control}
        name="load"
        label="Weight up to"
        options={[
          { value: asNow, label: `${present.load.value} ${present.load.unit}, as now` },
          ...loads.map(({ value, unit }) => ({ value: `${value} ${unit}`, label: `${value} ${unit}` })),
        ]}
      />
      <FormSelect
        control={form.control}
        name="reps"
        label="Repetitions up to"
        hint="A weight that is much heavier is earned by repetitions first."
        options={[
          { value: asNow, label: `${present.amount}, as now` },
          ...amounts.map((reps) => ({ value: `${reps}`, label: `${reps}` })),
        ]}
      />
      <FormDateField
        control={form.control}
        name="untilOn"
        label="Last day"
        hint={`At most ${longestBoundsWeeks} weeks ahead, until ${lastDay}.`}
      />
      <p>
        Signed by <b>{signer}</b>.
      </p>
      <div>
        <SubmitButton>Sign</SubmitButton>
      </div>
    </Form>
  );
}
