'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { DefaultValues } from 'react-hook-form';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { LinkButton } from '@/components/ui/link-button';
import { addOwnExercise, changeOwnExercise } from '@/lib/client/own-exercise';
import { useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';
import {
  type OwnExercise,
  type OwnExerciseForm as OwnExerciseInput,
  ownExercise,
} from '@/lib/schemas/exercise-own';
import type { Named } from './neighbour-field';
import { OwnFields } from './own-fields';

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
  const save = useWrite(
    async (values: OwnExercise) => {
      const saved = await (changes === null
        ? addOwnExercise(values)
        : changeOwnExercise(changes.slug, changes.basedOn, values));
      await client.invalidateQueries({ queryKey: ['exercises'] });
      return saved;
    },
    {
      onDone: ({ slug }) => {
        router.push(paths.exercise(slug));
        router.refresh();
      },
    },
  );
  return (
    <Form form={form} write={save} label="Exercise">
      <OwnFields form={form} known={known} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{changes === null ? 'Save the exercise' : 'Save as a new version'}</SubmitButton>
        <LinkButton href={changes === null ? paths.library : paths.exercise(changes.slug)}>Cancel</LinkButton>
      </div>
    </Form>
  );
}
