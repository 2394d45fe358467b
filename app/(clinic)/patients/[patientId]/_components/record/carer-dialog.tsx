'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { AlertDialog, Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormDateField, FormTextField } from '@/components/ui/form-fields';
import { addCarer, correctCarer, endCarer } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { type CarerInput, carerInput } from '@/lib/schemas/record';
import type { CarerFact } from '@/lib/server/data/record/facts';

type Props = { patientId: string; corrects?: CarerFact };

/** Adds a parent or carer, or corrects one; they get a link of their own, and their entries carry their name. */
export function CarerDialog({ patientId, corrects }: Props) {
  return (
    <Dialog
      title={corrects === undefined ? 'Add a parent or carer' : `Correct: ${corrects.name}`}
      width="narrow"
      trigger={
        <Button size="compact" variant="quiet">
          {corrects === undefined ? 'Add a parent or carer…' : 'Correct…'}
        </Button>
      }
    >
      {(close) => (
        <CarerForm patientId={patientId} onDone={close} {...(corrects === undefined ? {} : { corrects })} />
      )}
    </Dialog>
  );
}

function CarerForm({ patientId, corrects, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const form = useZodForm<CarerInput, CarerInput>(carerInput, {
    patientId,
    name: corrects?.name ?? '',
    relationship: corrects?.relationship ?? '',
    birthDate: corrects?.birthDate ?? '',
  });
  const write = useWrite(
    (carer: CarerInput) =>
      corrects === undefined
        ? addCarer(carer)
        : correctCarer(corrects.relatedPersonId, { ...carer, revision: corrects.revision }),
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  return (
    <Form form={form} label="Carer" write={write}>
      <FormTextField control={form.control} name="name" label="Name" autoFocus />
      <FormTextField
        control={form.control}
        name="relationship"
        label="Relationship"
        hint="Such as mother, husband"
      />
      <FormDateField
        control={form.control}
        name="birthDate"
        label="Their birth date"
        hint="It opens their own link."
      />
      <div>
        <SubmitButton>{corrects === undefined ? 'Add' : 'Save'}</SubmitButton>
      </div>
    </Form>
  );
}

export function EndCarer({ patientId, carer }: { patientId: string; carer: CarerFact }) {
  const router = useRouter();
  const write = useWrite(() => endCarer(patientId, carer.relatedPersonId), {
    onDone: () => router.refresh(),
  });
  return (
    <AlertDialog
      title={`End the part of ${carer.name}?`}
      confirmLabel="End it"
      isPending={write.isSending}
      onConfirm={() => void write.send()}
      trigger={
        <Button size="compact" variant="quiet" aria-label={`End the part of ${carer.name}`}>
          End…
        </Button>
      }
    >
      Their link stops at once. What they recorded keeps their name.
    </AlertDialog>
  );
}
