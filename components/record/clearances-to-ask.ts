import { onsetForRules } from '@/lib/domain/record/onset';
import { isClearanceKind } from '@/lib/domain/safety/clearance-kinds';
import { type ClearancePrompt, clearancePrompts } from '@/lib/domain/safety/clearance-prompts';
import { daysBetween } from '@/lib/domain/time/calendar-date';
import type { ConditionInput } from '@/lib/schemas/patient';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';

type Onset = Pick<ConditionInput, 'onsetOn' | 'onsetPrecision'>;

/** The clearances to ask for by the patient's day; what was given with a day ahead is not asked for again. */
export function clearancePromptsOf(
  { code, orders, ...onset }: Onset & Pick<ConditionFact, 'code' | 'orders'>,
  today: string,
): ClearancePrompt[] {
  const began = onsetForRules(onset, today);
  const given = orders.filter(({ kind, withdrawnAt }) => kind === 'clearance' && withdrawnAt === null);
  return clearancePrompts({
    code,
    daysSince: began === null ? null : daysBetween(began, today),
    clearedFor: given.flatMap(({ value }) => (isClearanceKind(value) ? [value] : [])),
  });
}
