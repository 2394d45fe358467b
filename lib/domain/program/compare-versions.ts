import { ownRuleWords } from '../progression/rule-card/own-rule-check.ts';
import { byLocale, type LocalizedText } from '../result.ts';
import { doseLine } from '../dosage/describe-dosage.ts';
import type { Prescription } from '../dosage/prescription.ts';

/** One exercise of a version as a comparison sees it: who it is through all versions, its dose in words, its own limits, and the note to the patient. */
export type ComparedPrescription = {
  lineageId: string;
  name: LocalizedText;
  dose: LocalizedText;
  /** The own limits of its rule card in words. */
  ownRules: LocalizedText | null;
  note: string | null;
};

/** A prescription of a version, as a comparison reads it. */
export const toCompared = (
  prescription: Prescription & { exercise: { names: LocalizedText } },
): ComparedPrescription => ({
  lineageId: prescription.lineageId,
  name: prescription.exercise.names,
  dose: doseLine(prescription),
  ownRules: ownRuleWords(prescription.ownRules),
  note: prescription.note,
});

export type ProgramChange =
  | { kind: 'added'; name: LocalizedText; after: LocalizedText }
  | { kind: 'removed'; name: LocalizedText; before: LocalizedText }
  | { kind: 'changed'; name: LocalizedText; before: LocalizedText; after: LocalizedText };

/** What is different between two versions, exercise by exercise: added and changed in the new order, then removed. */
export function compareVersions(
  before: readonly ComparedPrescription[],
  after: readonly ComparedPrescription[],
): ProgramChange[] {
  const old = new Map(before.map((prescription) => [prescription.lineageId, prescription]));
  const kept = new Set(after.map((prescription) => prescription.lineageId));
  const current = after.flatMap((prescription): ProgramChange[] => {
    const previous = old.get(prescription.lineageId);
    const { name } = prescription;
    if (previous === undefined) return [{ kind: 'added', name, after: inWords(prescription) }];
    const [before, now] = [inWords(previous), inWords(prescription)];
    if (before.en === now.en && previous.name.en === name.en) return [];
    return [{ kind: 'changed', name, before, after: now }];
  });
  const removed = before
    .filter((prescription) => !kept.has(prescription.lineageId))
    .map(
      (prescription): ProgramChange => ({
        kind: 'removed',
        name: prescription.name,
        before: inWords(prescription),
      }),
    );
  return [...current, ...removed];
}

/** The dose with its own limits and the note behind it, which the patient reads too: a new one is a change. */
function inWords({ dose, ownRules, note }: ComparedPrescription): LocalizedText {
  return byLocale((locale) =>
    [
      dose[locale],
      ...(ownRules === null ? [] : [ownRules[locale]]),
      ...(note === null ? [] : [`${noteWord[locale]}: ${note}`]),
    ].join('. '),
  );
}

const noteWord: LocalizedText = { en: 'Note', es: 'Nota' };
