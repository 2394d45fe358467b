import { factsOf } from '@/components/exercise/exercise-row';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import type { Suitability } from '@/components/safety/suitability';
import { SuitabilityNote } from '@/components/safety/suitability-note';
import { Checkbox } from '@/components/ui/checkbox';
import { paths } from '@/lib/paths';
import type { FoundExercise } from '@/lib/schemas/exercise-card';
import Link from 'next/link';

/** One exercise of the library, its picture first; for a patient also whether it is for them. */
export function LibraryEntry({
  exercise,
  suitability,
  isCompared,
  onCompare,
}: {
  exercise: FoundExercise;
  suitability: Suitability | null;
  isCompared: boolean;
  /** Chosen as one of the two to be compared, or no longer. */
  onCompare: (isCompared: boolean) => void;
}) {
  return (
    <li className="relative flex flex-col gap-1.5 rounded-panel border border-line bg-card p-2 focus-within:border-edge hover:border-edge">
      <ExerciseThumb slug={exercise.slug} size="tile" />
      <div className="min-w-0">
        {/* The whole tile is the link. */}
        <Link
          href={paths.exercise(exercise.slug)}
          prefetch={false}
          className="leading-tight font-bold after:absolute after:inset-0 after:rounded-panel hover:underline"
        >
          {exercise.names.en}
        </Link>
        {exercise.isFavourite && (
          <span className="text-teal-ink">
            <span aria-hidden="true"> ★</span>
            <span className="sr-only"> (favourite)</span>
          </span>
        )}
        {exercise.sign === 'signed' && (
          <span className="text-teal-ink">
            <span aria-hidden="true"> ✓</span>
            <span className="sr-only"> (signed off)</span>
          </span>
        )}
        <p className="text-sm text-muted">{factsOf(exercise)}</p>
      </div>
      {suitability !== null && <SuitabilityNote {...suitability} />}
      {/* Above the link that covers the tile. */}
      <div className="relative z-[1] mt-auto text-sm">
        <Checkbox isSelected={isCompared} onChange={onCompare}>
          Compare<span className="sr-only"> {exercise.names.en}</span>
        </Checkbox>
      </div>
    </li>
  );
}
