import { z } from 'zod';
import { exerciseSlug } from './exercise-content';

/** Which picture of an exercise is wanted. */
export const figureParams = z.strictObject({ slug: exerciseSlug });
export const figureQuery = z.strictObject({
  kind: z.enum(['still', 'strip']).default('still'),
  side: z.enum(['left', 'right']).default('right'),
});
