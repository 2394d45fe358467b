import { describe, expect, test } from 'vitest';
import { headingColour, isReadableOnPaper, toGreys } from './paper-colour.ts';

describe('X-9 a clinic’s colour is used only where it can be read on white (WCAG 2.2, 1.4.3: 4.5 to 1)', () => {
  test.each([
    ['#000000', true],
    ['#0f5e59', true],
    ['#767676', true],
    ['#777777', false],
    ['#5fd3bf', false],
    ['#ffffff', false],
    ['red', false],
    ['#0f5e5', false],
    ['', false],
  ])('%s: %s', (colour, isReadable) => {
    expect(isReadableOnPaper(colour)).toBe(isReadable);
    expect(headingColour(colour, 'colour')).toBe(isReadable ? colour : '#14211f');
  });

  test('without a colour, and in black and white, headings have the colour of the words', () => {
    expect(headingColour(null, 'colour')).toBe('#14211f');
    expect(headingColour('#0f5e59', 'grey')).toBe('#14211f');
  });
});

test('X-9 in black and white no colour is left in a drawing', () => {
  expect(toGreys('<path fill="#ffffff" stroke="#12807A"/><a href="#id"/>')).toBe(
    '<path fill="#ffffff" stroke="#5e5e5e"/><a href="#id"/>',
  );
});
