import type { Metadata } from 'next';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { Badge } from '@/components/ui/badge';
import { LinkButton, TextLink } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { EmptyState } from '@/components/ui/states';
import { isPermitted } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/paths';
import { requirePractitioner } from '@/lib/server/session/actor';
import { listDrafts } from '@/lib/server/data/exercise/exercise-draft';
import { listOwnExercises } from '@/lib/server/data/exercise/exercise-own-view';
import { TransferPanel } from './_components/transfer-panel';

export const metadata: Metadata = { title: 'Our own exercises' };

export default async function OwnExercisesPage() {
  const actor = await requirePractitioner();
  const mayWrite = isPermitted(actor.roles, 'exercise.write');
  const [exercises, drafts] = await Promise.all([
    listOwnExercises(actor),
    mayWrite ? listDrafts(actor, { q: '', page: 1 }) : null,
  ]);
  return (
    <StaffPage>
      <PageHeading
        title="Our own exercises"
        lede="Written or adapted in this clinic. Archived ones stay here and in the programs that hold them."
        actions={
          mayWrite && (
            <LinkButton variant="primary" href={paths.newExercise}>
              New exercise
            </LinkButton>
          )
        }
      />
      {drafts !== null && drafts.total > 0 && (
        <Notice
          tone="warn"
          title={drafts.total === 1 ? '1 draft to finish' : `${drafts.total} drafts to finish`}
          action={<LinkButton href={paths.exerciseDrafts}>Open the drafts</LinkButton>}
        >
          Brought in from other collections. Nobody can prescribe them yet.
        </Notice>
      )}
      {exercises.length === 0 && (
        <EmptyState title="No own exercise yet">
          Write one, or open an exercise of the library and press “Adapt”.
        </EmptyState>
      )}
      <ul className="grid gap-x-6 empty:hidden sm:grid-cols-2 xl:grid-cols-3">
        {exercises.map(({ slug, name, visibility, isArchived }) => (
          <li key={slug} className="flex items-center gap-3 border-b border-line py-2">
            <ExerciseThumb slug={slug} />
            <div className="min-w-0">
              <TextLink strong href={paths.exercise(slug)} prefetch={false}>
                {name}
              </TextLink>
              <p className="flex flex-wrap gap-1">
                <Badge>{visibility === 'me' ? 'only me' : 'the clinic'}</Badge>
                {isArchived && <Badge tone="amber">archived</Badge>}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {mayWrite && <TransferPanel />}
    </StaffPage>
  );
}
