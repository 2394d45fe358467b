'use client';
import { useEffect, useRef, useState } from 'react';
import { FacetFields } from '@/components/exercise/facet-fields';
import { OwnedSwitch } from '@/components/exercise/owned-switch';
import { useArrowList } from '@/components/exercise/use-arrow-list';
import { isChosen, type SafetyChoice } from '@/components/safety/safety-choices';
import { SafetyFacet } from '@/components/safety/safety-facet';
import { suitabilityOf, type Suits } from '@/components/safety/split-unsafe';
import { Button } from '@/components/ui/button';
import { KeyHelp } from '@/components/ui/key-help';
import { StatusLine } from '@/components/ui/notice';
import { SearchField } from '@/components/ui/search-field';
import { EmptyState, FailedState, LoadingState } from '@/components/ui/states';
import { useSettled } from '@/components/ui/use-settled';
import { mostFound, queryOf } from '@/lib/client/exercise';
import { useFoundExercises } from '@/lib/client/use-found-exercises';
import { paths } from '@/lib/paths';
import type { FoundExercise } from '@/lib/schemas/exercise-card';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';
import type { LibraryPatient } from '@/lib/server/data/exercise/library-patient';
import { LibraryEntry } from './library-entry';

const typingMs = 150;
const keys = [
  { keys: ['/'], does: 'search' },
  { keys: ['↓', '↑'], does: 'move in what was found' },
  { keys: ['Enter'], does: 'open' },
] as const;

type Props = {
  initial: ExerciseSearch;
  /** For whom exercises are looked up; null for nobody in particular. */
  patient: Pick<LibraryPatient, 'patientId' | 'facts' | 'owned'> | null;
  initialSafety: SafetyChoice;
};

/** The library by words and by facets; what is looked for stands in the address, so that Back returns to it. */
export function LibraryBrowser({ initial, patient, initialSafety }: Props) {
  const [{ q, ...facets }, setSearch] = useState<ExerciseSearch>(initial);
  const [safety, setSafety] = useState(initialSafety);
  const frame = useRef<HTMLElement>(null);
  useArrowList(frame, 'li a');
  const settledQ = useSettled(q.trim(), typingMs);
  const search = { q: settledQ, ...facets };
  const { found, groups, isError, retry } = useFoundExercises(search);
  const suitability = new Map(
    patient === null
      ? []
      : groups.flatMap(({ exercises }) =>
          exercises.map((exercise) => [exercise.slug, suitabilityOf(exercise, patient.facts)] as const),
        ),
  );
  const isShown = ({ slug }: FoundExercise) => isChosen(safety, suitability.get(slug)?.suits ?? 'safe');
  const shown = groups
    .map(({ title, exercises }) => ({
      title,
      exercises: patient === null ? exercises : exercises.filter(isShown),
    }))
    .filter(({ exercises }) => exercises.length > 0);
  const suits = [...suitability.values()].map((one) => one.suits);
  const address = addressOf(search, patient?.patientId ?? null, safety);
  useEffect(() => {
    window.history.replaceState(null, '', address);
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
        {patient !== null && (
          <div className="flex min-w-60 flex-1 flex-col gap-2">
            <SafetyFacet found={suits} value={safety} onChange={setSafety} />
            <OwnedSwitch
              facets={facets}
              owned={patient.owned}
              onChange={(chosen) => setSearch({ ...chosen, q })}
            />
          </div>
        )}
        <KeyHelp hints={keys} />
      </div>
      {isError && (
        <FailedState title="The library did not answer" action={<Button onPress={retry}>Try again</Button>} />
      )}
      {found === null && !isError && <LoadingState label="Loading the library" rows={8} />}
      <StatusLine>
        {found === null ? '' : `${foundText(found.length)}${patient === null ? '' : safetyText(suits)}`}
      </StatusLine>
      {found?.length === 0 && (
        <EmptyState title="No exercise found">
          Try fewer words or another spelling, or take away a filter.
        </EmptyState>
      )}
      {found !== null && found.length > 0 && shown.length === 0 && (
        <EmptyState title="Nothing to show">
          Nothing that was found is of this kind for this patient. Choose another kind, or search on.
        </EmptyState>
      )}
      {shown.map(({ title, exercises }) => (
        <div key={title ?? 'found'}>
          {title !== null && <h2>{title}</h2>}
          <ul aria-label={title ?? 'Exercises found'} className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
            {exercises.map((exercise) => (
              <LibraryEntry
                key={exercise.slug}
                exercise={exercise}
                suitability={suitability.get(exercise.slug)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function foundText(count: number): string {
  if (count >= mostFound) return `The first ${mostFound}. Type or choose a filter to narrow down.`;
  return count === 1 ? '1 exercise.' : `${count} exercises.`;
}

/** What the rules say of all that was found; what is not shown is never left out in silence. */
function safetyText(found: readonly Suits[]): string {
  const count = (suits: Suits) => found.filter((one) => one === suits).length;
  return ` No listed precaution: ${count('safe')} · with care: ${count('caution')} · not for this patient: ${count('unsafe')}.`;
}

function addressOf(search: ExerciseSearch, patientId: string | null, safety: SafetyChoice): string {
  const parts = [
    ...(patientId === null ? [] : [`patient=${patientId}`]),
    ...(patientId === null || safety === 'fitting' ? [] : [`safety=${safety}`]),
    queryOf(search),
  ].filter((part) => part !== '');
  return parts.length === 0 ? paths.library : `${paths.library}?${parts.join('&')}`;
}
