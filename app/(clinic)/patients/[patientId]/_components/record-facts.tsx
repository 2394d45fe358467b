import { equipmentText } from '@/components/record/equipment-words';
import { FactList } from '@/components/ui/table';
import { languageNames } from '@/lib/domain/messages/languages';
import { flareLine } from '@/lib/domain/review/flare-line';
import { irritabilityOn } from '@/lib/domain/pain/recorded-irritability';
import type { PatientRecord } from '@/lib/server/data/patient/record';

import type { RecordFacts as Facts } from '@/lib/server/data/record/facts';
import { IrritabilityDialog } from './irritability-dialog';
import { CautionDialog } from './record/caution-dialog';
import { EquipmentDialog } from './record/equipment-dialog';
import { TrainingDialog, UsualMorningDialog } from './record/training-dialog';

/** Conditions, equipment and contact, as the load guidance and the checks see them. */
export function RecordFacts({ record }: { record: PatientRecord }) {
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
            value: (
              <Line
                said={record.facts.equipment.items.map(equipmentText).join(', ') || 'nothing recorded'}
                action={
                  <EquipmentDialog
                    patientId={record.patientId}
                    items={record.facts.equipment.items}
                    revision={record.facts.equipment.revision}
                    unit={record.context.loadUnit}
                  />
                }
              />
            ),
          },
          {
            name: 'Strength training',
            value: (
              <Line
                said={record.facts.training.status === 'trained' ? 'trains regularly' : 'new to it'}
                action={<TrainingDialog patientId={record.patientId} status={record.facts.training.status} />}
              />
            ),
          },
          {
            name: 'Steps',
            value: (
              <Line
                said={cautionText(record.facts.caution)}
                action={
                  <CautionDialog
                    patientId={record.patientId}
                    isCautious={record.facts.caution?.isCautious === true}
                  />
                }
              />
            ),
          },
          {
            name: 'Usual morning',
            value: (
              <Line
                said={morningText(record.facts.usualMorning)}
                action={<UsualMorningDialog patientId={record.patientId} />}
              />
            ),
          },
          {
            name: 'Irritability',
            value: <IrritabilityFact record={record} />,
          },
          ...flareFact(record),
          { name: 'Language', value: languageNames[record.language] },
          { name: 'Weights in', value: record.context.loadUnit },
          { name: 'Time zone', value: record.timeZone.replaceAll('_', ' ') },
          { name: 'Phone', value: record.phone ?? '–' },
        ]}
      />
    </section>
  );
}

/** The latest flare-up that the patient told of; nothing where none was. */
function flareFact(record: PatientRecord) {
  const said = flareLine(record.facts.flareReports, record.context.today);
  return said === null ? [] : [{ name: 'Flare-up', value: said }];
}

/** The level that counts, when it was assessed, and what counts without it. */
function IrritabilityFact({ record }: { record: PatientRecord }) {
  const { irritability: assessed, today, choices } = record.context;
  const level = irritabilityOn(assessed, today, choices);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span>
        {level ?? 'not assessed'}
        <span className="text-muted">
          {level !== null && assessed ? ` since ${assessed.assessedOn}` : null}
          {level === null && assessed ? `, last on ${assessed.assessedOn}` : null}
          {level === null && ': counts as moderate'}
        </span>
      </span>
      <IrritabilityDialog patientId={record.patientId} patientName={record.fullName} />
    </span>
  );
}

function Line({ said, action }: { said: string; action: React.ReactNode }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{said}</span>
      {action}
    </span>
  );
}

const cautionText = (caution: Facts['caution']): string =>
  caution?.isCautious === true
    ? `small, ${caution.reason} (${caution.byName}, ${caution.at.slice(0, 10)})`
    : 'by age, conditions and irritability';

function morningText(usual: Facts['usualMorning']): string {
  if (usual === null) return 'not asked';
  const pain = usual.pain === null ? 'would rather not say' : `pain ${usual.pain}`;
  return `${pain}, ${usual.assessedOn}${usual.byName === null ? '' : ` (${usual.byName})`}`;
}
