export const sides = ['left', 'right', 'bilateral', 'not_sided'] as const;
/** The side of a prescription, a logged set or a condition; `bilateral` is left and right, `not_sided` has no side to name. */
export type Side = (typeof sides)[number];
/** One of the two that can be told apart. */
export type OneSide = Extract<Side, 'left' | 'right'>;
/** What the side belongs to; decides between "left leg", "left arm" and "left side". */
export type Limb = 'leg' | 'arm' | 'side';

/** The sides that one set is logged for: an exercise for one limb, prescribed for both, counts each side as a set of its own. */
export function sidesPerSet(side: Side | null, isOneLimb: boolean): readonly Side[] {
  if (side === 'bilateral' && isOneLimb) return ['left', 'right'];
  return [side ?? 'not_sided'];
}

/**
 * The side of another exercise in place of one with this side: for one limb it stays, and both limbs take turns where none was named; an
 * exercise that both limbs do together has no side.
 */
export function sideInstead(side: Side | null, isOneLimb: boolean): Side | null {
  if (!isOneLimb) return 'not_sided';
  return side === 'not_sided' ? 'bilateral' : side;
}
