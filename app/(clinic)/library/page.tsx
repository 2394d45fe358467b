import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { exerciseSearch } from '@/lib/schemas/exercise-search';
import { requirePractitioner } from '@/lib/server/actor';
import { viewLeadership } from '@/lib/server/data/exercise-sign';
import { LibraryBrowser } from './_components/library-browser';
import { ReviewList } from './_components/review-list';

export const metadata: Metadata = { title: 'Library' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: Props) {
  const actor = await requirePractitioner();
  const { isLead } = await viewLeadership(actor);
  const { review, ...asked } = await searchParams;
  if (review === '1' && isLead)
    return (
      <StaffPage>
        <PageHeading
          title="Exercises to sign off"
          lede="Each signature holds for the words as they are now; new words take it off by themselves"
          actions={<LinkButton href={paths.library}>Back to the library</LinkButton>}
        />
        <ReviewList />
      </StaffPage>
    );
  const parsed = exerciseSearch.safeParse(asked);
  return (
    <StaffPage>
      <PageHeading
        title="Library"
        lede="Our own exercises, written and drawn for patients, in English and Spanish"
        actions={
          <div className="flex flex-wrap gap-2">
            {isLead && <LinkButton href={paths.libraryReview}>Sign off</LinkButton>}
            <LinkButton href={paths.ownExercises}>Our own</LinkButton>
            <LinkButton href={paths.libraryFigures}>All figures</LinkButton>
          </div>
        }
      />
      <LibraryBrowser initial={parsed.success ? parsed.data : { q: '' }} />
    </StaffPage>
  );
}
