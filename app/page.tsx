import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { findPageActor } from '@/lib/server/session/actor';

/** Sends everyone to where their day begins. */
export default async function Home() {
  const actor = await findPageActor();
  if (actor?.kind === 'patient') redirect(paths.today);
  if (actor?.kind !== 'practitioner') redirect(paths.signIn);
  redirect(actor.roles.includes('physiotherapist') ? paths.dashboard : paths.patients);
}
