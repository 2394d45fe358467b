import type { DefaultValues } from 'react-hook-form';
import type { FigureSpec } from '@/lib/domain/figure/types';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import { type OwnExercise, type OwnExerciseForm, toOwnWords } from '@/lib/schemas/exercise-own';

const empty = () => ({ en: '', es: '' });

/** A form with nothing in it; what has to be chosen is not chosen for anybody. */
export const emptyExercise = (): DefaultValues<OwnExerciseForm> => ({
  visibility: 'clinic',
  names: empty(),
  aliases: { en: [], es: [] },
  muscles: [],
  secondaryMuscles: [],
  planes: [],
  equipmentNeeded: [],
  attributes: [],
  defaultDosage: {},
  setup: empty(),
  steps: [empty(), empty(), empty()],
  breathing: empty(),
  feelIt: empty(),
  stopIf: empty(),
  commonFaults: [
    { fault: empty(), fix: empty() },
    { fault: empty(), fix: empty() },
  ],
  regressions: [],
  progressions: [],
});

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
