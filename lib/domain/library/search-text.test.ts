import { describe, expect, test } from 'vitest';
import { namesOf, searchTextOf } from './search-text.ts';

const entry = {
  slug: 'clamshell',
  names: { en: 'Clamshell', es: 'Almeja de lado' },
  aliases: { en: ['side-lying clam', 'clam shell'], es: ['Concha'] },
  region: 'hip',
  pattern: 'hip_abduction',
  muscles: ['glute_med'],
} as const;

test('a name is kept as it is read, and as a search compares it, in each language', () => {
  expect(namesOf({ en: 'Squat (wall), one leg', es: 'Elevación, de pie' })).toEqual([
    { locale: 'en', name: 'Squat (wall), one leg', folded: 'squat wall one leg' },
    { locale: 'es', name: 'Elevación, de pie', folded: 'elevacion de pie' },
  ]);
});

describe('the words an exercise is found by', () => {
  const words = searchTextOf(entry).split(' ');
  test.each([
    'clamshell',
    'clam',
    'almeja',
    'concha',
    'glute',
    'gluteo',

    'medio',
    'cadera',
    'abduction',
  ])('holds “%s”, in either language and without accents', (word) => {
    expect(words).toContain(word);
  });
  test('holds each word once, the name first', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(words[0]).toBe('clamshell');
  });
});
