import { describe, expect, it } from 'vitest';
import { doseFraction } from './dose-fraction.ts';
import { sessionCredit } from './session-credit.ts';

describe('MS-1.1 dose fraction', () => {
  it.each([
    [{ sets: 3, perSet: 10, done: [10, 8, 0] }, 0.6],
    [{ sets: 3, perSet: 10, done: [20, 10] }, 0.6667],
    [{ sets: 3, perSet: 10, done: [12, 10, 0] }, 0.6667],
    [{ sets: 3, perSet: 10, done: [5, 5, 5, 5, 5, 5] }, 1],
    [{ sets: 3, perSet: 10, done: [] }, 0],
    [{ sets: 3, perSet: 10, done: [null, -4, 10] }, 0.3333],
    [{ sets: 1, perSet: 0.5, done: [0.25] }, 0.5],
    [{ sets: 3, perSet: 10 }, 0],
    [{ sets: 3, perSet: 10, done: [10, 10, 10, 10] }, 1],
    [{ sets: 2, perSet: 30, done: [Number.NaN, Number.POSITIVE_INFINITY, 30] }, 0.5],
  ])('%j gives %d', (input, fraction) => {
    expect(doseFraction(input)).toEqual({ ok: true, fraction });
  });

  it.each([
    [0.5, 10],
    [3, -1],
    [Number.NaN, 10],
    [3, Number.NaN],
  ])('refuses %d sets of %d', (sets, perSet) => {
    expect(doseFraction({ sets, perSet, done: [10] })).toEqual({
      ok: false,
      refusal: 'prescription_invalid',
    });
  });
});

describe('MS-1.2 session credit', () => {
  it.each([
    [[0.5], 0.5, true],
    [[0.4999], 0.4999, false],
    [[0.49996, 0.49996], 0.5, false],
    [[1, null, 0], 0.3333, false],
    [[0, 0], 0, false],
    [[2, -1], 0.5, true],
  ])('%j gives %d, counted: %s, judged before rounding', (fractions, credit, counts) => {
    expect(sessionCredit({ fractions })).toEqual({ ok: true, credit, counts });
  });

  it('refuses a session in which nothing was due', () => {
    expect(sessionCredit({})).toEqual({ ok: false, refusal: 'nothing_due' });
  });
});
