import type { LocalizedText } from '../result.ts';
import { doseLine, type PrescribedDose } from './dose-line.ts';

/** One exercise of a version as a comparison sees it: who it is through all versions, its dose in words, and the note to the patient. */
export type ComparedPrescription = {
  lineageId: string;
  name: LocalizedText;
  dose: LocalizedText;
  note: string | null;
};

/** A prescription of a version, as a comparison reads it. */
export const toCompared = (
  prescription: PrescribedDose & {
    lineageId: string;
    note: string | null;
    exercise: { names: LocalizedText };
  },
): ComparedPrescription => ({
  lineageId: prescription.lineageId,
  name: prescription.exercise.names,
  dose: doseLine(prescription),
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

/** The dose with the note behind it, which the patient reads too: a new note is a change. */
function inWords({ dose, note }: ComparedPrescription): LocalizedText {
  if (note === null) return dose;
  return { en: `${dose.en}. Note: ${note}`, es: `${dose.es}. Nota: ${note}` };
}
