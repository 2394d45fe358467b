import type { DoseKind } from '../dosage/goals.ts';
import { foreignDoubts, foreignEquipment, foreignLevels, foreignMuscles } from './foreign-words.ts';
import type { Equipment, Level, Muscle, Pattern, Region } from './vocabulary.ts';

/** What is sure about an exercise of another collection; null or empty where it is not. */
export type ForeignFacts = {
  muscles: Muscle[];
  secondaryMuscles: Muscle[];
  equipment: Equipment | null;
  equipmentNeeded: Equipment[];
  level: Level | null;
  pattern: Pattern | null;
  region: Region | null;
  doseKind: DoseKind | null;
};
/** The facts, and in words what could not be taken over: one line a field. */
export type Mapped = { facts: ForeignFacts; notes: string[] };

export type FreeExercise = {
  name: string;
  force: string | null;
  level: string | null;
  mechanic: string | null;
  equipment: string | null;
  primaryMuscles: readonly string[];
  secondaryMuscles: readonly string[];
  category: string | null;
};
export type WgerExercise = {
  muscles: readonly string[];
  secondaryMuscles: readonly string[];
  equipment: readonly string[];
};

const mostMuscles = 8;
const lookUp = <T>(table: Readonly<Record<string, T>>, word: string): T | null => {
  const key = word.toLowerCase();
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
};

function doubt(field: string, word: string): string {
  const may = lookUp(foreignDoubts, word);
  return may === null
    ? `${field}: there is no match for “${word}”.`
    : `${field}: “${word}” may be ${may}; choose it.`;
}

function mapWords<T>(field: string, words: readonly string[], table: Readonly<Record<string, T>>) {
  const notes: string[] = [];
  const found = new Set<T>();
  for (const word of new Set(words)) {
    const ours = lookUp(table, word);
    if (ours === null) notes.push(doubt(field, word));
    else found.add(ours);
  }
  return { found: [...found], notes };
}

function mapMuscles(mainWords: readonly string[], helpingWords: readonly string[]) {
  const main = mapWords('Main muscles', mainWords, foreignMuscles);
  const helping = mapWords('Helping muscles', helpingWords, foreignMuscles);
  const muscles = main.found.slice(0, mostMuscles);
  const secondaryMuscles = helping.found.filter((one) => !muscles.includes(one)).slice(0, mostMuscles);
  return { muscles, secondaryMuscles, notes: [...main.notes, ...helping.notes] };
}

/** Things that one lies or sits on: beside them something else is what the exercise is done with. */
const supports: readonly Equipment[] = ['mat', 'bench'];

function mapEquipment(words: readonly string[]): Pick<ForeignFacts, 'equipment' | 'equipmentNeeded'> & {
  notes: string[];
} {
  const { found, notes } = mapWords('Equipment', words, foreignEquipment);
  const needed = found.filter((item) => item !== 'none');
  // With a word that is not understood, the list is not whole, and what is left need not be the main thing.
  const isWhole = notes.length === 0 && words.length > 0;
  const main = needed.find((item) => !supports.includes(item)) ?? needed[0] ?? 'none';
  return {
    equipment: isWhole ? main : null,
    equipmentNeeded: needed,
    notes: words.length === 0 ? ['Equipment: it is not stated.'] : notes,
  };
}

/** Movements of one joint that its main muscle names for sure. */
const singleJoint: Readonly<Record<string, readonly [pattern: Pattern, region: Region]>> = {
  biceps: ['elbow_flexion', 'elbow_wrist'],
  triceps: ['elbow_extension', 'elbow_wrist'],
};

function movementOf(entry: FreeExercise): { pattern: Pattern; region: Region | null } | null {
  if (entry.category === 'cardio') return { pattern: 'aerobic', region: 'aerobic' };
  // The category alone is not enough: it holds rolling and warm-up movements too.
  if (entry.category === 'stretching')
    return /\bstretch\b/i.test(entry.name) && entry.force === 'static'
      ? { pattern: 'stretch', region: null }
      : null;
  const [muscle, ...more] = entry.primaryMuscles;
  if (entry.category !== 'strength' || entry.mechanic !== 'isolation' || more.length > 0) return null;
  const known = lookUp(singleJoint, muscle ?? '');
  return known === null ? null : { pattern: known[0], region: known[1] };
}

function doseKindOf({ category, force }: FreeExercise): DoseKind | null {
  if (category === 'cardio') return 'time';
  if (force === 'static') return 'hold';
  return category === 'strength' && (force === 'push' || force === 'pull') ? 'reps' : null;
}

/** The facts of an exercise of free-exercise-db. What is not sure is left open and named. */
export function fromFreeExercise(entry: FreeExercise): Mapped {
  const { notes: muscleNotes, ...muscles } = mapMuscles(entry.primaryMuscles, entry.secondaryMuscles);
  const { notes: equipmentNotes, ...equipment } = mapEquipment(
    entry.equipment === null ? [] : [entry.equipment],
  );
  const level = entry.level === null ? null : lookUp(foreignLevels, entry.level);
  const movement = movementOf(entry);
  const known = [entry.category, entry.force, entry.mechanic].filter((word) => word !== null);
  const notes = [...muscleNotes, ...equipmentNotes];
  if (level === null) notes.push(`Level: there is no match for “${entry.level ?? 'nothing'}”.`);
  if (movement === null && known.length > 0)
    notes.push(`Movement: “${known.join(', ')}” leaves it open; choose it.`);
  return {
    facts: {
      ...muscles,
      ...equipment,
      level,
      pattern: movement?.pattern ?? null,
      region: movement?.region ?? null,
      doseKind: doseKindOf(entry),
    },
    notes,
  };
}

/** The facts of an exercise of wger, which says neither level nor movement. */
export function fromWger(entry: WgerExercise): Mapped {
  const { notes: muscleNotes, ...muscles } = mapMuscles(entry.muscles, entry.secondaryMuscles);
  const { notes: equipmentNotes, ...equipment } = mapEquipment(entry.equipment);
  return {
    facts: { ...muscles, ...equipment, level: null, pattern: null, region: null, doseKind: null },
    notes: [...muscleNotes, ...equipmentNotes],
  };
}
