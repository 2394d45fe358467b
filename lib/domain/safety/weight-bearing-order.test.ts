import { describe, expect, it } from 'vitest';
import { check, has, prescribe } from './check-fixture.ts';
import type { RecordedCondition } from './recorded-condition.ts';
import { readOrder } from './weight-bearing-order.ts';

const fusion = (daysSince: number | null, more: Partial<RecordedCondition> = {}) =>
  has('si_joint_fusion_postop', { daysSince, ...more });
const fracture = (daysSince: number | null, more: Partial<RecordedCondition> = {}) =>
  has('fracture_lower_limb', { daysSince, ...more });
const crutches = { position: 'walking', equipment: 'crutches', pattern: 'gait' } as const;
const pool = { position: 'walking', equipment: 'pool', attributes: ['water_immersion'] } as const;
const ratingOf = (...args: Parameters<typeof check>) => check(...args)?.rating;
const checksOf = (...args: Parameters<typeof check>) => check(...args)?.findings.map((one) => one.check);

describe('SF-1 a row on both feet acts on every record that stands', () => {
  it.each([
    ['standing', 0, 'contraindicated'],
    ['single_leg_standing', 20, 'contraindicated'],
    ['walking', 42, 'contraindicated'],
    ['standing', 43, 'none'],
    ['standing', null, 'contraindicated'],
    ['sitting', 20, 'none'],
    ['supine', 20, 'none'],
  ] as const)(
    '%s on day %j after sacroiliac fusion, whatever its attributes: %s',
    (position, day, rating) => {
      expect(ratingOf(prescribe({ position, level: 1 }), [fusion(day)])).toBe(rating);
    },
  );

  it.each([
    ['fracture_lower_limb', 0, 'contraindicated'],
    ['fracture_lower_limb', 42, 'contraindicated'],
    ['fracture_lower_limb', 43, 'caution'],
    ['fracture_lower_limb', 112, 'caution'],
    ['fracture_lower_limb', 113, 'none'],
    ['fracture_lower_limb', null, 'contraindicated'],
    ['achilles_rupture_operative', 56, 'caution'],
    ['achilles_rupture_operative', 57, 'none'],
    ['achilles_rupture_nonoperative', 63, 'caution'],
    ['meniscus_repair', 42, 'caution'],
    ['meniscus_repair', 43, 'none'],
    ['gout_flare', null, 'caution'],
  ] as const)('%s without an order on day %j, a standing record: %s', (code, day, rating) => {
    const standing = prescribe({ position: 'standing', pattern: 'vestibular' });
    const result = check(standing, [has(code, { daysSince: day })]);
    expect(result).toMatchObject({ rating, findings: [] });
    expect(result?.hits.map(({ attribute }) => attribute)).toEqual(
      rating === 'none' ? [] : ['weight_bearing_bilateral'],
    );
  });

  it('never recommends standing to a record that does not carry it', () => {
    const standing = { position: 'standing', region: 'knee' } as const;
    expect(check(prescribe(standing), [has('knee_osteoarthritis')])).toMatchObject({
      rating: 'none',
      hits: [],
    });
    const carried = prescribe({ ...standing, attributes: ['weight_bearing_bilateral'] });
    expect(ratingOf(carried, [has('knee_osteoarthritis')])).toBe('preferred');
  });

  it('leaves crutch gait and pool records to their own attributes', () => {
    expect(ratingOf(prescribe(crutches), [fusion(20)], 'touch')).toBe('none');
    expect(ratingOf(prescribe(crutches), [fracture(20)], 'partial')).toBe('none');
    const bearing = prescribe({ ...crutches, attributes: ['weight_bearing_bilateral'] });
    expect(ratingOf(bearing, [fusion(20)], 'touch')).toBe('contraindicated');
    expect(ratingOf(prescribe(pool), [fusion(35)])).toBe('none');
    expect(ratingOf(prescribe(pool), [fusion(28)])).toBe('contraindicated');
  });

  it('does not hold for an arm flare and a seated leg record', () => {
    const arm = has('gout_flare', { limb: 'arm' });
    expect(ratingOf(prescribe({ region: 'knee', position: 'standing' }), [arm])).toBe('none');
  });
});

describe('SF-1 older switches', () => {
  it('turn the ban of a fusion into a caution when the surgeon has allowed weight (posterior approach)', () => {
    const lifted = fusion(20, { liftedBans: ['weight_bearing_bilateral'] });
    const standing = prescribe({ position: 'standing', attributes: ['weight_bearing_bilateral'] });
    expect(ratingOf(standing, [lifted])).toBe('caution');
    expect(ratingOf(prescribe({ position: 'standing' }), [lifted])).toBe('caution');
    expect(ratingOf(standing, [lifted], 'no')).toBe('contraindicated');
  });

  it('do not lift a ban that is not among the liftable ones', () => {
    const knee = has('acl_reconstruction', {
      daysSince: 10,
      liftedBans: ['high_impact', 'hamstring_high_load'],
    });
    expect(ratingOf(prescribe({ attributes: ['high_impact'] }), [knee])).toBe('contraindicated');
    expect(ratingOf(prescribe({ attributes: ['hamstring_high_load'] }), [knee])).toBe('caution');
  });
});

