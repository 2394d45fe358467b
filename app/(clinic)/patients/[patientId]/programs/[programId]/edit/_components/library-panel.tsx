'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FacetFields, type Facets } from '@/components/exercise/facet-fields';
import { ExerciseRow } from '@/components/exercise/exercise-row';
import { OwnedSwitch } from '@/components/exercise/owned-switch';
import { UnsignedNote } from '@/components/exercise/unsigned-note';
import { useArrowList } from '@/components/exercise/use-arrow-list';
import { HiddenExercises } from '@/components/safety/hidden-exercises';
import { usePrecautions } from '@/components/safety/precautions-context';
import { suitabilityOf } from '@/components/safety/suitability';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { EmptyState, FailedState, LoadingState } from '@/components/ui/states';
import { patientSearchQuery } from '@/lib/client/exercise';
import { useFoundExercises } from '@/lib/client/use-found-exercises';
import { isChosen, type SafetyChoice } from '@/lib/domain/safety/suits';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import { useSettled } from '@/components/ui/use-settled';

const typingMs = 150;

type Props = {
  patientId: string;
  onAdd: (exercise: ExerciseCard) => void;
  /** Added from the search box: the focus may go on to what comes next. */
  onAddByKey: (exercise: ExerciseCard) => void;
  isInProgram: (slug: string) => boolean;
  /** What this patient owns. */
  owned: readonly string[];
};

/** The library beside the program: type, move down, Enter adds. */
export function LibraryPanel({ patientId, onAdd, onAddByKey, isInProgram, owned }: Props) {
  const [q, setQ] = useState('');
  const [facets, setFacets] = useState<Facets>({});
  const frame = useRef<HTMLElement>(null);
  useArrowList(frame, 'li button');
  const client = useQueryClient();
  const settledQ = useSettled(q.trim(), typingMs);
  const { facts } = usePrecautions();
  const [withUnsafe, setWithUnsafe] = useState(false);
  const safety: SafetyChoice = withUnsafe ? 'all' : 'fitting';
  const { found, isEarlier, isError, retry } = useFoundExercises(
    { q: settledQ, ...facets },
    { patientId, facts, safety },
  );
  // Judged here too: what one kept is listed whatever the search says of it.
  const shown = (found?.groups ?? [])
    .map(({ title, exercises }) => ({
      title,
      rows: exercises
        .map((exercise) => ({ exercise, suitability: suitabilityOf(exercise, facts) }))
        .filter(({ suitability }) => isChosen(safety, suitability.suits)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const first = shown[0]?.rows[0];

  /** Adds the best match of what was typed, also when the list on the screen is still the one of a moment ago. */
  const addFirst = async (typed: string) => {
    const search = { q: typed.trim(), ...facets, safety };
    if (search.q === '') return;
    const answer = await client.fetchQuery(patientSearchQuery(patientId, search, facts.conditions));
    const best = answer.exercises.find((one) => isChosen(safety, suitabilityOf(one, facts).suits));
    if (best === undefined) return;
    // The next search begins by typing over this one.
    frame.current?.querySelector('input')?.select();
    onAddByKey(best);
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
      <FacetFields facets={facets} onChange={setFacets} leaves={found?.leaves ?? null} />
      <OwnedSwitch facets={facets} owned={owned} onChange={setFacets} />
      {isError && (
        <FailedState title="The library did not answer" action={<Button onPress={retry}>Try again</Button>} />
      )}
      {found === null && !isError && <LoadingState label="Loading the library" />}
      {found !== null && found.total === 0 && found.suits?.unsafe === 0 && (
        <EmptyState title="No exercise found">Try fewer words, or take away a filter.</EmptyState>
      )}
      <HiddenExercises
        count={found?.suits?.unsafe ?? 0}
        isShown={withUnsafe}
        onToggle={() => setWithUnsafe(!withUnsafe)}
      />
      <UnsignedNote exercises={shown.flatMap(({ rows }) => rows.map(({ exercise }) => exercise))} />
      {/* Positioned, so that words for readers only (absolute) stay inside it and do not lengthen the page. */}
      <div
        aria-busy={isEarlier || settledQ !== q.trim()}
        className="relative max-md:max-h-64 max-xl:max-h-[60dvh] max-xl:overflow-y-auto max-xl:rounded-panel max-xl:border max-xl:border-line"
      >
        {shown.map(({ title, rows }) => (
          <div key={title ?? 'found'}>
            {title !== null && <h3 className="px-1.5 pt-2 text-sm text-muted">{title}</h3>}
            <ul aria-label={title ?? 'Exercises found'}>
              {rows.map((row) => (
                <ExerciseRow
                  key={row.exercise.slug}
                  {...row}
                  isFirst={row === first}
                  isInProgram={isInProgram(row.exercise.slug)}
                  onAdd={onAdd}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {found !== null && found.total > found.shown && (
        <p className="text-sm text-muted">
          The first {found.shown} of {found.total}. Type to narrow down.
        </p>
      )}
    </section>
  );
}
