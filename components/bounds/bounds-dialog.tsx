'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { BoundsOffer } from '@/lib/domain/progression/records/bounds-offer';
import { laterPart } from '@/components/ui/later-part';

const BoundsForm = laterPart(async () => (await import('./bounds-form')).BoundsForm);

export type Props = {
  patientId: string;
  programId: string;
  lineageId: string;
  exercise: string;
  offer: BoundsOffer;
  /** Who signs. */
  signer: string;
};

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
