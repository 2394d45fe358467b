'use client';
import type { ReactNode } from 'react';
import { groupPrecautions } from '@/components/safety/precaution-groups';
import type { Suitability } from '@/components/safety/suitability';
import { type Tone, ToneShape } from '@/components/ui/badge';
import { muscleLabels } from '@/lib/domain/library/labels';
import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import type { Suits } from '@/lib/domain/safety/suits';
import type { ExerciseCard, FoundExercise } from '@/lib/schemas/exercise-card';
import { ExerciseThumb } from './exercise-thumb';

type Props = {
  exercise: FoundExercise;
  isFirst: boolean;
  isInProgram: boolean;
  /** For the patient whose program it is. */
  suitability: Suitability;
  onAdd: (exercise: ExerciseCard) => void;
};

const suitsMarks: Record<Suits, { words: string; tone: Tone; colour: string } | null> = {
  safe: null,
  caution: { words: 'with care', tone: 'amber', colour: 'text-amber' },
  unsafe: { words: 'not safe for this patient', tone: 'red', colour: 'text-red' },
};

/**
 * An exercise to add to the program, in one line; what else is known of it appears while it has the focus, and under the pointer.
 * Only the first is a stop for Tab; arrows move on from there.
 */
export function ExerciseRow({ exercise, isFirst, isInProgram, suitability, onAdd }: Props) {
  const { suits, because } = suitability;
  const mark = suitsMarks[suits];
  const reasons = groupPrecautions(because).map(
    ({ label, because: what }) => `${label}: ${what.toLowerCase()}`,
  );
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        tabIndex={isFirst ? 0 : -1}
        onClick={() => onAdd(exercise)}
        title={[exercise.names.en, factsOf(exercise), ...reasons].join('\n')}
        className="group flex w-full items-center gap-2 rounded-field px-1 py-0.5 text-start outline-offset-[-3px] hover:bg-tint pointer-coarse:min-h-11"
      >
        <ExerciseThumb slug={exercise.slug} size="line" />
        <span className="min-w-0 flex-1">
          <span className="sr-only">Add </span>
          <span className="flex items-center gap-1.5">
            <b className="min-w-0 flex-1 truncate text-sm leading-tight group-focus-visible:whitespace-normal">
              {exercise.names.en}
            </b>
            {isInProgram && (
              <Mark words="in the program" colour="text-teal-ink">
                in
              </Mark>
            )}
            {exercise.isFavourite && (
              <Mark words="favourite" colour="text-teal-ink">
                ★
              </Mark>
            )}
            {exercise.sign === 'signed' && (
              <Mark words="signed off" colour="text-teal-ink">
                ✓
              </Mark>
            )}
            {mark !== null && (
              <Mark words={mark.words} colour={mark.colour}>
                <ToneShape tone={mark.tone} />
              </Mark>
            )}
          </span>
          <span className="sr-only group-focus-visible:not-sr-only group-focus-visible:block group-focus-visible:text-sm group-focus-visible:text-muted">
            {' '}
            {factsOf(exercise)}
            {reasons.map((reason) => (
              <span key={reason} className="block">
                <bdi>{reason}</bdi>
              </span>
            ))}
          </span>
        </span>
      </button>
    </li>
  );
}

/** A sign for eyes, its words for ears. */
function Mark({ words, colour, children }: { words: string; colour: string; children: ReactNode }) {
  return (
    <span className={`flex-none text-xs ${colour}`}>
      <span aria-hidden="true">{children}</span>
      <span className="sr-only"> ({words})</span>
    </span>
  );
}

/** Muscles, equipment and level in one line. */
export function factsOf({ muscles, equipment, level }: ExerciseCard): string {
  const trained = muscles.slice(0, 2).map((muscle) => muscleLabels[muscle].en.toLowerCase());
  const item = equipment === 'none' ? [] : [equipmentLabels[equipment].en.toLowerCase()];
  return [...trained, ...item, `level ${level}`].join(' · ');
}
