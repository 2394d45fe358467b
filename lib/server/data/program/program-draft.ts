import 'server-only';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { ownRuleProblems } from '@/lib/domain/progression/rule-card/own-rule-check';
import type { RuleChoices } from '@/lib/domain/choices/rule-choices';
import { invalid } from '@/lib/errors';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import type { ProgramDraftInput } from '@/lib/schemas/program';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import { versionPhases } from '@/lib/schemas/program-phases';
import { cardsOf } from '@/lib/server/data/exercise/exercise';
import { holdProgram } from '@/lib/server/data/program/program-publish';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** A draft as it is sent; whose it is says the address. */
export type DraftInput = Omit<ProgramDraftInput, 'patientId'>;

const draftFields = (input: DraftInput) => ({
  title: input.title,
  painModel: input.painModel,
  patientNote: input.patientNote,
  clinicianNote: input.clinicianNote,
  validUntil: input.validUntil === null ? null : toDateColumn(input.validUntil),
  ...(input.phases === undefined ? {} : { phases: input.phases }),
});

type Saved = { versionId: string | null; revision: number };

/** Begins the draft that follows the active version `basedOn`; no id when there is a draft already or another version became active. */
export async function beginDraft(
  tx: Tx,
  author: PractitionerActor,
  patientId: string,
  programId: string,
  input: DraftInput,
): Promise<Saved> {
  await holdProgram(tx, author, programId);
  const versions = await tx.programVersion.findMany({
    where: { programId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, status: true, phases: true },
  });
  const active = versions.find((version) => version.status === 'active');
  if (versions.some((version) => version.status === 'draft') || (active?.id ?? null) !== input.basedOn)
    return { versionId: null, revision: 0 };
  const draft = await tx.programVersion.create({
    data: {
      clinicId: author.clinicId,
      patientId,
      programId,
      number: (versions[0]?.number ?? 0) + 1,
      authorId: author.practitionerRoleId,
      phases: versionPhases.parse(active?.phases ?? []),
      ...draftFields(input),
    },
    select: { id: true },
  });
  return { versionId: draft.id, revision: 1 };
}

/** Takes the next revision of the draft; no id when it was saved by somebody else since `input.revision`. */
export async function reviseDraft(
  tx: Tx,
  author: PractitionerActor,
  programId: string,
  input: DraftInput,
): Promise<Saved> {
  const revision = input.revision + 1;
  const changed = await tx.programVersion.updateManyAndReturn({
    where: { programId, status: 'draft', revision: input.revision },
    data: { ...draftFields(input), revision, authorId: author.practitionerRoleId, savedAt: new Date() },
    select: { id: true },
  });
  return { versionId: changed[0]?.id ?? null, revision };
}

/** The cards of what is prescribed. Refuses exercises that the library does not have, a dose counted in another way than its exercise, and "each side" of what both sides do together. */
export async function requireExercises(
  tx: Tx,
  prescriptions: readonly Prescription[],
): Promise<ReadonlyMap<string, ExerciseCard>> {
  const known = await cardsOf(
    tx,
    prescriptions.map((prescription) => prescription.exerciseVersionId),
  );
  const faults = prescriptions.flatMap((prescription, index) => {
    const card = known.get(prescription.exerciseVersionId);
    if (card === undefined)
      return [
        {
          path: `prescriptions.${index}.exerciseVersionId`,
          code: 'exercise_unknown',
          message: 'This exercise is not in the library.',
        },
      ];
    if (card.doseKind !== prescription.doseKind)
      return [
        {
          path: `prescriptions.${index}.doseKind`,
          code: 'dose_kind_wrong',
          message: 'This exercise is counted in another way.',
        },
      ];
    if (prescription.easierSlug !== null && !card.regressions.includes(prescription.easierSlug))
      return [
        {
          path: `prescriptions.${index}.easierSlug`,
          code: 'not_easier',
          message: `${card.names.en}: the library knows no such easier version.`,
        },
      ];
    return card.laterality === 'bilateral' && prescription.side === 'bilateral'
      ? [
          {
            path: `prescriptions.${index}.side`,
            code: 'side_not_asked',
            message: `${card.names.en}: both sides work together, so it has no side.`,
          },
        ]
      : [];
  });
  if (faults.length > 0) throw invalid(faults);
  return known;
}

/** Refuses own limits of a prescription that are less careful than the program and the clinic. */
export function requireOwnRules(
  { painModel, prescriptions }: DraftInput,
  cards: ReadonlyMap<string, ExerciseCard>,
  choices: RuleChoices,
): void {
  const faults = prescriptions.flatMap(({ exerciseVersionId, ownRules }, index) => {
    const card = cards.get(exerciseVersionId);
    if (card === undefined) return [];
    return ownRuleProblems(ownRules, { painModel, choices, pattern: card.pattern }).map(
      ({ id, message }) => ({
        path: `prescriptions.${index}.ownRules.${id}`,
        code: 'own_rule_out_of_bounds',
        message: `${card.names.en}, own limits: ${message}`,
      }),
    );
  });
  if (faults.length > 0) throw invalid(faults);
}
