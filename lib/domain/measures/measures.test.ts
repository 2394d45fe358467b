import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groc } from './groc.ts';
import { isAlreadyLow, mean7, painChange, weeklyMorningTrend } from './pain-change.ts';
import { psfs } from './psfs.ts';
import { koosSubscale, lefs, odi, peg, quickDash, rmdq } from './questionnaires.ts';

const filled = (count: number, value: number, gaps = 0): (number | null)[] =>
  Array.from({ length: count }, (_, index) => (index < gaps ? null : value));

describe('MS-2.1 pain change [Childs2005]', () => {
  it.each([
    [5, 3, 2, 40, 'improved'],
    [5, 3.04, 2, 39.2, 'no_clear_change'],
    [3, 5, -2, -66.7, 'worse'],
    [0, 0, 0, null, 'no_clear_change'],
    [0, 2, -2, null, 'worse'],
    [1, 0, 1, 100, 'no_clear_change'],
    [7.3, 5.3, 2, 27.4, 'improved'],
    [2.5, 2.5, 0, 0, 'no_clear_change'],
  ])('from %d to %d: %d points, %j percent, %s', (baseline, current, delta, pct, change) => {
    expect(painChange({ baseline, current })).toEqual({ ok: true, delta, pct, change });
  });

  it.each([
    [null, 3],
    [3, null],
    [-0.1, 3],
    [3, 10.1],
    [Number.NaN, 3],
    ['3', 3],
  ])('refuses %j and %j', (baseline, current) => {
    expect(painChange({ baseline, current } as never)).toEqual({ ok: false, refusal: 'pain_invalid' });
  });

  it.each([
    [0, true],
    [1.9, true],
    [2, false],
  ])('a baseline of %d is already low: %s', (baseline, low) => {
    expect(isAlreadyLow(baseline)).toBe(low);
  });
});

describe('MS-2.2 weekly mean', () => {
  it.each([
    [[0, 0, 0, 0, null, null, null], { ok: true, mean: 0, entries: 4 }],
    [[10, 10, 10, 10, 10, 10, 10], { ok: true, mean: 10, entries: 7 }],
    [[0, 0, 0, null, null, null, null], { ok: false, refusal: 'too_few_entries' }],
    [[1, 2, 3, 4, 5, 6], { ok: false, refusal: 'days_invalid' }],
    [[11, null, null, null, null, null, null], { ok: false, refusal: 'pain_invalid' }],
    [null, { ok: false, refusal: 'days_invalid' }],
  ])('%j: %j', (values, answer) => {
    expect(mean7({ values })).toEqual(answer);
  });

  it('gives the trend from unrounded means, null when a week has too few entries', () => {
    expect(weeklyMorningTrend(filled(7, 5), filled(7, 3))).toBe(2);
    expect(weeklyMorningTrend(filled(7, 5), filled(7, 3, 4))).toBeNull();
  });
});

describe('MS-3.1 patient-specific scale [Stratford1995]', () => {
  it.each([
    [[3, 4, 2, 5], [5, 6, 4, 7], 2, true],
    [[3, 4, 2, 5], [5, 6, 4, 6], 1.8, false],
    [[3], [6], 3, true],
    [[6], [3], -3, true],
    [[0, 0], [0, 0], 0, false],
    [[3, null, 2], [5, 9, 4], 2, true],
    [[3, 4], [5, null], 2, false],
  ] as const)('%j to %j: %d, meaningful %s', (baseline, current, change, meaningful) => {
    expect(psfs({ baseline, current })).toMatchObject({ ok: true, change, meaningful });
  });

  it.each([
    [[3, 4], [5], 'items_invalid'],
    [[3.5], [5], 'items_invalid'],
    [[11], [5], 'items_invalid'],
    [[], [], 'missing_items'],
    [[null], [5], 'missing_items'],
    [[3, 4, 5, 6, 7], [4, 5, null, null, null], 'missing_items'],
  ] as const)('%j to %j is refused: %s', (baseline, current, refusal) => {
    expect(psfs({ baseline, current })).toEqual({ ok: false, refusal });
  });
});

