import {
  type OwnRuleId,
  type WithOwnRules,
  fullSessionsForStep,
  ownRuleBounds,
} from '../../dosage/own-rules.ts';
import { isWhole } from '../../number/values.ts';

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

/** Full sessions in a row before a heavier load; never fewer than the table asks for. */
export const fullSessionsFor = (own: Own): number => most(fullSessionsForStep, known(own, 'fullSessions'));

/** Days between steps; never fewer than the clinic's. */
export const daysBetweenStepsFor = (clinicDays: number, own: Own): number =>
  most(clinicDays, known(own, 'daysBetweenSteps'));

/** The usual rise in percent; never more than the table's, and unknown where the table has none. */
export const stepPctFor = (tablePct: number | null, own: Own): number | null =>
  tablePct === null ? null : least(tablePct, known(own, 'stepPct'));
