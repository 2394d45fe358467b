import type { Result } from '../result.ts';
import { accept } from '../result.ts';
import { type PrescriptionCheckInput, checkPrescription } from './prescription-checks.ts';
import type { Prescribed } from './recorded-condition.ts';
import type { ExerciseAttribute, SafetyRating } from './vocabulary.ts';

/** A default suggestion never brings these in; the clinician may still choose such a step (SF-1). */
export const neverAddedByDefault: readonly ExerciseAttribute[] = [
  'high_impact',
  'moderate_impact',
  'ballistic_fast',
];

export type VariationObjection = 'worse_rating' | 'adds_impact_or_speed';

/**
 * Whether a harder or easier variation may be the default suggestion: the whole check first, then no worse rating
 * than the present exercise and no added impact or speed. `preferred` is no better than `none` here. Refuses
 * unknown attributes.
 */
export function checkNextVariation(
  present: Prescribed,
  proposed: Prescribed,
  context: Omit<PrescriptionCheckInput, 'prescribed'>,
): Result<{ mayBeDefault: boolean; objections: VariationObjection[] }, 'attribute_unknown'> {
  const now = checkPrescription({ ...context, prescribed: present });
  if (!now.ok) return now;
  const next = checkPrescription({ ...context, prescribed: proposed });
  if (!next.ok) return next;
  const objections: VariationObjection[] = [];
  if (harmOf(next.rating) > harmOf(now.rating)) objections.push('worse_rating');
  const added = proposed.exercise.attributes.filter(
    (attribute) => !present.exercise.attributes.includes(attribute),
  );
  if (added.some((attribute) => neverAddedByDefault.includes(attribute))) {
    objections.push('adds_impact_or_speed');
  }
  return accept({ mayBeDefault: objections.length === 0, objections });
}

const harms = { contraindicated: 2, caution: 1, preferred: 0, none: 0 } as const;
const harmOf = (rating: SafetyRating): number => harms[rating];
