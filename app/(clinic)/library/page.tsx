import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { exerciseSearch } from '@/lib/schemas/exercise-search';
import { requirePractitioner } from '@/lib/server/actor';
import { LibraryBrowser } from './_components/library-browser';

export const metadata: Metadata = { title: 'Library' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: Props) {
  await requirePractitioner();
  const parsed = exerciseSearch.safeParse(await searchParams);
  return (
    <StaffPage>
      <PageHeading
        title="Library"
        lede="Our own exercises, written and drawn for patients, in English and Spanish"
        actions={<LinkButton href={paths.libraryFigures}>All figures</LinkButton>}
      />
      <LibraryBrowser initial={parsed.success ? parsed.data : { q: '' }} />
    </StaffPage>
  );
}
