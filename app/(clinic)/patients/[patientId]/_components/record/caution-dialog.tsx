'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { laterPart } from '@/components/ui/later-part';

const CautionForm = laterPart(async () => (await import('./caution-form')).CautionForm);

export type Props = { patientId: string; isCautious: boolean };

/** Asks for small steps and longer waits, whatever else is on record, or takes that back (LG-8.0). */
export function CautionDialog(props: Props) {
  return (
    <Dialog
      title={props.isCautious ? 'Back to usual steps' : 'Go by small steps'}
      width="narrow"
      trigger={
        <Button
          variant="quiet"
          size="compact"
          aria-label={props.isCautious ? 'Go back to usual steps' : 'Ask for small steps'}
        >
          {props.isCautious ? 'Take back…' : 'Small steps…'}
        </Button>
      }
    >
      {(close) => <CautionForm {...props} onDone={close} />}
    </Dialog>
  );
}
