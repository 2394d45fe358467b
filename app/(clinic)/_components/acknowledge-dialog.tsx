'use client';
import { Dialog } from '@/components/ui/dialog';
import { laterPart } from '@/components/ui/later-part';
import type { AcknowledgementOffer } from '@/lib/schemas/review';

export type Acknowledged = { patientId: string; name: string; acknowledgementId: string; words: string };

export type AcknowledgeProps = {
  patientId: string;
  name: string;
  /** The worst fact, as it stands on the page that opened this. */
  title: string;
  offer: AcknowledgementOffer;
  onDone: (acknowledged: Acknowledged) => void;
};
type Props = AcknowledgeProps & { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const AcknowledgeForm = laterPart(async () => (await import('./acknowledge-form')).AcknowledgeForm);

/** Asks what was done, and when the patient is shown again. */
export function AcknowledgeDialog({ isOpen, onOpenChange, ...props }: Props) {
  return (
    <Dialog title={`Acknowledge: ${props.name}`} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <AcknowledgeForm {...props} onCancel={close} />}
    </Dialog>
  );
}
