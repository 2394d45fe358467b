import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { paths } from '@/lib/paths';
import type { Actor, PatientActor, PractitionerActor } from '@/lib/server/session/actor-types';
import { openSessionCookie, sessionCookie } from '@/lib/server/session/cookie';
import { findActor } from '@/lib/server/data/access/caller';
import { originOf } from '@/lib/server/http/request-origin';

/** Who is calling, from the cookie and the database, once per page; null when nobody is signed in. */
export const findPageActor = cache(async (): Promise<Actor | null> => {
  const requestHeaders = await headers();
  const secret = await openSessionCookie((await cookies()).get(sessionCookie().name)?.value);
  if (secret === null) return null;
  const isPrefetch =
    requestHeaders.get('next-router-prefetch') !== null || requestHeaders.get('purpose') === 'prefetch';
  return findActor(secret, originOf(requestHeaders), { touch: !isPrefetch, now: new Date() });
});

/** The member of staff who asks for this page; anyone else is sent to the sign-in. */
export async function requirePractitioner(): Promise<PractitionerActor> {
  const actor = await findPageActor();
  if (actor?.kind !== 'practitioner') redirect(paths.signIn);
  return actor;
}

/** The patient (or their carer) who asks for this page; anyone else is asked for the link or code. */
export async function requirePatient(): Promise<PatientActor> {
  const actor = await findPageActor();
  if (actor?.kind !== 'patient') redirect(paths.enter);
  return actor;
}
