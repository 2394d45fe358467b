import 'server-only';
import { changedMeanwhile, invalid, notFound } from '@/lib/errors';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import {
  type SaveTemplateInput,
  type TemplateContent,
  templateContent,
  type TemplateSummary,
} from '@/lib/schemas/program-template';
import { visibleTemplates } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { newestExercises } from '@/lib/server/data/exercise/exercise-slugs';
import { requireProgram, toView, versionSelect } from '@/lib/server/data/program/program-versions';
import { readTemplate, readTemplates } from '@/lib/server/data/template/template-rows';
import { act, type Tx } from '@/lib/server/db';
import { contentOfVersion } from '@/lib/server/catalogue/template-content';

/** Every template a physiotherapist may start from: their own, the clinic's, and those that ship with the product. */
export function listTemplates(actor: PractitionerActor): Promise<TemplateSummary[]> {
  return act(actor, 'template.read', (tx) => readTemplates(tx, actor));
}

export type TemplateView = {
  summary: TemplateSummary;
  content: TemplateContent;
  /** By slug; an exercise that was retired is not among them. */
  exercises: ReadonlyMap<string, ExerciseCard>;
};

/** One template with its phases and the cards of its exercises. */
export function viewTemplate(actor: PractitionerActor, key: string): Promise<TemplateView> {
  return act(actor, 'template.read', async (tx) => {
    const { summary, content } = await readTemplate(tx, actor, key);
    const slugs = content.phases.flatMap((phase) => phase.items.map(({ slug }) => slug));
    const exercises = [...(await newestExercises(tx, slugs))].map(
      ([slug, { card }]) => [slug, card] as const,
    );
    return { summary, content, exercises: new Map(exercises) };
  });
}

/**
 * Saves one version of a patient's program as a template, or as the next version of one. Loads, sides and notes stay behind.
 * Refuses a program without exercises, and a template that is put away or another practitioner's (not found),
 * and `conflict` when the template has a newer version than the one that was on the screen.
 */
export function saveTemplate(
  actor: PractitionerActor,
  input: SaveTemplateInput,
): Promise<{ templateId: string; number: number }> {
  return act(actor, 'template.write', async (tx) => {
    const { patientId, programId, programVersionId } = input;
    await requireProgram(tx, actor, patientId, programId);
    const row = await tx.programVersion.findFirst({
      where: { id: programVersionId, programId, patientId },
      select: versionSelect,
    });
    if (row === null) throw notFound();
    if (row.prescriptions.length === 0)
      throw invalid([
        { path: 'programVersionId', code: 'program_empty', message: 'This version has no exercises.' },
      ]);
    const content = contentOfVersion(await toView(tx, row), input.name, input.purpose);
    const templateId = await requireTemplate(tx, actor, input);
    const newest = await tx.programTemplateVersion.findFirst({
      where: { templateId },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    if (input.templateId !== null && newest?.number !== input.basedOn)
      throw changedMeanwhile('this template');
    const number = (newest?.number ?? 0) + 1;
    await tx.programTemplateVersion.create({
      data: {
        clinicId: actor.clinicId,
        templateId,
        number,
        content: templateContent.parse(content),
        authorId: actor.practitionerRoleId,
      },
    });
    await audit(tx, actor, {
      action: 'template.write',
      patientId,
      entity: { kind: 'ProgramTemplate', id: templateId },
      fields: ['content'],
    });
    return { templateId, number };
  });
}

/** The template that gets the next version, held until the transaction ends; a new one where none is named. */
async function requireTemplate(
  tx: Tx,
  actor: PractitionerActor,
  { templateId, owner }: SaveTemplateInput,
): Promise<string> {
  if (templateId === null) {
    const made = await tx.programTemplate.create({
      data: {
        clinicId: actor.clinicId,
        ownerId: owner === 'mine' ? actor.practitionerRoleId : null,
        createdById: actor.practitionerRoleId,
      },
      select: { id: true },
    });
    return made.id;
  }
  const found = await tx.programTemplate.findFirst({
    where: { AND: [visibleTemplates(actor), { id: templateId, archivedAt: null }] },
    select: { id: true },
  });
  if (found === null) throw notFound();
  await tx.$queryRaw`select id from program_template where clinic_id = ${actor.clinicId}::uuid and id = ${templateId}::uuid for update`;
  return found.id;
}

/** Puts a template away, or takes it out again. It is never deleted: what was started from it stays understandable. */
export function archiveTemplate(
  actor: PractitionerActor,
  templateId: string,
  archived: boolean,
  now: Date,
): Promise<{ archived: boolean }> {
  return act(actor, 'template.write', async (tx) => {
    const changed = await tx.programTemplate.updateManyAndReturn({
      where: { AND: [visibleTemplates(actor), { id: templateId }] },
      data: { archivedAt: archived ? now : null },
      select: { id: true },
    });
    if (changed.length === 0) throw notFound();
    await audit(tx, actor, {
      action: 'template.write',
      entity: { kind: 'ProgramTemplate', id: templateId },
      fields: ['archivedAt'],
    });
    return { archived };
  });
}
