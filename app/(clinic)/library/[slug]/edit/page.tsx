import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { exerciseSlug } from '@/lib/schemas/exercise-content';
import { viewExercise } from '@/lib/server/data/exercise/exercise';
import { viewOwnState } from '@/lib/server/data/exercise/exercise-own-view';
import { requireExerciseWriter } from '@/lib/server/session/exercise-writer';
import { loadPage } from '@/lib/server/http/load-page';
import { formOf } from '../../_components/own/own-defaults';
import { OwnExerciseForm } from '../../_components/own/own-form';

export const metadata: Metadata = { title: 'Change an exercise' };

type Props = { params: Promise<{ slug: string }> };

export default async function EditExercisePage({ params }: Props) {
  const actor = await requireExerciseWriter();
  const { slug } = await params;
  if (!exerciseSlug.safeParse(slug).success) notFound();
  const own = await loadPage(viewOwnState(actor, slug));
  if (own === null) notFound();
  const { content, easier, harder } = await loadPage(viewExercise(actor, slug));
  return (
    <StaffPage>
      <PageHeading
        title={`Change ${content.names.en}`}
        lede="Saving makes a new version: running programs keep the one they have, and a sign-off is taken off."
      />
      <OwnExerciseForm
        start={formOf(content, content.figure ?? null, own.visibility, 'edit')}
        changes={{ slug, basedOn: content.contentVersion }}
        known={[...easier, ...harder]}
      />
    </StaffPage>
  );
}
