import type { AngleInput } from '../angles.ts';
import type { HandTarget, PropSpec } from '../types.ts';

/** A named starting posture: everything a pose needs, so that a pose file only writes the differences. */
export interface Posture {
  readonly angles: AngleInput;
  readonly contacts: readonly string[];
  readonly level?: string;
  readonly hands?: { readonly left?: HandTarget; readonly right?: HandTarget };
  /** Furniture that belongs to the posture; a prop of the same type in the figure replaces it. */
  readonly props?: readonly PropSpec[];
}
