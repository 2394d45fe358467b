import 'server-only';
import { staffLocale } from '@/lib/domain/messages/languages';
import { notFound } from '@/lib/errors';
import type { KeptExercises } from '@/lib/schemas/exercise-card';
import { visibleExercises } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { findBySlugs } from '@/lib/server/data/exercise/exercise-find';
import { act } from '@/lib/server/db';

const mostFavourites = 40;
const mostRecent = 12;

/** One's own favourites by name, and the exercises one prescribed or drafted last, the latest first. Holds nothing of a patient. */
export function viewKeptExercises(actor: PractitionerActor): Promise<KeptExercises> {
  return act(actor, 'library.keep', async (tx) => {
    const { clinicId, practitionerRoleId } = actor;
    const kept = await tx.exerciseName.findMany({
      where: {
        locale: staffLocale,
        exercise: { favourites: { some: { clinicId, practitionerRoleId } } },
      },
      orderBy: { name: 'asc' },
      take: mostFavourites,
      select: { slug: true },
    });
    const used = await tx.$queryRaw<{ slug: string }[]>`
      select v.slug from program_version pv
      join prescription p on p.clinic_id = pv.clinic_id and p.program_version_id = pv.id
      join exercise_version v on v.id = p.exercise_version_id
      where pv.clinic_id = ${actor.clinicId}::uuid and pv.author_id = ${actor.practitionerRoleId}::uuid
      group by v.slug order by max(pv.saved_at) desc, min(p.position), v.slug limit ${mostRecent}`;
    return {
      favourites: await findBySlugs(
        tx,
        actor,
        kept.map(({ slug }) => slug),
      ),
      recent: await findBySlugs(
        tx,
        actor,
        used.map(({ slug }) => slug),
      ),
    };
  });
}

/** Keeps an exercise at hand for oneself, or no longer; doing it twice is the same. Refuses an exercise that is not in the library. */
export function setFavourite(actor: PractitionerActor, slug: string, isFavourite: boolean): Promise<void> {
  return act(actor, 'library.keep', async (tx) => {
    const exercise = await tx.exercise.findFirst({
      where: { AND: [visibleExercises(actor), { slug }] },
      select: { slug: true },
    });
    if (exercise === null) throw notFound();
    const own = { clinicId: actor.clinicId, practitionerRoleId: actor.practitionerRoleId, slug };
    if (isFavourite) await tx.exerciseFavourite.createMany({ data: [own], skipDuplicates: true });
    else await tx.exerciseFavourite.deleteMany({ where: own });
    await audit(tx, actor, {
      action: 'library.keep',
      entity: { kind: 'PractitionerRole', id: actor.practitionerRoleId },
      fields: ['favourites'],
    });
  });
}
