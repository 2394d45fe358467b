import type { Side } from '../dosage/side.ts';

/** Whether a set of this side can belong to a prescription of that side. A prescription for both sides takes either or both. */
export function sideFits(logged: Side, prescribed: Side | null): boolean {
  if (prescribed === null) return true;
  return logged === prescribed || (prescribed === 'bilateral' && logged !== 'not_sided');
}
