import type { Population } from '../../lib/domain/person/populations.ts';
import { type Dice, clamp } from './random.ts';

/** A simulated body. Distributions are stated in docs/virtual-clinic.md; nobody's data went in. */
export type VirtualPatient = {
  population: Population;
  ageYears: number;
  oneRmKg: number;
  ceilingKg: number;
  /** Load in kg above which the tissue hurts. */
  toleranceKg: number;
  painBase: number;
  painSlope: number;
  attendance: number;
  answers: number;
  effortNoise: number;
};

export function makePatient(dice: Dice): VirtualPatient {
  const drawn = dice.uniform();
  const population = drawn < 0.6 ? 'general_novice' : drawn < 0.9 ? 'older_adult' : 'general_trained';
  const oneRmKg = clamp(
    Math.exp(dice.normal(Math.log(population === 'older_adult' ? 28 : 40), 0.3)),
    10,
    120,
  );
  return {
    population,
    ageYears: population === 'older_adult' ? 70 : 42,
    oneRmKg,
    ceilingKg: oneRmKg * clamp(dice.normal(1.35, 0.1), 1.1, 1.6),
    toleranceKg: oneRmKg * clamp(dice.normal(0.7, 0.15), 0.3, 1.1),
    painBase: clamp(Math.round(dice.normal(0.9, 0.8)), 0, 3),
    painSlope: clamp(dice.normal(10, 4), 2, 22),
    attendance: clamp(dice.normal(0.85, 0.12), 0.4, 1),
    answers: clamp(dice.normal(0.97, 0.03), 0.8, 1),
    effortNoise: clamp(dice.normal(0.6, 0.2), 0.2, 1.2),
  };
}

export type Felt = {
  repsDone: number[];
  effort: number;
  painBefore: number;
  painDuring: number;
  painAfter: number;
  morningRise: number;
};

/** What one session does to the body and how it is told. Repetitions to failure follow Epley; strength and tolerance adapt. */
export function train(patient: VirtualPatient, loadKg: number, sets: number, aim: number, dice: Dice): Felt {
  const toFailure = Math.max(0, Math.floor(30 * (patient.oneRmKg / Math.max(loadKg, 0.5) - 1)));
  const repsDone = Array.from({ length: sets }, (_, set) => Math.min(aim, Math.max(0, toFailure - set)));
  const left = Math.max(0, toFailure - aim);
  const effort = left >= 4 ? Math.min(6, lightEffort(patient, loadKg, aim)) : 10 - left;
  const overload = Math.max(0, loadKg / patient.toleranceKg - 1);
  const flare = dice.uniform() < 0.015 ? 3 : 0;
  const painBefore = clamp(Math.round(patient.painBase + dice.normal(0, 0.4)), 0, 10);
  const painDuring = clamp(
    Math.round(painBefore + overload * patient.painSlope + flare + dice.normal(0.2, 0.5)),
    0,
    10,
  );
  const painAfter = clamp(painDuring - (dice.uniform() < 0.7 ? 1 : 0), 0, 10);
  const morningRise = clamp(
    Math.round(overload * patient.painSlope * 0.4 + flare / 2 + dice.normal(-0.2, 0.35)),
    -1,
    5,
  );
  adapt(patient, loadKg, effort, painDuring);
  return {
    repsDone,
    effort: clamp(Math.round((effort + dice.normal(0, patient.effortNoise)) * 2) / 2, 0, 10),
    painBefore,
    painDuring,
    painAfter,
    morningRise,
  };
}

/** With more than three repetitions left effort follows the share of the 1RM, about as in [GearhartLegPress]. */
const lightEffort = ({ oneRmKg }: VirtualPatient, loadKg: number, aim: number): number =>
  (11 * loadKg) / oneRmKg + 0.1 * (aim - 8);

/** Up to about one percent a session from effort 4 on, towards the ceiling; tolerance follows and is set back by strong pain. */
function adapt(patient: VirtualPatient, loadKg: number, effort: number, painDuring: number): void {
  const stimulus = clamp((effort - 3) / 5, 0, 1) * clamp(loadKg / (0.5 * patient.oneRmKg), 0, 1);
  patient.oneRmKg += (patient.ceilingKg - patient.oneRmKg) * 0.03 * stimulus;
  patient.toleranceKg *= painDuring >= 6 ? 0.98 : 1 + 0.008 * stimulus;
}
