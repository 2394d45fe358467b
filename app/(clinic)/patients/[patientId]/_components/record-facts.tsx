'use client';
import { FactList } from '@/components/ui/table';
import { IrritabilityDialog } from './irritability-dialog';
import type { RecordFactView } from './record-fact-view';
import { CautionDialog } from './record/caution-dialog';
import { EquipmentDialog } from './record/equipment-dialog';
import { TrainingDialog, UsualMorningDialog } from './record/training-dialog';

/** Equipment, training, caution and contact, as the load guidance and the checks see them. */
export function RecordFacts({ view }: { view: RecordFactView }) {
  const { patientId, fullName, owns, equipment, unit, training, steps, isCautious, morning } = view;
  const { level, since } = view.irritability;
  return (
    <section
      aria-labelledby="record"
      className="flex flex-col gap-3 rounded-panel border border-line bg-card p-4"
    >
      <h2 id="record" className="text-md font-bold">
        Record
      </h2>
      <FactList
        facts={[
          {
            name: 'Owns',
            value: <Line said={owns} action={<EquipmentDialog {...{ patientId, unit, ...equipment }} />} />,
          },
          {
            name: 'Strength training',
            value: (
              <Line
                said={training === 'trained' ? 'trains regularly' : 'new to it'}
                action={<TrainingDialog patientId={patientId} status={training} />}
              />
            ),
          },
          {
            name: 'Steps',
            value: <Line said={steps} action={<CautionDialog {...{ patientId, isCautious }} />} />,
          },
          {
            name: 'Usual morning',
            value: <Line said={morning} action={<UsualMorningDialog patientId={patientId} />} />,
          },
          {
            name: 'Irritability',
            value: (
              <Line
                said={
                  <>
                    {level}
                    <span className="text-muted">{since}</span>
                  </>
                }
                action={<IrritabilityDialog patientId={patientId} patientName={fullName} />}
              />
            ),
          },
          ...view.others,
        ]}
      />
    </section>
  );
}

function Line({ said, action }: { said: React.ReactNode; action: React.ReactNode }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{said}</span>
      {action}
    </span>
  );
}
