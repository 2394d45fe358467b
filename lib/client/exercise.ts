import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import type { PrecautionFacts } from '@/lib/domain/safety/precautions';
import {
  exerciseSearchAnswer,
  keptExercises,
  neighbourCards,
  patientSearchAnswer,
} from '@/lib/schemas/exercise-card';
import { signatureAnswer, type SignatureInput } from '@/lib/schemas/exercise-keeping';
import type { ExerciseSearch, PatientExerciseSearch } from '@/lib/schemas/exercise-search';

const freshMs = 5 * 60_000;

/** A search in the library. While the next answer is on its way the last one stays on the screen. */
export const exerciseSearchQuery = (search: ExerciseSearch) =>
  queryOptions({
    queryKey: ['exercises', search],
    queryFn: ({ signal }) =>
      getJson(`${paths.api.exercises}?${queryOf(search)}`, exerciseSearchAnswer, signal),
    placeholderData: keepPreviousData,
    staleTime: freshMs,
  });

/** The same for one patient, whose conditions as they are known here are part of the question: when they change it is asked anew. */
export const patientSearchQuery = (
  patientId: string,
  search: PatientExerciseSearch,
  conditions: PrecautionFacts['conditions'],
) =>
  queryOptions({
    queryKey: ['exercises', 'for', patientId, search, conditions],
    queryFn: ({ signal }) =>
      getJson(`${paths.api.patientExercises(patientId)}?${queryOf(search)}`, patientSearchAnswer, signal),
    placeholderData: keepPreviousData,
    staleTime: freshMs,
  });

/** A search as it stands in an address; facets that are not chosen are left out. */
export function queryOf({ owned, ...search }: PatientExerciseSearch): string {
  const pairs = Object.entries(search).filter(
    (pair): pair is [string, NonNullable<(typeof pair)[1]>] => pair[1] !== undefined && pair[1] !== '',
  );
  // Owning nothing is a filter too.
  return new URLSearchParams(owned === undefined ? pairs : [...pairs, ['owned', owned]]).toString();
}

/** The exercises that the rules would propose in the place of one. */
export const neighboursQuery = (slug: string) =>
  queryOptions({
    queryKey: ['exercises', 'neighbours', slug],
    queryFn: ({ signal }) => getJson(paths.api.exerciseNeighbours(slug), neighbourCards, signal),
    staleTime: freshMs,
  });

/** What the reader has at hand. */
export const keptExercisesQuery = queryOptions({
  queryKey: ['exercises', 'kept'],
  queryFn: ({ signal }) => getJson(paths.api.keptExercises, keptExercises, signal),
  staleTime: freshMs,
});

/** Keeps an exercise among one's own favourites, or no longer. */
export const setFavourite = (slug: string, isFavourite: boolean) =>
  sendJson('PUT', paths.api.favourite(slug), { isFavourite }, z.object({}));

/** Signs exercises off as they were read, or takes that back; refused as a whole with `conflict` when one has new words. */
export const signExercises = (input: SignatureInput) =>
  sendJson('POST', paths.api.signatures, input, signatureAnswer);
