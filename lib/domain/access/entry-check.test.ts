import { describe, expect, test } from 'vitest';
import { checkOfToken, markToken, readPin, showPin } from './entry-check.ts';

describe('A-17 what a link asks for', () => {
  const secret = 'x'.repeat(43);

  test('A-17 stands in its token, and a link of before asks for the birth date', () => {
    expect(checkOfToken(markToken(secret, 'pin'))).toBe('pin');
    expect(checkOfToken(markToken(secret, 'birth_date'))).toBe('birth_date');
    // Random letters may look like the mark.
    expect(checkOfToken(`pin-${'x'.repeat(39)}`)).toBe('birth_date');
    expect(checkOfToken('')).toBe('birth_date');
  });

  test.each([
    ['042917', '042917'],
    ['042 917', '042917'],
    [' 042-917 ', '042917'],
    ['000000', '000000'],
    ['42917', null],
    ['0429171', null],
    ['04291a', null],
    ['٠٤٢٩١٧', null],
    ['', null],
  ])('A-17 the PIN %j is read as %j', (typed, pin) => {
    expect(readPin(typed)).toBe(pin);
  });

  test('A-17 a PIN is shown in two groups', () => {
    expect(showPin('042917')).toBe('042 917');
  });
});
