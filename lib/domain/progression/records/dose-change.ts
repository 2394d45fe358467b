import { amountFields, type PlannedAmount, plannedAmount } from '../../dosage/dosage.ts';
import { kgOf, takesWeight, toKg, type Weight } from '../../dosage/load.ts';
import type { Dose } from '../../dosage/prescription.ts';
import { isAbove, isBelow, roundTo } from '../../number/values.ts';
import type { Decision } from '../rows/decision.ts';
import { isUpward } from './route-proposal.ts';

/** What a proposal changes in a prescription. An amount is counted in the prescription's own kind; the ends are equal where there is no range. */
export type DoseChange = { load?: Weight; sets?: number; amount?: PlannedAmount };

/** A dose of a few days only, which goes back by itself (D12). */
export const isTemporary = (decision: Decision): boolean => decision.action === 'deload';

/**
 * What taking a proposal changes in the prescription as it stands now. Upward changes only raise, downward ones only lower: what
 * the prescription says already, or says more strictly, is left out. An empty change is settled; null means that the proposal
 * names no dose that could be written down (a stop, a hold, another variation, a restart by effort).
 */
export function doseChange(decision: Decision, dose: Dose): DoseChange | null {
  const target = targetOf(decision, dose);
  if (target === null) return null;
  const isUp = isUpward(decision);
  const moves = (from: number, to: number) => (isUp ? isAbove(to, from) : isBelow(to, from));
  const change: DoseChange = {};
  const now = plannedAmount(dose);
  if (target.load !== undefined) {
    const from = kgOf(dose.load);
    if (from === null || moves(from, toKg(target.load))) change.load = target.load;
  }
  if (target.sets !== undefined && moves(dose.sets, target.sets)) change.sets = target.sets;
  if (target.amount !== undefined && moves(now.max, target.amount))
    change.amount = { min: Math.min(now.min, target.amount), max: target.amount };
  return change;
}

/** Whether a weight can be written into a dose: it has one, or leaves one to effort. */
export const carriesWeight = ({ load, loadEquipment }: Pick<Dose, 'load' | 'loadEquipment'>): boolean =>
  takesWeight(load) || (load === null && loadEquipment !== null);

type Target = { load?: Weight; sets?: number; amount?: number };

function targetOf(decision: Decision, prescribed: Dose): Target | null {
  const { action, dose, newSets, newReps } = decision;
  if (action === 'hold' || action === 'stop_contact' || action === 'restart_light') return null;
  const target: Target = newSets === undefined ? {} : { sets: newSets };
  switch (dose?.action) {
    case 'increase_load':
    case 'decrease_load':
      if (!carriesWeight(prescribed)) return null;
      return { ...target, load: { value: `${roundTo(dose.label.value, 2)}`, unit: dose.label.unit } };
    case 'add_reps':
      return { ...target, amount: dose.targetReps };
    case 'decrease_dose':
      return { ...target, amount: dose.newValue };
    case 'regress_variation':
    case 'at_max':
    case 'step_too_big':
      return null;
    case undefined:
      if (newReps !== undefined) return { ...target, amount: newReps };
      return newSets === undefined ? null : target;
  }
}

export const isEmptyChange = (change: DoseChange): boolean => Object.keys(change).length === 0;

/** The prescription with a change written in; everything else stays word for word. */
export function withChange<T extends Dose>(dose: T, change: DoseChange): T {
  const { load, sets, amount } = change;
  return {
    ...dose,
    ...(load === undefined ? {} : { load }),
    ...(sets === undefined ? {} : { sets }),
    ...(amount === undefined ? {} : amountFields(dose.doseKind, amount)),
  };
}
