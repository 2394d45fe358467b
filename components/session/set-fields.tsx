'use client';
import { NumberField, valueOf } from '@/components/ui/number-field';
import { SegmentedControl } from '@/components/ui/radio-group';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { LoadUnit } from '@/lib/domain/number/units';
import type { TodayExercise } from '@/lib/schemas/today';
import { type SetDraft, type SetFaults, typedUnit } from './set-draft';

type SetFieldsProps = {
  exercise: Pick<TodayExercise, 'doseKind' | 'amount' | 'sides' | 'loadKind'>;
  draft: SetDraft;
  faults: SetFaults;
  words: SessionWords;
  idBase: string;
  onChange: (draft: SetDraft) => void;
};

const units: readonly { value: LoadUnit; label: string }[] = [
  { value: 'kg', label: 'kg' },
  { value: 'lb', label: 'lb' },
];

/** What was really done in one set: a number for each side, and the weight with its unit. */
export function SetFields({ exercise, draft, faults, words, idBase, onChange }: SetFieldsProps) {
  const unit = words.units[typedUnit(exercise).unit];
  const hasWeight = exercise.loadKind === 'weight' || exercise.loadKind === 'percent';
  const sideOf = (side: string) =>
    side === 'left' ? ` (${words.adjust.left})` : side === 'right' ? ` (${words.adjust.right})` : '';
  return (
    <div className="flex flex-col gap-4">
      {exercise.sides.map((side, place) => (
        <NumberField
          key={side}
          id={`${idBase}-amount-${side}`}
          label={`${words.adjust.amount}${exercise.sides.length > 1 ? sideOf(side) : ''}`}
          unit={unit}
          value={draft.amounts[place] ?? null}
          errorMessage={faults.amounts[place]}
          onChange={(entry) =>
            onChange({
              ...draft,
              amounts: draft.amounts.map((amount, at) => (at === place ? valueOf(entry) : amount)),
            })
          }
        />
      ))}
      {hasWeight && (
        <div className="flex flex-wrap items-end gap-4">
          <NumberField
            id={`${idBase}-weight`}
            label={words.adjust.weight}
            optional
            maxDecimals={2}
            value={draft.weight}
            errorMessage={faults.weight}
            onChange={(entry) => onChange({ ...draft, weight: valueOf(entry) })}
          />
          <SegmentedControl
            label={words.adjust.unit}
            options={units}
            value={draft.unit}
            errorMessage={faults.unit}
            onChange={(chosen) => onChange({ ...draft, unit: chosen })}
          />
        </div>
      )}
    </div>
  );
}
