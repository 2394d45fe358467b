import 'server-only';
import { AppError } from '@/lib/errors';
import type { PractitionerActor } from '@/lib/server/actor-types';
import type { SignedInActor } from '@/lib/server/request-actor';

/** Narrows a caller to a member of staff; the permission table has refused everyone else already. */
export function requireStaff(actor: SignedInActor): PractitionerActor {
  if (actor.kind !== 'practitioner') throw new AppError('forbidden');
  return actor;
}
