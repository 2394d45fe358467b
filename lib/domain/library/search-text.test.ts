import { describe, expect, test } from 'vitest';
import { searchTextOf } from './search-text.ts';

const entry = {
  slug: 'clamshell',
  names: { en: 'Clamshell', es: 'Almeja de lado' },
  aliases: { en: ['side-lying clam', 'clam shell'], es: ['Concha'] },
  region: 'hip',
  pattern: 'hip_abduction',
  muscles: ['glute_med'],
} as const;

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
