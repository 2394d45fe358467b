'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FacetFields, type Facets } from '@/components/exercise/facet-fields';
import { ExerciseRow } from '@/components/exercise/exercise-row';
import { OwnedSwitch } from '@/components/exercise/owned-switch';
import { useArrowList } from '@/components/exercise/use-arrow-list';
import { HiddenExercises } from '@/components/safety/hidden-exercises';
import { usePrecautions } from '@/components/safety/precautions-context';
import { splitUnsafe } from '@/components/safety/split-unsafe';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { EmptyState, FailedState, LoadingState } from '@/components/ui/states';
import { exerciseSearchQuery, mostFound } from '@/lib/client/exercise';
import { useFoundExercises } from '@/lib/client/use-found-exercises';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import { useSettled } from '@/components/ui/use-settled';

const typingMs = 150;

type Props = {
  onAdd: (exercise: ExerciseCard) => void;
  /** Added from the search box: the focus may go on to what comes next. */
  onAddByKey: (exercise: ExerciseCard) => void;
  isInProgram: (slug: string) => boolean;
  /** What this patient owns. */
  owned: readonly string[];
};

/** The library beside the program: type, move down, Enter adds. */
export function LibraryPanel({ onAdd, onAddByKey, isInProgram, owned }: Props) {
  const [q, setQ] = useState('');
  const [facets, setFacets] = useState<Facets>({});
  const frame = useRef<HTMLElement>(null);
  useArrowList(frame, 'li button');
  const client = useQueryClient();
  const settledQ = useSettled(q.trim(), typingMs);
  const { found, groups, isError, retry } = useFoundExercises({ q: settledQ, ...facets });
  const { facts } = usePrecautions();
  const [withUnsafe, setWithUnsafe] = useState(false);
  const { unsafe } = splitUnsafe(
    groups.flatMap(({ exercises }) => exercises),
    facts,
  );
  const shown = groups
    .map(({ title, exercises }) => ({
      title,
      exercises: withUnsafe ? exercises : exercises.filter(({ slug }) => !unsafe.has(slug)),
    }))
    .filter(({ exercises }) => exercises.length > 0);
  const firstSlug = shown[0]?.exercises[0]?.slug;

  /** Adds the best match of what was typed, also when the list on the screen is still the one of a moment ago. */
  const addFirst = async (typed: string) => {
    const found = await client.fetchQuery(exerciseSearchQuery({ q: typed.trim(), ...facets }));
    const first = withUnsafe ? found.exercises[0] : splitUnsafe(found.exercises, facts).safe[0];
    if (first === undefined) return;
    // The next search begins by typing over this one.
    frame.current?.querySelector('input')?.select();
    onAddByKey(first);
  };

  return (
    <section ref={frame} aria-labelledby="find-exercises" className="flex flex-col gap-2">
      <h2 id="find-exercises" className="sr-only">
        Find exercises
      </h2>
      <SearchField
        label="Find exercises"
        placeholder="Name, muscle, other name"
        shortcut="/"
        value={q}
        onChange={setQ}
        onSubmit={(typed) => void addFirst(typed)}
      />
      <FacetFields facets={facets} onChange={setFacets} />
      <OwnedSwitch facets={facets} owned={owned} onChange={setFacets} />
      {isError && (
        <FailedState title="The library did not answer" action={<Button onPress={retry}>Try again</Button>} />
      )}
      {found === null && !isError && <LoadingState label="Loading the library" />}
      {found?.length === 0 && (
        <EmptyState title="No exercise found">Try fewer words, or take away a filter.</EmptyState>
      )}
      <HiddenExercises count={unsafe.size} isShown={withUnsafe} onToggle={() => setWithUnsafe(!withUnsafe)} />
      {/* Positioned, so that words for readers only (absolute) stay inside it and do not lengthen the page. */}
      <div className="relative max-md:max-h-64 max-xl:max-h-[60dvh] max-xl:overflow-y-auto max-xl:rounded-panel max-xl:border max-xl:border-line">
        {shown.map(({ title, exercises }) => (
          <div key={title ?? 'found'}>
            {title !== null && <h3 className="px-1.5 pt-2 text-sm text-muted">{title}</h3>}
            <ul aria-label={title ?? 'Exercises found'}>
              {exercises.map((exercise, index) => (
                <ExerciseRow
                  key={exercise.slug}
                  exercise={exercise}
                  isFirst={index === 0 && exercise.slug === firstSlug}
                  isInProgram={isInProgram(exercise.slug)}
                  isUnsafe={unsafe.has(exercise.slug)}
                  onAdd={onAdd}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {found !== null && found.length >= mostFound && (
        <p className="text-sm text-muted">The first {mostFound}. Type to narrow down.</p>
      )}
    </section>
  );
}
