import { describe, expect, it } from 'vitest';
import { askAboutWeights, readWeights, type WeightDoubt } from './read-weights.ts';

describe('H-5 weights as somebody writes them down', () => {
  it.each<[string, number[], 'kg' | 'lb' | null]>([
    ['4; 6; 8.5', [4, 6, 8.5], null],
    ['4;6;8,5', [4, 6, 8.5], null],
    ['4, 6, 8', [4, 6, 8], null],
    ['4 6', [4, 6], null],
    ['4\n6', [4, 6], null],
    ['8.5', [8.5], null],
    ['8', [8], null],
    ['0', [0], null],
    ['500', [500], null],
    ['12; 4; 12', [4, 12], null],
    ['4, 6,', [4, 6], null],
    ['10 lb, 15 lb', [10, 15], 'lb'],
    ['10lb,15lb', [10, 15], 'lb'],
    ['2kg 4kg', [2, 4], 'kg'],
    ['2 kg 4 kg', [2, 4], 'kg'],
    ['2 Kg. 4 Kg.', [2, 4], 'kg'],
    ['4; 6; 8 kg', [4, 6, 8], 'kg'],
    ['5, 10 and 15 pounds', [5, 10, 15], 'lb'],
    ['4, 6 y 8 kilos', [4, 6, 8], 'kg'],
    ['4,5 kg; 6 kg', [4.5, 6], 'kg'],
    ['4，5 kg; 6 kg', [4.5, 6], 'kg'],
    ['６ kg', [6], 'kg'],
  ])('%j reads %j %s', (typed, weights, unit) => {
    expect(readWeights(typed)).toEqual({ kind: 'weights', weights, unit });
  });

  it.each(['', '  ', ' ; ', ','])('%j is "not stated", not 0', (typed) => {
    expect(readWeights(typed)).toEqual({ kind: 'empty' });
  });

  it.each<[string, WeightDoubt, string]>([
    ['4,6 kg', 'comma', '4,6kg'],
    ['4,6', 'comma', '4,6'],
    ['8,5', 'comma', '8,5'],
    ['4,6,8', 'comma', '4,6,8'],
    ['2,5,10', 'comma', '2,5,10'],
    ['4,6 8,5', 'comma', '4,6'],
    ['4,6, 8', 'comma', '4,6'],
    ['2,5, 5, 7,5', 'comma', '2,5'],
    ['4,6;', 'comma', '4,6'],
    ['2,5 kg 5 kg', 'comma', '2,5kg'],
    ['4,6,8; 10', 'comma', '4,6,8'],
    ['1.250,5; 6', 'comma', '1.250,5'],
    ['4.6.8', 'dots', '4.6.8'],
    ['4 kg, 10 lb', 'mixed_units', '10lb'],
    ['10 lb, 15', 'unit_left_out', '15'],
    ['4 kg 6', 'unit_left_out', '6'],
    ['2-10 kg', 'not_a_list', '2-10'],
    ['2 – 10', 'not_a_list', '2 – 10'],
    ['2 x 4 kg', 'not_a_list', '2 x 4'],
    ['2×4', 'not_a_list', '2×4'],
    ['4...8', 'not_a_list', '...'],
    ['1.250', 'too_many_decimals', '1.250'],
    ['12.345; 4', 'too_many_decimals', '12.345'],
    ['500.01', 'too_heavy', '500.01'],
    ['1000', 'too_heavy', '1000'],
    ['-4', 'not_a_weight', '-4'],
    ['1e2', 'not_a_weight', '1e2'],
    ['4; x', 'not_a_weight', 'x'],
    ['4 stone', 'not_a_weight', '4stone'],
    ['05', 'not_a_weight', '05'],
    ['.5', 'not_a_weight', '.5'],
    ['5.', 'not_a_weight', '5.'],
    ['a pair of 4 kg', 'not_a_weight', 'a'],
    ['constructor', 'not_a_weight', 'constructor'],
    ['4constructor', 'not_a_weight', '4constructor'],
  ])('%j is asked about, never guessed: %s', (typed, about, part) => {
    expect(readWeights(typed)).toEqual({ kind: 'doubt', doubt: about, part });
  });

  it('asks with both readings, which are read without a doubt', () => {
    expect(askAboutWeights('comma', '4,6kg')).toBe(
      '“4,6kg” can be one weight or several. Write 4.6 for one, or 4; 6 for several.',
    );
    expect(readWeights('4.6')).toMatchObject({ weights: [4.6] });
    expect(readWeights('4; 6')).toMatchObject({ weights: [4, 6] });
    for (const about of ['dots', 'mixed_units', 'unit_left_out', 'not_a_list', 'not_a_weight'] as const)
      expect(askAboutWeights(about, 'x')).toMatch(/\.$/);
  });
});
