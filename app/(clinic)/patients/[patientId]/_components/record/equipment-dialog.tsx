'use client';
import { useRouter } from 'next/navigation';
import { EquipmentFields } from '@/components/record/equipment-fields';
import { equipmentWords } from '@/components/record/equipment-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { saveEquipment } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import {
  type EquipmentForm,
  equipmentForm,
  equipmentFormOf,
  isKeptAsIs,
  toEquipment,
} from '@/lib/schemas/equipment-form';
import type { RecordFacts } from '@/lib/server/data/record/facts';

type Props = { patientId: string; equipment: RecordFacts['equipment']; unit: 'kg' | 'lb' };

/** The whole list as it was opened; when somebody else saved meanwhile it is refused and what was typed stays. */
export function EquipmentDialog(props: Props) {
  return (
    <Dialog
      title="Equipment at home"
      trigger={
        <Button size="compact" aria-label="Change the equipment">
          Change…
        </Button>
      }
    >
      {(close) => <EquipmentList {...props} onDone={close} />}
    </Dialog>
  );
}

function EquipmentList({ patientId, equipment, unit, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const { items, revision } = equipment;
  const form = useZodForm<EquipmentForm, EquipmentForm>(equipmentForm, equipmentFormOf(items, unit));
  const save = useWrite(
    (typed: EquipmentForm) => saveEquipment({ patientId, revision, equipment: toEquipment(typed, items) }),
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  const kept = items
    .filter(isKeptAsIs)
    .map((item) => ({ value: item.equipment, label: equipmentWords(item) }));
  return (
    <Form form={form} label="Equipment" write={save}>
      <EquipmentFields control={form.control} at={(field) => field} kept={kept} />
      <div>
        <SubmitButton>Save the list</SubmitButton>
      </div>
    </Form>
  );
}
