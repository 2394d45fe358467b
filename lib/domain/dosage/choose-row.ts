import {
  type Population,
  type SurgeryState,
  activePopulations,
  olderAdultFromYears,
} from '../person/populations.ts';
import { type Missing, isNumber } from '../number/values.ts';
import type { Audience, DosageRow } from './dosage-row.ts';
import type { DoseKind, Goal } from './goals.ts';
import { movementRows } from './rows-movement.ts';
import { strengthRows } from './rows-strength.ts';
import { tendonRows } from './rows-tendon.ts';

/** Every default dose by goal (LG-6). */
export const dosageRows: readonly DosageRow[] = [...strengthRows, ...tendonRows, ...movementRows];

/** Whose row is taken when several populations have one: the most protected first (choice). */
const mostProtectedFirst: readonly Population[] = [
  'vertebral_fracture',
  'post_op',
  'acute_pain',
  'osteoporosis',
  'older_adult',
  'general_novice',
  'general_trained',
];

export type DosageSubject = SurgeryState & {
  populations: readonly Population[];
  ageYears?: number | Missing;
  conditionCodes?: readonly string[] | Missing;
};

/** The row for a goal and a patient: by condition or age where the goal asks for it, then by population, then the novice or "any" row, then the lightest of the goal. */
export function chooseDosageRow(goal: Goal, subject: DosageSubject): DosageRow | undefined {
  const rows = dosageRows.filter((row) => row.goal === goal);
  const wanted: Audience[] = [...situationsOf(subject), ...populationsOf(subject), 'general_novice', 'any'];
  for (const audience of wanted) {
    const row = rows.find((one) => one.audience.includes(audience));
    if (row !== undefined) return row;
  }
  return rows.toSorted((a, b) => topLoad(a) - topLoad(b))[0];
}

const topLoad = (row: DosageRow): number => row.start.loadPct?.[1] ?? 0;

const populationsOf = (subject: DosageSubject): Population[] => {
  const active = activePopulations(subject.populations, subject);
  return mostProtectedFirst.filter((population) => active.includes(population));
};

function situationsOf({ populations, ageYears, conditionCodes }: DosageSubject): Audience[] {
  const has = (code: string): boolean => conditionCodes?.includes(code) === true;
  const isYounger = isNumber(ageYears) && ageYears >= 0 && ageYears < olderAdultFromYears;
  const isFrail = !isYounger || populations.some((one) => ['older_adult', 'osteoporosis'].includes(one));
  const situations: Audience[] = [isYounger ? 'under_65' : 'from_65'];
  if (has('lumbar_spinal_stenosis')) situations.push('lumbar_spinal_stenosis');
  if (has('plantar_heel_pain')) situations.push('plantar_heel_pain');
  situations.push(
    has('fall_risk') || isFrail ? 'fall_risk' : 'no_fall_risk',
    'tendinopathy',
    'midportion_achilles',
  );
  return situations;
}

/** Sets and amount where the exercise is not counted as the row is, for example a held plank for strength (choice; holds from LB-3). */
export const amountByKind: Record<
  Exclude<DoseKind, 'reps'>,
  { sets: number; amount: readonly [number, number] }
> = {
  hold: { sets: 5, amount: [10, 30] },
  breaths: { sets: 1, amount: [6, 10] },
  time: { sets: 2, amount: [30, 60] },
  distance: { sets: 2, amount: [10, 20] },
  steps: { sets: 2, amount: [10, 20] },
};
