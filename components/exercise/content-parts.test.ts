import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../prisma/catalogue';
import { contentChanges, factParts, pairParts, wordParts } from './content-parts';

const catalogue = readCatalogue();
function of(slug: string) {
  const found = catalogue.find((entry) => entry.slug === slug);
  if (found === undefined) throw new Error(slug);
  return found;
}
const squat = of('goblet_squat');

describe('what changed between two versions of an exercise', () => {
  test('nothing changed: nothing is said', () => {
    expect(contentChanges(squat, { ...squat, contentVersion: squat.contentVersion + 1 })).toEqual([]);
  });

  test('words of each language, facts, and what only one of them says', () => {
    const later = {
      ...squat,
      setup: { ...squat.setup, es: 'Otra preparación.' },
      level: 5 as const,
      steps: squat.steps.slice(0, -1),
    };
    const changes = contentChanges(squat, later);
    expect(changes).toContainEqual({
      name: 'Getting ready, Spanish',
      before: squat.setup.es,
      after: 'Otra preparación.',
    });
    expect(changes).toContainEqual({ name: 'Level', before: `${squat.level} of 5`, after: '5 of 5' });
    const last = `Step ${squat.steps.length}`;
    for (const language of ['English', 'Spanish'])
      expect(changes.find(({ name }) => name === `${last}, ${language}`)?.after).toBeNull();
    expect(changes).toHaveLength(4);
  });

  test('a drawing that changed is named, not spelt out', () => {
    const figure = { ...(squat.figure ?? {}), changed: true } as never;
    expect(contentChanges(squat, { ...squat, figure })).toEqual([
      { name: 'Drawing', before: 'as it was', after: 'drawn anew' },
    ]);
  });
});

describe('two exercises side by side', () => {
  test('every fact stands once, by its name, whichever of them says it', () => {
    const bridge = of('bridge_double');
    const pairs = pairParts(factParts(squat), factParts(bridge));
    expect(new Set(pairs.map(({ name }) => name)).size).toBe(pairs.length);
    expect(pairs.find(({ name }) => name === 'Region')).toEqual({
      name: 'Region',
      before: factParts(squat)[0]?.value,
      after: factParts(bridge)[0]?.value,
    });
    for (const { before, after } of pairs) expect(before ?? after).not.toBeNull();
  });

  test('the words are of one language', () => {
    expect(wordParts(squat, 'es')[0]).toEqual({ name: 'Name', value: squat.names.es });
  });
});
