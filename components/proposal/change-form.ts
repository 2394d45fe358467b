import { z } from 'zod';
import type { ProposalDecisionInput, ProposalView } from '@/lib/schemas/proposal';
import { decimalLoad, lineText, loadUnit, whole } from '@/lib/schemas/values';

/** The choice that leaves the version of the exercise alone. */
export const sameVersion = 'same';

const emptyIsNone = z.literal('').transform(() => null);
const amount = whole(1, 50_000);

/** What is written in place of a proposal, with the names that the server gives the fields. */
export const changeForm = z.strictObject({
  change: z.strictObject({
    variation: z.string(),
    load: z.strictObject({ value: decimalLoad.nullable(), unit: loadUnit }),
    sets: whole(1, 99),
    /** null where the dose names no number for a set. */
    amount: z.strictObject({ min: amount, max: amount }).nullable(),
  }),
  note: z.union([emptyIsNone, lineText(1000)]),
});
export type ChangeValues = z.output<typeof changeForm>;

/** The proposed dose, or the present one where the proposal leaves it. */
export function changeDefaults({ present, suggested }: ProposalView): z.input<typeof changeForm> {
  const load = suggested.load ?? present.load;
  const shown = suggested.amount ?? present.amount;
  return {
    change: {
      variation: sameVersion,
      load: { value: load?.value ?? null, unit: load?.unit ?? 'kg' },
      sets: suggested.sets ?? present.sets,
      amount: present.amount.max > 0 ? shown : null,
    },
    note: '',
  };
}

/** What is sent: another version alone, or the parts of the dose that are not as they are now. */
export function toChange(
  { change: { variation, load, sets, amount: wanted } }: ChangeValues,
  { present }: ProposalView,
): NonNullable<ProposalDecisionInput['change']> {
  if (variation !== sameVersion) return { variation };
  const { value, unit } = load;
  const isRange = present.doseKind === 'reps';
  const asked = wanted === null || isRange ? wanted : { min: wanted.max, max: wanted.max };
  const isSameAmount =
    asked === null || (asked.min === present.amount.min && asked.max === present.amount.max);
  const isSameLoad =
    value === null ||
    (present.load !== null && present.load.unit === unit && Number(present.load.value) === Number(value));
  const change = {
    ...(present.takesLoad && value !== null && !isSameLoad ? { load: { value, unit } } : {}),
    ...(sets === present.sets ? {} : { sets }),
    ...(isSameAmount ? {} : { amount: asked }),
  };
  // Nothing changed is for the server to say.
  return Object.keys(change).length === 0 ? { sets } : change;
}
