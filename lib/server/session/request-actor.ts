import 'server-only';
import type { PatientActor, PractitionerActor, RequestOrigin } from '@/lib/server/session/actor-types';
import { cookieIn, openSessionCookie, sessionCookie } from '@/lib/server/session/cookie';
import { findActor, isAccessEnded } from '@/lib/server/data/access/caller';

export type SignedInActor = PractitionerActor | PatientActor;

/** Who sends this request, from its cookie and the database; null when nobody is signed in. No other header is looked at. */
export async function findRequestActor(
  request: Request,
  origin: RequestOrigin,
  options: { touch: boolean },
): Promise<SignedInActor | null> {
  const secret = await openSessionCookie(cookieIn(request.headers, sessionCookie().name));
  if (secret === null) return null;
  return findActor(secret, origin, { ...options, now: new Date() });
}

/** Whether whoever sends this request was a patient or carer here and has no access any more. */
export async function wasAccessEnded(request: Request): Promise<boolean> {
  const secret = await openSessionCookie(cookieIn(request.headers, sessionCookie().name));
  return secret !== null && isAccessEnded(secret);
}
