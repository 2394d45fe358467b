import Link from 'next/link';
import { conditionDetails } from '@/components/record/record-words';
import { ChipButton } from '@/components/ui/chip-button';
import { chipClass } from '@/components/ui/chip-class';
import { painLimitLines } from '@/lib/domain/measures/pain-lines';
import { irritabilityOn } from '@/lib/domain/pain/recorded-irritability';
import { paths } from '@/lib/paths';
import type { PatientRecord } from '@/lib/server/data/patient/record';
import { IrritabilityDialog } from './irritability-dialog';
import { ConditionDialog } from './record/condition-dialog';

const models = { standard: 'standard', protective: 'protective', relative: 'from the pain before' } as const;

/** What of the record everything rests on, each corrected where it stands; whatever changes is held against the running programs at once. */
export function RecordChips({ record }: { record: PatientRecord }) {
  const { patientId, facts, context, programs, review } = record;
  const level = irritabilityOn(context.irritability, context.today, context.choices);
  const running = programs.find(({ status }) => status === 'active');
  const limit = review === null ? null : (painLimitLines(review.limits, null)?.highestAmber ?? null);
  return (
    <ul aria-label="Record in short" className="flex flex-wrap gap-1.5 py-0.5">
      {facts.conditions
        .filter(({ status }) => status === 'active')
        .map((condition) => (
          <li key={condition.conditionId}>
            <ConditionDialog
              patientId={patientId}
              corrects={condition}
              trigger={
                <ChipButton>
                  <span className="sr-only">Correct </span>
                  <bdi dir="auto">{condition.description}</bdi>
                  <span className="text-muted">{conditionDetails(condition)}</span>
                </ChipButton>
              }
            />
          </li>
        ))}
      <li>
        <IrritabilityDialog
          patientId={patientId}
          patientName={record.fullName}
          trigger={
            <ChipButton>
              {level === null ? 'Irritability not assessed' : `Irritability ${level}`}
              <span className="sr-only">: assess</span>
            </ChipButton>
          }
        />
      </li>
      {running !== undefined && review !== null && (
        <li>
          <Link
            prefetch={false}
            href={paths.editProgram(patientId, running.programId)}
            className={chipClass(false)}
          >
            {limit === null ? 'Pain limit' : `Pain limit ${limit},`} {models[review.limits.painModel]}
            <span className="sr-only">: change it in the program</span>
          </Link>
        </li>
      )}
      <li className="print:hidden">
        <ConditionDialog patientId={patientId} trigger={<ChipButton isNew>+ Condition</ChipButton>} />
      </li>
    </ul>
  );
}
