'use client';
import { useQuery } from '@tanstack/react-query';
import { exerciseSearchQuery, keptExercisesQuery } from '@/lib/client/exercise';
import type { FoundExercise } from '@/lib/schemas/exercise-card';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';

/** Exercises under one heading; the list of a search has none. */
export type FoundGroup = { title: string | null; exercises: readonly FoundExercise[] };

const mostKept = 6;

/** What a search finds. While nothing is asked for, one's favourites and what one prescribed last stand before the library. */
export function useFoundExercises(search: ExerciseSearch) {
  const { data, isError, refetch } = useQuery(exerciseSearchQuery(search));
  const { q, ...facets } = search;
  const isIdle = q === '' && Object.values(facets).every((value) => value === undefined);
  const kept = useQuery({ ...keptExercisesQuery, enabled: isIdle });
  // Nothing may push the list down under a finger: it waits for what stands above it.
  const found = isIdle && kept.isPending ? null : (data?.exercises ?? null);
  const retry = () => void refetch();
  if (found === null) return { found, isError, retry, groups: [] };
  const atHand: FoundGroup[] = [
    { title: 'Favourites', exercises: kept.data?.favourites ?? [] },
    { title: 'Used last', exercises: kept.data?.recent.slice(0, mostKept) ?? [] },
  ].filter(({ exercises }) => exercises.length > 0);
  const groups: FoundGroup[] =
    isIdle && atHand.length > 0
      ? [...atHand, { title: 'All exercises', exercises: found }]
      : [{ title: null, exercises: found }];
  return { found, isError, retry, groups };
}
