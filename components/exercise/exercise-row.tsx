'use client';
import { Badge } from '@/components/ui/badge';
import { Kbd } from '@/components/ui/kbd';
import { muscleLabels } from '@/lib/domain/library/labels';
import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import type { ExerciseCard, FoundExercise } from '@/lib/schemas/exercise-card';
import { ExerciseThumb } from './exercise-thumb';
import { SignMark } from './sign-mark';

type Props = {
  exercise: FoundExercise;
  isFirst: boolean;
  isInProgram: boolean;
  /** Contraindicated for the patient whose program it is. */
  isUnsafe?: boolean;
  onAdd: (exercise: ExerciseCard) => void;
};

/** An exercise to add to the program. Only the first is a stop for Tab; arrows move on from there. */
export function ExerciseRow({ exercise, isFirst, isInProgram, isUnsafe = false, onAdd }: Props) {
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        tabIndex={isFirst ? 0 : -1}
        onClick={() => onAdd(exercise)}
        className="group flex w-full items-center gap-2.5 rounded-field px-1.5 py-1.5 text-start outline-offset-[-3px] hover:bg-tint"
      >
        <ExerciseThumb slug={exercise.slug} size="small" />
        <span className="min-w-0 flex-1">
          <span className="sr-only">Add </span>
          <b className="leading-tight">{exercise.names.en}</b>
          {exercise.isFavourite && (
            <span className="text-teal-ink">
              <span aria-hidden="true"> ★</span>
              <span className="sr-only"> (favourite)</span>
            </span>
          )}
          <span className="block text-sm text-muted">{factsOf(exercise)}</span>
          {isUnsafe && (
            <span className="block">
              <Badge tone="red">not safe for this patient</Badge>
            </span>
          )}
          <SignMark state={exercise.sign} />
          {isInProgram && <span className="block text-sm text-teal-ink">in the program</span>}
        </span>
        <span aria-hidden="true" className="pointer-coarse:hidden">
          <Kbd>↵</Kbd>
        </span>
      </button>
    </li>
  );
}

/** Muscles, equipment and level in one line. */
export function factsOf({ muscles, equipment, level }: ExerciseCard): string {
  const trained = muscles.slice(0, 2).map((muscle) => muscleLabels[muscle].en.toLowerCase());
  const item = equipment === 'none' ? [] : [equipmentLabels[equipment].en.toLowerCase()];
  return [...trained, ...item, `level ${level}`].join(' · ');
}
