import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { exerciseSlug } from '@/lib/schemas/exercise-content';
import { emptyDraft } from '@/lib/schemas/exercise-draft';
import { requireExerciseWriter } from '@/lib/server/session/exercise-writer';
import { viewExercise } from '@/lib/server/data/exercise/exercise';
import { loadFigure } from '@/lib/server/pictures/figures';
import { loadPage } from '@/lib/server/http/load-page';
import { formOf } from '../_components/own/own-defaults';
import { OwnExerciseForm } from '../_components/own/own-form';

export const metadata: Metadata = { title: 'New exercise' };

type Props = { searchParams: Promise<{ from?: string | string[] }> };

export default async function NewExercisePage({ searchParams }: Props) {
  const actor = await requireExerciseWriter();
  const from = exerciseSlug.safeParse((await searchParams).from);
  if (!from.success)
    return (
      <StaffPage>
        <PageHeading
          title="New exercise"
          lede="For this clinic only. It can be prescribed at once and says that nobody has signed it off."
        />
        <OwnExerciseForm start={emptyDraft()} changes={null} known={[]} />
      </StaffPage>
    );
  const { content, easier, harder } = await loadPage(viewExercise(actor, from.data));
  const figure = content.figure ?? loadFigure(content.slug);
  return (
    <StaffPage>
      <PageHeading
        title={`Adapt ${content.names.en}`}
        lede="A copy of your own, with its own name. The exercise it was made from stays as it is."
      />
      <OwnExerciseForm
        start={formOf(content, figure, 'clinic', 'adapt')}
        changes={null}
        known={[...easier, ...harder]}
      />
    </StaffPage>
  );
}
