import type { FigureSpec } from '@/lib/domain/figure/types';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import { type OwnExercise, toOwnWords } from '@/lib/schemas/exercise-own';

/** The form of an exercise as it stands. `from`: it is the start of a new one, and the new one says so. */
export function formOf(
  content: ExerciseContent,
  figure: FigureSpec | null,
  visibility: 'clinic' | 'me',
  from: 'adapt' | 'edit',
): OwnExercise {
  return {
    ...toOwnWords(content, visibility),
    ...(figure === null ? {} : { figure }),
    ...(from === 'adapt' ? { adaptedFrom: { slug: content.slug, version: content.contentVersion } } : {}),
  };
}