describe('MS-4.1 global rating of change [Kamper2009]', () => {
  it.each([
    [5, 'improved'],
    [2, 'improved'],
    [1, 'no_important_change'],
    [0, 'no_important_change'],
    [-1, 'no_important_change'],
    [-2, 'worse'],
    [-5, 'worse'],
  ])('%i is %s', (score, change) => {
    expect(groc({ score })).toEqual({ ok: true, change });
  });

  it.each([[-6], [6], [1.5], [null], [Number.NaN]])('refuses %j', (score) => {
    expect(groc({ score })).toEqual({ ok: false, refusal: 'score_invalid' });
  });
});

describe('MS-6 questionnaires', () => {
  it.each([
    [peg, filled(3, 0), { score: 0 }],
    [peg, filled(3, 10), { score: 10 }],
    [odi, filled(10, 0), { scorePct: 0 }],
    [odi, filled(10, 5, 2), { scorePct: 100 }],
    [koosSubscale, filled(4, 0), { score: 100 }],
    [koosSubscale, filled(4, 4, 2), { score: 0 }],
    [quickDash, filled(11, 1), { score: 0 }],
    [quickDash, filled(11, 5, 1), { score: 100 }],
    [lefs, filled(20, 0), { score: 0 }],
    [lefs, filled(20, 4, 2), { score: 80 }],
  ])('%o of %j scores %j', (score, items, answer) => {
    expect(score({ items })).toEqual({ ok: true, ...answer });
  });

  it.each([
    [peg, filled(3, 5, 1), 'missing_items'],
    [odi, filled(10, 5, 3), 'missing_items'],
    [koosSubscale, filled(5, 4, 3), 'missing_items'],
    [koosSubscale, [], 'items_invalid'],
    [quickDash, filled(11, 5, 2), 'missing_items'],
    [quickDash, filled(11, 0), 'items_invalid'],
    [lefs, filled(20, 4, 3), 'missing_items'],
    [lefs, filled(19, 4), 'items_invalid'],
    [odi, [...filled(9, 0, 9), 6], 'items_invalid'],
    [peg, [1.5, 2, 3], 'items_invalid'],
  ])('%o of %j is refused: %s', (score, items, refusal) => {
    expect(score({ items })).toEqual({ ok: false, refusal });
  });

  it('Roland-Morris counts ticks, an unticked box is "no", anything else is refused', () => {
    const boxes = Array.from({ length: 24 }, (_, index) => index === 0);
    expect(rmdq({ ticked: boxes })).toEqual({ ok: true, score: 1 });
    expect(rmdq({ ticked: boxes.map(() => null) })).toEqual({ ok: true, score: 0 });
    expect(rmdq({ ticked: boxes.slice(1) })).toEqual({ ok: false, refusal: 'items_invalid' });
    expect(rmdq({ ticked: boxes.map(() => 1) } as never)).toEqual({ ok: false, refusal: 'items_invalid' });
  });

  it('answer or refuse anything, and never throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything(), { minLength: 3, maxLength: 24 }), (odd, list) => {
        for (const score of [peg, odi, koosSubscale, quickDash, lefs]) {
          expect(score({ items: odd } as never)).toHaveProperty('ok');
          expect(score({ items: list } as never)).toHaveProperty('ok');
        }
        expect(rmdq({ ticked: list } as never)).toHaveProperty('ok');
        expect(psfs({ baseline: list, current: odd } as never)).toHaveProperty('ok');
        expect(mean7({ values: list } as never)).toHaveProperty('ok');
        expect(painChange({ baseline: odd, current: odd } as never)).toHaveProperty('ok');
        expect(groc({ score: odd } as never)).toHaveProperty('ok');
      }),
      { seed: 20250602, numRuns: 10_000 },
    );
  }, 30_000);
});
