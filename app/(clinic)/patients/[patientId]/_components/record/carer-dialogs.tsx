'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { AlertDialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormDateField, FormTextField } from '@/components/ui/form-fields';
import { Refusal } from '@/components/ui/refusal';
import { addCarer, correctCarer, endCarer } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { type CarerInput, carerInput } from '@/lib/schemas/record';
import type { CarerFact } from '@/lib/server/data/record/facts';
import { ShortDialog } from './short-dialog';

type OfCarer = { patientId: string; carer: CarerFact };

export function AddCarerDialog({ patientId }: { patientId: string }) {
  return (
    <ShortDialog title="Add a parent or carer" button="Add a carer…" variant="quiet">
      {(done) => (
        <CarerForm
          defaults={{ patientId, name: '', relationship: '', birthDate: '' }}
          button="Add"
          onSend={addCarer}
          onDone={done}
        />
      )}
    </ShortDialog>
  );
}

export function CorrectCarerDialog({ patientId, carer }: OfCarer) {
  const { name, relationship, birthDate, relatedPersonId } = carer;
  return (
    <ShortDialog title={`Correct: ${name}`} button="Correct…" label={`Correct: ${name}`} variant="quiet">
      {(done) => (
        <CarerForm
          defaults={{ patientId, name, relationship, birthDate }}
          button="Correct"
          onSend={(carerTyped) => correctCarer(relatedPersonId, carerTyped)}
          onDone={done}
        />
      )}
    </ShortDialog>
  );
}

type FormProps = {
  defaults: CarerInput;
  button: string;
  onSend: (carer: CarerInput) => Promise<unknown>;
  onDone: () => void;
};

function CarerForm({ defaults, button, onSend, onDone }: FormProps) {
  const form = useZodForm(carerInput, defaults);
  const write = useWrite(onSend, { onDone });
  return (
    <Form form={form} label="Carer" write={write}>
      <FormTextField control={form.control} name="name" label="Name" autoComplete="off" autoFocus />
      <FormTextField
        control={form.control}
        name="relationship"
        label="Who they are"
        hint="Mother, neighbour, care home"
        autoComplete="off"
      />
      <FormDateField
        control={form.control}
        name="birthDate"
        label="Their birth date"
        hint="Their own link asks for it. What they note carries their name."
      />
      <div>
        <SubmitButton>{button}</SubmitButton>
      </div>
    </Form>
  );
}

/** Ends a carer's part; what they noted keeps their name. */
export function EndCarerDialog({ patientId, carer }: OfCarer) {
  const router = useRouter();
  const end = useWrite(() => endCarer(patientId, carer.relatedPersonId), {
    onDone: () => router.refresh(),
  });
  return (
    <>
      <AlertDialog
        title={`${carer.name} no longer notes for the patient?`}
        trigger={
          <Button
            variant="quiet"
            size="compact"
            isPending={end.isSending}
            aria-label={`End the part of ${carer.name}`}
          >
            End…
          </Button>
        }
        confirmLabel="End it"
        onConfirm={() => void end.send()}
      >
        Their link and every phone that is signed in with it stop at once. What they noted keeps their name.
      </AlertDialog>
      <Refusal problem={end.problem} />
    </>
  );
}
