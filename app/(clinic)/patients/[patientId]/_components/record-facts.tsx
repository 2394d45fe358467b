import { Badge } from '@/components/ui/badge';
import { FactList } from '@/components/ui/table';
import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import { languageNames } from '@/lib/domain/messages/languages';
import { irritabilityOn } from '@/lib/domain/pain/recorded-irritability';
import type { PatientRecord } from '@/lib/server/data/patient/record';

import { IrritabilityDialog } from './irritability-dialog';

const sideWords = { left: 'left', right: 'right', bilateral: 'both sides', not_sided: null } as const;

const labels: Readonly<Record<string, { en: string } | undefined>> = equipmentLabels;

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
          { name: 'Conditions', value: <Conditions conditions={record.conditions} /> },
          {
            name: 'Owns',
            value: record.context.equipment.map(equipmentText).join(', ') || 'nothing recorded',
          },
          {
            name: 'Strength training',
            value: record.context.trainingStatus === 'trained' ? 'trains regularly' : 'new to it',
          },
          {
            name: 'Irritability',
            value: <IrritabilityFact record={record} />,
          },
          { name: 'Language', value: languageNames[record.language] },
          { name: 'Weights in', value: record.context.loadUnit },
          { name: 'Time zone', value: record.timeZone.replaceAll('_', ' ') },
          { name: 'Phone', value: record.phone ?? '–' },
          { name: 'Treated by', value: record.careTeam.join(', ') },
        ]}
      />
    </section>
  );
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

function Conditions({ conditions }: { conditions: PatientRecord['conditions'] }) {
  if (conditions.length === 0) return <>none recorded</>;
  return (
    <ul className="flex flex-col gap-1">
      {conditions.map((condition) => (
        <li key={`${condition.description} ${condition.side}`}>
          <span dir="auto">{condition.description}</span>
          {sideWords[condition.side] !== null && `, ${sideWords[condition.side]}`}
          {condition.onsetOn !== null && <span className="text-muted"> since {condition.onsetOn}</span>}
          {condition.code === null && (
            <>
              {' '}
              <Badge tone="amber">not checked</Badge>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

type Item = PatientRecord['context']['equipment'][number];

function equipmentText({ equipment, inventory }: Item): string {
  const name = labels[equipment]?.en ?? equipment.replaceAll('_', ' ');
  switch (inventory?.type) {
    case undefined:
      return name;
    case 'fixed_list':
      return `${name} ${inventory.weights.join(', ')} ${inventory.unit}`;
    case 'stack':
      return `${name} ${inventory.min}–${inventory.max} ${inventory.unit}`;
    case 'plates':
      return `${name}, bar ${inventory.bar} ${inventory.unit}`;
  }
}
