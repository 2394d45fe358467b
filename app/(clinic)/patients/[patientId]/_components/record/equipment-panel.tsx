import { equipmentWords } from '@/components/record/equipment-words';
import type { RecordFacts } from '@/lib/server/data/record/facts';
import { EquipmentDialog } from './equipment-dialog';
import { Panel } from './panel';

type Props = { patientId: string; equipment: RecordFacts['equipment']; unit: 'kg' | 'lb' };

/** What the patient owns to train with. */
export function EquipmentPanel({ patientId, equipment, unit }: Props) {
  return (
    <Panel
      id="equipment"
      title="Equipment"
      actions={<EquipmentDialog patientId={patientId} equipment={equipment} unit={unit} />}
    >
      {equipment.items.length === 0 ? (
        <p className="text-muted">Nothing recorded.</p>
      ) : (
        <ul className="flex flex-col gap-0.5">
          {equipment.items.map((item) => (
            <li key={item.equipment}>{equipmentWords(item)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
