import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { FigureSheet } from '@/components/exercise/figure-sheet';
import { paths } from '@/lib/paths';
import { requirePractitioner } from '@/lib/server/session/actor';
import { listExercises } from '@/lib/server/data/exercise/exercise';
import { loadPage } from '@/lib/server/http/load-page';

export const metadata: Metadata = { title: 'All figures' };

export default async function FiguresPage() {
  const exercises = await loadPage(listExercises(await requirePractitioner()));
  return (
    <StaffPage>
      <PageHeading
        title="All figures"
        lede={`${exercises.length} exercises with their key poses, drawn from joint angles, to look over`}
        actions={<LinkButton href={paths.library}>Back to the library</LinkButton>}
      />
      <FigureSheet exercises={exercises} />
    </StaffPage>
  );
}
