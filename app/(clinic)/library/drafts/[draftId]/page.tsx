import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { foreignSourceNames } from '@/lib/domain/library/foreign-words';
import { paths } from '@/lib/paths';
import { viewDraft } from '@/lib/server/data/exercise/exercise-draft';
import { requireExerciseWriter } from '@/lib/server/session/exercise-writer';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { DraftForm } from './_components/draft-form';

export const metadata: Metadata = { title: 'Finish a draft' };

type Props = { params: Promise<{ draftId: string }> };

export default async function DraftPage({ params }: Props) {
  const actor = await requireExerciseWriter();
  const draft = await loadPage(viewDraft(actor, requireId((await params).draftId)));
  return (
    <StaffPage>
      <PageHeading
        title={`Finish ${draft.name}`}
        lede={`Facts from ${foreignSourceNames[draft.source]}. It can be prescribed as soon as nothing is missing and you finish it.`}
        actions={<LinkButton href={paths.exerciseDrafts}>All drafts</LinkButton>}
      />
      <DraftForm draft={draft} />
    </StaffPage>
  );
}
