import { muscleLabels } from '../library/labels.ts';
import type { RuleSourceId } from '../sources/rule-sources.ts';
import { volumeLimits } from '../volume/weekly-sets.ts';
import {
  type Balance,
  type BalanceItem,
  balanceOf,
  isActive,
  isInPhase,
  isStrengthening,
  planesCovered,
} from './balance.ts';

type FindingId =
  | 'hip_one_plane'
  | 'tight_hip_flexors_strengthened'
  | 'tight_hip_flexors_arching'
  | 'tight_hip_flexors_not_lengthened'
  | 'condition_not_checked'
  | 'push_without_pull'
  | 'pull_without_push'
  | 'sets_check_recovery'
  | 'sets_maintenance'
  | 'sets_below_growth';

/** What the balance rules say of a program. `caution` asks for a second look, `hint` is something to consider; nothing is refused. */
export type BalanceFinding = {
  id: FindingId;
  severity: 'caution' | 'hint';
  rule: 'LG-9.1' | 'LG-11' | 'SF-1' | 'choice';
  numbers: Readonly<Record<string, number>>;
  sentence: string;
  sources: readonly RuleSourceId[];
  /** The phase whose week it is about; left out in a program without phases. */
  phase?: number;
};

export type BalanceFacts = {
  /** Conditions on record; null is a diagnosis that the rules do not know. */
  conditions: readonly (string | null)[];
  /** The clinic's number of weekly sets above which recovery is looked at (LG-9.1). */
  checkAbove?: number | undefined;
  /** The phase that is looked at. Its week is told in full, of the others only what asks for a second look. */
  phase?: number;
};

const times = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Findings of the balance rules, cautions first. An empty list says nothing about a program whose doses cannot all be read. */
export function balanceFindings(items: readonly BalanceItem[], facts: BalanceFacts): BalanceFinding[] {
  const balance = balanceOf(items);
  return [
    ...tightHipFlexors(items, facts),
    ...weeksOf(items, facts),
    ...onePlane(items, balance),
    ...pushAndPull(balance),
  ].toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}
const rank = { caution: 0, hint: 1 } as const;

/** Safety matrix, `hip_flexor_tightness`: limit strengthening, tilt the pelvis first, lengthen. A caution, never a ban. */
function tightHipFlexors(items: readonly BalanceItem[], { conditions }: BalanceFacts): BalanceFinding[] {
  const has = (attribute: string) => items.filter(({ attributes }) => attributes.includes(attribute)).length;
  const strengthened = has('hip_flexor_strengthening');
  const arching = has('end_range_lumbar_extension');
  const lengthened = has('hip_extension_end_range');
  const rule = 'SF-1';
  if (!conditions.includes('hip_flexor_tightness')) {
    return conditions.includes(null) && strengthened > 0
      ? [
          {
            id: 'condition_not_checked',
            severity: 'hint',
            rule,
            numbers: { strengthened },
            sentence: `A condition on record is not in the list of the rules. If the hip flexors are tight, limit strengthening them: ${times(strengthened, 'exercise')} here.`,
            sources: ['Seed', 'Preece2021'],
          },
        ]
      : [];
  }
  const found: BalanceFinding[] = [];
  if (strengthened > 0)
    found.push({
      id: 'tight_hip_flexors_strengthened',
      severity: 'caution',
      rule,
      numbers: { strengthened, lengthened },
      sentence: `Tight hip flexors on record, and ${times(strengthened, 'exercise')} strengthening them: limit it. The evidence is weak, so this is a caution, never a ban.`,
      sources: ['Seed', 'Preece2021'],
    });
  if (arching > 0)
    found.push({
      id: 'tight_hip_flexors_arching',
      severity: 'caution',
      rule,
      numbers: { arching },
      sentence: `Tight hip flexors on record, and ${times(arching, 'exercise')} arching the low back to its end: ask for a backward pelvic tilt first.`,
      sources: ['Seed', 'PptRct2024'],
    });
  if (items.length > 0 && lengthened === 0)
    found.push({
      id: 'tight_hip_flexors_not_lengthened',
      severity: 'hint',
      rule,
      numbers: { lengthened },
      sentence:
        'Tight hip flexors on record, and no exercise lengthens them: consider one with the pelvis tilted back.',
      sources: ['PptRct2024'],
    });
  return found;
}

