'use client';
import Link from 'next/link';
import { conditionDetails } from '@/components/record/record-words';
import { ChipButton } from '@/components/ui/chip-button';
import { chipClass } from '@/components/ui/chip-class';
import { paths } from '@/lib/paths';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';
import { IrritabilityDialog } from './irritability-dialog';
import { ConditionDialog } from './record/condition-dialog';

type Props = {
  patientId: string;
  patientName: string;
  /** Those that are active. */
  conditions: readonly ConditionFact[];
  /** The level that counts; null where none does. */
  irritability: string | null;
  /** The pain limit of the running program in words; null: nothing runs. */
  painLimit: { programId: string; words: string } | null;
};

/** What of the record everything rests on, each corrected where it stands; whatever changes is held against the running programs at once. */
export function RecordChips({ patientId, patientName, conditions, irritability, painLimit }: Props) {
  return (
    <ul aria-label="Record in short" className="flex flex-wrap gap-1.5 py-0.5">
      {conditions.map((condition) => (
        <li key={condition.conditionId}>
          <ConditionDialog
            patientId={patientId}
            corrects={condition}
            trigger={
              <ChipButton>
                <span className="text-start">
                  <span className="sr-only">Correct </span>
                  <bdi dir="auto">{condition.description}</bdi>{' '}
                  <span className="text-muted">{conditionDetails(condition)}</span>
                </span>
              </ChipButton>
            }
          />
        </li>
      ))}
      <li>
        <IrritabilityDialog
          patientId={patientId}
          patientName={patientName}
          trigger={
            <ChipButton>
              {irritability === null ? 'Irritability not assessed' : `Irritability ${irritability}`}
              <span className="sr-only">: assess</span>
            </ChipButton>
          }
        />
      </li>
      {painLimit !== null && (
        <li>
          <Link
            prefetch={false}
            href={paths.painRule(patientId, painLimit.programId)}
            className={chipClass(false)}
          >
            {painLimit.words}
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
