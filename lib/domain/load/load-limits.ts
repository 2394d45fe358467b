import type { LoadDraft } from '../dosage/load.ts';
import { isAbove, roundTo } from '../number/values.ts';
import { convertLoad, isLoadUnit, type LoadLabel, type LoadUnit, toKilograms } from '../number/units.ts';
import { availableLoads } from './inventory.ts';
import { goesByEffortOnly } from './load-by-effort.ts';
import { decidingCap } from './load-caps.ts';
import { type AdviceRequest, adviseLoad, toStartPatient } from './load-advice.ts';
import type { LoadContext } from './load-context.ts';
import { matchLoad } from './match-load.ts';

/** A prescribed load above the cap of LG-3.3: both in percent of 1RM, and the cap in kg where a test set tells what that is. */
export type LoadAboveCap = { pct: number; capPct: number; capKg: number | null };

/**
 * A load that is above the cap of LG-3.3 for this patient and exercise, which a clinician may prescribe with a note. How many sessions
 * were done is not asked, so that the lower figures of the first six count. null at or below the cap, and where nobody can tell: without
 * a test set that counts a weight is no share of anything, and where body weight is most of the load there is no 1RM (LG-3.6).
 */
export function loadAboveCap(request: AdviceRequest, load: LoadDraft | null): LoadAboveCap | null {
  if (load === null || !('value' in load) || load.value === null || goesByEffortOnly(request.exercise))
    return null;
  const value = Number(load.value);
  if (load.value.trim() === '' || !Number.isFinite(value)) return null;
  if (load.unit === 'percent1RM') {
    const cap = decidingCap({ ...toStartPatient(request), goal: request.goal });
    return cap.ok && isAbove(value, cap.capPct) ? { pct: value, capPct: cap.capPct, capKg: null } : null;
  }
  const advice = adviseLoad(request);
  if (!advice.ok || advice.start.basis.reason !== 'test_set' || advice.start.cap === null) return null;
  const { oneRmKg } = advice.start.basis.oneRm;
  const capKg = (oneRmKg * advice.start.cap.pct) / 100;
  const kg = toKilograms(value, load.unit);
  return isAbove(kg, capKg)
    ? { pct: roundTo((kg / oneRmKg) * 100, 0), capPct: advice.start.cap.pct, capKg: roundTo(capKg, 1) }
    : null;
}

/** As `loadAboveCap`, for a load that is not the one in force already: that one was decided about when it was published. */
export const newLoadAboveCap = (
  request: AdviceRequest,
  load: LoadDraft | null,
  inForce: LoadDraft | null,
): LoadAboveCap | null => (isSameWritten(load, inForce) ? null : loadAboveCap(request, load));

const isSameWritten = (a: LoadDraft | null, b: LoadDraft | null): boolean =>
  a !== null && b !== null && 'value' in a && 'value' in b && a.unit === b.unit && a.value === b.value;

/** "12 kg is 85 % of the estimated 1RM, above the cap of 70 % (9.9 kg)." `unit` is the patient's own. */
export function aboveCapWords(
  load: LoadDraft | null,
  { pct, capPct, capKg }: LoadAboveCap,
  unit: LoadUnit,
): string {
  const converted = capKg === null ? null : convertLoad({ value: capKg, unit: 'kg', to: unit });
  const cap = converted?.ok === true ? `${capPct} % (${converted.display} ${unit})` : `${capPct} %`;
  return load !== null && 'value' in load && load.unit !== 'percent1RM'
    ? `${load.value} ${load.unit} is ${pct} % of the estimated 1RM, above the cap of ${cap}.`
    : `${pct} % of 1RM is above the cap of ${cap}.`;
}

/** What the patient has of an item in place of the load that is prescribed; both empty: nothing of that kind is on record. */
export type NotOwned = { weights: readonly LoadLabel[]; colours: readonly string[] };

/**
 * A weight or a band that is not among those on record for this patient and item; null where it is among them, and where the record
 * does not say which there are.
 */
export function notOwned(
  { equipment }: Pick<LoadContext, 'equipment'>,
  implement: string | null,
  load: LoadDraft | null,
): NotOwned | null {
  if (implement === null || load === null) return null;
  const item = equipment.find((owned) => owned.equipment === implement);
  const isWeight = 'value' in load && isLoadUnit(load.unit) && load.value !== null;
  const isBand = load.unit === 'band' && load.bandColor !== null;
  if (!isWeight && !isBand) return null;
  if (item === undefined) return { weights: [], colours: [] };
  if (load.unit === 'band') {
    const colours = item.bandColours ?? [];
    return colours.length === 0 || colours.some((colour) => colour === load.bandColor)
      ? null
      : { weights: [], colours };
  }
  const available = availableLoads(item.inventory);
  if (!available.ok || !isWeight || !isLoadUnit(load.unit)) return null;
  const value = Number(load.value);
  if (!Number.isFinite(value) || matchLoad(available.loads, toKilograms(value, load.unit)) !== undefined)
    return null;
  return { weights: available.loads.map(({ label }) => label), colours: [] };
}
