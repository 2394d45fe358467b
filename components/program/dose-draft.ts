import type { Prescription } from '@/lib/domain/dosage/prescription';
import { prescriptionInput } from '@/lib/schemas/program';
import type { LoadBasis, LoadDraft } from '@/lib/domain/dosage/load';

/** What a number box holds: a number, null for empty, or text that could not be read (H-5). */
export type Entry = number | string | null;

/** A prescription while it is being written: every number may still be empty or unreadable, so that nothing typed is lost. */
export type DoseDraft = Typed<Omit<Prescription, 'load' | 'loadBasis' | 'note'>> & {
  load: LoadDraft | null;
  loadBasis: LoadBasis | null;
  note: string;
};
type Typed<T> = T extends number
  ? Entry
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { [K in keyof T]: Typed<T[K]> }
      : T;

export type DoseFault = { path: string; message: string };
export type DoseReading = { ok: true; dose: Prescription } | { ok: false; faults: readonly DoseFault[] };

export const toDoseDraft = (stored: Prescription): DoseDraft => ({ ...stored, note: stored.note ?? '' });

/** Reads a draft with the schema that the server uses too; a note of blanks is no note. */
export function readDose(draft: DoseDraft): DoseReading {
  const note = draft.note.trim() === '' ? null : draft.note;
  const parsed = prescriptionInput.safeParse({ ...draft, note });
  if (parsed.success) return { ok: true, dose: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: wordsOf(issue) })),
  };
}

function wordsOf(issue: { path: PropertyKey[]; message: string }): string {
  return issue.path.join('.') === 'load.value' ? 'Please enter a weight such as 12.5.' : issue.message;
}

const labels: Record<string, string> = {
  sets: 'sets',
  repsMin: 'repetitions',
  repsMax: 'repetitions',
  holdSeconds: 'hold',
  durationSeconds: 'duration',
  breaths: 'breaths',
  distanceMetres: 'distance',
  steps: 'steps',
  restSeconds: 'rest',
  phase: 'phase',
  timesPerDay: 'times a day',
  'schedule.n': 'times a week',
  'schedule.days': 'days',
  'load.value': 'load',
  'load.bandColor': 'band colour',
  note: 'note',
  ownRules: 'own limits',
};

/** What a fault is about, in the words of the editor. */
export const faultLabel = (path: string): string =>
  labels[path] ?? labels[path.split('.')[0] ?? ''] ?? groupOf(path);

const groupOf = (path: string): string => (path.startsWith('tempo') ? 'tempo' : 'effort');
