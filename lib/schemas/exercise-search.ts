import { z } from 'zod';
import { searchText } from './values.ts';

const facet = z
  .string()
  .regex(/^[a-z_]{1,40}$/)
  .optional();

/** What the library search takes; absent facets do not filter. */
export const exerciseSearch = z.strictObject({
  q: searchText,
  region: facet,
  position: facet,
  equipment: facet,
});
export type ExerciseSearch = z.infer<typeof exerciseSearch>;
