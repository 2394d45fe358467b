import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flareWords } from './patient-flare.ts';
import { questionWords } from './patient-questions.ts';

const book = new URL('../../../../shared/clinical/additions-1.1.md', import.meta.url);
const isThere = existsSync(book);

/** The rows of the table of the plan: part, English, Spanish. */
function partsOfBook(): ReadonlyMap<string, { en: string; es: string }> {
  const [, text = ''] = readFileSync(book, 'utf8').split('## LG-8.8 Flare plan');
  const rows = text.split('\n## ')[0]?.split('\n') ?? [];
  return new Map(
    rows.flatMap((row) => {
      const [part = '', en = '', es = '', ...more] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return es === '' || more.length > 0 ? [] : [[part, { en, es }] as const];
    }),
  );
}

describe.skipIf(!isThere)(
  'LG-8.8 the plan of a flare-up in the words of the reference (skipped when ../shared is absent)',
  () => {
    it.each(['en', 'es'] as const)('%s', (locale) => {
      const parts = partsOfBook();
      const said = (part: string) => parts.get(part)?.[locale];
      const words = flareWords[locale];
      expect([words.title, words.calm, words.early, words.later, words.after, words.comfort]).toEqual(
        ['title', 'calm', 'settle, day 1 to 3', 'rebuild, day 4 to 8', 'after', 'comfort'].map(said),
      );
      expect(questionWords[locale].why.flare).toBe(said('check'));
      expect(words.contact('{clinicPhone}')).toBe(said('contact'));
      const note = Object.values(words.causes).map((text, place) =>
        place === 0 ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      );
      expect(`${words.note} ${note.join(', ')}.`).toBe(said('note'));
    });
  },
);

describe('a clinic without a telephone number', () => {
  it.each([
    ['en', 'tell us here and phone your clinic.'],
    ['es', 'avísenos aquí y llame a su clínica.'],
  ] as const)('%s', (locale, end) => {
    expect(flareWords[locale].contact(null)).toContain(end);
  });
});
