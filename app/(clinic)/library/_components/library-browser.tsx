'use client';
import { useEffect, useRef, useState } from 'react';
import { FacetFields } from '@/components/exercise/facet-fields';
import { OwnedSwitch } from '@/components/exercise/owned-switch';
import { useArrowList } from '@/components/exercise/use-arrow-list';
import { UnsignedNote } from '@/components/exercise/unsigned-note';
import { SafetyFacet } from '@/components/safety/safety-facet';
import { suitabilityOf } from '@/components/safety/suitability';
import { Button } from '@/components/ui/button';
import { KeyHelp } from '@/components/ui/key-help';
import { LinkButton } from '@/components/ui/link-button';
import { StatusLine } from '@/components/ui/notice';
import { SearchField } from '@/components/ui/search-field';
import { EmptyState, FailedState, LoadingState } from '@/components/ui/states';
import { useSettled } from '@/components/ui/use-settled';
import { queryOf } from '@/lib/client/exercise';
import { type Found, useFoundExercises } from '@/lib/client/use-found-exercises';
import { isChosen, type SafetyChoice } from '@/lib/domain/safety/suits';
import { paths } from '@/lib/paths';
import type { FoundExercise } from '@/lib/schemas/exercise-card';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';
import type { LibraryPatient } from '@/lib/server/data/exercise/library-patient';
import { LibraryEntry } from './library-entry';

const typingMs = 150;
/** The search answers with no more. */
const mostPages = 25;
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
  const [compared, setCompared] = useState<readonly FoundExercise[]>([]);
  const frame = useRef<HTMLElement>(null);
  useArrowList(frame, 'li a');
  const settledQ = useSettled(q.trim(), typingMs);
  const search = { q: settledQ, ...facets };
  const question = queryOf(search);
  // Another question begins with its first page again.
  const [more, setMore] = useState({ question, pages: 1 });
  const pages = more.question === question ? more.pages : 1;
  const { found, isEarlier, isError, retry } = useFoundExercises(
    pages === 1 ? search : { ...search, pages: String(pages) },
    patient === null ? null : { patientId: patient.patientId, facts: patient.facts, safety },
  );
  const shown = (found?.groups ?? [])
    .map(({ title, exercises }) => ({
      title,
      rows: exercises
        .map((exercise) => ({
          exercise,
          suitability: patient === null ? null : suitabilityOf(exercise, patient.facts),
        }))
        .filter(({ suitability }) => suitability === null || isChosen(safety, suitability.suits)),
    }))
    .filter(({ rows }) => rows.length > 0);
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
          <FacetFields
            facets={facets}
            onChange={(chosen) => setSearch({ ...chosen, q })}
            leaves={found?.leaves ?? null}
          />
        </div>
        {patient !== null && (
          <div className="flex min-w-60 flex-1 flex-col gap-2">
            <SafetyFacet found={found?.suits ?? null} value={safety} onChange={setSafety} />
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
      <StatusLine>{found === null ? '' : foundText(found)}</StatusLine>
      <UnsignedNote exercises={shown.flatMap(({ rows }) => rows.map(({ exercise }) => exercise))} />
      <ComparedLine compared={compared} onClear={() => setCompared([])} />
      {found !== null && shown.length === 0 && <NothingShown found={found} />}
      <div aria-busy={isEarlier || settledQ !== q.trim()} className="flex flex-col gap-4">
        {shown.map(({ title, rows }) => (
          <div key={title ?? 'found'} className="flex flex-col gap-2">
            {title !== null && <h2>{title}</h2>}
            <ul
              aria-label={title ?? 'Exercises found'}
              className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-3"
            >
              {rows.map((row) => (
                <LibraryEntry
                  key={row.exercise.slug}
                  {...row}
                  isCompared={compared.some(({ slug }) => slug === row.exercise.slug)}
                  onCompare={(isCompared) =>
                    setCompared((now) => [
                      // The third takes the place of the first.
                      ...now.filter(({ slug }) => slug !== row.exercise.slug).slice(isCompared ? -1 : 0),
                      ...(isCompared ? [row.exercise] : []),
                    ])
                  }
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {found !== null && found.total > found.shown && pages < mostPages && (
        <div>
          <Button onPress={() => setMore({ question, pages: pages + 1 })}>
            Show more ({found.total - found.shown} left)
          </Button>
        </div>
      )}
    </section>
  );
}

/** What was chosen to be compared; it stays in sight while one looks for the other. */
function ComparedLine({ compared, onClear }: { compared: readonly FoundExercise[]; onClear: () => void }) {
  const [first, second] = compared;
  if (first === undefined) return null;
  return (
    <div className="sticky top-2 z-10 flex flex-wrap items-center gap-x-3 gap-y-1 self-start rounded-panel border border-edge bg-card px-3 py-2">
      <span>
        {first.names.en}
        {second === undefined ? ': choose one more to compare it with.' : ` and ${second.names.en}`}
      </span>
      {second !== undefined && (
        <LinkButton
          size="compact"
          variant="primary"
          href={paths.compareExercises(first.slug, second.slug)}
          prefetch={false}
        >
          Compare
        </LinkButton>
      )}
      <Button size="compact" variant="quiet" onPress={onClear}>
        Clear
      </Button>
    </div>
  );
}

/** Why the page is empty: nothing was found, or nothing of the kind that was chosen for the patient. */
function NothingShown({ found: { suits } }: { found: Found }) {
  const isFiltered = suits !== null && Object.values(suits).some((count) => count > 0);
  return isFiltered ? (
    <EmptyState title="Nothing to show">
      Nothing that was found is of this kind for this patient. Choose another kind, or search on.
    </EmptyState>
  ) : (
    <EmptyState title="No exercise found">
      Try fewer words or another spelling, or take away a filter.
    </EmptyState>
  );
}

/** How many there are in the whole library, and what the rules say of them; what is not shown is never left out in silence. */
function foundText({ shown, total, suits }: Found): string {
  const counted = total === 1 ? '1 exercise.' : `${total} exercises.`;
  const page = total > shown ? ` The first ${shown} are shown.` : '';
  const safety =
    suits === null
      ? ''
      : ` No listed precaution: ${suits.safe} · with care: ${suits.caution} · not for this patient: ${suits.unsafe}.`;
  return `${counted}${page}${safety}`;
}

function addressOf(search: ExerciseSearch, patientId: string | null, safety: SafetyChoice): string {
  const parts = [
    ...(patientId === null ? [] : [`patient=${patientId}`]),
    ...(patientId === null || safety === 'fitting' ? [] : [`safety=${safety}`]),
    queryOf(search),
  ].filter((part) => part !== '');
  return parts.length === 0 ? paths.library : `${paths.library}?${parts.join('&')}`;
}
