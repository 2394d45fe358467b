import 'server-only';
import { notFound } from 'next/navigation';
import { isPermitted } from '@/lib/domain/access/permissions';
import { requirePractitioner } from '@/lib/server/session/actor';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/** Who is calling, for the pages that write exercises: there is no such page for anybody else. The write checks it again. */
export async function requireExerciseWriter(): Promise<PractitionerActor> {
  const actor = await requirePractitioner();
  if (!isPermitted(actor.roles, 'exercise.write')) notFound();
  return actor;
}
