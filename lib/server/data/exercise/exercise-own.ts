import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { namesOf, searchTextOf } from '@/lib/domain/library/search-text';
import { AppError, notFound } from '@/lib/errors';
import { type ExerciseContent, exerciseContent } from '@/lib/schemas/exercise-content';
import { type OwnExercise, type OwnExerciseChange, toOwnContent } from '@/lib/schemas/exercise-own';
import { visibleExercises } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { requireLadder } from '@/lib/server/data/exercise/exercise-rungs';
import { act, type Tx } from '@/lib/server/db';

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Twelve random characters, about 62 bits; bytes past the last whole alphabet are thrown away, so that each is as likely. */
export function newOwnSlug(): string {
  let made = '';
  while (made.length < 12)
    for (const byte of randomBytes(16)) if (byte < 252 && made.length < 12) made += letters[byte % 36];
  return `own_${made}`;
}

const columnsOf = (content: ExerciseContent) => ({
  currentVersion: content.contentVersion,
  region: content.region,
  pattern: content.pattern,
  position: content.position,
  equipment: content.equipment,
  level: content.level,
  searchText: searchTextOf(content),
  goals: Object.keys(content.defaultDosage).toSorted(),
  needs: content.equipmentNeeded,
});

/** The own exercise of this slug that the reader may change; not found for shared ones, other clinics and a colleague's private one. */
export async function requireOwn(tx: Tx, actor: PractitionerActor, slug: string) {
  const row = await tx.exercise.findFirst({
    where: { AND: [visibleExercises(actor), { slug, clinicId: actor.clinicId }] },
    select: { currentVersion: true, visibility: true, ownerId: true, archivedAt: true },
  });
  if (row === null) throw notFound();
  return row;
}

/** Adds an exercise to the clinic's own. Refuses neighbours that are unknown, that turn the levels round, or that close a circle. */
export function addOwnExercise(
  actor: PractitionerActor,
  input: OwnExercise,
): Promise<{ slug: string; version: number }> {
  return act(actor, 'exercise.write', async (tx) => ({
    slug: await insertOwn(tx, actor, input),
    version: 1,
  }));
}

/** Stores one new own exercise with its first version and its audit row. */
export async function insertOwn(tx: Tx, actor: PractitionerActor, input: OwnExercise): Promise<string> {
  const slug = newOwnSlug();
  const content = toOwnContent(input, slug, 1);
  await requireLadder(tx, actor, content, input.visibility);
  await tx.exercise.create({
    data: {
      slug,
      clinicId: actor.clinicId,
      ownerId: actor.practitionerRoleId,
      visibility: input.visibility,
      ...columnsOf(content),
    },
    select: { slug: true },
  });
  await storeVersion(tx, actor, content);
  return slug;
}

const asJson = z.record(z.string(), z.json());

async function storeVersion(tx: Tx, actor: PractitionerActor, content: ExerciseContent): Promise<void> {
  const { slug, contentVersion: version } = content;
  for (const { locale, ...named } of namesOf(content.names))
    await tx.exerciseName.upsert({
      where: { slug_locale: { slug, locale } },
      create: { slug, locale, clinicId: actor.clinicId, ...named },
      update: named,
      select: { slug: true },
    });
  const stored = await tx.exerciseVersion.create({
    data: {
      slug,
      version,
      content: asJson.parse(JSON.parse(JSON.stringify(exerciseContent.parse(content)))),
    },
    select: { id: true },
  });
  await audit(tx, actor, {
    action: 'exercise.write',
    entity: { kind: 'ExerciseVersion', id: stored.id },
    fields: ['content'],
  });
}

const savedMeanwhile = () =>
  new AppError('conflict', {
    userMessage:
      'Somebody saved this exercise in the meantime. Open it again; what you typed is still here to copy.',
  });

/**
 * Gives an own exercise its next version; programs keep the one they were published with, and a signature counts for the old one only.
 * Refuses `conflict` when it is no longer the version that this one was made from.
 */
export async function storeNext(
  tx: Tx,
  actor: PractitionerActor,
  content: ExerciseContent,
  visibility: OwnExercise['visibility'],
): Promise<{ slug: string; version: number }> {
  const { slug, contentVersion: version } = content;
  const changed = await tx.exercise.updateMany({
    where: { slug, clinicId: actor.clinicId, currentVersion: version - 1 },
    data: { ...columnsOf(content), visibility },
  });
  if (changed.count === 0) throw savedMeanwhile();
  await storeVersion(tx, actor, content);
  return { slug, version };
}

/** The content of an own exercise that a change is made from. Refuses `conflict` when there is a later one. */
export async function requireCurrent(tx: Tx, slug: string, basedOn: number): Promise<ExerciseContent> {
  const newest = await tx.exerciseVersion.findFirstOrThrow({
    where: { slug },
    orderBy: { version: 'desc' },
    select: { version: true, content: true },
  });
  if (newest.version !== basedOn) throw savedMeanwhile();
  return exerciseContent.parse(newest.content);
}

/** Changes the words and facts of an own exercise; its photos stay. Refuses making a clinic's exercise private for anybody but its owner. */
export function changeOwnExercise(
  actor: PractitionerActor,
  slug: string,
  { basedOn, exercise }: OwnExerciseChange,
): Promise<{ slug: string; version: number }> {
  return act(actor, 'exercise.write', async (tx) => {
    const row = await requireOwn(tx, actor, slug);
    const { photos } = await requireCurrent(tx, slug, basedOn);
    if (exercise.visibility === 'me' && row.ownerId !== actor.practitionerRoleId)
      throw new AppError('forbidden', {
        userMessage: 'Only the person who wrote this exercise can keep it to themselves.',
      });
    const words = toOwnContent(exercise, slug, basedOn + 1);
    const content = photos === undefined ? words : { ...words, photos };
    await requireLadder(tx, actor, content, exercise.visibility);
    return storeNext(tx, actor, content, exercise.visibility);
  });
}

/** Takes an own exercise out of search and picker, or back in. Nothing is deleted: programs that hold it go on as they are. */
export function archiveOwnExercise(
  actor: PractitionerActor,
  slug: string,
  archived: boolean,
  now: Date,
): Promise<{ archived: boolean }> {
  return act(actor, 'exercise.write', async (tx) => {
    await requireOwn(tx, actor, slug);
    await tx.exercise.updateMany({
      where: { slug, clinicId: actor.clinicId },
      data: { retired: archived, archivedAt: archived ? now : null },
    });
    const newest = await tx.exerciseVersion.findFirstOrThrow({
      where: { slug },
      orderBy: { version: 'desc' },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'exercise.write',
      entity: { kind: 'ExerciseVersion', id: newest.id },
      fields: ['archivedAt'],
    });
    return { archived };
  });
}
