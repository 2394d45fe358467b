'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { laterPart } from '@/components/ui/later-part';

const PauseForm = laterPart(async () => (await import('./pause-forms')).PauseForm);
const EndPauseForm = laterPart(async () => (await import('./pause-forms')).EndPauseForm);

export type Props = { patientId: string; today: string };

/** Pauses the training over a span of days: nothing is expected on them, and nobody is asked where they were. */
export function PauseDialog(props: Props) {
  return (
    <Dialog title="Pause the training" width="narrow" trigger={<Button size="compact">Pause…</Button>}>
      {(close) => <PauseForm {...props} onDone={close} />}
    </Dialog>
  );
}

/** Says on which day the training goes on. */
export function EndPauseDialog({ patientId, pauseId, today }: Props & { pauseId: string }) {
  return (
    <Dialog
      title="When does it go on?"
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact">
          End the pause…
        </Button>
      }
    >
      {(close) => <EndPauseForm patientId={patientId} pauseId={pauseId} today={today} onDone={close} />}
    </Dialog>
  );
}
