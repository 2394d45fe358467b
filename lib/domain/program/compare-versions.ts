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
  /** The easier exercise that the patient may choose instead, by its slug. */
  easierSlug: string | null;
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
  easierSlug: prescription.easierSlug,
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
    const isSame = before.en === now.en && previous.name.en === name.en;
    if (isSame && previous.easierSlug === prescription.easierSlug) return [];
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
function inWords({ dose, ownRules, easierSlug, note }: ComparedPrescription): LocalizedText {
  return byLocale((locale) =>
    [
      dose[locale],
      ...(ownRules === null ? [] : [ownRules[locale]]),
      ...(easierSlug === null ? [] : [mayChoose[locale]]),
      ...(note === null ? [] : [`${noteWord[locale]}: ${note}`]),
    ].join('. '),
  );
}

/** Said where an easier version is allowed (it is named on the phone, as long as it fits). */
export const mayChoose: LocalizedText = {
  en: 'On a hard day an easier version may be chosen',
  es: 'Un día difícil puede elegirse una versión más fácil',
};

const noteWord: LocalizedText = { en: 'Note', es: 'Nota' };
