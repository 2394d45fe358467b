import { describe, expect, test } from 'vitest';
import { checkPassword } from './password-rules.ts';

const about = {
  email: 'rcastellan@harbour.example',
  name: 'Ruth Castellan',
  clinicName: 'Harbour Physiotherapy',
  hasSecondFactor: false,
};
const codeOf = (password: string, hasSecondFactor = false) =>
  checkPassword(password, { ...about, hasSecondFactor })?.code ?? null;

describe('A-2 the length of a password', () => {
  test.each([
    ['14 alone', 14, false, 'password_too_short'],
    ['15 alone', 15, false, null],
    ['11 beside a second factor', 11, true, 'password_too_short'],
    ['12 beside a second factor', 12, true, null],
    ['256', 256, false, null],
    ['257', 257, false, 'password_too_long'],
    ['nothing', 0, false, 'password_too_short'],
  ])('A-2 %s', (_, length, hasSecondFactor, code) => {
    expect(codeOf('x'.repeat(length), hasSecondFactor)).toBe(code);
  });

  test('A-2 counts code points of the composed form, not bytes or halves', () => {
    expect(codeOf('🦶'.repeat(14))).toBe('password_too_short');
    expect(codeOf('🦶'.repeat(15))).toBeNull();
    expect(codeOf('🦶'.repeat(256))).toBeNull();
    expect(codeOf('e\u0301'.repeat(14))).toBe('password_too_short');
    expect(codeOf('e\u0301'.repeat(256))).toBeNull();
    expect(codeOf('e\u0301'.repeat(257))).toBe('password_too_long');
  });

  test.each([
    '               ',
    'aaaaaaaaaaaaaaa',
    'only small letters here',
    '日本語の長い合言葉をひとつ使う',
  ])('A-2 asks for no composition: %j', (password) => {
    expect(codeOf(password)).toBeNull();
  });
});

describe('A-3 a password that others can guess', () => {
  test.each([
    'my rcastellan secret words',
    'RUTH is the one who knows',
    'the castellan of the castle',
    'down by the HARBOUR at night',
    'ｈarbour written full-width',
    'all about plimsoll and lines',
  ])('A-3 %s', (password) => {
    expect(codeOf(password)).toBe('password_guessable');
  });

  test('A-3 words of fewer than four letters may appear', () => {
    const short = { email: 'al@harbour.example', name: 'Al Li', clinicName: 'Up', hasSecondFactor: false };
    expect(checkPassword('al li up and away we go', short)).toBeNull();
  });
});
