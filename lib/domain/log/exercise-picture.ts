import type { OneSide } from '../dosage/side.ts';
import type { FigureSpec } from '../figure/types.ts';

/** Under this name stands the picture of the easier version of a prescription. */
export const easierPicture = (prescriptionId: string): string => `${prescriptionId} easier`;

/** A figure with what a screen needs to draw it for one prescription, and its words in the reader's language. */
export type ExercisePicture = {
  figure: FigureSpec;
  side: OneSide;
  bothSides: boolean;
  muscles: readonly string[];
  alt: string;
};
