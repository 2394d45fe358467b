'use client';
import { useQuery } from '@tanstack/react-query';
import { exerciseSearchQuery, keptExercisesQuery, patientSearchQuery } from '@/lib/client/exercise';
import type { PrecautionFacts } from '@/lib/domain/safety/precautions';
import type { SafetyChoice, Suits } from '@/lib/domain/safety/suits';
import type { FoundExercise } from '@/lib/schemas/exercise-card';
import type { ExerciseSearch, FacetLeaves } from '@/lib/schemas/exercise-search';

/** Exercises under one heading; the list of a search has none. */
export type FoundGroup = { title: string | null; exercises: readonly FoundExercise[] };

/** For whom is searched, and what of it is shown. */
export type SearchedFor = { patientId: string; facts: PrecautionFacts; safety: SafetyChoice };

/** `total`, `leaves` and `suits` are of the whole library; `suits` is null while nobody in particular is searched for. */
export type Found = {
  groups: readonly FoundGroup[];
  /** How many the groups hold that the search itself found. */
  shown: number;
  total: number;
  leaves: FacetLeaves;
  suits: Readonly<Record<Suits, number>> | null;
};

const mostKept = 6;
const mostFitting = 8;

/**
 * What a search finds; null while it is on its way. While nothing is asked for, what suits the patient, one's favourites and what one
 * prescribed last stand before the library. While `isEarlier`, the list is still that of the question before.
 */
export function useFoundExercises(search: ExerciseSearch, patient: SearchedFor | null = null) {
  const { q, pages: _, ...facets } = search;
  const plain = useQuery({ ...exerciseSearchQuery(search), enabled: patient === null });
  const own = useQuery({
    ...patientSearchQuery(
      patient?.patientId ?? '',
      { ...search, safety: patient?.safety },
      patient?.facts.conditions ?? [],
    ),
    enabled: patient !== null,
  });
  const isIdle = q === '' && Object.values(facets).every((value) => value === undefined);
  const kept = useQuery({ ...keptExercisesQuery, enabled: isIdle });
  const asked = patient === null ? plain : own;
  const { data, isPlaceholderData: isEarlier } = asked;
  const retry = () => void asked.refetch();
  // Nothing may push the list down under a finger: it waits for what stands above it.
  if (data === undefined || (isIdle && kept.isPending))
    return { found: null, isEarlier, isError: asked.isError, retry };
  const fitting = own.data === undefined || !isIdle ? [] : own.data.fitting.slice(0, mostFitting);
  const isFitting = ({ slug }: FoundExercise) => fitting.includes(slug);
  const atHand: FoundGroup[] = [
    { title: 'Suits this patient, or given here for it', exercises: data.exercises.filter(isFitting) },
    { title: 'Favourites', exercises: kept.data?.favourites ?? [] },
    { title: 'Used last', exercises: kept.data?.recent.slice(0, mostKept) ?? [] },
  ].filter(({ exercises }) => isIdle && exercises.length > 0);
  const rest = data.exercises.filter((exercise) => !isFitting(exercise));
  const found: Found = {
    groups: [...atHand, { title: atHand.length === 0 ? null : 'All exercises', exercises: rest }],
    shown: data.exercises.length,
    total: data.total,
    leaves: data.leaves,
    suits: own.data?.suits ?? null,
  };
  return { found, isEarlier, isError: asked.isError, retry };
}