describe('SF-1 an order that was entered', () => {
  it.each([
    ['no', 'standing', [], 'contraindicated'],
    ['touch', 'walking', [], 'contraindicated'],
    ['touch', 'sitting', [], 'none'],
    ['no', 'sitting', ['weight_bearing_single_leg'], 'contraindicated'],
    ['touch', 'supine', ['weight_bearing_bilateral'], 'contraindicated'],
    ['partial', 'standing', [], 'caution'],
    ['partial', 'single_leg_standing', [], 'caution'],
    ['partial', 'walking', ['weight_bearing_bilateral'], 'caution'],
    ['partial', 'sitting', ['weight_bearing_bilateral'], 'none'],
    ['partial', 'sitting', [], 'none'],
    ['partial', 'supine', ['weight_bearing_single_leg'], 'contraindicated'],
    ['partial', 'standing', ['weight_bearing_single_leg'], 'contraindicated'],
    ['as_tolerated', 'standing', ['weight_bearing_single_leg'], 'none'],
    ['none', 'standing', ['weight_bearing_bilateral'], 'none'],
  ] as const)('%s, %s %j, without any condition: %s', (order, position, attributes, rating) => {
    const prescribed = prescribe({ position, attributes });
    expect(ratingOf(prescribed, [], order)).toBe(rating);
    expect(checksOf(prescribed, [], order)).toEqual(rating === 'none' ? [] : ['weight_bearing_order']);
    // The same order on a condition, also on one that is outside the list.
    const typed = has(null, { label: 'Hip arthroscopy', weightBearingOrder: order });
    expect(ratingOf(prescribed, [typed])).toBe(rating);
  });

  it.each([
    [null, 'none'],
    [undefined, 'none'],
    ['none', 'none'],
    ['partial', 'partial'],
    ['full', 'no'],
    ['', 'no'],
    [0, 'no'],
    [true, 'no'],
  ])('reads %j as %s', (order, read) => {
    expect(readOrder(order)).toBe(read);
  });

  it('bars weight under no and touch whatever clearance is recorded', () => {
    const cleared = (weightBearingOrder: 'no' | 'touch' | 'none') =>
      fracture(20, { clearedFor: ['weight_bearing'], weightBearingOrder });
    const standing = prescribe({ position: 'standing' });
    expect(ratingOf(standing, [cleared('none')])).toBe('caution');
    expect(ratingOf(standing, [cleared('touch')])).toBe('contraindicated');
    expect(ratingOf(standing, [cleared('no')])).toBe('contraindicated');
  });

  it.each([
    [0, 'caution'],
    [42, 'caution'],
    [43, 'caution'],
    [112, 'caution'],
    [113, 'none'],
    [null, 'caution'],
  ] as const)(
    'as tolerated, day %j of a fracture: standing is %s, one leg waits to day 42',
    (daysSince, rating) => {
      const healing = fracture(daysSince, { weightBearingOrder: 'as_tolerated' });
      expect(check(prescribe({ position: 'standing' }), [healing])).toMatchObject({ rating, findings: [] });
      const oneLeg = prescribe({ position: 'standing', attributes: ['weight_bearing_single_leg'] });
      const isBarred = daysSince === null || daysSince <= 42;
      expect(ratingOf(oneLeg, [healing])).toBe(isBarred ? 'contraindicated' : rating);
    },
  );

  it('as tolerated acts only on the condition that carries it', () => {
    const standing = prescribe({ position: 'standing' });
    const tolerated = fusion(20, { weightBearingOrder: 'as_tolerated' });
    expect(ratingOf(standing, [tolerated])).toBe('caution');
    expect(ratingOf(standing, [tolerated, fracture(20)])).toBe('contraindicated');
    expect(ratingOf(standing, [fracture(20)], 'as_tolerated')).toBe('contraindicated');
    expect(ratingOf(standing, [tolerated], 'touch')).toBe('contraindicated');
  });

  it('an order names its condition, so that the reason stands beside it', () => {
    const ordered = has('total_knee_replacement', { daysSince: 90, weightBearingOrder: 'partial' });
    expect(check(prescribe({ position: 'standing' }), [ordered])?.findings).toEqual([
      { check: 'weight_bearing_order', condition: 'total_knee_replacement', rating: 'caution' },
    ]);
  });
});
