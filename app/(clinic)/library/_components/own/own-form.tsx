'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { DefaultValues } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Form, useZodForm } from '@/components/ui/form';
import { LinkButton } from '@/components/ui/link-button';
import { addOwnExercise, changeOwnExercise } from '@/lib/client/exercise-own';
import { paths } from '@/lib/paths';
import {
  type OwnExercise,
  type OwnExerciseForm as OwnExerciseInput,
  ownExercise,
} from '@/lib/schemas/exercise-own';
import { DoseFields } from './dose-fields';
import { DrawingField } from './drawing-field';
import { FactFields } from './fact-fields';
import { type Named, NeighbourField } from './neighbour-field';
import { BothFields, LinesField, VideoField } from './text-fields';
import { WordParts } from './word-parts';

type Props = {
  start: DefaultValues<OwnExerciseInput>;
  /** The exercise that is changed and the version it was read in; null for a new one. */
  changes: { slug: string; basedOn: number } | null;
  known: readonly Named[];
};

/** Writes or changes an exercise of the clinic. What was typed stays when something is refused. */
export function OwnExerciseForm({ start, changes, known }: Props) {
  const router = useRouter();
  const client = useQueryClient();
  const form = useZodForm<OwnExerciseInput, OwnExercise>(ownExercise, start);
  const save = async (values: OwnExercise) => {
    const { slug } = await (changes === null
      ? addOwnExercise(values)
      : changeOwnExercise(changes.slug, changes.basedOn, values));
    await client.invalidateQueries({ queryKey: ['exercises'] });
    router.push(paths.exercise(slug));
    router.refresh();
  };
  return (
    <Form form={form} onSubmit={save} label="Exercise">
      <section aria-labelledby="names" className="flex flex-col gap-4">
        <h2 id="names">Name</h2>
        <BothFields form={form} name="names" label="Name" />
        <div className="grid gap-3 sm:grid-cols-2">
          <LinesField form={form} name="aliases.en" label="Other names, English" />
          <LinesField form={form} name="aliases.es" label="Other names, Spanish" />
        </div>
      </section>
      <FactFields form={form} />
      <DrawingField form={form} />
      <DoseFields form={form} />
      <WordParts form={form} />
      <section aria-labelledby="ladder" className="flex flex-col gap-4">
        <h2 id="ladder">Easier and harder</h2>
        <div className="grid gap-3 sm:grid-cols-2">
          <NeighbourField form={form} name="regressions" label="Easier exercises" known={known} />
          <NeighbourField form={form} name="progressions" label="Harder exercises" known={known} />
        </div>
        <p className="text-sm text-muted">Above level 1 at least one easier exercise is needed.</p>
        <VideoField form={form} />
      </section>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
          {changes === null ? 'Save the exercise' : 'Save as a new version'}
        </Button>
        <LinkButton href={changes === null ? paths.library : paths.exercise(changes.slug)}>Cancel</LinkButton>
      </div>
    </Form>
  );
}
