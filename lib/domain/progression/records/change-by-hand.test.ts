import { describe, expect, test } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import type { Weight } from '../../dosage/load.ts';
import { type HandChange, readHandChange } from './change-by-hand.ts';
import { recordedExercise, recordedPrescription } from './record-fixtures.ts';

const dumbbells = { type: 'fixed_list', weights: [6, 8, 10, 12], unit: 'kg' } as const;
const easier = recordedExercise({ slug: 'bodyweight_squat' });
const harder = recordedExercise({ slug: 'split_squat' });
const choices = [
  { exercise: easier, direction: 'easier' },
  { exercise: harder, direction: 'harder' },
] as const;
const asked = (change: HandChange, over: Partial<Parameters<typeof readHandChange>[0]> = {}) => {
  const result = readHandChange({
    asked: change,
    prescription: recordedPrescription(),
    inventory: dumbbells,
    choices,
    lowers: true,
    hasReason: false,
    ...over,
  });
  if ('problems' in result) return result.problems.map(({ field, problem }) => `${field} ${problem}`);
  return 'variation' in result ? result.variation.slug : result.change;
};
const kg = (value: string): Weight => ({ value, unit: 'kg' });
const bodyweight = recordedPrescription({ dose: aDose({ load: { unit: 'bodyweight' } }) });
const percent = recordedPrescription({ dose: aDose({ load: { unit: 'percent1RM', value: '70' } }) });
const byEffort = recordedPrescription({ dose: aDose({ load: null, loadEquipment: 'dumbbell' }) });
const minutes = recordedPrescription({
  dose: aDose({ load: null, doseKind: 'time', durationSeconds: 900 }),
});
const withReason = { hasReason: true };

describe('a dose written in place of the proposed one (LG-8.5, reference 1.1)', () => {
  test.each<[string, ReturnType<typeof asked>, ReturnType<typeof asked>]>([
    ['a weight that is owned and lighter', asked({ load: kg('8') }), { load: kg('8') }],
    ['the present weight changes nothing', asked({ load: kg('10.00') }), ['load unchanged']],
    ['owned, but above the present one', asked({ load: kg('12') }), ['load above_present']],
    ['above it with a reason', asked({ load: kg('12') }, withReason), { load: kg('12') }],
    [
      'above it where the proposal was to raise',
      asked({ load: kg('12') }, { lowers: false }),
      { load: kg('12') },
    ],
    ['not owned', asked({ load: kg('9') }), ['load not_owned']],
    ['not owned, with a reason', asked({ load: kg('9') }, withReason), { load: kg('9') }],
    ['typed with the wrong unit', asked({ load: { value: '8', unit: 'lb' } }), ['load not_owned']],
    ['near enough to an owned one', asked({ load: kg('8.04') }), { load: kg('8.04') }],
    ['no weights on record', asked({ load: kg('9') }, { inventory: null }), { load: kg('9') }],
    [
      'a weight where none is prescribed',
      asked({ load: kg('6') }, { prescription: bodyweight }),
      ['load not_used'],
    ],
    [
      'no reason makes a weight of body weight',
      asked({ load: kg('6') }, { prescription: bodyweight, ...withReason }),
      ['load not_used'],
    ],
    [
      'the present load not known in kg',
      asked({ load: kg('12') }, { prescription: percent }),
      { load: kg('12') },
    ],
    [
      'a weight that was left to effort',
      asked({ load: kg('8') }, { prescription: byEffort }),
      { load: kg('8') },
    ],
    ['fewer sets', asked({ sets: 2 }), { sets: 2 }],
    ['more sets where less was proposed', asked({ sets: 4 }), ['sets above_present']],
    ['more sets with a reason', asked({ sets: 4 }, withReason), { sets: 4 }],
    ['more sets where more was proposed', asked({ sets: 4 }, { lowers: false }), { sets: 4 }],
    ['fewer repetitions', asked({ amount: { min: 6, max: 8 } }), { amount: { min: 6, max: 8 } }],
    ['a higher low end', asked({ amount: { min: 9, max: 10 } }), ['amount above_present']],
    [
      'a range the wrong way round, whatever the reason',
      asked({ amount: { min: 9, max: 6 } }, withReason),
      ['amount range_reversed'],
    ],
    [
      'fewer minutes',
      asked({ amount: { min: 600, max: 600 } }, { prescription: minutes }),
      { amount: { min: 600, max: 600 } },
    ],
    [
      'more minutes',
      asked({ amount: { min: 960, max: 960 } }, { prescription: minutes }),
      ['amount above_present'],
    ],
    [
      'everything as it is now',
      asked({ load: kg('10'), sets: 3, amount: { min: 8, max: 10 } }),
      ['load unchanged'],
    ],
    [
      'only what differs is changed',
      asked({ load: kg('8'), sets: 3, amount: { min: 8, max: 10 } }),
      { load: kg('8') },
    ],
    [
      'every part is looked at',
      asked({ load: kg('12'), sets: 4, amount: { min: 8, max: 12 } }),
      ['load above_present', 'sets above_present', 'amount above_present'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test.each<[string, ReturnType<typeof asked>, ReturnType<typeof asked>]>([
    ['the easier version', asked({ variation: 'bodyweight_squat' }), 'bodyweight_squat'],
    [
      'the harder one where less was proposed',
      asked({ variation: 'split_squat' }),
      ['variation above_present'],
    ],
    ['the harder one with a reason', asked({ variation: 'split_squat' }, withReason), 'split_squat'],
    [
      'the harder one where more was proposed',
      asked({ variation: 'split_squat' }, { lowers: false }),
      'split_squat',
    ],
    [
      'one that was not checked for this patient, whatever the reason',
      asked({ variation: 'pistol_squat' }, withReason),
      ['variation not_among_these'],
    ],
  ])('another version: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
