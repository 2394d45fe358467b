import type { LocalizedText } from '../result.ts';

/** One exercise of a version as a comparison sees it: who it is through all versions, and its dose in words. */
export type ComparedPrescription = { lineageId: string; name: LocalizedText; dose: LocalizedText };

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
    if (previous === undefined) return [{ kind: 'added', name: prescription.name, after: prescription.dose }];
    if (previous.dose.en === prescription.dose.en && previous.name.en === prescription.name.en) return [];
    return [{ kind: 'changed', name: prescription.name, before: previous.dose, after: prescription.dose }];
  });
  const removed = before
    .filter((prescription) => !kept.has(prescription.lineageId))
    .map(
      (prescription): ProgramChange => ({
        kind: 'removed',
        name: prescription.name,
        before: prescription.dose,
      }),
    );
  return [...current, ...removed];
}
