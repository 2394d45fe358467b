'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { EquipmentFields } from '@/components/record/equipment-fields';
import { equipmentNames } from '@/components/record/equipment-words';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { saveEquipment } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { equipmentChoices } from '@/lib/domain/library/equipment-choices';
import {
  type EquipmentForm,
  equipmentForm,
  equipmentFormOf,
  isKeptAsIs,
  toEquipment,
} from '@/lib/schemas/equipment-form';
import type { Props } from './equipment-dialog';

/** The list of what the patient owns. */
export function EquipmentEntry({
  patientId,
  items,
  revision,
  unit,
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
        others={equipmentChoices('en')}
        kept={items.filter(isKeptAsIs).map(({ equipment }) => ({
          value: equipment,
          label: equipmentNames[equipment] ?? equipment.replaceAll('_', ' '),
        }))}
      />
      <div>
        <SubmitButton>Save the list</SubmitButton>
      </div>
    </Form>
  );
}
