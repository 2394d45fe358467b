import 'server-only';
import { AppError } from '@/lib/errors';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import type { SignedInActor } from '@/lib/server/session/request-actor';

/** Narrows a caller to a member of staff; the permission table has refused everyone else already. */
export function requireStaff(actor: SignedInActor): PractitionerActor {
  if (actor.kind !== 'practitioner') throw new AppError('forbidden');
  return actor;
}
