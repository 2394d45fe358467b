import 'server-only';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { CoverInput, CoversView } from '@/lib/schemas/cover';
import { audit } from '@/lib/server/audit';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import { act } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { todayIn } from '@/lib/server/today-in';

const mayForOthers = ({ roles }: PractitionerActor): boolean => roles.includes('owner');

/** Who covers whom from today on, and who may: an owner sees all of the clinic, a physiotherapist what they are part of. */
export function viewCovers(actor: PractitionerActor, now: Date): Promise<CoversView> {
  return act(actor, 'cover.arrange', async (tx) => {
    const { clinicId, practitionerRoleId } = actor;
    const people = await tx.practitionerRole.findMany({
      where: { clinicId, endedAt: null, roles: { has: 'physiotherapist' } },
      orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
      select: { id: true, displayName: true },
    });
    const covers = await tx.cover.findMany({
      where: {
        clinicId,
        endedAt: null,
        untilOn: { gte: toDateColumn(todayIn(actor.clinic.timeZone, now)) },
        ...(mayForOthers(actor)
          ? {}
          : { OR: [{ absentId: practitionerRoleId }, { coverId: practitionerRoleId }] }),
      },
      orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        fromOn: true,
        untilOn: true,
        absentId: true,
        absent: { select: { displayName: true } },
        cover: { select: { displayName: true } },
      },
    });
    return {
      me: practitionerRoleId,
      mayForOthers: mayForOthers(actor),
      people: people.map(({ id, displayName }) => ({ id, name: displayName })),
      covers: covers.map(({ id, fromOn, untilOn, absentId, absent, cover }) => ({
        coverId: id,
        fromOn: fromDateColumn(fromOn),
        untilOn: fromDateColumn(untilOn),
        absent: absent.displayName,
        cover: cover.displayName,
        mayEnd: mayForOthers(actor) || absentId === practitionerRoleId,
      })),
    };
  });
}

/**
 * Lets somebody look after another's patients on these days of the clinic: they see and do what the other could, under their own name.
 * A physiotherapist arranges it for themselves, an owner for anybody. Refuses people who do not treat and days that are over.
 */
export function arrangeCover(
  actor: PractitionerActor,
  { absentId, coverId, fromOn, untilOn }: CoverInput,
  now: Date,
): Promise<{ coverId: string }> {
  return act(actor, 'cover.arrange', async (tx) => {
    const { clinicId } = actor;
    if (absentId !== actor.practitionerRoleId && !mayForOthers(actor)) throw notFound();
    const known = await tx.practitionerRole.count({
      where: { clinicId, endedAt: null, roles: { has: 'physiotherapist' }, id: { in: [absentId, coverId] } },
    });
    if (known !== 2) throw notFound();
    if (untilOn < todayIn(actor.clinic.timeZone, now))
      throw invalid([{ path: 'untilOn', code: 'day_passed', message: 'These days are over.' }]);
    const id = crypto.randomUUID();
    await tx.cover.create({
      data: {
        ...{ clinicId, id, absentId, coverId, arrangedAt: now },
        fromOn: toDateColumn(fromOn),
        untilOn: toDateColumn(untilOn),
        arrangedById: actor.practitionerRoleId,
      },
    });
    await audit(tx, actor, {
      action: 'cover.arrange',
      entity: { kind: 'Cover', id },
      fields: ['absent', 'cover', 'fromOn', 'untilOn'],
    });
    return { coverId: id };
  });
}

/** Ends a cover at once, by whoever arranged it for themselves or an owner; ending twice is no error. */
export function endCover(actor: PractitionerActor, coverId: string, now: Date): Promise<void> {
  return act(actor, 'cover.arrange', async (tx) => {
    const { clinicId, practitionerRoleId } = actor;
    const cover = await tx.cover.findFirst({
      where: { clinicId, id: coverId, ...(mayForOthers(actor) ? {} : { absentId: practitionerRoleId }) },
      select: { endedAt: true },
    });
    if (cover === null) throw notFound();
    if (cover.endedAt !== null) return;
    const { count } = await tx.cover.updateMany({
      where: { clinicId, id: coverId, endedAt: null },
      data: { endedAt: now, endedById: practitionerRoleId },
    });
    if (count === 0) throw new AppError('conflict', { userMessage: 'Somebody ended this meanwhile.' });
    await audit(tx, actor, {
      action: 'cover.arrange',
      entity: { kind: 'Cover', id: coverId },
      fields: ['ended'],
    });
  });
}
