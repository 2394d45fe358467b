import type { RecordedOrder } from '@/lib/domain/record/orders';
import type { clearanceKinds, orderBases, orderRoles, weightBearingOrders } from '@/lib/domain/record/orders';

type Words<K extends readonly string[]> = Record<K[number], string>;

/** What each clearance is about (SF-1.5). */
export const clearanceWords: Words<typeof clearanceKinds> = {
  wound: 'Wound healed: may go into water',
  weight_bearing: 'Weight on the leg',
  range: 'Full range of movement',
  resistance: 'Resistance',
  repair_load: 'Load on the repair',
  impact: 'Impact: hopping, running',
};

export const weightBearingWords: Words<typeof weightBearingOrders> = {
  no: 'No weight',
  touch: 'Toe-touch only',
  partial: 'Partial weight',
  as_tolerated: 'Weight as tolerated',
};

export const roleWords: Words<typeof orderRoles> = {
  surgeon: 'surgeon',
  physician: 'physician',
  treating_clinician: 'treating clinician',
};

export const basisWords: Words<typeof orderBases> = {
  letter: 'letter',
  imaging: 'imaging',
  tests: 'tests',
  protocol: 'protocol',
};

const named = (words: Readonly<Record<string, string>>, value: string | null): string =>
  value === null ? '' : Object.hasOwn(words, value) ? (words[value] ?? value) : value.replaceAll('_', ' ');

/** What was ordered, in a few words. */
export function orderWords({
  kind,
  value,
  capPct,
}: Pick<RecordedOrder, 'kind' | 'value' | 'capPct'>): string {
  switch (kind) {
    case 'clearance':
      return `Cleared: ${named(clearanceWords, value).toLowerCase()}`;
    case 'weight_bearing':
      return named(weightBearingWords, value);
    case 'load_cap':
      return `Load cap ${capPct} % of the 1RM`;
    case 'switch':
      return `Allowed: ${named({}, value)}`;
  }
}
