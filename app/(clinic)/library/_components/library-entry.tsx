import { factsOf } from '@/components/exercise/exercise-row';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { SignMark } from '@/components/exercise/sign-mark';
import type { Suitability } from '@/components/safety/split-unsafe';
import { SuitabilityNote } from '@/components/safety/suitability-note';
import { Badge } from '@/components/ui/badge';
import { TextLink } from '@/components/ui/link-button';
import { positionLabels, regionLabels } from '@/lib/domain/library/labels';
import { paths } from '@/lib/paths';
import type { FoundExercise } from '@/lib/schemas/exercise-card';

/** One exercise of the library; for a patient also whether it is for them. */
export function LibraryEntry({
  exercise,
  suitability,
}: {
  exercise: FoundExercise;
  suitability: Suitability | undefined;
}) {
  return (
    <li className="flex items-center gap-3 border-b border-line py-2 has-[ul]:items-start">
      <ExerciseThumb slug={exercise.slug} />
      <div className="min-w-0">
        <TextLink strong href={paths.exercise(exercise.slug)} prefetch={false}>
          {exercise.names.en}
        </TextLink>
        <p className="text-sm text-muted">{factsOf(exercise)}</p>
        <p className="flex flex-wrap items-center gap-1">
          <Badge>{regionLabels[exercise.region].en}</Badge>
          <Badge>{positionLabels[exercise.position].en}</Badge>
          <SignMark state={exercise.sign} />
        </p>
        {suitability !== undefined && <SuitabilityNote {...suitability} />}
      </div>
    </li>
  );
}
