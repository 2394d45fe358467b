import type { Side } from '../dosage/side.ts';
import type { Laterality } from '../library/vocabulary.ts';

/** The sides that can be chosen for an exercise; empty where it has no choice to make: both limbs work together, or they take turns. */
export const sidesToChoose = (laterality: Laterality): readonly Side[] =>
  laterality === 'unilateral' ? ['left', 'right', 'bilateral'] : [];

/** Whether this side can be chosen for an exercise of this kind. */
export const canHaveSide = (laterality: Laterality, side: Side): boolean =>
  sidesToChoose(laterality).includes(side);

/**
 * The side with which a new prescription begins: none where both limbs work together, each side where they take turns, and open where
 * one side works at a time: that one is asked and has no default (H-2).
 */
export function sideToBegin(laterality: Laterality): Side | null {
  switch (laterality) {
    case 'bilateral':
      return 'not_sided';
    case 'alternating':
      return 'bilateral';
    case 'unilateral':
      return null;
  }
}

/**
 * A stored side as the exercise can have it. What both limbs do together has none: "each side" would ask for twice the work. One-sided
 * work that names none is asked again. Where sides take turns the stored side stays: another one would change how much is meant.
 */
export function sideOnRecord(laterality: Laterality, side: Side | null): Side | null {
  switch (laterality) {
    case 'bilateral':
      return 'not_sided';
    case 'alternating':
      return side ?? 'bilateral';
    case 'unilateral':
      return side === 'not_sided' ? null : side;
  }
}
