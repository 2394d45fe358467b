'use client';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { laterPart } from '@/components/ui/later-part';

const IrritabilityForm = laterPart(async () => (await import('./irritability-form')).IrritabilityForm);

type Props = {
  patientId: string;
  patientName: string;
  /** What opens it; left out, a button. */
  trigger?: ReactNode;
};

/** Asks the three questions of irritability and records the answers; what was recorded before stays on record (LG-7.3). */
export function IrritabilityDialog({ patientId, patientName, trigger }: Props) {
  return (
    <Dialog
      title={`Irritability: ${patientName}`}
      width="narrow"
      trigger={
        trigger ?? (
          <Button size="compact" aria-label="Assess the irritability">
            Assess…
          </Button>
        )
      }
    >
      {(close) => <IrritabilityForm patientId={patientId} onDone={close} />}
    </Dialog>
  );
}
