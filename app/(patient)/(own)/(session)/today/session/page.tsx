import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { isStopped } from '@/lib/client/safety';
import { patientWords } from '@/lib/domain/messages/patient';
import { paths } from '@/lib/paths';
import { requirePatient } from '@/lib/server/session/actor';
import { viewClinicContact } from '@/lib/server/data/access/own-page';
import { viewToday } from '@/lib/server/data/today/today';
import { loadPicture } from '@/lib/server/pictures/exercise-picture';
import { helpOf } from '../../../../_components/help-of';
import { GuidedSession } from './_components/guided-session';

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requirePatient();
  return { title: patientWords[actor.language].today.start };
}

export default async function SessionPage() {
  const actor = await requirePatient();
  const [view, contact] = await Promise.all([viewToday(actor, new Date()), viewClinicContact(actor)]);
  if (view.state !== 'ready' || isStopped(view.safety)) redirect(paths.today);
  const pictures = Object.fromEntries(
    view.exercises.map((exercise) => [exercise.prescriptionId, loadPicture(exercise, actor.language)]),
  );
  return (
    <GuidedSession
      initial={view}
      pictures={pictures}
      help={helpOf(contact, actor.language)}
      locale={actor.language}
    />
  );
}
