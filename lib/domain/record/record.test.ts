import { describe, expect, it } from 'vitest';
import { conditionFields } from './condition-fields.ts';
import { isHeldOn } from './hold.ts';
import { onsetForRules } from './onset.ts';
import { orderInForce, orderKindsFor, outlivesCorrection, type RecordedOrder } from './orders.ts';
import { isPausedOn, pauseOn } from './pause.ts';

describe('SF-1 the day from which the rules count', () => {
  it.each([
    [null, 'day', '2026-06-15', null],
    ['2026-03-09', 'day', '2026-06-15', '2026-03-09'],
    ['2026-03-01', 'month', '2026-06-15', '2026-03-31'],
    ['2024-02-01', 'month', '2026-06-15', '2024-02-29'],
    ['2025-01-01', 'year', '2026-06-15', '2025-12-31'],
    // What cannot have passed yet has not passed: day 0, never a day after today.
    ['2026-06-01', 'month', '2026-06-15', '2026-06-15'],
    ['2026-01-01', 'year', '2026-06-15', '2026-06-15'],
    ['2026-06-15', 'day', '2026-06-15', '2026-06-15'],
    ['2026-06-16', 'day', '2026-06-15', '2026-06-15'],
    ['2026-05-01', 'month', '2026-05-31', '2026-05-31'],
  ] as const)(
    '%s known by the %s, today %s: %s, the fewest days that can have passed',
    (onsetOn, onsetPrecision, today, day) => {
      expect(onsetForRules({ onsetOn, onsetPrecision }, today)).toBe(day);
    },
  );
});

describe('SF-1 (laterality; additions part F 8) which conditions have a side, and which a limb', () => {
  it.each([
    ['hip_osteoarthritis', 'asked', false],
    ['total_knee_replacement', 'asked', false],
    ['lateral_ankle_sprain', 'asked', false],
    ['adhesive_capsulitis', 'asked', false],
    ['lateral_elbow_tendinopathy', 'asked', false],
    ['lumbar_disc_herniation', 'none', false],
    ['osteoporosis', 'none', false],
    ['pregnancy', 'none', false],
    ['gout_flare', 'none', true],
    ['gout_intercritical', 'none', false],
    [null, 'open', false],
    ['a_code_of_nobody', 'open', false],
  ] as const)('%s: side %s, limb %s', (code, side, limb) => {
    expect(conditionFields(code)).toEqual({ side, limb });
  });
});

const order = (changes: Partial<RecordedOrder>): RecordedOrder => ({
  kind: 'weight_bearing',
  value: 'partial',
  capPct: null,
  fromOn: '2026-03-09',
  ...changes,
});
const cap = (capPct: number, fromOn = '2026-03-09') =>
  order({ kind: 'load_cap', value: null, capPct, fromOn });

describe('what may be ordered for a condition, because the rules read it', () => {
  it.each([
    [
      'SF-1.5 LG-3.3 an operation',
      'total_hip_replacement_posterior',
      ['clearance', 'weight_bearing', 'load_cap'],
    ],
    ['SF-1.5 a stress fracture', 'bone_stress_injury_lower_limb', ['clearance', 'weight_bearing']],
    ['SF-1.5 the dislocated shoulder', 'shoulder_instability', ['clearance', 'weight_bearing']],
    ['SF-1.5 never a clearance for the stop group', 'cardiac_disease_unstable', ['weight_bearing']],
    ['SF-1.5 nor for a condition without an end', 'osteoporosis', ['weight_bearing']],
    ['own words', null, []],
  ])('%s (%s)', (_, code, kinds) => {
    expect(orderKindsFor(code)).toEqual(kinds);
  });
});

describe('orders of one condition', () => {
  it.each<[string, RecordedOrder[], string | null]>([
    ['none', [], null],
    ['the only one', [order({})], 'partial'],
    ['the later day', [order({ value: 'no' }), order({ fromOn: '2026-04-01' })], 'partial'],
    [
      'the later day, however they are listed',
      [order({ fromOn: '2026-04-01' }), order({ value: 'no' })],
      'partial',
    ],
    ['the stricter of one day', [order({ value: 'as_tolerated' }), order({ value: 'touch' })], 'touch'],
    ['none that is dated ahead', [order({ value: 'no' }), order({ fromOn: '2026-06-16' })], 'no'],
    ['one from today', [order({ value: 'no' }), order({ fromOn: '2026-06-15' })], 'partial'],
    ['none of another kind', [order({ kind: 'clearance', value: 'impact' }), cap(30)], null],
    ['a value nobody knows before all others', [order({}), order({ value: 'hop' })], 'hop'],
  ])('SF-1 what counts is %s', (_, orders, value) => {
    expect(orderInForce(orders, 'weight_bearing', '2026-06-15')?.value ?? null).toBe(value);
  });

  it('LG-3.3 of two caps the later counts, of one day the lower', () => {
    expect(orderInForce([cap(50), cap(70, '2026-05-01')], 'load_cap', '2026-06-15')?.capPct).toBe(70);
    expect(orderInForce([cap(50), cap(30)], 'load_cap', '2026-06-15')?.capPct).toBe(30);
    expect(orderInForce([cap(50, '2026-07-01')], 'load_cap', '2026-06-15')).toBeNull();
  });

  it.each<[RecordedOrder, boolean]>([
    [order({ value: 'no' }), true],
    [order({ value: 'touch' }), true],
    [order({ value: 'partial' }), true],
    [order({ value: 'as_tolerated' }), false],
    [order({ kind: 'clearance', value: 'weight_bearing' }), false],
    [cap(20), true],
    [cap(40), true],
    [cap(40.5), false],
    [cap(85), false],
  ])('%j outlives a correction to another diagnosis: %s; only what holds back does', (one, lasts) => {
    expect(outlivesCorrection(one)).toBe(lasts);
  });
});

describe('D20 a hold', () => {
  it.each([
    [null, true],
    ['2026-06-15', true],
    ['2026-06-16', true],
    ['2026-06-14', false],
  ])('until %s counts on 15 June: %s', (untilOn, counts) => {
    expect(isHeldOn({ untilOn }, '2026-06-15')).toBe(counts);
  });
});

describe('MS-1 pauses', () => {
  const span = (firstDay: string, lastDay: string | null) => ({ firstDay, lastDay });
  it.each([
    [span('2026-06-10', '2026-06-20'), '2026-06-09', false],
    [span('2026-06-10', '2026-06-20'), '2026-06-10', true],
    [span('2026-06-10', '2026-06-20'), '2026-06-20', true],
    [span('2026-06-10', '2026-06-20'), '2026-06-21', false],
    [span('2026-06-10', null), '2027-01-01', true],
    // Taken back before it began: no day is left.
    [span('2026-06-10', '2026-06-09'), '2026-06-10', false],
    [span('2026-06-10', '2026-06-09'), '2026-06-09', false],
  ])('%j holds on %s: %s', (pause, day, holds) => {
    expect(isPausedOn(pause, day)).toBe(holds);
  });

  it('of several the one that lasts longest is told, and one without an end outlasts all', () => {
    const [short, long, open] = [
      span('2026-06-01', '2026-06-20'),
      span('2026-06-10', '2026-06-30'),
      span('2026-06-12', null),
    ];
    expect(pauseOn([short, long], '2026-06-15')).toBe(long);
    expect(pauseOn([open, short, long], '2026-06-15')).toBe(open);
    expect(pauseOn([short, long], '2026-07-01')).toBeNull();
    expect(pauseOn([], '2026-06-15')).toBeNull();
  });
});
