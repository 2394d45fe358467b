'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { AlertDialog, Dialog } from '@/components/ui/dialog';
import { endCarer } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import type { CarerFact } from '@/lib/server/data/record/facts';
import { laterPart } from '@/components/ui/later-part';

const CarerForm = laterPart(async () => (await import('./carer-form')).CarerForm);

export type Props = { patientId: string; corrects?: CarerFact };

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
