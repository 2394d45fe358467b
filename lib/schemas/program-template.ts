import { z } from 'zod';
import { goals } from '@/lib/domain/dosage/goals';
import type { TemplateDose } from '@/lib/domain/dosage/prescription';
import { dosageRowIds } from '@/lib/domain/library/dosage-row-ids';
import { regions } from '@/lib/domain/library/vocabulary';
import { isRuleSource } from '@/lib/domain/sources/rule-sources';
import { conditionCodes } from '@/lib/domain/safety/vocabulary';
import { exactly } from './exactly';
import { exerciseSlug } from './exercise-content';
import { ownRules, prescriptionFields } from './program';
import { id, lineText, localDate, localizedText, noteText, whole } from './values';

/** The dose of a template: what a prescription holds, but no load, no side and no note; those belong to one patient. */
export const templateDose = exactly<TemplateDose>()(
  prescriptionFields.omit({
    lineageId: true,
    exerciseVersionId: true,
    phase: true,
    goal: true,
    side: true,
    doseKind: true,
    load: true,
    loadEquipment: true,
    note: true,
    loadBasis: true,
    ownRules: true,
    easierSlug: true,
  }),
);

/** One exercise of a phase. `row` names the row of the dosage table that the dose keeps to; null: the exercise's own, or a clinician's. */
const templateItem = z.strictObject({
  slug: exerciseSlug,
  goal: z.enum(goals),
  row: z.enum(dosageRowIds).nullable(),
  dose: templateDose,
  /** The own limits of its rule card. */
  ownRules: ownRules.nullable().default(null),
});
export type TemplateItem = z.infer<typeof templateItem>;

const templatePhase = z.strictObject({
  number: whole(0, 20),
  names: localizedText(lineText(80)),
  /** What must be true before a patient begins this phase, in words for the clinician. */
  entry: noteText(500).nullable(),
  /** Days after surgery before which the phase does not begin; null: no such limit. */
  fromDay: whole(0, 1000).nullable(),
  items: z.array(templateItem).min(1).max(30),
});
export type TemplatePhase = z.infer<typeof templatePhase>;

/** What every template holds, whoever wrote it. */
const content = {
  names: localizedText(lineText(80)),
  purpose: localizedText(lineText(300)),
  region: z.enum(regions).nullable(),
  conditions: z.array(z.enum(conditionCodes)).max(6),
  painModel: z.enum(['standard', 'protective', 'relative']),
  /** What raises, holds and lowers the dose, in words for the clinician. */
  ruleCard: noteText(800).nullable(),
  phases: z
    .array(templatePhase)
    .min(1)
    .max(8)
    .refine(
      (phases) =>
        phases.every(({ number }, index) => index === 0 || number > (phases[index - 1]?.number ?? -1)),
      'Phases go up in number.',
    ),
  sources: z.array(z.string().refine(isRuleSource, 'This source is not in the list.')).max(12),
};

export const templateContent = z.strictObject(content);
export type TemplateContent = z.infer<typeof templateContent>;

/** A template that ships with the product: one file of the catalogue. */
export const authoredTemplate = z.strictObject({
  slug: exerciseSlug,
  contentVersion: whole(1, 10_000),
  ...content,
  reviewedBy: lineText(120).nullable(),
  reviewedOn: localDate.nullable(),
});
export type AuthoredTemplate = z.infer<typeof authoredTemplate>;

/** How a template is called for: by the slug of an authored one, or the id of a stored one. */
export const templateKey = z.union([id, exerciseSlug]);
export const templateParams = z.strictObject({ templateId: id });

/** One line of the list of templates. `newestVersion` is 0 for what ships with the product. */
export const templateSummary = z.object({
  key: z.string(),
  from: z.enum(['authored', 'clinic', 'mine']),
  names: localizedText(z.string()),
  purpose: localizedText(z.string()),
  region: z.enum(regions).nullable(),
  phases: z.array(z.object({ number: z.number().int(), name: z.string(), entry: z.string().nullable() })),
  exercises: z.number().int(),
  newestVersion: z.number().int(),
  isArchived: z.boolean(),
});
export type TemplateSummary = z.infer<typeof templateSummary>;

/**
 * Makes a template from one version of a patient's program. `templateId` null: a new template; otherwise the next version of that one,
 * made from version `basedOn` of it, and whose it is stays as it was. Loads, sides and notes are not taken along.
 */
export const saveTemplateInput = z.strictObject({
  patientId: id,
  programId: id,
  programVersionId: id,
  templateId: id.nullable(),
  basedOn: whole(1, 100_000).nullable(),
  owner: z.enum(['clinic', 'mine']),
  name: lineText(80),
  purpose: lineText(300),
});
export type SaveTemplateInput = z.infer<typeof saveTemplateInput>;

export const archiveTemplateInput = z.strictObject({ archived: z.boolean() });
