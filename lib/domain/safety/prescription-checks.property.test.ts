import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equipmentKinds } from '../library/equipment-kinds.ts';
import { lateralities, levels, patterns, positions, regions } from '../library/vocabulary.ts';
import { clearanceKinds } from './clearance-kinds.ts';
import { type PrescriptionCheckInput, checkPrescription } from './prescription-checks.ts';
import { checkPrescriptionRecord } from './prescription-record.ts';
import { type SafetyRating, conditionCodes, exerciseAttributes } from './vocabulary.ts';
import { weightBearingOrders } from './weight-bearing-order.ts';

const runs = { seed: 20250602, numRuns: 2_000 };
const sides = ['left', 'right'] as const;

const prescribed = fc.record({
  exercise: fc.record({
    region: fc.constantFrom(...regions),
    pattern: fc.constantFrom(...patterns),
    position: fc.constantFrom(...positions),
    equipment: fc.constantFrom('none' as const, 'crutches' as const, 'pool' as const, 'dumbbell' as const),
    equipmentKind: fc.constantFrom(...equipmentKinds),
    level: fc.constantFrom(...levels),
    laterality: fc.constantFrom(...lateralities),
    attributes: fc.subarray([...exerciseAttributes], { maxLength: 8 }),
  }),
  side: fc.constantFrom(...sides, 'bilateral' as const),
  effortHigh: fc.constantFrom(null, 0, 4, 5, 8, 10),
  goal: fc.constantFrom(null, 'power', 'strength'),
});
const order = fc.constantFrom(...weightBearingOrders);
const condition = fc.record({
  code: fc.constantFrom(null, 'avascular_necrosis', ...conditionCodes),
  label: fc.constant('condition'),
  daysSince: fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 400 })),
  side: fc.constantFrom(...sides, 'both' as const, null),
  limb: fc.constantFrom('arm' as const, 'leg' as const, 'trunk' as const, null),
  clearedFor: fc.subarray([...clearanceKinds]),
  weightBearingOrder: order,
});

const harms: readonly SafetyRating[] = ['none', 'preferred', 'caution', 'contraindicated'];
/** `preferred` and `none` are equally harmless; a refusal is a fault of the test. */
function harmOf(input: PrescriptionCheckInput): number {
  const check = checkPrescription(input);
  return check.ok ? Math.max(1, harms.indexOf(check.rating)) : Number.NaN;
}
const two = harms.indexOf('caution');
const alone = { weightBearingOrder: 'none' } as const;

