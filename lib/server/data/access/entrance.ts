import 'server-only';
import { findActor } from '@/lib/server/data/access/caller';
import { inContext, setContext } from '@/lib/server/db';
import type { RequestOrigin } from '@/lib/server/session/actor-types';
import { hashAccess, hashSecret } from '@/lib/server/session/secrets';

/** What the entrance says before anybody has said who they are: whose door it is, and nothing about the patient. */
export type Entrance = {
  /** null: nobody has this link. */
  clinic: { name: string; phone: string | null } | null;
  /** This browser is signed in with this very link. */
  isSignedIn: boolean;
};

/**
 * The entrance of a link. One that was switched off or suspended says the same as one that runs: only the right birth date tells them
 * apart. `sessionSecret`: of the browser's sign-in, null without one.
 */
export async function viewEntrance(
  token: string,
  { sessionSecret, origin, now }: { sessionSecret: string | null; origin: RequestOrigin; now: Date },
): Promise<Entrance> {
  const linkHash = hashAccess(token);
  const found = await inContext({ secretHash: linkHash }, async (tx) => {
    const link = await tx.accessLink.findFirst({
      where: { tokenHash: linkHash },
      select: { id: true, clinicId: true },
    });
    if (link === null) return null;
    await setContext(tx, { clinicId: link.clinicId });
    const clinic = await tx.clinic.findFirst({
      where: { id: link.clinicId, closedAt: null },
      select: { name: true, phone: true },
    });
    return { linkId: link.id, clinic };
  });
  if (found === null) return { clinic: null, isSignedIn: false };
  return {
    clinic: found.clinic,
    isSignedIn: sessionSecret !== null && (await isSignedInWith(found.linkId, sessionSecret, origin, now)),
  };
}

async function isSignedInWith(
  linkId: string,
  secret: string,
  origin: RequestOrigin,
  now: Date,
): Promise<boolean> {
  const secretHash = hashSecret(secret);
  const session = await inContext({ secretHash }, (tx) =>
    tx.signInSession.findFirst({ where: { secretHash }, select: { accessLinkId: true } }),
  );
  if (session?.accessLinkId !== linkId) return false;
  return (await findActor(secret, origin, { touch: false, now })) !== null;
}
