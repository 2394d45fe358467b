import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, test } from 'vitest';
import { commonWords } from './guessable.ts';
import { checkPassword } from './password-rules.ts';

const about = {
  email: 'rcastellan@harbour.example',
  name: 'Ruth Castellan',
  clinicName: 'Harbour Physiotherapy',
  hasSecondFactor: false,
};
const codeOf = (password: string, hasSecondFactor = false) =>
  checkPassword(password, { ...about, hasSecondFactor })?.code ?? null;

/** So many different letters, each perhaps with an accent of its own. */
const letters = (count: number, first: number, accent = '') =>
  Array.from({ length: count }, (_, at) => `${String.fromCodePoint(first + at)}${accent}`).join('');

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
    expect(codeOf(letters(length, 0x4e00), hasSecondFactor)).toBe(code);
  });

  test('A-2 counts code points of the composed form, not bytes or halves', () => {
    const feet = 0x1f9b6;
    expect(codeOf(letters(14, feet))).toBe('password_too_short');
    expect(codeOf(letters(15, feet))).toBeNull();
    expect(codeOf(letters(256, 0x1f300))).toBeNull();
    // Each of these letters and its accent is one character when composed.
    const composed = 'éàüñôçåîřůěšžčý'.normalize('NFD');
    expect(codeOf(composed.slice(0, -2))).toBe('password_too_short');
    expect(codeOf(composed)).toBeNull();
    expect(codeOf(`${'ab'.repeat(121)}${composed}`)).toBe('password_too_long');
  });

  test.each(['830175926403817', 'only small letters here', '日本語の長い合言葉をひとつ使う'])(
    'A-2 asks for no composition: %j',
    (password) => {
      expect(codeOf(password)).toBeNull();
    },
  );
});

describe('A-3 a password that others can guess', () => {
  test.each([
    'my rcastellan secret words',
    'RUTH is the one who knows',
    'the castellan of the castle',
    'down by the HARBOUR at night',
    'ｈarbour written full-width',
    'all about plimsoll and lines',
    'passwordpassword',
    'Password12345678',
    'password-2026-password',
    'qwertyuiopasdfgh',
    '123456789012345',
    'abcdefghijklmnop',
    'aaaaaaaaaaaaaaaa',
    'xyxyxyxyxyxyxyxyxy',
    'letmeinletmein123',
    'welcome to the clinic'.replace('to the', '123456'),
    '1qaz2wsx3edc4rfv',
    'iloveyou iloveyou',
  ])('A-3 %s', (password) => {
    expect(codeOf(password)).toBe('password_guessable');
  });

  test.each([
    'lantern over quiet water',
    'correct horse battery staple',
    'my password is a long walk home',
    'k7qm2-xrd9f-ht3vw-8pznc',
    'Пять синих лодок у берега',
    '五隻の青い舟が岸辺にゆれる午後の光',
  ])('A-3 %s is one of your own', (password) => {
    expect(codeOf(password)).toBeNull();
  });

  const dressings: ((word: string) => string)[] = [
    (word) => word.repeat(Math.ceil(15 / word.length)),
    (word) => `${word}123456789012345`,
    (word) => `2026${word}${word}abcdefgh`,
    (word) => `${word.toUpperCase()}-${word}-${word}-1234567890`,
    (word) => `qwertyuiop ${word} 1qaz2wsx`,
    (word) => `!!!!! ${word} aaaaaaaaaaaaaa`,
    (word) => word.split('').join('.').padEnd(15, '1234567890'),
  ];
  test.each(commonWords)('A-3 %s, however it is dressed up to be long enough', (word) => {
    const tries = dressings
      .map((dress) => dress(word))
      .filter((password) => Array.from(password).length >= 15);
    expect(tries.length).toBeGreaterThan(4);
    expect(tries.filter((password) => codeOf(password) !== 'password_guessable')).toEqual([]);
  });

  const leaked = dictionary['passwords-common'].filter((password) => password.length >= 4);
  test('A-3 at least 10 000 leaked passwords are known', () => {
    expect(leaked.length).toBeGreaterThanOrEqual(10_000);
  });
  test.each<[string, (password: string) => string]>([
    ['by itself, where it is long enough', (password) => password],
    ['twice', (password) => password.repeat(2)],
    ['over and over', (password) => password.repeat(Math.ceil(15 / password.length))],
    ['with a year and signs around it', (password) => `!!${password}-2026-#`],
    ['with a row of keys after it', (password) => `${password}1234567890abcdef`],
  ])('A-3 each hundredth of them, %s', (_, dress) => {
    const tries = leaked
      .filter((password, place) => place % 100 === 0 || password.length >= 15)
      .map(dress)
      .filter((password) => password.length >= 15);
    expect(tries.length).toBeGreaterThan(20);
    expect(tries.filter((password) => codeOf(password) !== 'password_guessable')).toEqual([]);
  });

  test('A-3 each of one’s own words, wherever it stands and whatever its case', () => {
    const own = ['rcastellan', 'Ruth', 'Castellan', 'Harbour', 'Plimsoll'];
    for (const word of own)
      for (const password of [
        `${word} over seven quiet lamps`,
        `seven${word.toUpperCase()}quietlamps`,
        `seven quiet lamps and ${word.toLowerCase()}`,
      ])
        expect([password, codeOf(password)]).toEqual([password, 'password_guessable']);
  });

  test('A-3 words of fewer than four letters may appear', () => {
    const short = { email: 'al@harbour.example', name: 'Al Li', clinicName: 'Up', hasSecondFactor: false };
    expect(checkPassword('al li up and away we go', short)).toBeNull();
  });
});
