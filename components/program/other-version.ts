import { variationDose } from '@/lib/domain/program/variation-dose';
import { type DraftedPrescription, otherVersions } from '@/lib/domain/program/dry-run-input';
import type { Dose } from '@/lib/domain/dosage/prescription';
import { weightOf } from '@/lib/domain/dosage/load';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import type { Precautions } from '@/components/safety/precautions-context';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import { readDose, toDoseDraft } from './dose-draft';
import { type DraftItem, keyOf, newItem } from './draft';

export type VersionDirection = 'easier' | 'harder';
export type OtherVersion = { exercise: ExerciseCard; direction: VersionDirection };

type Subject = {
  item: DraftItem;
  context: LoadContext;
  painModel: PainModel;
  precautions: Pick<Precautions, 'facts' | 'notes'>;
  /** The cards of the exercises that may be named. */
  cards: readonly ExerciseCard[];
  /** What stands in the program already. */
  taken: ReadonlySet<string>;
};

/** The versions that pass the patient's check and for which the equipment is owned, the easier ones first, each nearest first. */
export function fittingVersions(subject: Subject): OtherVersion[] {
  const { regressions, progressions } = subject.item.exercise;
  return [
    ...fittingAmong(subject, regressions).map((exercise) => ({ exercise, direction: 'easier' }) as const),
    ...fittingAmong(subject, progressions).map((exercise) => ({ exercise, direction: 'harder' }) as const),
  ];
}

/** Of the exercises named, those that pass, in their order; none while the dose cannot be read. */
export function fittingAmong(
  { item, context, painModel, precautions, cards, taken }: Subject,
  slugs: readonly string[],
): ExerciseCard[] {
  const read = readDose(item.dose);
  if (!read.ok) return [];
  const { exercise } = item;
  const { lineageId } = read.dose;
  const drafted: DraftedPrescription = {
    context,
    painModel,
    lineageId,
    exercise,
    dose: read.dose,
    precautions,
    neighbours: cards,
  };
  return otherVersions(drafted, slugs, taken).flatMap(
    ({ slug }) => cards.find((card) => card.slug === slug) ?? [],
  );
}

/** Why another version stands in the place of an exercise. */
export type SwapReason = 'safer_version' | 'easier_version' | 'harder_version';

/**
 * Another version of an exercise in its place: a new prescription with the usual dose of that exercise, never more than before unless it
 * is the harder one, on the same days. Its history begins here; one that was published names where it came from.
 */
export function swappedItem(
  item: DraftItem,
  exercise: ExerciseCard,
  {
    context,
    reason,
    wasPublished,
    lineageId,
  }: { context: LoadContext; reason: SwapReason; wasPublished: boolean; lineageId: string },
): DraftItem {
  const read = readDose(item.dose);
  if (!read.ok) return newItem(exercise, context, lineageId);
  const dose: Dose = variationDose({
    present: read.dose,
    exercise,
    context,
    lowers: reason !== 'harder_version',
  });
  const replaces = { lineageId: keyOf(item), exerciseSlug: item.exercise.slug };
  return {
    exercise,
    dose: toDoseDraft({
      ...dose,
      lineageId,
      exerciseVersionId: exercise.exerciseVersionId,
      phase: read.dose.phase,
      note: null,
      easierSlug: null,
      loadBasis: wasPublished
        ? { rule: 'LB-1', reason, suggested: weightOf(dose.load), numbers: {}, replaces }
        : null,
    }),
  };
}