/** Strength work in different planes (LG-11): hip plans that move forward and back only. */
function onePlane(items: readonly BalanceItem[], balance: Balance): BalanceFinding[] {
  const isHipPlan = items.some((item) => item.region === 'hip' && isActive(item));
  const covered = planesCovered(balance);
  if (!isHipPlan || covered.length !== 1 || covered[0] !== 'sagittal') return [];
  return [
    {
      id: 'hip_one_plane',
      severity: 'hint',
      rule: 'LG-11',
      numbers: { sagittal: balance.planes.sagittal, frontal: 0, transverse: 0 },
      sentence: 'All strength work goes forward and back: add a sideways or turning exercise.',
      sources: ['Seed'],
    },
  ];
}

function pushAndPull({ push, pull }: Balance): BalanceFinding[] {
  if (push > 0 === pull > 0) return [];
  const isPush = push > 0;
  return [
    {
      id: isPush ? 'push_without_pull' : 'pull_without_push',
      severity: 'hint',
      rule: 'choice',
      numbers: { push, pull },
      sentence: isPush
        ? `${times(push, 'pushing exercise')}, none that pulls. Is that meant?`
        : `${times(pull, 'pulling exercise')}, none that pushes. Is that meant?`,
      sources: [],
    },
  ];
}

function weeksOf(items: readonly BalanceItem[], { checkAbove, phase }: BalanceFacts): BalanceFinding[] {
  const limit = checkAbove ?? volumeLimits.checkAbove;
  const phases = [...new Set(items.map((item) => item.phase))]
    .filter((number) => number > 0)
    .toSorted((a, b) => a - b);
  if (phases.length === 0) return weekFindings(items, balanceOf(items), limit);
  return phases.flatMap((number) => {
    const ofPhase = items.filter((item) => isInPhase(item, number));
    return weekFindings(ofPhase, balanceOf(items, number), limit)
      .filter(({ severity }) => severity === 'caution' || number === phase)
      .map((finding) => ({
        ...finding,
        phase: number,
        sentence: `Phase ${number}. ${finding.sentence}`,
      }));
  });
}

/**
 * Weekly sets against the goal (LG-9.1, DG-HYP-1), one finding for all muscles it is said of. "Too few" is not said while a dose
 * cannot be read: it may be the missing one.
 */
function weekFindings(items: readonly BalanceItem[], balance: Balance, checkAbove: number): BalanceFinding[] {
  const found = new Map<WeekFindingId, Balance['weeklySets'][number][]>();
  for (const week of balance.weeklySets) {
    const id = weekFindingOf(week, items, balance, checkAbove);
    if (id !== null) found.set(id, [...(found.get(id) ?? []), week]);
  }
  return [...found].map(([id, weeks]) => {
    const limit = limitOf(id, checkAbove);
    const list = weeks
      .map(({ muscle, sets }) => `${muscleLabels[muscle].en.toLowerCase()} ${sets}`)
      .join(', ');
    return {
      id,
      severity: id === 'sets_check_recovery' ? 'caution' : 'hint',
      rule: 'LG-9.1',
      numbers: { limit, muscles: weeks.length, mostSets: Math.max(...weeks.map(({ sets }) => sets)) },
      sentence: weekWords[id](limit, list),
      sources: ['Pelland2025', 'ACSM2026'],
    };
  });
}

type WeekFindingId = Extract<FindingId, 'sets_check_recovery' | 'sets_maintenance' | 'sets_below_growth'>;
const weekWords: Record<WeekFindingId, (limit: number, list: string) => string> = {
  sets_check_recovery: (limit, list) => `More than ${limit} sets a week: ${list}. Check the recovery.`,
  sets_below_growth: (limit, list) => `For muscle growth build up to ${limit} sets a week or more: ${list}.`,
  sets_maintenance: (limit, list) => `Under ${limit} sets a week, which is maintenance: ${list}.`,
};

const limitOf = (id: WeekFindingId, checkAbove: number): number =>
  id === 'sets_check_recovery'
    ? checkAbove
    : id === 'sets_below_growth'
      ? volumeLimits.growthFrom
      : volumeLimits.maintenanceBelow;

function weekFindingOf(
  { muscle, sets }: Balance['weeklySets'][number],
  items: readonly BalanceItem[],
  { unread }: Balance,
  checkAbove: number,
): WeekFindingId | null {
  if (sets > checkAbove) return 'sets_check_recovery';
  if (unread > 0) return null;
  const trained = items.filter((item) => isStrengthening(item) && item.muscles.includes(muscle));
  if (trained.some(({ goal }) => goal === 'hypertrophy') && sets < volumeLimits.growthFrom)
    return 'sets_below_growth';
  return trained.length > 0 && sets < volumeLimits.maintenanceBelow ? 'sets_maintenance' : null;
}
