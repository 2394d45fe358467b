'use client';
import { useEffect, useRef, useState } from 'react';
import { factsOf } from '@/components/exercise/exercise-row';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { FacetFields } from '@/components/exercise/facet-fields';
import { useArrowList } from '@/components/exercise/use-arrow-list';
import { SignMark } from '@/components/exercise/sign-mark';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { KeyHelp } from '@/components/ui/key-help';
import { TextLink } from '@/components/ui/link-button';
import { StatusLine } from '@/components/ui/notice';
import { SearchField } from '@/components/ui/search-field';
import { EmptyState, FailedState, LoadingState } from '@/components/ui/states';
import { useSettled } from '@/components/ui/use-settled';
import { mostFound, queryOf } from '@/lib/client/exercise';
import { useFoundExercises } from '@/lib/client/use-found-exercises';
import { positionLabels, regionLabels } from '@/lib/domain/library/labels';
import { paths } from '@/lib/paths';
import type { FoundExercise } from '@/lib/schemas/exercise-card';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';

const typingMs = 150;
const keys = [
  { keys: ['/'], does: 'search' },
  { keys: ['↓', '↑'], does: 'move in what was found' },
  { keys: ['Enter'], does: 'open' },
] as const;

/** The library by words and by facets; what is looked for stands in the address, so that Back returns to it. */
export function LibraryBrowser({ initial }: { initial: ExerciseSearch }) {
  const [{ q, ...facets }, setSearch] = useState<ExerciseSearch>(initial);
  const frame = useRef<HTMLElement>(null);
  useArrowList(frame, 'li a');
  const settledQ = useSettled(q.trim(), typingMs);
  const search = { q: settledQ, ...facets };
  const { found, groups, isError, retry } = useFoundExercises(search);
  const address = queryOf(search);
  useEffect(() => {
    window.history.replaceState(null, '', address === '' ? paths.library : `${paths.library}?${address}`);
  }, [address]);

  return (
    <section ref={frame} aria-label="Exercises" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-60 flex-1">
          <SearchField
            label="Find exercises"
            placeholder="Name, muscle, other name"
            shortcut="/"
            value={q}
            onChange={(typed) => setSearch({ ...facets, q: typed })}
          />
        </div>
        <div className="min-w-60 flex-1">
          <FacetFields facets={facets} onChange={(chosen) => setSearch({ ...chosen, q })} />
        </div>
        <KeyHelp hints={keys} />
      </div>
      {isError && (
        <FailedState title="The library did not answer" action={<Button onPress={retry}>Try again</Button>} />
      )}
      {found === null && !isError && <LoadingState label="Loading the library" rows={8} />}
      <StatusLine>{found === null ? '' : foundText(found.length)}</StatusLine>
      {found?.length === 0 && (
        <EmptyState title="No exercise found">
          Try fewer words or another spelling, or take away a filter.
        </EmptyState>
      )}
      {groups.map(({ title, exercises }) => (
        <div key={title ?? 'found'}>
          {title !== null && <h2>{title}</h2>}
          <ul aria-label={title ?? 'Exercises found'} className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
            {exercises.map((exercise) => (
              <Entry key={exercise.slug} exercise={exercise} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function foundText(count: number): string {
  if (count >= mostFound) return `The first ${mostFound}. Type or choose a filter to narrow down.`;
  return count === 1 ? '1 exercise' : `${count} exercises`;
}

function Entry({ exercise }: { exercise: FoundExercise }) {
  return (
    <li className="flex items-center gap-3 border-b border-line py-2">
      <ExerciseThumb slug={exercise.slug} />
      <div className="min-w-0">
        <TextLink strong href={paths.exercise(exercise.slug)} prefetch={false}>
          {exercise.names.en}
        </TextLink>
        <p className="text-sm text-muted">{factsOf(exercise)}</p>
        <p className="flex flex-wrap items-center gap-1">
          <Badge>{regionLabels[exercise.region].en}</Badge>
          <Badge>{positionLabels[exercise.position].en}</Badge>
          <SignMark state={exercise.sign} />
        </p>
      </div>
    </li>
  );
}
