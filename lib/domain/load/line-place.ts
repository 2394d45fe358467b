/** Where a load lies for this patient: what is easier than the line, the line itself, and what is more. */
export type LinePlace = 'light' | 'line' | 'too_much';

/** A load this near to the line is on the line (part E). */
const onLinePct = 2;

/** Where a load in kg lies beside a line in kg. Both ends of the line belong to the line, and what lies within two percent of them. */
export function placeOnLine(kg: number, { lowKg, highKg }: { lowKg: number; highKg: number }): LinePlace {
  if (kg < lowKg * (1 - onLinePct / 100)) return 'light';
  return kg > highKg * (1 + onLinePct / 100) ? 'too_much' : 'line';
}
