import { describe, expect, it } from 'vitest';
import { placeOnLine } from './line-place.ts';

const range = { lowKg: 10.5, highKg: 13.5 };

describe('the line of a load (part E)', () => {
  it.each([
    [0, 'light'],
    [10.28, 'light'],
    [10.29, 'line'],
    [10.5, 'line'],
    [12, 'line'],
    [13.5, 'line'],
    [13.77, 'line'],
    [13.78, 'too_much'],
    [500, 'too_much'],
  ] as const)('says of %d kg: %s', (kg, place) => {
    expect(placeOnLine(kg, range)).toBe(place);
  });
});
