'use client';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { EquipmentItem } from '@/lib/schemas/patient';
import { laterPart } from '@/components/ui/later-part';

const EquipmentEntry = laterPart(async () => (await import('./equipment-entry')).EquipmentEntry);

export type Props = {
  patientId: string;
  items: EquipmentItem[];
  revision: number;
  unit: 'kg' | 'lb';
  /** What opens it; left out, a button. */
  trigger?: ReactNode;
};

/** Changes the list of what the patient owns; somebody else's save meanwhile is not overwritten. */
export function EquipmentDialog({ trigger, ...props }: Props) {
  return (
    <Dialog
      title="What the patient owns"
      trigger={
        trigger ?? (
          <Button size="compact" aria-label="Change what the patient owns">
            Change…
          </Button>
        )
      }
    >
      {(close) => <EquipmentEntry {...props} onDone={close} />}
    </Dialog>
  );
}
