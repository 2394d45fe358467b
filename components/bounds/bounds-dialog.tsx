'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSelect } from '@/components/ui/form-choices';
import { FormDateField } from '@/components/ui/form-fields';
import { signBounds } from '@/lib/client/bounds';
import { useWrite } from '@/lib/client/use-write';
import type { BoundsOffer } from '@/lib/domain/progression/records/bounds-offer';
import { longestBoundsWeeks } from '@/lib/domain/record/signed-bounds';
import { type BoundsInput, boundsInput } from '@/lib/schemas/bounds';

type Props = {
  patientId: string;
  programId: string;
  lineageId: string;
  exercise: string;
  offer: BoundsOffer;
  /** Who signs. */
  signer: string;
};

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

/** Signs how far one exercise may move by itself, and until when; off until somebody does (LG-0.1). */
export function BoundsDialog(props: Props) {
  return (
    <Dialog
      title={`${props.exercise}: may move by itself`}
      width="narrow"
      trigger={
        <Button size="compact" aria-label={`Sign bounds… for ${props.exercise}`}>
          Sign bounds…
        </Button>
      }
    >
      {(close) => <BoundsForm {...props} onDone={close} />}
    </Dialog>
  );
}

function BoundsForm({
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
