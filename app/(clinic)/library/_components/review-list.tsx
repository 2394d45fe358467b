'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { FacetFields, type Facets } from '@/components/exercise/facet-fields';
import { SignMark } from '@/components/exercise/sign-mark';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { AlertDialog } from '@/components/ui/dialog';
import { TextLink } from '@/components/ui/link-button';
import { Notice, StatusLine } from '@/components/ui/notice';
import { EmptyState, FailedState, LoadingState } from '@/components/ui/states';
import { exerciseSearchQuery, signExercises } from '@/lib/client/exercise';
import { useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';
import type { FoundExercise } from '@/lib/schemas/exercise-card';

/** What no clinical lead has signed as it stands, to be signed one by one or together. */
export function ReviewList() {
  const client = useQueryClient();
  const [facets, setFacets] = useState<Facets>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, isError, refetch } = useQuery(exerciseSearchQuery({ q: '', ...facets, unsigned: '1' }));
  const shown = data?.exercises ?? [];
  const signing = shown.filter(({ slug }) => chosen.has(slug));

  const readAnew = () => void client.invalidateQueries({ queryKey: ['exercises'] });
  const signature = useWrite(
    () => {
      const exercises = signing.map(({ slug, contentVersion }) => ({ slug, version: contentVersion }));
      return signExercises({ act: 'signed', exercises });
    },
    {
      onDone: () => {
        setChosen(new Set());
        readAnew();
      },
      onProblem: readAnew,
      faultWords: 'Nothing was signed. Try again.',
    },
  );

  return (
    <section aria-label="Exercises to sign off" className="flex flex-col gap-4">
      <FacetFields facets={facets} onChange={setFacets} leaves={data?.leaves ?? null} />
      {isError && (
        <FailedState
          title="The library did not answer"
          action={<Button onPress={() => void refetch()}>Try again</Button>}
        />
      )}
      {data === undefined && !isError && <LoadingState label="Loading the library" rows={8} />}
      {data !== undefined && shown.length === 0 && (
        <EmptyState title="Nothing to sign off here">
          Every exercise of this choice is signed off as it stands.
        </EmptyState>
      )}
      {signature.answer !== undefined && (
        <Notice tone="success" announce>
          {exercisesOf(signature.answer.signed)} signed off.
        </Notice>
      )}
      {signature.problem !== null && (
        <Notice tone="danger" announce>
          {signature.problem.words}
        </Notice>
      )}
      {shown.length > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Checkbox
            isSelected={signing.length === shown.length}
            onChange={(isOn) => setChosen(new Set(isOn ? shown.map(({ slug }) => slug) : []))}
          >
            All {shown.length} shown
          </Checkbox>
          <AlertDialog
            title={`Sign ${exercisesOf(signing.length)} off?`}
            tone="primary"
            confirmLabel="Sign off"
            onConfirm={() => void signature.send()}
            trigger={
              <Button variant="primary" isDisabled={signing.length === 0} isPending={signature.isSending}>
                Sign off {signing.length === 0 ? 'those chosen' : signing.length}
              </Button>
            }
          >
            Your name and today’s date will stand beside each of them for everybody in this clinic. You have
            read the words in both languages, looked at the figure and checked the attributes.
          </AlertDialog>
          <StatusLine>
            {(data?.total ?? 0) > shown.length
              ? `The first ${shown.length} of ${data?.total}. Choose a filter to see others.`
              : ''}
          </StatusLine>
        </div>
      )}
      <ul className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
        {shown.map((exercise) => (
          <Entry
            key={exercise.slug}
            exercise={exercise}
            isChosen={chosen.has(exercise.slug)}
            onChoose={(isOn) => setChosen(withOne(chosen, exercise.slug, isOn))}
          />
        ))}
      </ul>
    </section>
  );
}

const exercisesOf = (count: number) => (count === 1 ? '1 exercise' : `${count} exercises`);

function withOne(chosen: ReadonlySet<string>, slug: string, isOn: boolean): ReadonlySet<string> {
  const rest = [...chosen].filter((one) => one !== slug);
  return new Set(isOn ? [...rest, slug] : rest);
}

type EntryProps = { exercise: FoundExercise; isChosen: boolean; onChoose: (isOn: boolean) => void };

function Entry({ exercise: { slug, names, sign }, isChosen, onChoose }: EntryProps) {
  return (
    <li className="flex items-center gap-3 border-b border-line py-2">
      <Checkbox isSelected={isChosen} onChange={onChoose}>
        <span className="sr-only">Sign off {names.en}</span>
      </Checkbox>
      <ExerciseThumb slug={slug} />
      <div className="min-w-0">
        <TextLink strong href={paths.exercise(slug)}>
          {names.en}
        </TextLink>
        <p>
          <SignMark state={sign} />
        </p>
      </div>
    </li>
  );
}
