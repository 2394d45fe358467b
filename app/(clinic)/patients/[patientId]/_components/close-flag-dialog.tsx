'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { laterPart } from '@/components/ui/later-part';

const CloseForm = laterPart(async () => (await import('./close-flag-form')).CloseForm);

type Props = { patientId: string; flagId: string; title: string; patientName: string };

/** Closes a flag with the reason that the next clinician reads; what it stopped goes on. */
export function CloseFlagDialog({ patientId, flagId, title, patientName }: Props) {
  return (
    <Dialog
      title={`Close the flag: ${title}`}
      width="narrow"
      trigger={<Button aria-label={`Close the flag ${title} of ${patientName} with a reason`}>Close…</Button>}
    >
      {(close) => <CloseForm patientId={patientId} flagId={flagId} onDone={close} />}
    </Dialog>
  );
}
