import { type LoadUnit, toKilograms } from '../number/units.ts';

/** A weight as it is printed, prescribed or was written down: exact decimal text with a point, and its unit; never one without the other. */
export type Weight = { value: string; unit: LoadUnit };

/** A prescribed load: a weight, a share of the 1RM in percent, a band by its colour, or the body alone. */
export type Load =
  | Weight
  | { unit: 'percent1RM'; value: string }
  | { unit: 'band'; bandColor: string }
  | { unit: 'bodyweight' };

/** A load while it is being written: its kind is chosen, the number or the colour may still be missing. */
export type LoadDraft = Unfinished<Load>;
type Unfinished<T> = T extends Load ? { [K in keyof T]: K extends 'unit' ? T[K] : T[K] | null } : never;

/** Why a suggested load was taken: the rule and its numbers, as the engine gave them. */
export type LoadBasis = {
  rule: string;
  reason: string;
  suggested: Weight | null;
  numbers: Record<string, number | string | null>;
  /** The exercise in whose place this one was prescribed: another version of it begins a history of its own. */
  replaces?: Replaced | undefined;
  /** Why it is above the cap of LG-3.3, in the clinician's words; it belongs to this load and goes with it. */
  aboveCap?: CapNote | undefined;
  /** Why it is more than the line or than what felt right, under the cap; it belongs to this load as well. */
  aboveLine?: LineNote | undefined;
};
export type LineNote = { note: string };
export type CapNote = { note: string; capPct: number };
export type Replaced = { lineageId: string; exerciseSlug: string };

/** The load as a weight; null where it is none, or none is prescribed. */
export const weightOf = (load: Load | null): Weight | null =>
  load?.unit === 'kg' || load?.unit === 'lb' ? load : null;

/** Kilograms of a weight, unrounded. */
export const toKg = ({ value, unit }: Weight): number => toKilograms(Number(value), unit);

/** Kilograms of a load that is a weight; null where it is none, or none is prescribed. */
export function kgOf(load: Load | null): number | null {
  const weight = weightOf(load);
  return weight === null ? null : toKg(weight);
}

/** Whether a weight can be written in its place: the load is a number, of kilograms, pounds or percent. */
export const takesWeight = (load: Load | null): boolean => load !== null && 'value' in load;