describe('SF-1.6 over any prescription', () => {
  it('the rating is the worst that any condition gives by itself: one more never makes it better', () => {
    fc.assert(
      fc.property(prescribed, fc.array(condition, { maxLength: 4 }), (one, conditions) => {
        const whole = harmOf({ ...alone, prescribed: one, conditions });
        const each = conditions.map((own) => harmOf({ ...alone, prescribed: one, conditions: [own] }));
        expect(whole).toBe(Math.max(1, ...each));
      }),
      runs,
    );
  });

  it('a clearance lowers a ban to a caution at most; an unknown day or side is never rated better', () => {
    fc.assert(
      fc.property(prescribed, condition, (one, own) => {
        const rate = (change: Partial<typeof own>) =>
          harmOf({ ...alone, prescribed: one, conditions: [{ ...own, ...change }] });
        expect(rate({})).toBeLessThanOrEqual(rate({ clearedFor: [] }));
        expect(rate({})).toBeGreaterThanOrEqual(Math.min(rate({ clearedFor: [] }), two));
        expect(rate({ daysSince: null })).toBeGreaterThanOrEqual(rate({}));
        expect(rate({ side: null })).toBeGreaterThanOrEqual(rate({}));
        expect(rate({ limb: null })).toBeGreaterThanOrEqual(rate({}));
      }),
      runs,
    );
  });

  it('a stricter order never rates better, and neither a fast goal nor a hard effort', () => {
    fc.assert(
      fc.property(prescribed, fc.array(condition, { maxLength: 3 }), (one, conditions) => {
        const under = (weightBearingOrder: (typeof weightBearingOrders)[number]) =>
          harmOf({ prescribed: one, conditions, weightBearingOrder });
        expect(under('no')).toBe(under('touch'));
        expect(under('touch')).toBeGreaterThanOrEqual(under('partial'));
        expect(under('partial')).toBeGreaterThanOrEqual(under('none'));
        expect(under('as_tolerated')).toBe(under('none'));
        const dose = (change: Partial<typeof one>) =>
          harmOf({ ...alone, conditions, prescribed: { ...one, ...change } });
        expect(dose({ goal: 'power' })).toBeGreaterThanOrEqual(dose({ goal: null }));
        expect(dose({ effortHigh: 8 })).toBeGreaterThanOrEqual(dose({ effortHigh: 4 }));
        expect(dose({ side: 'bilateral' })).toBeGreaterThanOrEqual(dose({}));
      }),
      runs,
    );
  });

  it('the published form gives the same rating, and answers or refuses anything without throwing', () => {
    fc.assert(
      fc.property(
        prescribed,
        fc.array(condition, { maxLength: 3 }),
        order,
        (one, conditions, weightBearingOrder) => {
          const check = checkPrescription({ prescribed: one, conditions, weightBearingOrder });
          const answer = checkPrescriptionRecord({ ...one, conditions, weightBearingOrder });
          expect(answer.ok && check.ok && answer.rating === check.rating).toBe(true);
        },
      ),
      runs,
    );
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (exercise, conditions, rest) => {
        const record = {
          exercise,
          conditions,
          side: rest,
          goal: rest,
          effortHigh: rest,
          weightBearingOrder: rest,
        };
        expect(checkPrescriptionRecord(record)).toHaveProperty('ok');
        expect(checkPrescriptionRecord({ ...record, exercise: { attributes: [] } })).toHaveProperty('rating');
      }),
      runs,
    );
  });
});

describe('SF-1.6 what cannot be read is taken in the strictest way', () => {
  const bare = { exercise: { attributes: [] } };
  it.each([
    [
      { ...bare, weightBearingOrder: 'hopping' },
      { rating: 'contraindicated', checks: ['weight_bearing_order'] },
    ],
    [{ ...bare, conditions: [{ code: 'hypertension_uncontrolled' }] }, { checks: ['stop_resistance'] }],
    [{ ...bare, conditions: [{ code: 'meniscus_repair', daysSince: '90' }] }, { checks: ['level_gate'] }],
    [
      { ...bare, conditions: [null, 'osteoporosis', { code: 7 }] },
      { rating: 'none', notChecked: 3 },
    ],
    [{ ...bare, conditions: 'osteoporosis' }, { notChecked: 1 }],
    [
      { ...bare, conditions: [{ code: 'meniscus_repair', clearedFor: ['everything'] }] },
      { rating: 'caution' },
    ],
    [bare, { rating: 'none', checks: [], notChecked: 0 }],
  ])('%j: %j', (record, answer) => {
    expect(checkPrescriptionRecord(record)).toMatchObject({ ok: true, ...answer });
  });

  it.each([[{}], [{ exercise: null }], [{ exercise: {} }], [{ exercise: { attributes: ['magic'] } }]])(
    'refuses %j',
    (record) => {
      expect(checkPrescriptionRecord(record)).toEqual({ ok: false, refusal: 'attribute_unknown' });
    },
  );

  it('names each check once, the order last', () => {
    const conditions = [
      { code: 'hypertension_uncontrolled' },
      { code: 'meniscus_repair', weightBearingOrder: 'no' },
      { code: 'acl_reconstruction' },
    ];
    expect(checkPrescriptionRecord({ ...bare, conditions, weightBearingOrder: 'touch' })).toMatchObject({
      checks: ['stop_resistance', 'level_gate', 'weight_bearing_order'],
    });
  });
});
