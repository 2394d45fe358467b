'use client';
import { NumberField, valueOf } from '@/components/ui/number-field';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';
import { type SetDraft, type SetFaults, typedUnit } from './set-draft';
import { WeightField } from './weight-field';

type SetFieldsProps = {
  exercise: Pick<TodayExercise, 'doseKind' | 'amount' | 'sides' | 'loadKind' | 'weight' | 'ownWeights'>;
  draft: SetDraft;
  faults: SetFaults;
  words: SessionWords;
  locale: Locale;
  idBase: string;
  onChange: (draft: SetDraft) => void;
};

/** What was really done in one set: a number for each side, and the weight with its unit. */
export function SetFields({ exercise, draft, faults, words, locale, idBase, onChange }: SetFieldsProps) {
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
        <WeightField
          own={exercise.ownWeights ?? []}
          planned={exercise.weight}
          draft={draft}
          faults={faults}
          words={words}
          locale={locale}
          idBase={idBase}
          onChange={(weight) => onChange({ ...draft, ...weight })}
        />
      )}
    </div>
  );
}
