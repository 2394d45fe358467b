'use client';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { EquipmentFields } from '@/components/record/equipment-fields';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { saveEquipment } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import type { Choice } from '@/lib/domain/library/equipment-choices';
import {
  type EquipmentForm,
  equipmentForm,
  equipmentFormOf,
  isKeptAsIs,
  toEquipment,
} from '@/lib/schemas/equipment-form';
import type { EquipmentItem } from '@/lib/schemas/patient';

type Props = {
  patientId: string;
  items: EquipmentItem[];
  revision: number;
  unit: 'kg' | 'lb';
  choices: readonly Choice[];
  /** Names of what this screen can only keep. */
  labels: Readonly<Record<string, string | undefined>>;
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

function EquipmentEntry({
  patientId,
  items,
  revision,
  unit,
  choices,
  labels,
  onDone,
}: Omit<Props, 'trigger'> & { onDone: () => void }) {
  const router = useRouter();
  type Typed = { equipment: EquipmentForm };
  const form = useZodForm<Typed, Typed>(z.strictObject({ equipment: equipmentForm }), {
    equipment: equipmentFormOf(items, unit),
  });
  const write = useWrite(
    ({ equipment }: Typed) =>
      saveEquipment({ patientId, revision, equipment: toEquipment(equipment, items) }),
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  return (
    <Form form={form} label="Equipment" write={write}>
      <EquipmentFields
        control={form.control}
        at="equipment"
        others={choices}
        kept={items.filter(isKeptAsIs).map(({ equipment }) => ({
          value: equipment,
          label: labels[equipment] ?? equipment.replaceAll('_', ' '),
        }))}
      />
      <div>
        <SubmitButton>Save the list</SubmitButton>
      </div>
    </Form>
  );
}
