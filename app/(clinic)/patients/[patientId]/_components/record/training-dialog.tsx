'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { TrainingStatus } from '@/lib/domain/person/training';
import { laterPart } from '@/components/ui/later-part';

const TrainingForm = laterPart(async () => (await import('./training-forms')).TrainingForm);
const MorningForm = laterPart(async () => (await import('./training-forms')).MorningForm);

/** Whether the patient is used to strength training, from now on. */
export function TrainingDialog({ patientId, status }: { patientId: string; status: TrainingStatus }) {
  return (
    <Dialog
      title="Strength training so far"
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact" aria-label="Change the strength training so far">
          Change…
        </Button>
      }
    >
      {(close) => <TrainingForm patientId={patientId} status={status} onDone={close} />}
    </Dialog>
  );
}

/** How the mornings usually are, as the patient says it to a clinician (LG-7.5). */
export function UsualMorningDialog({ patientId }: { patientId: string }) {
  return (
    <Dialog
      title="How is it usually in the morning?"
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact" aria-label="Ask about the usual morning">
          Ask…
        </Button>
      }
    >
      {(close) => <MorningForm patientId={patientId} onDone={close} />}
    </Dialog>
  );
}
