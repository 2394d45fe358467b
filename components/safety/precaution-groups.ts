import type { MissingFact, Precaution } from '@/lib/domain/safety/precautions';

/** Precautions that say the same about one condition, in one entry. */
export type PrecautionGroup = {
  key: string;
  label: string;
  because: string;
  reason: string;
  /** Where it stands in the rule book: the row's days and its sources. */
  rule: string;
  assumed: string | null;
};

const factWords: Record<MissingFact, string> = {
  date: 'The date is not recorded, so the strictest stage was taken.',
  limb: 'The joint is not recorded, so every limb was checked.',
};

/** One entry for each condition and reason, in the order given. */
export function groupPrecautions(precautions: readonly Precaution[]): PrecautionGroup[] {
  const groups = new Map<string, Precaution[]>();
  for (const precaution of precautions) {
    const key = `${precaution.conditionId} ${precaution.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), precaution]);
  }
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const days = first.window ?? 'at all times';
    const sources = first.sources.length === 0 ? '' : ` · ${first.sources.join(', ')}`;
    return [
      {
        key,
        label: first.label,
        because: [...new Set(members.map(({ because }) => because.en))].join(', '),
        reason: first.reason,
        rule: `Rule SF-1, ${days}${sources}`,
        assumed: first.assumed.length === 0 ? null : first.assumed.map((fact) => factWords[fact]).join(' '),
      },
    ];
  });
}
