import { describe, expect, test } from 'vitest';
import type { LoadDraft } from '../dosage/load.ts';
import type { AdviceRequest } from './load-advice.ts';
import type { LoadContext } from './load-context.ts';
import { loadAboveCap, notOwned } from './load-limits.ts';

const context: LoadContext = {
  birthDate: '1979-01-30',
  today: '2026-06-01',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [
    { equipment: 'dumbbell', inventory: { type: 'fixed_list', weights: [4, 8, 12, 16], unit: 'kg' } },
    { equipment: 'kettlebell', inventory: null },
    { equipment: 'band_long', inventory: null, bandColours: ['red', 'green'] },
  ],
  strengthTests: [
    {
      exerciseSlug: 'romanian_deadlift_dumbbell',
      side: 'not_sided',
      load: { value: '16', unit: 'kg' },
      repetitions: 8,
      effort: 8,
      performedOn: '2026-05-20',
    },
  ],
  irritability: { painWorst: 2, nightOrRestPain: 'none', settleMinutes: 10, assessedOn: '2026-06-01' },
};
const deadlift: AdviceRequest['exercise'] = {
  slug: 'romanian_deadlift_dumbbell',
  pattern: 'hinge',
  equipment: 'dumbbell',
  doseKind: 'reps',
  unloadedVariant: null,
  assistedVariant: null,
  regressions: [],
};
const request = (change: Partial<AdviceRequest> = {}): AdviceRequest => ({
  context,
  exercise: deadlift,
  side: 'not_sided',
  goal: 'strength',
  ...change,
});
const kg = (value: string): LoadDraft => ({ unit: 'kg', value });

describe('LG-3.3 a load above the cap', () => {
  // 16 kg × 8 with 2 left is 10 to failure: 1RM 16 × (1 + 10/30) = 21.33 kg (Epley); a novice’s cap is 70 % = 14.93 kg.
  test.each<[string, LoadDraft | null, object | null]>([
    ['at the cap', kg('14.93'), null],
    ['above it', kg('16'), { pct: 75, capPct: 70, capKg: 14.9 }],
    ['above it, in pounds', { unit: 'lb', value: '40' }, { pct: 85, capPct: 70, capKg: 14.9 }],
    ['a share at the cap', { unit: 'percent1RM', value: '70' }, null],
    ['a share above it', { unit: 'percent1RM', value: '70.5' }, { pct: 70.5, capPct: 70, capKg: null }],
    ['zero', kg('0'), null],
    ['none', null, null],
    ['not typed yet', kg(''), null],
    ['a band', { unit: 'band', bandColor: 'red' }, null],
  ])('LG-3.3 %s', (_name, load, above) => {
    expect(loadAboveCap(request(), load)).toEqual(above);
  });

  test('LG-3.3 the lowest cap of the patient’s populations counts', () => {
    const older = request({ context: { ...context, birthDate: '1950-01-30' } });
    // Its 1RM is the lower estimate of LG-2 for this age: 19.6 kg.
    expect(loadAboveCap(older, kg('12'))).toEqual({ pct: 61, capPct: 50, capKg: 9.8 });
  });

  test('without a test set that counts nobody can tell', () => {
    expect(loadAboveCap(request({ side: 'left' }), kg('200'))).toBeNull();
  });

  test('LG-3.6 where body weight is most of the load there is no cap', () => {
    const squat = { ...deadlift, pattern: 'squat' as const };
    expect(loadAboveCap(request({ exercise: squat }), { unit: 'percent1RM', value: '95' })).toBeNull();
  });
});

describe('a load that the patient does not own', () => {
  test.each<[string, string | null, LoadDraft | null, object | null]>([
    ['one of the weights', 'dumbbell', kg('8'), null],
    ['as near as nobody can tell (LG-8.1)', 'dumbbell', { unit: 'lb', value: '17.6' }, null],
    [
      'another weight',
      'dumbbell',
      kg('10'),
      { weights: [4, 8, 12, 16].map((value) => ({ value, unit: 'kg' })), colours: [] },
    ],
    ['an item that is not on record', 'barbell', kg('20'), { weights: [], colours: [] }],
    ['weights that nobody has listed', 'kettlebell', kg('20'), null],
    ['a colour on record', 'band_long', { unit: 'band', bandColor: 'red' }, null],
    [
      'another colour',
      'band_long',
      { unit: 'band', bandColor: 'blue' },
      { weights: [], colours: ['red', 'green'] },
    ],
    ['a share of the 1RM', 'dumbbell', { unit: 'percent1RM', value: '70' }, null],
    ['body weight', null, { unit: 'bodyweight' }, null],
    ['nothing typed yet', 'dumbbell', { unit: 'kg', value: null }, null],
  ])('%s', (_name, implement, load, gap) => {
    expect(notOwned(context, implement, load)).toEqual(gap);
  });
});
