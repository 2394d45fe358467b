import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { exerciseSearchAnswer } from '@/lib/schemas/exercise-card';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';

const freshMs = 5 * 60_000;
/** A search answers with at most this many. */
export const mostFound = 40;

/** A search in the library. While the next answer is on its way the last one stays on the screen. */
export const exerciseSearchQuery = (search: ExerciseSearch) =>
  queryOptions({
    queryKey: ['exercises', search],
    queryFn: ({ signal }) =>
      getJson(`${paths.api.exercises}?${queryOf(search)}`, exerciseSearchAnswer, signal),
    placeholderData: keepPreviousData,
    staleTime: freshMs,
  });

/** A search as it stands in an address; facets that are not chosen are left out. */
export function queryOf({ q, region, position, equipment }: ExerciseSearch): string {
  const pairs = Object.entries({ q, region, position, equipment }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  return new URLSearchParams(pairs).toString();
}
