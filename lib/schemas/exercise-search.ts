import { z } from 'zod';

const facet = z
  .string()
  .regex(/^[a-z_]{1,40}$/)
  .optional();

/** What the library search takes; absent facets do not filter. */
export const exerciseSearch = z.strictObject({
  q: z.string().max(100).default(''),
  region: facet,
  position: facet,
  equipment: facet,
});
export type ExerciseSearch = z.infer<typeof exerciseSearch>;
