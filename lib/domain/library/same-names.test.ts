import { describe, expect, test } from 'vitest';
import { byFoldedName, sameNameNotes } from './same-names.ts';

const library = byFoldedName([
  { name: 'Clamshell', where: 'shared' },
  { name: 'Elevación de talones', where: 'our own' },
]);

describe('names of a file that stand in the library or in the file already', () => {
  test.each([
    ['as it is', 'Clamshell', 'Clamshell'],
    ['capitals and signs', 'CLAM-SHELL!', 'Clamshell'],
    ['spaces', 'clam shell', 'Clamshell'],
    ['accents', 'elevacion de talones', 'Elevación de talones'],
    ['a letter of another alphabet', 'Сlamshell', 'Clamshell'],
  ])('the match is named: %s', (_, name, match) => {
    expect(sameNameNotes([name], library)).toEqual([[expect.stringContaining(`“${match}”`)]]);
  });

  test('another name is another name', () => {
    expect(sameNameNotes(['Clamshell with mini band', ''], library)).toEqual([[], []]);
  });

  test('twice in the file: the later one names the earlier and its place', () => {
    expect(sameNameNotes(['Dock curl', 'Other', 'dock-curl'], byFoldedName([]))).toEqual([
      [],
      [],
      ['Same name: “Dock curl” stands in this file before, as number 1.'],
    ]);
  });
});
