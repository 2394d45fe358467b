import { equipmentText } from '@/components/record/equipment-words';
import { languageNames } from '@/lib/domain/messages/languages';
import { flareLine } from '@/lib/domain/review/flare-line';
import { irritabilityOn } from '@/lib/domain/pain/recorded-irritability';
import type { PatientRecord } from '@/lib/server/data/patient/record';
import type { RecordFacts } from '@/lib/server/data/record/facts';

/** Facts of the record in words, and what the dialogs that change them begin with. */
export type RecordFactView = Pick<PatientRecord, 'patientId' | 'fullName'> & {
  owns: string;
  equipment: RecordFacts['equipment'];
  unit: PatientRecord['context']['loadUnit'];
  training: RecordFacts['training']['status'];
  steps: string;
  isCautious: boolean;
  morning: string;
  /** The level that counts, and when it was assessed or what counts without it. */
  irritability: { level: string; since: string };
  others: { name: string; value: string }[];
};

export function toRecordFacts(record: PatientRecord): RecordFactView {
  const { patientId, fullName, facts, context } = record;
  const { equipment, training, caution } = facts;
  return {
    ...{ patientId, fullName, equipment },
    owns: equipment.items.map(equipmentText).join(', ') || 'nothing recorded',
    unit: context.loadUnit,
    training: training.status,
    steps: cautionText(caution),
    isCautious: caution?.isCautious === true,
    morning: morningText(facts.usualMorning),
    irritability: irritabilityText(context),
    others: [
      ...flareFact(record),
      { name: 'Language', value: languageNames[record.language] },
      { name: 'Weights in', value: context.loadUnit },
      { name: 'Time zone', value: record.timeZone.replaceAll('_', ' ') },
      { name: 'Phone', value: record.phone ?? '–' },
    ],
  };
}

/** The latest flare-up that the patient told of; nothing where none was. */
function flareFact({ facts, context }: PatientRecord) {
  const said = flareLine(facts.flareReports, context.today);
  return said === null ? [] : [{ name: 'Flare-up', value: said }];
}

function irritabilityText({
  irritability: assessed,
  today,
  choices,
}: PatientRecord['context']): RecordFactView['irritability'] {
  const level = irritabilityOn(assessed, today, choices);
  if (level !== null) return { level, since: assessed ? ` since ${assessed.assessedOn}` : '' };
  const last = assessed ? `, last on ${assessed.assessedOn}` : '';
  return { level: 'not assessed', since: `${last}: counts as moderate` };
}

const cautionText = (caution: RecordFacts['caution']): string =>
  caution?.isCautious === true
    ? `small, ${caution.reason} (${caution.byName}, ${caution.at.slice(0, 10)})`
    : 'by age, conditions and irritability';

function morningText(usual: RecordFacts['usualMorning']): string {
  if (usual === null) return 'not asked';
  const pain = usual.pain === null ? 'would rather not say' : `pain ${usual.pain}`;
  return `${pain}, ${usual.assessedOn}${usual.byName === null ? '' : ` (${usual.byName})`}`;
}
