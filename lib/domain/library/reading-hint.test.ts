import { describe, expect, it } from 'vitest';
import type { Locale } from '../result.ts';
import { type ReadingHint, readingHint } from './reading-hint.ts';

const hardEn =
  'Progressive neuromuscular rehabilitation facilitates proprioceptive improvements. Discontinue immediately following symptomatic exacerbation. Communicate significant deterioration accordingly.';
const hardEs =
  'La rehabilitación neuromuscular progresiva facilita mejoras propioceptivas significativas. Interrumpa inmediatamente la actividad ante exacerbaciones sintomatológicas.';
const words = (count: number) => Array.from({ length: count }, () => 'go').join(' ');

describe('readingHint (reading age about 11; Kincaid1975, Fernández-Huerta 1959)', () => {
  it.each<[string, string, Locale, ReadingHint['kind'] | null]>([
    ['nothing', '', 'en', null],
    ['eleven words are too few, however hard', `Proprioception ${words(10)}.`, 'en', null],
    [
      'short words and sentences',
      'Sit on a chair. Stand up slowly. Sit down again. Do it ten times.',
      'en',
      null,
    ],
    ['hard English words', hardEn, 'en', 'hard'],
    ['hard Spanish words', hardEs, 'es', 'hard'],
    [
      'easy Spanish',
      'Siéntese en una silla. Suba poco a poco. Baje otra vez. Pare si le duele más.',
      'es',
      null,
    ],
    ['a sentence of 20 words', `${words(20)}.`, 'en', null],
    ['a sentence of 21 words', `${words(21)}.`, 'en', 'long_sentence'],
    ['a sentence of 21 words in Spanish', `${words(21)}.`, 'es', 'long_sentence'],
  ])('%s', (_, text, language, kind) => {
    expect(readingHint(text, language)?.kind ?? null).toBe(kind);
  });

  it('gives the measure as a whole number with its limit', () => {
    const hint = readingHint(hardEn, 'en');
    expect(hint).toMatchObject({ scale: 'grade', limit: 6 });
    expect(hint?.kind === 'hard' && Number.isInteger(hint.value)).toBe(true);
  });
});
