import { describe, expect, it } from 'vitest';
import { irritability } from './irritability.ts';
import { morningDeltaOf, morningZone } from './morning-pain.ts';
import { painModelFor, protectiveConditions } from './pain-model.ts';
import { limitsOf } from './agreed-limits.ts';
import { painZone } from './judge-pain.ts';

describe('painZone (LG-7.1)', () => {
  it.each([
    ['standard', ['green', 'green', 'green', 'amber', 'amber', 'amber', 'red', 'red', 'red', 'red', 'red']],
    ['protective', ['green', 'green', 'green', 'amber', 'red', 'red', 'red', 'red', 'red', 'red', 'red']],
  ] as const)('%s limits from 0 to 10', (painModel, zones) => {
    zones.forEach((zone, pain) => {
      expect(painZone({ painModel, pain })).toEqual({ ok: true, zone });
      expect(painZone({ painModel, pain, painBefore: 99 })).toEqual({ ok: true, zone });
    });
  });

  it.each([
    [5, 4, 'green'],
    [3, 5, 'green'],
    [6, 4, 'amber'],
    [7, 4, 'red'],
    [8, 8, 'amber'],
    [10, 10, 'amber'],
    [7, 6, 'green'],
    [5, null, 'missing'],
    [null, 5, 'missing'],
  ] as const)('relative: %s after %s before is %s', (pain, painBefore, zone) => {
    expect(painZone({ painModel: 'relative', pain, painBefore })).toEqual({ ok: true, zone });
  });

  it.each([
    ['protective', 2, 2],
    ['protective', 4, 4],
    ['protective', 1, 3],
    ['protective', 5, 3],
    ['protective', 3.5, 3],
    ['protective', 0, 3],
    ['protective', null, 3],
    ['relative', 1, 1],
    ['relative', 3, 2],
    ['standard', 2, 5],
  ] as const)(
    '%s limits with the clinic’s own amber to %s: %s, the last outside its bounds not',
    (model, own, amber) => {
      expect(limitsOf({ painModel: model, painAmberTo: own }, null).amber).toBe(amber);
      const zoneOf = (pain: number) => {
        const judged = painZone({ painModel: model, pain, painBefore: 0, painAmberTo: own });
        return judged.ok ? judged.zone : judged.refusal;
      };
      expect(zoneOf(amber)).not.toBe('red');
      expect(zoneOf(amber + 1)).toBe('red');
    },
  );

  it('is protective when no model is named, missing without a score, and refuses what is no score', () => {
    expect(painZone({ pain: 4 })).toEqual({ ok: true, zone: 'red' });
    expect(painZone({ painModel: 'standard' })).toEqual({ ok: true, zone: 'missing' });
    for (const pain of [-1, 11, 2.5, Number.NaN])
      expect(painZone({ pain })).toHaveProperty('refusal', 'pain_invalid');
    expect(painZone({ painModel: 'relative', pain: 3, painBefore: 11 })).toHaveProperty(
      'refusal',
      'pain_invalid',
    );
    expect(painZone(JSON.parse('{"painModel":"kind","pain":99}'))).toHaveProperty(
      'refusal',
      'pain_model_unknown',
    );
  });
});

describe('morning pain (LG-7.1)', () => {
  it.each([
    [-1, 'green'],
    [0, 'green'],
    [1, 'amber'],
    [2, 'red'],
    [null, 'missing'],
  ] as const)('a rise of %s is %s', (delta, zone) => {
    expect(morningZone(delta)).toBe(zone);
  });

  it('has no rise when one of the two is not known', () => {
    expect(morningDeltaOf(3, 1)).toBe(2);
    expect(morningDeltaOf(0, 2)).toBe(-2);
    expect(morningDeltaOf(null, 1)).toBeNull();
    expect(morningDeltaOf(3, null)).toBeNull();
  });
});

describe('painModelFor (LG-7.2)', () => {
  it.each([
    [{ irritability: 'high', daysSinceSurgery: 1 }, 'irritability_high'],
    [{ irritability: null, daysSinceSurgery: 1 }, 'irritability_unknown'],
    [{ irritability: 'low', daysSinceSurgery: 41, daysSinceOnset: 1 }, 'recent_surgery'],
    [{ irritability: 'low', daysSinceSurgery: -1 }, 'recent_surgery'],
    [{ irritability: 'low', daysSinceSurgery: 42, daysSinceOnset: 14 }, 'acute_onset'],
    [{ irritability: 'low', conditions: ['gout_flare', 'lumbar_disc_herniation'] }, 'lumbar_disc_herniation'],
    ...protectiveConditions.map((code) => [{ irritability: 'moderate', conditions: [code] }, code] as const),
  ] as const)('%o is protective because of %s', (input, because) => {
    expect(painModelFor(input)).toEqual({ ok: true, painModel: 'protective', because });
  });

  it('is standard otherwise and never relative', () => {
    expect(
      painModelFor({
        irritability: 'moderate',
        daysSinceSurgery: 42,
        daysSinceOnset: 15,
        conditions: ['osteoporosis'],
      }),
    ).toEqual({
      ok: true,
      painModel: 'standard',
      because: 'default',
    });
  });
});

describe('irritability (LG-7.3)', () => {
  it.each([
    [3, 'none', 29.9, 0, 'low'],
    [4, 'none', 29, 1, 'low'],
    [6, 'none', 30, 2, 'moderate'],
    [6, 'intermittent', 120, 3, 'moderate'],
    [7, 'intermittent', 120, 4, 'high'],
    [7, 'none', 120.5, 4, 'high'],
    [10, 'constant', 600, 6, 'high'],
    [0, 'constant', 0, 2, 'moderate'],
  ] as const)(
    'worst %d, night %s, %d min: %d points, %s',
    (painWorst, nightOrRestPain, settleMinutes, points, level) => {
      expect(irritability({ painWorst, nightOrRestPain, settleMinutes })).toEqual({
        ok: true,
        points,
        irritability: level,
      });
    },
  );

  it.each([
    [{ painWorst: 11, nightOrRestPain: 'x' }, 'pain_invalid'],
    [{ painWorst: 3, nightOrRestPain: 'sometimes' }, 'night_pain_invalid'],
    [{ painWorst: 3, nightOrRestPain: 'none' }, 'settle_invalid'],
    [{ painWorst: 3, nightOrRestPain: 'none', settleMinutes: -1 }, 'settle_invalid'],
  ])('refuses %o with %s', (input, refusal) => {
    expect(irritability(JSON.parse(JSON.stringify(input)))).toEqual({ ok: false, refusal });
  });
});
