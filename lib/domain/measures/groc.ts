import { type LocalizedText, type Result, accept, refuse } from '../result.ts';
import { type Missing, isWhole } from '../number/values.ts';

/** Minimum important change on the 11-point form [Kamper2009]. */
export const importantChange = 2;

/** Own wording; {problem} is the clinician's short name of the problem. It supplements, never replaces, repeated scores. */
export const grocQuestion: LocalizedText = {
  en: 'Compared with when you started, how is your {problem} now?',
  es: 'Comparado con cuando empezó, ¿cómo está ahora su {problem}?',
};
export const grocAnchors = {
  worst: { en: 'very much worse', es: 'muchísimo peor' },
  middle: { en: 'no change', es: 'sin cambios' },
  best: { en: 'fully recovered', es: 'totalmente recuperado' },
} as const satisfies Record<string, LocalizedText>;

/** Global rating of change, -5 to +5 (MS-4.1). Refuses anything but a whole number in range. */
export function groc(input: {
  score?: number | Missing;
}): Result<{ change: 'improved' | 'worse' | 'no_important_change' }, 'score_invalid'> {
  const { score } = input;
  if (!isWhole(score, -5, 5)) return refuse('score_invalid');
  if (score >= importantChange) return accept({ change: 'improved' });
  return accept({ change: score <= -importantChange ? 'worse' : 'no_important_change' });
}
