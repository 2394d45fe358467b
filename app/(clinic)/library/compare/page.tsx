import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { exerciseSlug } from '@/lib/schemas/exercise-content';
import { requirePractitioner } from '@/lib/server/session/actor';
import { viewExercise } from '@/lib/server/data/exercise/exercise';
import { loadPage } from '@/lib/server/http/load-page';
import { SideBySide } from './_components/side-by-side';

export const metadata: Metadata = { title: 'Compare two exercises' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ComparePage({ searchParams }: Props) {
  const actor = await requirePractitioner();
  const { a, b } = await searchParams;
  const [left, right] = [exerciseSlug.safeParse(a), exerciseSlug.safeParse(b)];
  if (!left.success || !right.success) notFound();
  return (
    <StaffPage>
      <PageHeading
        title="Compare two exercises"
        lede="What differs stands first; what is the same stands below"
        actions={<LinkButton href={paths.library}>Back to the library</LinkButton>}
      />
      <SideBySide
        left={await loadPage(viewExercise(actor, left.data))}
        right={await loadPage(viewExercise(actor, right.data))}
      />
    </StaffPage>
  );
}
