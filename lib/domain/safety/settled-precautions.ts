import { type Result, accept } from '../result.ts';
import {
  type Precaution,
  type PrecautionDose,
  type PrecautionExercise,
  type PrecautionFacts,
  precautionsOf,
} from './precautions.ts';

/** A decision on record about one precaution of one prescription: prescribed against it, or a caution seen. */
export type SafetyNote = {
  lineageId: string;
  exerciseSlug: string;
  conditionId: string;
  rule: string;
  kind: 'override' | 'caution_noted';
};

export type JudgedPrecautions<N extends SafetyNote = SafetyNote> = {
  /** Contraindicated and nobody has said why it is prescribed nevertheless: cannot be published. */
  open: Precaution[];
  overridden: { precaution: Precaution; note: N }[];
  /** Cautions that nobody has marked as seen; they hold nothing up. */
  cautions: Precaution[];
  noted: { precaution: Precaution; note: N }[];
  preferred: Precaution[];
  notChecked: string[];
};

/**
 * The precautions of one prescription against what is on record about them. A decision holds for its prescription, exercise, recorded
 * condition and rule; a caution that was seen does not cover the same rule once it is contraindicated. The newest decision counts:
 * `notes` are given newest first. Refuses unknown attributes.
 */
export function judgePrecautions<N extends SafetyNote>(
  exercise: PrecautionExercise,
  dose: PrecautionDose & { lineageId: string },
  facts: PrecautionFacts,
  notes: readonly N[],
): Result<JudgedPrecautions<N>, 'attribute_unknown'> {
  const check = precautionsOf(exercise, dose, facts);
  if (!check.ok) return check;
  const own = notes.filter(
    (note) => note.lineageId === dose.lineageId && note.exerciseSlug === exercise.slug,
  );
  const noteFor = (precaution: Precaution, kinds: readonly SafetyNote['kind'][]) =>
    own.find(
      (note) =>
        note.conditionId === precaution.conditionId &&
        note.rule === precaution.rule &&
        kinds.includes(note.kind),
    );
  const judged: JudgedPrecautions<N> = {
    open: [],
    overridden: [],
    cautions: [],
    noted: [],
    preferred: [],
    notChecked: check.notChecked,
  };
  for (const precaution of check.precautions) {
    if (precaution.rating === 'contraindicated') {
      const note = noteFor(precaution, ['override']);
      if (note === undefined) judged.open.push(precaution);
      else judged.overridden.push({ precaution, note });
    } else if (precaution.rating === 'caution') {
      const note = noteFor(precaution, ['override', 'caution_noted']);
      if (note === undefined) judged.cautions.push(precaution);
      else judged.noted.push({ precaution, note });
    } else judged.preferred.push(precaution);
  }
  return accept(judged);
}

/** "Osteoporosis: bending the spine under load", each condition once, for one line of a screen. */
export function precautionWords(precautions: readonly Precaution[]): string {
  const labels = [...new Set(precautions.map(({ label }) => label))];
  return labels
    .map((label) => {
      const because = precautions
        .filter((one) => one.label === label)
        .map((one) => one.because.en.toLowerCase());
      return `${label}: ${[...new Set(because)].join(', ')}`;
    })
    .join('; ');
}
