import { matchLoad } from '../../load/match-load.ts';
import { isNumber } from '../../number/values.ts';
import type { DecisionInput, SessionRecord } from './decision-input.ts';
import { type DecisionFacts, setsOf } from './facts.ts';
import type { Outcome } from './outcome.ts';
import { plannedFor } from './planned-load.ts';
import { halfSets } from './reentry-plan.ts';
import { regressDose } from './regress-dose.ts';
import { kgOf } from './session-load.ts';

/**
 * The load in kg that a reduction after a judged session starts from: the lighter of what was done and what was prescribed for it; null for none. Measured by
 * the prescription of its own day, so that a reduction that has been prescribed since is not made once more from the same session.
 */
export function reductionFromKg(latest: SessionRecord, rx: DecisionInput['rx']): number | null {
  const known = [kgOf(latest.loadKg), kgOf(plannedFor(latest, rx))].filter(isNumber);
  const lightest = known.length > 0 ? Math.min(...known) : 0;
  return lightest > 0 && kgOf(rx.loadKg) !== 0 ? lightest : null;
}

/**
 * The largest of the latest judged sets, from which a reduction without load starts, and no more than was prescribed for it where
 * that is known: who did more than was asked for and hurt is lowered from what was asked for. null when no set has a number.
 */
export function reductionFromAmount(latest: SessionRecord): number | null {
  const counted = setsOf(latest).filter(isNumber);
  if (counted.length === 0) return null;
  const largest = Math.max(...counted);
  return isNumber(latest.rxAmount) && latest.rxAmount > 0 ? Math.min(largest, latest.rxAmount) : largest;
}

/** A dose smaller by a percentage, never above what is prescribed now, and a load only if it is owned; else the easier variation (D06 to D14, LG-8.2). */
export function regressedBy(facts: DecisionFacts, pct: number): Pick<Outcome, 'dose'> {
  const { latest, input } = facts;
  const { rx, inventory } = input;
  const fromKg = reductionFromKg(latest, rx);
  const regressed =
    fromKg === null
      ? regressDose({ kind: rx.kind, value: reductionFromAmount(latest), pct, atMost: rx.repMax })
      : regressDose({ kind: 'load', value: fromKg, pct, inventory, atMost: prescribedKg(facts) });
  if (!regressed.ok) return {};
  const { ok: _, ...dose } = regressed;
  return { dose };
}

/** The prescribed load as the owned weight that it is. */
function prescribedKg({ input: { rx }, owned }: DecisionFacts): number | null {
  const kg = kgOf(rx.loadKg);
  return kg === null ? null : (matchLoad(owned, kg)?.kg ?? kg);
}

export const deloadDays = 7;

/** The smaller number of sets that a drift of effort adds to a reduction (D12). */
export const driftSets = ({ drifts, input }: DecisionFacts): Pick<Outcome, 'newSets' | 'days'> =>
  drifts ? { newSets: halfSets(input.rx.sets), days: deloadDays } : {};

/** A reduction by this percentage, with fewer sets where effort drifts as well (D07 to D09, D13, D14). */
export const regressBy = (
  facts: DecisionFacts,
  pct: number,
): { action: 'regress' } & Pick<Outcome, 'pct' | 'dose' | 'newSets' | 'days'> => ({
  action: 'regress',
  pct,
  ...regressedBy(facts, pct),
  ...driftSets(facts),
});
