import { expect, test } from 'vitest';
import { patientWords } from './patient-search-text.ts';

const named = (fullName: string, callName = '', recordNumber = '') =>
  patientWords({ fullName, callName, recordNumber });

test.each([
  ['each word, with what follows it', named('Joost van Dijk'), ['joostvandijk', 'vandijk', 'dijk']],
  ['parts of a word that signs part', named('Aoife O’Connor'), ['aoifeoconnor', 'oconnor', 'connor']],
  ['a number with and without its letters', named('', '', 'P-0042'), ['p0042', '0042']],
  ['a name that is a call name too once', named('Ada', 'Ada'), ['ada']],
  ['nothing where there are signs only', named('…', '🦶'), []],
])('H-1 patients are found by %s', (_, words, expected) => {
  expect(words).toEqual(expected);
});

test('H-1 V-6 a name that grows when it is folded stays within what the index takes', () => {
  const [word = ''] = named('ﷺ'.repeat(200));
  expect(word.length).toBeLessThanOrEqual(120);
});
