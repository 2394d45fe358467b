import { describe, expect, test } from 'vitest';
import {
  fernandezHuertaEase,
  fleschKincaidGrade,
  sentencesOf,
  syllablesEn,
  syllablesEs,
  wordsOf,
} from './reading-level.ts';

describe('reading level', () => {
  test.each([
    ['knee', 1],
    ['breathe', 1],
    ['raised', 1],
    ['the', 1],
    ['table', 2],
    ['muscles', 2],
    ['lifted', 2],
    ['people', 2],
    ['places', 2],
    ['exercise', 3],
    ['hip-width', 2],
  ])('counts the syllables of the English word %s', (word, syllables) => {
    expect(syllablesEn(word)).toBe(syllables);
  });

  test.each([
    ['pie', 1],
    ['muy', 1],
    ['río', 2],
    ['leer', 2],
    ['guíe', 2],
    ['aguante', 3],
    ['rodilla', 3],
    ['quieto', 2],
    ['respiración', 4],
    ['toalla', 3],
  ])('counts the syllables of the Spanish word %s', (word, syllables) => {
    expect(syllablesEs(word)).toBe(syllables);
  });

  test('splits sentences and words, keeping hyphened words and decimals together', () => {
    expect(sentencesOf('Lift. Pause for 1.5 seconds! Lower?')).toEqual([
      'Lift',
      'Pause for 1.5 seconds',
      'Lower',
    ]);
    expect(wordsOf("Don't lock the side-lying knee")).toEqual(["Don't", 'lock', 'the', 'side-lying', 'knee']);
  });

  test('Flesch-Kincaid: 0.39 words per sentence + 11.8 syllables per word - 15.59', () => {
    expect(fleschKincaidGrade('Bend the knee. Lift the foot.')).toBeCloseTo(0.39 * 3 + 11.8 - 15.59, 6);
    expect(
      fleschKincaidGrade('Contraindicated rehabilitation necessitates physiotherapeutic supervision.'),
    ).toBeGreaterThan(12);
  });

  test('Fernández-Huerta: 206.84 - 60 syllables per word - 1.02 words per sentence', () => {
    expect(fernandezHuertaEase('Doble la rodilla.')).toBeCloseTo(206.84 - 60 * 2 - 1.02 * 3, 6);
    expect(
      fernandezHuertaEase(
        'La rehabilitación fisioterapéutica requiere supervisión interdisciplinaria continuada.',
      ),
    ).toBeLessThan(30);
  });

  test.each(['', '   ', '...'])('has no level for a text without words (%j)', (text) => {
    expect(fleschKincaidGrade(text)).toBeNull();
    expect(fernandezHuertaEase(text)).toBeNull();
  });
});
