import 'server-only';
import { z } from 'zod';
import type { ForeignSource } from '@/lib/domain/library/foreign-words';
import { AppError, notFound } from '@/lib/errors';
import {
  type DraftContent,
  draftContent,
  type DraftFinish,
  type DraftSave,
  type DraftSearch,
  draftsPerPage,
  missingParts,
} from '@/lib/schemas/exercise-draft';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit, auditAll } from '@/lib/server/audit';
import { insertOwn } from '@/lib/server/data/exercise/exercise-own';
import { act, type Tx } from '@/lib/server/db';
import { escapeLike } from '@/lib/server/escape-like';

const entityOf = (id: string) => ({ kind: 'ExerciseDraft', id });
const asJson = z.record(z.string(), z.json());
const toJson = (content: DraftContent) => asJson.parse(JSON.parse(JSON.stringify(content)));
/** Those that nobody has finished yet. */
const openOf = (actor: PractitionerActor) => ({ clinicId: actor.clinicId, slug: null });

export type NewDraft = { sourceId: string; content: DraftContent; notes: readonly string[] };

/** Adds drafts of another collection in one statement and answers the ids that were new; those brought in before stay as they are. */
export async function addDrafts(
  tx: Tx,
  actor: PractitionerActor,
  source: ForeignSource,
  drafts: readonly NewDraft[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.exerciseDraft.createManyAndReturn({
    data: drafts.map(({ sourceId, content, notes }) => ({
      clinicId: actor.clinicId,
      source,
      sourceId,
      name: content.names.en,
      content: toJson(content),
      notes: [...notes],
      addedById: actor.practitionerRoleId,
    })),
    skipDuplicates: true,
    select: { id: true, sourceId: true },
  });
  await auditAll(
    tx,
    actor,
    rows.map(({ id }) => ({ action: 'exercise.write', entity: entityOf(id), fields: ['content'] })),
  );
  return new Set(rows.map((row) => row.sourceId));
}

export type DraftEntry = { draftId: string; name: string; source: ForeignSource; missing: number };

/** The drafts that wait to be finished, a page of them by name, and how many there are. */
export function listDrafts(
  actor: PractitionerActor,
  { q, page }: DraftSearch,
): Promise<{ drafts: DraftEntry[]; total: number }> {
  return act(actor, 'exercise.write', async (tx) => {
    const named = q.trim() === '' ? {} : { contains: escapeLike(q.trim()), mode: 'insensitive' as const };
    const where = { ...openOf(actor), name: named };
    const rows = await tx.exerciseDraft.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * draftsPerPage,
      take: draftsPerPage,
      select: { id: true, name: true, source: true, content: true },
    });
    return {
      drafts: rows.map(({ id, name, source, content }) => ({
        draftId: id,
        name,
        source,
        missing: missingParts(draftContent.parse(content)).length,
      })),
      total: await tx.exerciseDraft.count({ where }),
    };
  });
}

export type DraftView = {
  draftId: string;
  name: string;
  source: ForeignSource;
  revision: number;
  content: DraftContent;
  /** What could not be taken over, in words. */
  notes: string[];
};

/** One draft to be finished; not found once it is finished or discarded, and for other clinics. */
export function viewDraft(actor: PractitionerActor, draftId: string): Promise<DraftView> {
  return act(actor, 'exercise.write', async (tx) => {
    const row = await tx.exerciseDraft.findFirst({
      where: { ...openOf(actor), id: draftId },
      select: { name: true, source: true, revision: true, content: true, notes: true },
    });
    if (row === null) throw notFound();
    const { content, ...rest } = row;
    return { draftId, content: draftContent.parse(content), ...rest };
  });
}

/** Changes a draft that is still what the reader read: not found when it is gone, a conflict when somebody saved in between. */
async function changeDraft(
  tx: Tx,
  actor: PractitionerActor,
  { draftId, basedOn }: { draftId: string; basedOn: number },
  change: { name?: string; content?: ReturnType<typeof toJson>; slug?: string },
): Promise<void> {
  const where = { ...openOf(actor), id: draftId };
  const { count } = await tx.exerciseDraft.updateMany({
    where: { ...where, revision: basedOn },
    data: { ...change, revision: basedOn + 1 },
  });
  if (count === 0) {
    if ((await tx.exerciseDraft.count({ where })) === 0) throw notFound();
    throw new AppError('conflict', {
      userMessage:
        'Somebody saved this draft in the meantime. Open it again; what you typed is still here to copy.',
    });
  }
  await audit(tx, actor, {
    action: 'exercise.write',
    entity: entityOf(draftId),
    fields: Object.keys(change),
  });
}

/** Keeps what has been written of a draft so far; it stays one. */
export function saveDraftExercise(
  actor: PractitionerActor,
  draftId: string,
  { basedOn, content }: DraftSave,
): Promise<{ revision: number }> {
  return act(actor, 'exercise.write', async (tx) => {
    // A draft is found by its name: an emptied field leaves the name it had.
    const name = content.names.en === '' ? {} : { name: content.names.en };
    await changeDraft(tx, actor, { draftId, basedOn }, { ...name, content: toJson(content) });
    return { revision: basedOn + 1 };
  });
}

/** Makes a finished draft one of the clinic's own exercises. It passes every rule of an own exercise; from then on it can be prescribed. */
export function finishDraft(
  actor: PractitionerActor,
  draftId: string,
  { basedOn, exercise }: DraftFinish,
): Promise<{ slug: string; version: number }> {
  return act(actor, 'exercise.write', async (tx) => {
    const slug = await insertOwn(tx, actor, exercise);
    // Refuses what is no longer open, and then nothing was added either.
    await changeDraft(tx, actor, { draftId, basedOn }, { slug });
    return { slug, version: 1 };
  });
}

/** Throws drafts away; those that are finished, gone or of another clinic are not touched. They may be brought in again. */
export function discardDrafts(
  actor: PractitionerActor,
  draftIds: readonly string[],
): Promise<{ discarded: number }> {
  return act(actor, 'exercise.write', async (tx) => {
    const where = { ...openOf(actor), id: { in: [...draftIds] } };
    const rows = await tx.exerciseDraft.findMany({ where, select: { id: true } });
    await tx.exerciseDraft.deleteMany({ where });
    await auditAll(
      tx,
      actor,
      rows.map(({ id }) => ({ action: 'exercise.write', entity: entityOf(id), fields: ['discarded'] })),
    );
    return { discarded: rows.length };
  });
}
