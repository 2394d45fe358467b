import { type Dose, exerciseSeconds } from '../dosage/prescription.ts';
import { mayBeOn } from '../dosage/schedule.ts';
import type { Equipment, Laterality, Position } from '../library/vocabulary.ts';

/** One prescription as the meter reads it; `dose` null while it cannot be read. */
export type BurdenItem = {
  position: Position;
  equipmentNeeded: readonly Equipment[];
  laterality: Laterality;
  dose: Dose | null;
};

type BurdenWarning = 'many_exercises' | 'long_day' | 'up_and_down';
export type Burden = {
  exercises: number;
  /** Whole minutes on the fullest day of the week. */
  minutesPerDay: number;
  /** Prescriptions whose dose cannot be read yet and so are not in the minutes. */
  unread: number;
  /** How often one gets down (and up again) in one run through the list in its order. */
  timesDown: number;
  equipment: readonly Equipment[];
  warnings: readonly BurdenWarning[];
};

/** At most so many by default: adherence was better with fewer than four, and two were done better than eight. */
const mostExercises = 4;
/** Time cost decides adherence; the number itself is a clinic convention. */
export const mostMinutes = 20;

/** The studies behind the soft warnings, with what they found. */
export const burdenSources: Record<BurdenWarning, { words: string; source: string }> = {
  many_exercises: {
    words: 'More than four exercises: people keep to shorter programs better.',
    source:
      'Review of 14 studies: fewer than four exercises, support and self-efficacy raise adherence (DOI 10.1055/s-0043-120527). Adults over 65 performed two exercises better than eight (n = 15: Effect of Number of Home Exercises on Compliance and Performance in Adults Over 65 Years of Age).',
  },
  long_day: {
    words: 'More than 20 minutes a day: the time it takes decides whether it is done.',
    source:
      'Chronic neck and low back pain: time cost, complexity and felt effect decide adherence (PMC2847560). The limit of 20 minutes is a clinic convention.',
  },
  up_and_down: {
    words: 'Getting down and up more than once: put the exercises done lying or kneeling together.',
    source: 'Advice on patient handouts: group exercises by body position. Clinic convention.',
  },
};

const downPositions: readonly Position[] = [
  'supine',
  'prone',
  'side_lying',
  'quadruped',
  'plank',
  'side_plank',
  'kneeling',
  'tall_kneeling',
  'half_kneeling',
];
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** How much a program asks of a person (exercises, minutes, getting down, equipment), with soft warnings; nothing is refused. */
export function burdenOf(items: readonly BurdenItem[]): Burden {
  const minutesPerDay = minutesOnFullestDay(items);
  const timesDown = countTimesDown(items);
  const warnings: BurdenWarning[] = [];
  if (items.length > mostExercises) warnings.push('many_exercises');
  if (minutesPerDay > mostMinutes) warnings.push('long_day');
  if (timesDown > 1) warnings.push('up_and_down');
  return {
    exercises: items.length,
    minutesPerDay,
    unread: items.filter(({ dose }) => dose === null).length,
    timesDown,
    equipment: [...new Set(items.flatMap(({ equipmentNeeded }) => equipmentNeeded))],
    warnings,
  };
}

/** Exercises without fixed weekdays may fall on any day, so that each day counts them. */
function minutesOnFullestDay(items: readonly BurdenItem[]): number {
  const perDay = weekdays.map((day) =>
    items.filter((item) => isOn(item, day)).reduce((sum, item) => sum + secondsPerDay(item), 0),
  );
  return Math.ceil(Math.max(...perDay) / 60);
}

const isOn = ({ dose }: BurdenItem, day: number): boolean => dose !== null && mayBeOn(dose.schedule, day);

const secondsPerDay = ({ dose, laterality }: BurdenItem): number =>
  dose === null ? 0 : dose.timesPerDay * exerciseSeconds(dose, laterality === 'unilateral');

/** Runs of lying, kneeling or leaning on the hands: each begins by getting down and ends by getting up. */
function countTimesDown(items: readonly BurdenItem[]): number {
  const isDown = items.map(({ position }) => downPositions.includes(position));
  return isDown.filter((down, place) => down && isDown[place - 1] !== true).length;
}
