import { z } from 'zod';
import { exerciseSlug } from './exercise-content';

/** Which picture of an exercise is wanted. */
export const figureParams = z.strictObject({ slug: exerciseSlug });
/** `version` stands for the drawings as they were when the address was made. */
export const drawingParams = z.strictObject({
  version: z.string().regex(/^[0-9a-f]{16}$/),
  slug: exerciseSlug,
});
export const figureQuery = z.strictObject({
  kind: z.enum(['still', 'strip']).default('still'),
  side: z.enum(['left', 'right']).default('right'),
});
