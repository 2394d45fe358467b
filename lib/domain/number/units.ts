import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isNumber, isOneOf, roundTo } from './values.ts';

export const loadUnits = ['kg', 'lb'] as const;
export type LoadUnit = (typeof loadUnits)[number];

/** What is printed on the equipment. It is stored as printed; kilograms are computed from it once. */
export type LoadLabel = { value: number; unit: LoadUnit };

/** The international avoirdupois pound, exactly. */
export const kgPerLb = 0.45359237;

/** No patient load is entered above this, in kilograms. */
export const heaviestLoadKg = 500;

export const isLoadUnit = (unit: unknown): unit is LoadUnit => isOneOf(loadUnits, unit);

/** Kilograms of a printed label, unrounded. */
export const toKilograms = (value: number, unit: LoadUnit): number =>
  unit === 'kg' ? value : value * kgPerLb;
const fromKilograms = (kg: number, unit: LoadUnit): number => (unit === 'kg' ? kg : kg / kgPerLb);

/** Converts a load for display, 6 decimals and 1 decimal. Refuses a negative load or a unit other than kg and lb (LG-1.1). */
export function convertLoad(input: {
  value: number;
  unit?: LoadUnit | Missing;
  to: LoadUnit;
}): Result<{ value: number; display: number }, 'load_invalid' | 'unit_unknown'> {
  if (!isNumber(input.value) || input.value < 0) return refuse('load_invalid');
  const unit = input.unit ?? 'kg';
  if (!isLoadUnit(unit) || !isLoadUnit(input.to)) return refuse('unit_unknown');
  const converted = unit === input.to ? input.value : fromKilograms(toKilograms(input.value, unit), input.to);
  return accept({ value: roundTo(converted, 6), display: roundTo(converted, 1) });
}

/** Writes the equipment's own label first, then the patient's unit in brackets when it differs: "10 lb (4.5 kg)" (LG-1.1 c, d). */
export function formatLoad(label: LoadLabel, preferred: LoadUnit = label.unit): string {
  const own = `${roundTo(label.value, 2)} ${label.unit}`;
  if (preferred === label.unit) return own;
  const other = fromKilograms(toKilograms(label.value, label.unit), preferred);
  return `${own} (${roundTo(other, 1)} ${preferred})`;
}
