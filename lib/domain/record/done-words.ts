import type { DoseKind } from '../dosage/goals.ts';
import type { Weight } from '../dosage/load.ts';
import type { Side } from '../dosage/side.ts';
import type { RecordedMark } from './recorded.ts';
import type { LogOutcome, SkipReason } from './told.ts';

/** Why something was left out, for staff. */
export const skipWords: Record<SkipReason, string> = {
  pain: 'pain',
  no_time: 'no time',
  forgot: 'forgot',
  too_hard: 'too hard',
  too_easy: 'too easy',
  no_equipment: 'no equipment',
  unwell: 'unwell',
  not_sure_how: 'not sure how',
  other: 'another reason',
};

/** An amount with its unit, for staff; repetitions stand alone. Seconds are written as minutes where they are whole ones. */
export function shortAmount(amount: number, kind: DoseKind): string {
  switch (kind) {
    case 'reps':
      return `${amount}`;
    case 'hold':
      return `${amount} s`;
    case 'time':
      return amount % 60 === 0 ? `${amount / 60} min` : `${amount} s`;
    case 'distance':
      return `${amount} m`;
    case 'steps':
      return `${amount} steps`;
    case 'breaths':
      return `${amount} breaths`;
  }
}

type Done = {
  outcome: LogOutcome;
  skipReason: SkipReason | null;
  mark?: RecordedMark;
  sets: readonly { side: Side; amount: number; weight: Weight | null }[];
};

/** What was done, as short as a cell: "3 × 12, 8 kg", "15 15 14", "L 8 8 R 8 6", "left out: no time"; for staff. */
export function doneWords({ outcome, skipReason, sets, mark }: Done, kind: DoseKind): string {
  if (mark?.kind === 'withdrawn') return 'taken back';
  if (outcome === 'skipped') return `left out: ${skipReason === null ? 'no reason' : skipWords[skipReason]}`;
  const sides = (['left', 'right'] as const)
    .map((side) => ({ side, own: sets.filter((set) => set.side === side) }))
    .filter(({ own }) => own.length > 0);
  const both = sets.filter(({ side }) => side !== 'left' && side !== 'right');
  const parts = [
    ...(both.length === 0 ? [] : [amountsOf(both, kind)]),
    ...sides.map(({ side, own }) => `${side === 'left' ? 'L' : 'R'} ${amountsOf(own, kind)}`),
  ];
  const loads = [
    ...new Set(
      sets.flatMap(({ weight }) => (weight === null ? [] : [`${Number(weight.value)} ${weight.unit}`])),
    ),
  ];
  const done = parts.length === 0 ? 'done' : parts.join(' ');
  return [loads.length === 0 ? done : `${done}, ${loads.join(' and ')}`, ...endOf(outcome)].join(', ');
}

const endOf = (outcome: LogOutcome): string[] =>
  outcome === 'stopped' ? ['broken off'] : outcome === 'partly' ? ['partly'] : [];

function amountsOf(sets: readonly { amount: number }[], kind: DoseKind): string {
  const amounts = sets.map(({ amount }) => shortAmount(amount, kind));
  const [first = ''] = amounts;
  const isOne = new Set(amounts).size === 1;
  if (!isOne) return amounts.join(' ');
  return amounts.length === 1 ? first : `${amounts.length} × ${first}`;
}
