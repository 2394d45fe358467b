import 'server-only';
import { staffLocale } from '@/lib/domain/messages/languages';
import { type SignState, signStateOf } from '@/lib/domain/library/sign-off';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { SignatureInput } from '@/lib/schemas/exercise-keeping';
import { visibleExercises } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { auditAll } from '@/lib/server/audit';
import { isClinicalLead, requireClinicalLead } from '@/lib/server/data/clinic/clinical-lead';
import { act } from '@/lib/server/db';

/** Who stands behind the words of an exercise in this clinic, and what the reader may do about it. */
export type SignOff = {
  state: SignState;
  /** The signature that counts, or the one that counted for an earlier wording. */
  by: string | null;
  at: Date | null;
  contentVersion: number;
  isLead: boolean;
  isFavourite: boolean;
};

/** The sign-off of one exercise as its words stand now. */
export function viewSignOff(actor: PractitionerActor, slug: string): Promise<SignOff> {
  return act(actor, 'library.read', async (tx) => {
    const exercise = await tx.exercise.findFirst({
      where: { AND: [visibleExercises(actor), { slug }] },
      select: { currentVersion: true },
    });
    if (exercise === null) throw notFound();
    const last = await tx.exerciseSignature.findFirst({
      where: { clinicId: actor.clinicId, slug },
      orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
      select: { act: true, version: true, signedAt: true, signedBy: { select: { displayName: true } } },
    });
    const kept = await tx.exerciseFavourite.findFirst({
      where: { clinicId: actor.clinicId, practitionerRoleId: actor.practitionerRoleId, slug },
      select: { slug: true },
    });
    const state = signStateOf(last, exercise.currentVersion);
    return {
      state,
      by: state === 'none' ? null : (last?.signedBy.displayName ?? null),
      at: state === 'none' ? null : (last?.signedAt ?? null),
      contentVersion: exercise.currentVersion,
      isLead: await isClinicalLead(tx, actor),
      isFavourite: kept !== null,
    };
  });
}

/** Whether the reader may sign exercises off: decides what a page offers, never what a write may do. */
export function viewLeadership(actor: PractitionerActor): Promise<{ isLead: boolean }> {
  return act(actor, 'library.read', async (tx) => ({ isLead: await isClinicalLead(tx, actor) }));
}

const movedOn = (names: readonly string[]) =>
  new AppError('conflict', {
    userMessage: `Nothing was signed: ${names.join(', ')} has new words since this page was opened. Read it again.`,
  });

/**
 * A clinical lead signs one or many exercises as they were read, or takes signatures back with a reason. Every one or none: refuses
 * `conflict` when the words of one have changed since, `not_found` for an unknown exercise, `forbidden` for anybody else.
 */
export function signExercises(actor: PractitionerActor, input: SignatureInput): Promise<{ signed: number }> {
  return act(actor, 'exercise.sign', async (tx) => {
    const refused = await requireClinicalLead(tx, actor, 'exercise.sign');
    if (refused !== null) return refused;
    const slugs = input.exercises.map(({ slug }) => slug);
    const current = await tx.exercise.findMany({
      where: { AND: [visibleExercises(actor), { slug: { in: slugs }, retired: false }] },
      select: { slug: true, currentVersion: true },
    });
    if (current.length !== slugs.length) throw notFound();
    const read = new Map(input.exercises.map(({ slug, version }) => [slug, version]));
    const changed = current.filter(({ slug, currentVersion }) => read.get(slug) !== currentVersion);
    if (changed.length > 0) {
      const named = await tx.exerciseName.findMany({
        where: { locale: staffLocale, slug: { in: changed.map(({ slug }) => slug) } },
        orderBy: { name: 'asc' },
        select: { name: true },
      });
      throw movedOn(named.map(({ name }) => name));
    }
    if (input.act === 'withdrawn') {
      const held = await tx.exerciseSignature.findMany({
        where: { clinicId: actor.clinicId, slug: { in: slugs } },
        orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
        distinct: ['slug'],
        select: { act: true },
      });
      if (held.filter((one) => one.act === 'signed').length !== slugs.length)
        throw invalid([{ path: 'exercises', code: 'not_signed' }], 'There is no signature to take back.');
    }
    const rows = current.map(({ slug, currentVersion }) => ({
      id: crypto.randomUUID(),
      clinicId: actor.clinicId,
      slug,
      version: currentVersion,
      act: input.act,
      reason: input.act === 'withdrawn' ? input.reason : null,
      signedById: actor.practitionerRoleId,
    }));
    await tx.exerciseSignature.createMany({ data: rows });
    await auditAll(
      tx,
      actor,
      rows.map(({ id }) => ({
        action: 'exercise.sign' as const,
        entity: { kind: 'ExerciseSignature', id },
        fields: ['act'],
      })),
    );
    return { signed: rows.length };
  });
}
