import type { ConditionInput } from '@/lib/schemas/patient';
import type { OrderInput } from '@/lib/schemas/record';
import { onsetForRules } from '@/lib/domain/record/onset';
import { clearanceActsFrom } from '@/lib/domain/safety/clearance';
import { clearanceTable, isClearanceKind } from '@/lib/domain/safety/clearance-kinds';
import { writePartialDate } from '@/lib/domain/time/partial-date';

/** What is on record, in the words of the clinician. */
export const sideWords = {
  left: 'left',
  right: 'right',
  bilateral: 'both sides',
  not_sided: null,
} as const satisfies Record<ConditionInput['side'], string | null>;

export const limbWords = { arm: 'in an arm', leg: 'in a leg', trunk: 'in the trunk' } as const;

export const orderKindWords = {
  clearance: 'Clearance',
  weight_bearing: 'Weight-bearing order',
  load_cap: 'Own load cap',
} as const satisfies Record<OrderInput['kind'], string>;

export const clearanceWords = {
  wound: 'Wound closed: pool',
  weight_bearing: 'Weight bearing and balance',
  range: 'Range of movement',
  resistance: 'Resistance and heavy work',
  repair_load: 'Load on the repair',
  impact: 'Impact and running',
} as const;

export const weightBearingWords = {
  no: 'No weight on the leg',
  touch: 'Toe touch only',
  partial: 'Partial weight',
  as_tolerated: 'As tolerated: the order ends',
} as const;

export const roleWords = {
  surgeon: 'Surgeon',
  physician: 'Physician',
  treating_clinician: 'Treating clinician',
} as const;
export const basisWords = {
  letter: 'Letter',
  imaging: 'Imaging',
  tests: 'Tests',
  protocol: 'Protocol',
} as const;

export const pauseWords = {
  holiday: 'Holiday',
  illness: 'Illness',
  clinic: 'On the clinic’s advice',
  other: 'Another reason',
} as const;

/** Choices of a field from the words of a closed list. */
export function choicesOf<V extends string>(
  words: Readonly<Record<V, string>>,
): { value: V; label: string }[] {
  return (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));
}

/** "left, since 2026-03 " and the like behind the name of a condition. */
export function conditionDetails({ side, limb, onsetOn, onsetPrecision }: ConditionInput): string {
  const parts = [
    sideWords[side],
    limb === null ? null : limbWords[limb],
    onsetOn === null ? null : `since ${writePartialDate({ firstDay: onsetOn, precision: onsetPrecision })}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

type Given = { value: string | null; fromOn: string };
type Onset = Pick<ConditionInput, 'onsetOn' | 'onsetPrecision'>;

/** Why a clearance does not act from the day it was given from; null when it does, or while its kind or day is not chosen. */
export function clearanceWaits({ value, fromOn }: Given, onset: Onset, today: string): string | null {
  if (!isClearanceKind(value)) return null;
  const actsFrom = clearanceActsFrom(value, fromOn, onsetForRules(onset, today));
  if (actsFrom === null)
    return 'Does not act while the day of the operation or injury is not on record: correct the condition first.';
  return actsFrom === fromOn
    ? null
    : `Acts from ${actsFrom}, day ${clearanceTable[value].fromDay} after the operation or injury, and not before.`;
}
