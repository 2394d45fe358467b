import { z } from 'zod';
import { goals } from '@/lib/domain/dosage/goals';
import { type Equipment, equipments } from '@/lib/domain/library/vocabulary';
import { safetyChoices } from '@/lib/domain/safety/suits';
import { searchText } from './values.ts';

const facet = z
  .string()
  .regex(/^[a-z_]{1,40}$/)
  .optional();

const known = new Set<string>(equipments);
const isEquipment = (word: string): word is Equipment => known.has(word);

/** Things at hand, written `mat,chair`; an empty text is somebody who owns nothing. */
const things = z
  .string()
  .max(1000)
  .refine((value) => value === '' || value.split(',').every(isEquipment), 'Name known equipment.')
  .optional();

/** `best`: the best match first. `used`: what this clinic's published programs hold most often first. */
export const exerciseOrders = ['best', 'used'] as const;

/** What the library search takes; absent facets do not filter. `unsigned=1` leaves what a clinical lead has signed as it stands. */
export const exerciseSearch = z.strictObject({
  q: searchText,
  region: facet,
  pattern: facet,
  position: facet,
  equipment: facet,
  goal: z.enum(goals).optional(),
  level: z
    .string()
    .regex(/^[1-5]$/)
    .optional(),
  owned: things,
  sort: z.enum(exerciseOrders).optional(),
  unsigned: z.literal('1').optional(),
  /** How many pages of forty are wanted, from the first; one when left out. */
  pages: z
    .string()
    .regex(/^([1-9]|1\d|2[0-5])$/)
    .optional(),
});
export type ExerciseSearch = z.infer<typeof exerciseSearch>;

const exercisesPerPage = 40;
/** How many exercises a search answers with at most. */
export const wantedExercises = ({ pages }: Pick<ExerciseSearch, 'pages'>): number =>
  exercisesPerPage * Number(pages ?? '1');

/** The facets whose choices say how many exercises each would leave. */
export const countedFacets = ['region', 'pattern', 'position', 'equipment', 'goal', 'level'] as const;
export type CountedFacet = (typeof countedFacets)[number];
/** By facet and value; a value that would leave nothing is left out. */
export const facetLeaves = z.partialRecord(z.enum(countedFacets), z.record(z.string(), z.number()));
export type FacetLeaves = z.infer<typeof facetLeaves>;

/** A search for one patient: `safety` narrows by what the rules say for them. */
export const patientExerciseSearch = exerciseSearch.extend({ safety: z.enum(safetyChoices).optional() });
export type PatientExerciseSearch = z.infer<typeof patientExerciseSearch>;
