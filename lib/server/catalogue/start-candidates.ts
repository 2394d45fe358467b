import 'server-only';
import { randomUUID } from 'node:crypto';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import { offeredGoals } from '@/lib/domain/program/default-dose';
import { newPrescription, usualDose } from '@/lib/domain/program/new-prescription';
import { sideToBegin } from '@/lib/domain/program/sides';
import { doseLine } from '@/lib/domain/dosage/describe-dosage';
import type { Goal } from '@/lib/domain/dosage/goals';
import type { Prescription, TemplateDose } from '@/lib/domain/dosage/prescription';
import {
  missingEquipment,
  type ProposedExercise,
  proposeExercises,
  type StartAim,
} from '@/lib/domain/program/propose-exercises';
import { checkForStart } from '@/lib/domain/program/start-check';
import { startDose } from '@/lib/domain/program/start-dose';
import type { SafetyRating } from '@/lib/domain/safety/vocabulary';
import { daysBetween } from '@/lib/domain/time/calendar-date';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import type { TemplateContent, TemplateItem, TemplatePhase } from '@/lib/schemas/program-template';
import type { PrescriptionView, VersionView } from '@/lib/schemas/program-view';

/** An exercise that could go into a new program, ready to be written. */
export type Candidate = {
  key: string;
  slug: string;
  name: string;
  rating: SafetyRating;
  reasons: string[];
  canTake: boolean;
  prescription: Prescription;
};
export type NewestExercise = { card: ExerciseCard; content: ExerciseContent };
type Library = ReadonlyMap<string, NewestExercise>;

/** The dose of a candidate in words. */
export const doseWordsOf = ({ prescription }: Candidate): string => doseLine(prescription).en;

/** A phase of a template for this patient: doses lowered where the patient's groups ask for it, no side, no load. */
export function fromTemplate(
  content: TemplateContent,
  phase: TemplatePhase,
  library: Library,
  context: LoadContext,
): Candidate[] {
  const tooEarly = tooEarlyFor(content, phase, context);
  const number = content.phases.length === 1 ? 0 : phase.number;
  return phase.items.flatMap((item) => {
    const exercise = library.get(item.slug);
    if (exercise === undefined) return [];
    const prescription = fromItem(exercise.card, item, number, context);
    return [
      judge(
        item.slug,
        exercise,
        prescription,
        context,
        tooEarly === null ? [] : [tooEarly],
        tooEarly === null,
      ),
    ];
  });
}

/** Why a phase may not begin yet, by the surgery on record; null when nothing on record speaks against it. */
function tooEarlyFor(
  { conditions }: TemplateContent,
  { fromDay }: TemplatePhase,
  context: LoadContext,
): string | null {
  if (fromDay === null) return null;
  const days = context.conditions.flatMap(({ code, onsetOn }) =>
    onsetOn !== null && conditions.some((one) => one === code) ? [daysBetween(onsetOn, context.today)] : [],
  );
  const early = days.find((day) => day < fromDay);
  return early === undefined ? null : `Too early: day ${early}; this phase begins on day ${fromDay}.`;
}

/** Every prescription of one of this patient's versions. The side is asked again (H-2); a load stays only while it is in force. */
export function fromVersion(version: VersionView, library: Library, context: LoadContext): Candidate[] {
  const isInForce = version.status === 'active';
  return version.prescriptions.map((stored) => {
    const newest = library.get(stored.exercise.slug);
    const prescription = copyOf(stored, newest, isInForce);
    const exercise = newest ?? { card: stored.exercise, content: null };
    const notes = newest === undefined ? ['No longer in the library.'] : [];
    return judge(stored.prescriptionId, exercise, prescription, context, notes, newest !== undefined);
  });
}

function copyOf(
  stored: PrescriptionView,
  newest: NewestExercise | undefined,
  isInForce: boolean,
): Prescription {
  const { prescriptionId: _, exercise, ...dose } = stored;
  const isSameKind = newest?.card.doseKind === exercise.doseKind;
  return {
    ...dose,
    lineageId: randomUUID(),
    exerciseVersionId: isSameKind ? newest.card.exerciseVersionId : exercise.exerciseVersionId,
    side: sideToBegin((newest?.card ?? exercise).laterality),
    load: isInForce ? dose.load : null,
    loadBasis: isInForce ? dose.loadBasis : null,
  };
}

/** What the rules propose for a goal, each with its usual dose for this patient. */
export function fromGoal(aim: StartAim, library: Library, context: LoadContext): Candidate[] {
  const proposed = proposeExercises(
    [...library.values()].map(({ content }) => content),
    aim,
    context,
  );
  return proposed.flatMap((one) => {
    const exercise = library.get(one.slug);
    return exercise === undefined ? [] : [proposedCandidate(one, exercise.card, context)];
  });
}

function proposedCandidate(
  { slug, rating, reasons }: ProposedExercise,
  card: ExerciseCard,
  context: LoadContext,
) {
  const goal = offeredGoals(card)[0] ?? 'strength';
  const prescription = prescribe(card, goal, usualDose(card, context, goal), 0);
  return { key: slug, slug, name: card.names.en, rating, reasons, canTake: true, prescription };
}

function fromItem(card: ExerciseCard, item: TemplateItem, phase: number, context: LoadContext): Prescription {
  const request = { context, exercise: card, goal: item.goal, side: null };
  const prescription = prescribe(card, item.goal, startDose(request, item.dose), phase);
  return { ...prescription, ownRules: item.ownRules };
}

const prescribe = (card: ExerciseCard, goal: Goal, dose: TemplateDose, phase: number): Prescription =>
  newPrescription(card, { lineageId: randomUUID(), phase, goal, dose });

function judge(
  key: string,
  { card, content }: { card: ExerciseCard; content: ExerciseContent | null },
  prescription: Prescription,
  context: LoadContext,
  notes: readonly string[],
  mayTake: boolean,
): Candidate {
  const { rating, because } = checkForStart(card, context, {
    effortHigh: prescription.effortTarget?.high ?? null,
    goal: prescription.goal,
  });
  const missing = missingEquipment(content?.equipmentNeeded ?? [], context);
  const names = missing.map((item) => equipmentLabels[item].en.toLowerCase()).join(', ');
  const reasons = [...notes, ...because, ...(names === '' ? [] : [`Not on record at home: ${names}.`])];
  return {
    key,
    slug: card.slug,
    name: card.names.en,
    rating,
    reasons,
    canTake: mayTake && rating !== 'contraindicated',
    prescription,
  };
}
