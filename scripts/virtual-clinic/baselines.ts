import { effortBand } from '../../lib/domain/load/effort-band.ts';
import {
  type CourseSession,
  isRedSession,
  isSevereSession,
  ownedAtMost,
  prescribedSets,
  repMax,
  repMin,
} from './course.ts';
import type { Dice } from './random.ts';
import { type VirtualPatient, train } from './virtual-patient.ts';

type Aim = { loadKg: number; amount: number };
type NextAim = (aim: Aim, last: CourseSession, isNewWeek: boolean) => Aim;

/** Ten percent more every week, whatever happened, rounded to the nearest weight owned. */
const tenPercentAWeek: NextAim = ({ loadKg, amount }, _, isNewWeek) => ({
  loadKg: isNewWeek ? Math.max(loadKg, ownedAtMost(loadKg * 1.1 + 1.25)) : loadKg,
  amount,
});

/** One repetition more after each full set, then the next load and back to eight; pain and effort are not asked. */
const doubleProgression: NextAim = ({ loadKg, amount }, last) => {
  if (last.isFull && amount >= repMax)
    return { loadKg: Math.max(ownedAtMost(loadKg * 1.1), nextOwned(loadKg)), amount: repMin };
  return { loadKg, amount: Math.min(repMax, amount + 1) };
};

const nextOwned = (loadKg: number): number => ownedAtMost(loadKg + 2.5);

export const baselines = { tenPercentAWeek, doubleProgression };

export function baselineCourse(
  patient: VirtualPatient,
  startKg: number,
  days: readonly number[],
  next: NextAim,
  dice: Dice,
): CourseSession[] {
  const sessions: CourseSession[] = [];
  let aim: Aim = { loadKg: startKg, amount: next === tenPercentAWeek ? 10 : repMin };
  for (const day of days) {
    const last = sessions.at(-1);
    if (last !== undefined) {
      const isNewWeek = Math.floor(day / 7) > Math.floor(last.day / 7);
      aim = next(aim, last, isNewWeek);
    }
    const felt = train(patient, aim.loadKg, prescribedSets, aim.amount, dice);
    const band = effortBand({
      populations: [patient.population],
      sessionsDone: sessions.length,
      irritability: 'low',
      goalBand: { low: 5, high: 8 },
    });
    sessions.push({
      day,
      loadKg: aim.loadKg,
      effort: felt.effort,
      band: band.ok ? { low: band.low, high: band.high } : { low: 0, high: 10 },
      isRed: isRedSession(felt),
      isSevere: isSevereSession(felt),
      isFull: felt.repsDone.every((reps) => reps >= aim.amount),
    });
  }
  return sessions;
}
