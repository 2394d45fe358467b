import type { Metadata } from 'next';
import { FigureStill } from '@/components/figure/figure-still';
import { patientWords } from '@/lib/domain/messages/patient';
import { paths } from '@/lib/paths';
import type { TodayExercise } from '@/lib/schemas/today';
import { requirePatient } from '@/lib/server/session/actor';
import { viewClinicContact } from '@/lib/server/data/access/own-page';
import { viewToday } from '@/lib/server/data/today/today';
import { loadPicture } from '@/lib/server/pictures/exercise-picture';
import { helpOf } from '../../../_components/help-of';
import { TodayScreen } from './_components/today-screen';

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requirePatient();
  return { title: patientWords[actor.language].nav.today };
}

export default async function TodayPage() {
  const actor = await requirePatient();
  const [view, contact] = await Promise.all([viewToday(actor, new Date()), viewClinicContact(actor)]);
  const stills = Object.fromEntries(
    view.exercises.map((exercise) => {
      const picture = loadPicture(exercise, actor.language);
      if (picture === null) return [exercise.prescriptionId, <PhotoStill key="photo" exercise={exercise} />];
      const { figure, side, bothSides, muscles } = picture;
      return [
        exercise.prescriptionId,
        <FigureStill
          key={exercise.prescriptionId}
          figure={figure}
          alt=""
          side={side}
          bothSides={bothSides}
          muscles={muscles}
          className="max-h-full max-w-full"
        />,
      ];
    }),
  );
  return (
    <TodayScreen
      initial={view}
      stills={stills}
      help={helpOf(contact, actor.language)}
      locale={actor.language}
    />
  );
}

/** In place of a drawing. The name stands beside it, so that it says nothing more to readers. */
function PhotoStill({ exercise: { slug, photos } }: { exercise: TodayExercise }) {
  const [first] = photos ?? [];
  if (first === undefined) return null;
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- a photo of our own route; nothing to optimise
    <img src={paths.api.ownPhoto(slug, first.id)} alt="" className="size-full rounded-field object-cover" />
  );
}
