import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { EmptyState } from '@/components/ui/states';
import { paths } from '@/lib/paths';
import { draftSearch, draftsPerPage } from '@/lib/schemas/exercise-draft';
import { listDrafts } from '@/lib/server/data/exercise/exercise-draft';
import { requireExerciseWriter } from '@/lib/server/session/exercise-writer';
import { DraftFinder } from './_components/draft-finder';
import { DraftTable } from './_components/draft-table';

export const metadata: Metadata = { title: 'Drafts to finish' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DraftsPage({ searchParams }: Props) {
  const actor = await requireExerciseWriter();
  const parsed = draftSearch.safeParse(await searchParams);
  const search = parsed.success ? parsed.data : { q: '', page: 1 };
  const { drafts, total } = await listDrafts(actor, search);
  return (
    <StaffPage>
      <PageHeading
        title="Drafts to finish"
        lede="Brought in from other collections. Nobody can prescribe them until they are finished."
        actions={<LinkButton href={paths.ownExercises}>Our own exercises</LinkButton>}
      />
      <DraftFinder q={search.q} />
      {drafts.length === 0 ? (
        <EmptyState title={search.q === '' ? 'No draft' : 'No draft by that name'}>
          {search.q === ''
            ? 'Drafts come from files of other collections: bring one in under “Our own exercises”.'
            : 'Check the spelling, or look for a part of the name.'}
        </EmptyState>
      ) : (
        <DraftTable drafts={drafts} total={total} />
      )}
      <Pages {...search} count={Math.ceil(total / draftsPerPage)} />
    </StaffPage>
  );
}

function Pages({ q, page, count }: { q: string; page: number; count: number }) {
  if (count <= 1) return null;
  const to = (wanted: number) => {
    const query = new URLSearchParams({ ...(q === '' ? {} : { q }), page: `${wanted}` });
    return `${paths.exerciseDrafts}?${query.toString()}`;
  };
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-3">
      {page > 1 && <LinkButton href={to(page - 1)}>Back</LinkButton>}
      <span className="text-muted">
        Page {page} of {count}
      </span>
      {page < count && <LinkButton href={to(page + 1)}>Next</LinkButton>}
    </nav>
  );
}
