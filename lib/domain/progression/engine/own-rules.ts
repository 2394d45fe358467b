import {
  type OwnRuleId,
  type WithOwnRules,
  fullSessionsForStep,
  ownRuleBounds,
} from '../../dosage/own-rules.ts';
import { type PainLimits, type PainModel, painLimitsOf } from '../../pain/pain-zone.ts';
import { type Missing, isWhole } from '../../number/values.ts';

type Own = WithOwnRules['ownRules'];

const known = (own: Own, id: OwnRuleId): number | null => {
  const value = own?.[id];
  const { min, max } = ownRuleBounds[id];
  return isWhole(value, min, max) ? value : null;
};
const least = (reference: number, own: number | null): number =>
  own === null ? reference : Math.min(reference, own);
const most = (reference: number, own: number | null): number =>
  own === null ? reference : Math.max(reference, own);

/** The limits of the program, lowered where the prescription asks for less; never raised. A model that is not known counts as protective. */
export function painLimitsFor(
  painModel: PainModel | Missing,
  amberTo: number | Missing,
  own: Own,
): PainLimits {
  const reference = painLimitsOf(painModel ?? 'protective', amberTo);
  const amber = least(reference.amber, known(own, 'painAllowed'));
  return { green: Math.min(least(reference.green, known(own, 'painToRaise')), amber), amber };
}

/** Full sessions in a row before a heavier load; never fewer than the table asks for. */
export const fullSessionsFor = (own: Own): number => most(fullSessionsForStep, known(own, 'fullSessions'));

/** Days between steps; never fewer than the clinic's. */
export const daysBetweenStepsFor = (clinicDays: number, own: Own): number =>
  most(clinicDays, known(own, 'daysBetweenSteps'));

/** The usual rise in percent; never more than the table's, and unknown where the table has none. */
export const stepPctFor = (tablePct: number | null, own: Own): number | null =>
  tablePct === null ? null : least(tablePct, known(own, 'stepPct'));
