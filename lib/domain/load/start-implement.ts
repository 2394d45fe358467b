import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isOneOf, roundTo } from '../number/values.ts';
import type { Band } from './bands.ts';
import { weightedKinds } from '../library/equipment-kinds.ts';
import { type ImplementationReason, chooseImplementation, knownBands } from './implementation.ts';
import { availableLoads } from './inventory.ts';
import { matchLoad } from './match-load.ts';
import type { StartBasis } from './start-basis.ts';
import type { StartExercise, StartPatient } from './start-subject.ts';
import type { LoadLabel } from '../number/units.ts';

/** With what a first set is done. A band of unknown strength is used by feel, without a figure. */
export type StartImplement = {
  reason: ImplementationReason | 'lightest_first' | 'exercise_as_is' | 'by_effort' | 'body_weight_first';
} & (
  | { choice: 'weight'; loadKg: number; label: LoadLabel }
  | { choice: 'band'; band: string; forceKgf: number | null }
  | { choice: 'unloaded' | 'assisted' }
  | { choice: 'regression'; exerciseId: string }
);
type ImplementResult = Result<StartImplement, 'no_safe_option' | 'load_invalid'>;

/** What the target load becomes with the equipment owned; without a target the lightest option (LG-4.2, LG-5.2). */
export function lightestImplement(
  patient: StartPatient,
  exercise: StartExercise,
  targetKg: number | null,
): ImplementResult {
  if (exercise.equipmentKind === 'bodyweight')
    return accept({ choice: 'unloaded', reason: 'exercise_as_is' });
  if (targetKg !== null) return ladder(patient, exercise, targetKg);
  const loads = isOneOf(weightedKinds, exercise.equipmentKind) ? availableLoads(patient.inventory) : null;
  const lightest = loads?.ok ? loads.loads[0] : undefined;
  if (lightest !== undefined) {
    const { kg, label } = lightest;
    return accept({ choice: 'weight', loadKg: roundTo(kg, 4), label, reason: 'lightest_first' });
  }
  const band = weakestBand(patient.bands, exercise.elongationPct);
  if (band !== null) return accept({ choice: 'band', ...band, reason: 'lightest_first' });
  return ladder({ ...patient, inventory: null, bands: [] }, exercise, 0);
}

/** What a trial ended with, as it is owned; where even the lightest was too much, the way without weights (LG-4.2 row 2, LG-5.2). */
export function triedImplement(
  patient: StartPatient,
  exercise: StartExercise,
  { targetKg }: Extract<StartBasis, { reason: 'trial' }>,
): ImplementResult {
  const loads = availableLoads(patient.inventory);
  const owned = targetKg > 0 && loads.ok ? matchLoad(loads.loads, targetKg) : undefined;
  if (owned === undefined) return ladder({ ...patient, inventory: null, bands: [] }, exercise, 0);
  return accept({ choice: 'weight', loadKg: roundTo(owned.kg, 4), label: owned.label, reason: 'by_effort' });
}

/** Where body weight is most of the load: the weight that was found by effort, else the body alone. Too hard without any weight: with support or the easier exercise, never the same (LG-3.6). */
export function bodyWeightImplement(
  patient: StartPatient,
  exercise: StartExercise,
  { tested, targetKg }: Extract<StartBasis, { reason: 'body_weight' }>,
): ImplementResult {
  const loads = availableLoads(patient.inventory);
  const owned = targetKg > 0 && loads.ok ? matchLoad(loads.loads, targetKg) : undefined;
  if (owned !== undefined) {
    const { kg, label } = owned;
    return accept({ choice: 'weight', loadKg: roundTo(kg, 4), label, reason: 'by_effort' });
  }
  if (tested?.why === 'too_hard' && tested.testSet.load === 0)
    return ladder(patient, { ...exercise, hasUnloaded: false }, 0);
  return accept({ choice: 'unloaded', reason: 'body_weight_first' });
}

function ladder(patient: StartPatient, exercise: StartExercise, targetKg: number): ImplementResult {
  const { elongationPct, hasUnloaded, hasAssisted, regressionId } = exercise;
  const { inventory: weights, bands } = patient;
  return stripReason(
    chooseImplementation({ targetKg, weights, bands, elongationPct, hasUnloaded, hasAssisted, regressionId }),
  );
}

const stripReason = (result: ReturnType<typeof chooseImplementation>): ImplementResult =>
  result.ok ? result : refuse(result.refusal);

/** The weakest band of known strength, else any band, to be used by feel (LG-5.3). */
function weakestBand(
  bands: readonly Band[] | Missing,
  elongationPct: number | Missing,
): { band: string; forceKgf: number | null } | null {
  const known = knownBands(bands, elongationPct).toSorted((a, b) => a.force - b.force)[0];
  if (known !== undefined) return { band: known.band, forceKgf: roundTo(known.force, 4) };
  const any = bands?.[0];
  return any === undefined ? null : { band: any.color, forceKgf: null };
}

/** The next easier way, for when the first set is already too hard; null when none is on record. */
export function easierThan(
  first: StartImplement,
  patient: StartPatient,
  exercise: StartExercise,
): StartImplement | null {
  const below = heaviestEasierKg(first);
  const withoutWeights = first.choice === 'weight' ? patient : { ...patient, inventory: null };
  const unloaded =
    first.choice === 'unloaded'
      ? { ...exercise, hasUnloaded: false }
      : // Below the lightest weight lies the body alone, whether or not the library names a variant for it.
        { ...exercise, hasUnloaded: exercise.hasUnloaded === true || exercise.goesByEffort === true };
  const assisted =
    first.choice === 'assisted' ? { ...unloaded, hasUnloaded: false, hasAssisted: false } : unloaded;
  if (first.choice === 'regression') return null;
  const easier = ladder(withoutWeights, assisted, below);
  if (!easier.ok) return null;
  const { ok: _, ...implement } = easier;
  return implement;
}

/** Just below the present load, so that the ladder cannot answer with the same one. */
function heaviestEasierKg(first: StartImplement): number {
  const justBelow = 0.999;
  if (first.choice === 'weight') return first.loadKg * justBelow;
  return first.choice === 'band' && first.forceKgf !== null ? first.forceKgf * justBelow : 0;
}
