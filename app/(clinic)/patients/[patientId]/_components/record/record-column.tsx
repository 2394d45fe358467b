import { FactList } from '@/components/ui/table';
import type { PatientRecord } from '@/lib/server/data/patient/record';
import { CarePanel } from './care-panel';
import { ConditionPanel } from './condition-panel';
import { EquipmentPanel } from './equipment-panel';
import { Panel } from './panel';
import { PausePanel } from './pause-panel';
import { TrainingPanel } from './training-panel';

type Props = { record: PatientRecord; carerLinks: ReadonlyMap<string, { link: string; code: string }> };

/** What is on record beside programs and logs, as the load guidance and the checks see it: each part with its way in and out. */
export function RecordColumn({ record, carerLinks }: Props) {
  const { patientId, fullName, facts, context } = record;
  const isDischarged = !facts.episodes.some(({ status }) => status === 'active');
  const of = { patientId, patientName: fullName };
  return (
    <section aria-labelledby="record" className="flex flex-col gap-3">
      <h2 id="record">Record</h2>
      <ConditionPanel patientId={patientId} conditions={facts.conditions} today={context.today} />
      <EquipmentPanel patientId={patientId} equipment={facts.equipment} unit={context.loadUnit} />
      <TrainingPanel {...of} facts={facts} context={context} />
      <PausePanel
        patientId={patientId}
        pauses={facts.pauses}
        today={context.today}
        isDischarged={isDischarged}
      />
      <CarePanel {...of} facts={facts} links={carerLinks} />
      <Panel id="contact" title="Contact">
        <FactList
          facts={[
            { name: 'Language', value: record.language === 'es' ? 'Spanish' : 'English' },
            { name: 'Weights in', value: context.loadUnit },
            { name: 'Time zone', value: record.timeZone.replaceAll('_', ' ') },
            { name: 'Phone', value: record.phone ?? '–' },
          ]}
        />
      </Panel>
    </section>
  );
}
