import type { Equipment, Level, Muscle } from './vocabulary.ts';

/** Collections whose files can be read: free-exercise-db (`exercises.json`) and wger (the answer of `exerciseinfo`). */
export const foreignSources = ['free_exercise_db', 'wger'] as const;
export type ForeignSource = (typeof foreignSources)[number];

export const foreignSourceNames: Record<ForeignSource, string> = {
  free_exercise_db: 'free-exercise-db',
  wger: 'wger',
};

/** Their words for muscles, in small letters, where exactly one of ours is meant. */
export const foreignMuscles: Readonly<Record<string, Muscle>> = {
  abdominals: 'abdominals',
  abductors: 'glute_med',
  abs: 'abdominals',
  adductors: 'adductors',
  'anterior deltoid': 'deltoids',
  biceps: 'biceps',
  'biceps brachii': 'biceps',
  'biceps femoris': 'hamstrings',
  calves: 'calves',
  chest: 'pectorals',
  'erector spinae': 'erector_spinae',
  gastrocnemius: 'calves',
  glutes: 'glute_max',
  'gluteus maximus': 'glute_max',
  hamstrings: 'hamstrings',
  lats: 'lats',
  'latissimus dorsi': 'lats',
  'lower back': 'erector_spinae',
  'middle back': 'rhomboids_mid_traps',
  'obliquus externus abdominis': 'obliques',
  'pectoralis major': 'pectorals',
  quadriceps: 'quadriceps',
  'quadriceps femoris': 'quadriceps',
  quads: 'quadriceps',
  'rectus abdominis': 'abdominals',
  'serratus anterior': 'serratus',
  shoulders: 'deltoids',
  soleus: 'calves',
  triceps: 'triceps',
  'triceps brachii': 'triceps',
};

/** Their words for things to train with, in small letters, where exactly one of ours is meant. */
export const foreignEquipment: Readonly<Record<string, Equipment>> = {
  barbell: 'barbell',
  bench: 'bench',
  'body only': 'none',
  cable: 'cable',
  dumbbell: 'dumbbell',
  'e-z curl bar': 'barbell',
  'exercise ball': 'ball',
  'foam roll': 'foam_roller',
  'gym mat': 'mat',
  'incline bench': 'bench',
  kettlebell: 'kettlebell',
  kettlebells: 'kettlebell',
  machine: 'machine',
  'none (bodyweight exercise)': 'none',
  'pull-up bar': 'bar',
  'swiss ball': 'ball',
  'sz-bar': 'barbell',
};

/** What a word of theirs may mean here, where it is more than one thing and a person has to choose. */
export const foreignDoubts: Readonly<Record<string, string>> = {
  bands: 'a long band or a mini band',
  brachialis: 'the biceps or nothing in our list',
  forearms: 'the top or the underside of the forearm, or the grip',
  'medicine ball': 'a ball or a weight',
  neck: 'the front or the back of the neck',
  'resistance band': 'a long band or a mini band',
  trapezius: 'its upper, middle or lower part',
  traps: 'the upper, middle or lower trapezius',
};

/** free-exercise-db knows three levels; they are set on the ends and the middle of ours. */
export const foreignLevels: Readonly<Record<string, Level>> = { beginner: 1, intermediate: 3, expert: 5 };

const leftOpen =
  'Left open is what prescribing needs and no such file holds: position, planes, sides, doses, the safety check and all that the patient reads.';

/** What holds for every exercise of a file, said once. */
export const foreignRemarks: Record<ForeignSource, readonly string[]> = {
  free_exercise_db: [
    'Taken over are facts only: names, muscles, equipment and level (beginner as 1, intermediate as 3, expert as 5). The collection is in the public domain; its instructions and pictures still stay behind, because they are written for the gym and in English only.',
    leftOpen,
  ],
  wger: [
    'Taken over are facts only: names in English and Spanish, muscles and equipment. wger’s descriptions and pictures stay behind, because their licences (mostly CC BY-SA) ask for conditions that a handout cannot keep.',
    leftOpen,
  ],
};
