import { describe, expect, it } from 'vitest';
import type { LoadDraft } from '../dosage/load.ts';
import { findLoadJump } from './load-jump.ts';

const kg = (value: string): LoadDraft => ({ unit: 'kg', value });
const lb = (value: string): LoadDraft => ({ unit: 'lb', value });

describe('findLoadJump', () => {
  it.each<[string, LoadDraft | null, LoadDraft | null, string | null]>([
    ['double is not more than double', kg('10'), kg('20'), null],
    ['just above double', kg('10'), kg('20.01'), 'more_than_double'],
    ['half is not less than half', kg('10'), kg('5'), null],
    ['just below half', kg('10'), kg('4.99'), 'less_than_half'],
    ['the same number in pounds is less than half of the kilograms', kg('20'), lb('20'), 'less_than_half'],
    [
      'the same number in kilograms is more than double of the pounds',
      lb('20'),
      kg('20'),
      'more_than_double',
    ],
    ['the same weight in the other unit is no jump', kg('20'), lb('44.1'), null],
    ['zero is a value: anything is more than double of it', kg('0'), kg('2'), 'more_than_double'],
    ['down to zero is less than half', kg('2'), kg('0'), 'less_than_half'],
    ['zero to zero is no jump', kg('0'), kg('0'), null],
    ['nothing before', null, kg('50'), null],
    ['nothing now', kg('50'), null, null],
    ['an empty number is not zero', kg('50'), { unit: 'kg', value: null }, null],
    ['a band has no weight', kg('50'), { unit: 'band', bandColor: 'red' }, null],
    ['a share of the maximum is no weight', kg('50'), { unit: 'percent1RM', value: '10' }, null],
    ['text that is no number', kg('50'), kg('1,5'), null],
  ])('H-4 %s', (_, last, next, direction) => {
    expect(findLoadJump(last, next)?.direction ?? null).toBe(direction);
  });

  it('H-4 names both loads with their units', () => {
    expect(findLoadJump(lb('20'), kg('20'))).toEqual({
      direction: 'more_than_double',
      last: { value: 20, unit: 'lb' },
      next: { value: 20, unit: 'kg' },
    });
  });
});
