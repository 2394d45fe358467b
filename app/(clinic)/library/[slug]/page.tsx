import type { Metadata } from 'next';
import { cache } from 'react';
import { notFound } from 'next/navigation';
import { StaffPage } from '@/components/shell/page-heading';
import { isPermitted } from '@/lib/domain/access/permissions';
import { exerciseSlug } from '@/lib/schemas/exercise-content';
import { requirePractitioner } from '@/lib/server/session/actor';
import { viewExercise } from '@/lib/server/data/exercise/exercise';
import { viewEarlierWording } from '@/lib/server/data/exercise/exercise-earlier';
import { viewOwnState } from '@/lib/server/data/exercise/exercise-own-view';
import { viewSignOff } from '@/lib/server/data/exercise/exercise-sign';
import { viewExerciseUse } from '@/lib/server/data/exercise/exercise-use';
import { loadPicture } from '@/lib/server/pictures/exercise-picture';
import { loadPage } from '@/lib/server/http/load-page';
import { todayIn } from '@/lib/server/today-in';
import { ExercisePage } from './_components/exercise-page';

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => {
  if (!exerciseSlug.safeParse(slug).success) notFound();
  return loadPage(viewExercise(await requirePractitioner(), slug));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { content } = await load((await params).slug);
  return { title: content.names.en };
}

export default async function LibraryExercisePage({ params }: Props) {
  const detail = await load((await params).slug);
  const { slug, names, muscles, laterality, figure } = detail.content;
  const actor = await requirePractitioner();
  const { at, ...sign } = await loadPage(viewSignOff(actor, slug));
  // Who owns the clinic or runs the desk sees no record, so that nobody is counted for them.
  const use = actor.roles.includes('physiotherapist') ? await viewExerciseUse(actor, slug) : null;
  const sides = laterality === 'bilateral' ? ['not_sided'] : ['right'];
  return (
    <StaffPage>
      <ExercisePage
        detail={detail}
        sign={{ ...sign, on: at === null ? null : todayIn(actor.clinic.timeZone, at) }}
        use={use}
        earlier={await loadPage(viewEarlierWording(actor, slug))}
        own={await loadPage(viewOwnState(actor, slug))}
        mayWrite={isPermitted(actor.roles, 'exercise.write')}
        picture={loadPicture({ slug, name: names.en, sides, muscles, figure }, 'en')}
      />
    </StaffPage>
  );
}
