import { z } from 'zod';
import { deriveAttributes, type VisibleAttribute } from '@/lib/domain/figure/solve/derive-attributes';
import { problemWords } from '@/lib/domain/figure/solve/problem-words';
import { type SolvedFigure, solveFigure } from '@/lib/domain/figure/solve/solve';
import { offersBed } from '@/lib/domain/library/bed-or-mat';
import { attributeLabels } from '@/lib/domain/safety/attribute-labels';
import { type ExerciseContent, exerciseContent, exerciseSlug } from './exercise-content';
import { figureSpec } from './figure-spec';
import { whole } from './values';

const { shape } = exerciseContent;

/** Who finds an own exercise: the whole clinic, or the person who wrote it. */
export const visibilities = ['clinic', 'me'] as const;

/** Everything of an own exercise that a person writes; slug, version and sign-off come from the server. */
const written = {
  names: shape.names,
  aliases: shape.aliases,
  region: shape.region,
  muscles: shape.muscles,
  secondaryMuscles: shape.secondaryMuscles,
  pattern: shape.pattern,
  planes: shape.planes,
  position: shape.position,
  equipment: shape.equipment,
  equipmentNeeded: shape.equipmentNeeded,
  laterality: shape.laterality,
  level: shape.level,
  attributes: shape.attributes,
  doseKind: shape.doseKind,
  defaultDosage: shape.defaultDosage,
  setup: shape.setup,
  steps: shape.steps,
  breathing: shape.breathing,
  feelIt: shape.feelIt,
  stopIf: shape.stopIf,
  commonFaults: shape.commonFaults,
  regressions: shape.regressions,
  progressions: shape.progressions,
  figure: shape.figure,
  video: shape.video,
  adaptedFrom: shape.adaptedFrom,
};

const placeholder = 'own_000000000000';

/** What the server gives an own exercise beside what a person writes. */
export const givenToOwn = (slug: string, contentVersion: number) => ({
  slug,
  contentVersion,
  seedDosage: null,
  unloadedVariant: null,
  assistedVariant: null,
  evidence: [],
  reviewedBy: null,
  reviewedOn: null,
});

/** The content of an own exercise as a version keeps it. */
export const toOwnContent = (
  { visibility: _visibility, ...words }: OwnExercise,
  slug: string,
  contentVersion: number,
): ExerciseContent => ({ ...words, ...givenToOwn(slug, contentVersion) });

/**
 * What the poses show and the record does not hold. Lying as drawn is on the floor; a setup that offers a bed or a mat needs no way down
 * to it (LB-1).
 */
export const onlyDrawn = (
  solved: SolvedFigure,
  { attributes, setup }: Pick<ExerciseContent, 'attributes' | 'setup'>,
): VisibleAttribute[] =>
  deriveAttributes(solved).filter(
    (one) => !attributes.includes(one) && !(one === 'floor_transfer' && offersBed(setup)),
  );

/**
 * An own exercise as it is saved. Beyond the rules of the catalogue the drawing must be solvable within the limits of the joints, and every
 * attribute that its poses show must be ticked, because the safety check reads the ticks.
 */
export const ownExercise = z
  .strictObject({ ...written, visibility: z.enum(visibilities) })
  .superRefine((entry, context) => {
    const whole = exerciseContent.safeParse(toOwnContent(entry, placeholder, 1));
    for (const { path, message } of whole.error?.issues ?? [])
      context.addIssue({ code: 'custom', path, message });
    if (entry.figure === undefined) return;
    const solved = solveFigure(entry.figure);
    for (const problem of solved.problems)
      context.addIssue({
        code: 'custom',
        path: ['figure'],
        message: problemWords(problem),
        params: { code: 'figure_unsolved' },
      });
    const missing = onlyDrawn(solved, entry);
    if (missing.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['attributes'],
        message: `The drawing shows more: ${missing.map((one) => attributeLabels[one].en).join(', ')}. Tick it or change the poses.`,
        params: { code: 'attribute_drawn' },
      });
  });
export type OwnExercise = z.infer<typeof ownExercise>;
/** The same before it is read: what a form holds. */
export type OwnExerciseForm = z.input<typeof ownExercise>;

/** The words and facts of stored content as a form or a file holds them. */
export function toOwnWords(content: ExerciseContent, visibility: OwnExercise['visibility']): OwnExercise {
  const {
    slug: _slug,
    contentVersion: _version,
    seedDosage: _seed,
    unloadedVariant: _unloaded,
    assistedVariant: _assisted,
    evidence: _evidence,
    reviewedBy: _by,
    reviewedOn: _on,
    // Photos belong to this very exercise: neither a copy nor a file takes them along.
    photos: _photos,
    ...words
  } = content;
  return { ...words, visibility };
}

/** A change names the version it was made from, so that nobody overwrites a colleague. */
export const ownExerciseChange = z.strictObject({ basedOn: whole(1, 10_000), exercise: ownExercise });
export type OwnExerciseChange = z.infer<typeof ownExerciseChange>;

export const ownArchiveInput = z.strictObject({ archived: z.boolean() });

export const ownSaved = z.object({ slug: exerciseSlug, version: z.number().int() });

/** The drawing of an exercise, to be copied. */
export const posesAnswer = z.object({ figure: figureSpec.nullable() });

/** Whether a slug is of an own exercise. */
export const isOwnSlug = (slug: string): boolean => slug.startsWith('own_');
