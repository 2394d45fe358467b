import type { ConditionCode } from '../safety/vocabulary.ts';
import { isOneOf, isWhole } from '../number/values.ts';
import { type DatedCondition } from './condition-limits.ts';
import { isSurgery } from './operations.ts';

type Suggestion = { after: readonly ConditionCode[]; steps: readonly { fromDay: number; pct: number }[] };

/**
 * What a screen may suggest as the recorded cap after an operation, latest step first (LG-3.3, choice). It is shown, never filled in.
 * After repairs that a load can tear there is nothing to suggest: the tissue decides.
 */
export const postOpCapSuggestions: readonly Suggestion[] = [
  {
    after: ['total_knee_replacement', 'hip_fracture_postop'],
    steps: [
      { fromDay: 43, pct: 70 },
      { fromDay: 14, pct: 60 },
    ],
  },
  {
    after: [
      'total_hip_replacement_posterior',
      'total_hip_replacement_anterior',
      'total_hip_replacement_lateral',
      'lumbar_discectomy_postop',
    ],
    steps: [{ fromDay: 29, pct: 60 }],
  },
];

/** The cap in percent of 1RM to suggest for the operations on record: the lowest of them, null as soon as one has none or no known day. */
export function suggestedPostOpCap(conditions: readonly DatedCondition[]): number | null {
  const suggested = conditions.filter(isSurgery).map(suggestionFor);
  const known = suggested.filter((pct) => pct !== null);
  return known.length === 0 || known.length < suggested.length ? null : Math.min(...known);
}

function suggestionFor({ code, daysSince }: DatedCondition): number | null {
  const row = postOpCapSuggestions.find(({ after }) => isOneOf(after, code));
  return row?.steps.find(({ fromDay }) => isWhole(daysSince, fromDay))?.pct ?? null;
}
