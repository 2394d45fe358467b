import type { Inventory } from '../../load/inventory.ts';
import { matchLoad } from '../../load/match-load.ts';
import { lightestAbove } from '../../load/rounding.ts';
import { formatLoad } from '../../number/units.ts';
import type { Missing } from '../../number/values.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import { progressLoad } from '../engine/progress-load.ts';
import { regressDose } from '../engine/regress-dose.ts';
import { labelOf, ownedLoads } from '../engine/session-load.ts';
import { amountWords, lighterWords, smallerWords } from '../words/change-words.ts';

type StepInput = Pick<DecisionInput, 'rx' | 'inventory' | 'cautious'> & {
  loadKg: number | null;
  /** Everything that is owned, also above the cap; left out, that is the inventory. */
  owned?: Inventory | Missing;
};

const harder = 'the harder version';

function isHeavierOwned(owned: Inventory | Missing, loadKg: number): boolean {
  const loads = ownedLoads(owned);
  return lightestAbove(loads, matchLoad(loads, loadKg)?.kg ?? loadKg) !== undefined;
}

/** The step that two full sessions earn (D23), from the equipment owned under the cap: a load with its unit, repetitions first, or the harder version. */
export function nextStepWords({ rx, inventory, owned, cautious, loadKg }: StepInput): string {
  if (loadKg === null || loadKg <= 0 || rx.kind === 'breaths') return harder;
  const isReps = rx.kind === 'reps';
  const step = progressLoad({
    currentKg: loadKg,
    incPct: rx.incPct,
    repMin: rx.repMin,
    lastSetReps: isReps ? rx.repMax : null,
    inventory,
    cautious: cautious !== false,
  });
  if (!step.ok) return isReps ? 'stays: the next weight is not known' : harder;
  if (step.action === 'increase_load') {
    return `${formatLoad(step.label)} from ${amountWords(rx.kind, rx.repMin, 'en')}`;
  }
  if (step.action === 'at_max')
    return isHeavierOwned(owned ?? inventory, loadKg)
      ? `${harder}: the next weight is above the cap`
      : `${harder}: no heavier weight fits`;
  return step.action === 'add_reps' && isReps
    ? `${step.targetReps} repetitions first, the next weight is a big jump`
    : `${harder}: the next weight is too big a jump`;
}

/** The load or dose after a reduction by this percentage (D06 to D14), as the patient can set it, with the percentage that results. */
export function smallerDoseWords({ rx, inventory, loadKg }: StepInput, pct: number): string {
  const usesLoad = loadKg !== null && loadKg > 0;
  const smaller = usesLoad
    ? regressDose({ kind: 'load', value: loadKg, pct, inventory })
    : regressDose({ kind: rx.kind, value: rx.repMax, pct });
  if (!smaller.ok || smaller.action === 'regress_variation') return 'the easier version';
  return smaller.action === 'decrease_load'
    ? lighterWords(labelOf(loadKg ?? 0, inventory), smaller.label, undefined, 'en')
    : smallerWords(rx.kind, rx.repMax, smaller.newValue, 'en');
}
