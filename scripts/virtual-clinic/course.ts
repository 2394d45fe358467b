import type { Inventory } from '../../lib/domain/load/inventory.ts';
import { availableLoads } from '../../lib/domain/load/inventory.ts';
import { heaviestAtMost } from '../../lib/domain/load/rounding.ts';
import { startingDose } from '../../lib/domain/load/starting-dose.ts';
import { nextTrialSet } from '../../lib/domain/load/trial-sets.ts';
import type { EffortBand } from '../../lib/domain/dosage/effort-bands.ts';
import { painZone } from '../../lib/domain/pain/judge-pain.ts';
import { type Dice } from './random.ts';
import { type Felt, type VirtualPatient, train } from './virtual-patient.ts';

export const weeks = 12;
export const sessionsPerWeek = 3;
export const repMin = 8;
export const repMax = 12;
export const prescribedSets = 2;
/** A leg machine with half plates. */
export const inventory: Inventory = { type: 'stack', min: 5, step: 5, max: 200, unit: 'kg', addOn: 2.5 };
const loads = availableLoads(inventory);
export const ownedAtMost = (kg: number): number =>
  (loads.ok ? (heaviestAtMost(loads.loads, kg) ?? loads.loads[0])?.kg : undefined) ?? 1;

/** One session of one strategy as the report counts it. */
export type CourseSession = {
  day: number;
  loadKg: number;
  effort: number;
  band: EffortBand;
  isRed: boolean;
  isSevere: boolean;
  isFull: boolean;
};

export const isRedSession = ({ painDuring, painAfter, painBefore, morningRise }: Felt): boolean =>
  morningRise >= 2 ||
  [painDuring, painAfter].some((pain) => {
    const judged = painZone({ painModel: 'standard', pain, painBefore });
    return judged.ok && judged.zone === 'red';
  });
export const isSevereSession = ({ painDuring, painBefore }: Felt): boolean =>
  painDuring >= 8 || painDuring - painBefore >= 4;

/** Trial sets are offered again in the next sitting while the effort still lies below the band. */
const trialSittings = 3;

/** The engine's own way to a first load: lightest option, then up to four trial sets in a sitting (LG-4). */
export function firstLoadKg(patient: VirtualPatient, dice: Dice): number {
  const start = startingDose(
    { populations: [patient.population], ageYears: patient.ageYears, irritability: 'low', inventory },
    { exerciseId: 'leg_press', equipmentKind: 'machine', doseKind: 'reps' },
    'strength',
  );
  if (!start.ok || start.implement.choice !== 'weight')
    throw new Error('the virtual clinic has no first dose');
  let loadKg = start.implement.loadKg;
  for (let sitting = 0; sitting < trialSittings; sitting += 1) {
    const found = trySets(patient, loadKg, start.effortTarget, dice);
    loadKg = found.loadKg;
    if (found.isSettled) break;
  }
  return loadKg;
}

function trySets(
  patient: VirtualPatient,
  fromKg: number,
  target: EffortBand,
  dice: Dice,
): { loadKg: number; isSettled: boolean } {
  let loadKg = fromKg;
  for (let trialIndex = 1; trialIndex <= 4; trialIndex += 1) {
    const { effort, painBefore, painDuring } = train({ ...patient }, loadKg, 1, repMin, dice);
    const step = nextTrialSet({
      trialIndex,
      currentKg: loadKg,
      effort,
      target,
      painBefore,
      painDuring,
      painModel: 'standard',
      inventory,
    });
    if (!step.ok || (step.action !== 'increase' && step.action !== 'decrease')) {
      return { loadKg, isSettled: step.ok && step.action !== 'end_trials' };
    }
    loadKg = step.nextKg;
  }
  return { loadKg, isSettled: false };
}

/** The days of the sessions that this patient attends. */
export function attendedDays(patient: VirtualPatient, dice: Dice): number[] {
  const days = Array.from({ length: weeks * sessionsPerWeek }, (_, index) =>
    Math.round((index * 7) / sessionsPerWeek),
  );
  return days.filter(() => dice.uniform() < patient.attendance);
}
