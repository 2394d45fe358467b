import { describe, expect, test } from 'vitest';
import { freeExerciseOf, wgerExerciseOf, wgerPageOf } from '../../e2e/fixtures/foreign-exercise.ts';
import { readTransfer } from './exercise-transfer';
import type { ForeignEntry } from './foreign-exercises';

function foreign(text: string) {
  const read = readTransfer(text);
  if (!read.ok || read.from !== 'foreign')
    throw new Error(`not read as another collection: ${JSON.stringify(read)}`);
  return read.file;
}
const free = (...changes: Record<string, unknown>[]) =>
  foreign(JSON.stringify(changes.map((change) => freeExerciseOf(change))));
const only = ({ entries: [entry] }: { entries: readonly ForeignEntry[] }) => {
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

describe('files of other collections are known by their shape', () => {
  test('free-exercise-db: facts are taken over, instructions and pictures are not', () => {
    const file = free({});
    expect(file.source).toBe('free_exercise_db');
    const { draft, notes } = only(file);
    expect(draft).toMatchObject({
      sourceId: 'Harbour_Curl',
      content: {
        names: { en: 'Harbour curl', es: '' },
        muscles: ['biceps'],
        equipment: 'dumbbell',
        level: 1,
        pattern: 'elbow_flexion',
        steps: [
          { en: '', es: '' },
          { en: '', es: '' },
          { en: '', es: '' },
        ],
      },
    });
    expect(notes).toEqual([expect.stringContaining('forearms')]);
    expect(JSON.stringify(draft)).not.toMatch(/Their words|jpg/);
  });

  test('wger: names in both our languages and facts, no text and no other language', () => {
    const file = foreign(wgerPageOf([wgerExerciseOf()]));
    expect(file.source).toBe('wger');
    expect(file.remarks.join(' ')).toContain('CC BY-SA');
    const { draft } = only(file);
    expect(draft).toMatchObject({
      sourceId: '0b6b3a1e-52a5-4d5e-9a5b-0d9b6c1f2a01',
      content: { names: { en: 'Quay curl', es: 'Curl del muelle' }, aliases: { en: ['Dock curl'], es: [] } },
    });
    expect(JSON.stringify(draft)).not.toMatch(/words|palabras|Kaicurl/);
  });

  test('wger: what older servers call exercises are translations too, and one page of many says so', () => {
    const { translations, ...old } = wgerExerciseOf();
    const file = foreign(wgerPageOf([{ ...old, exercises: translations }], 'https://wger.example/?page=2'));
    expect(only(file).draft?.content.names.en).toBe('Quay curl');
    expect(file.remarks.at(-1)).toMatch(/^This file is one page: it holds 1 of 900 exercises\. .*limit=2000/);
  });

  test('wger: ids without names are refused as a whole, with what to do', () => {
    const { translations: _, ...bare } = wgerExerciseOf({ muscles: [1], equipment: [3] });
    expect(readTransfer(wgerPageOf([bare]))).toEqual({
      ok: false,
      message: expect.stringContaining('exerciseinfo'),
    });
  });

  test.each([
    [
      'a joined list of pages',
      `[${wgerPageOf([wgerExerciseOf()])},${wgerPageOf([wgerExerciseOf()])}]`,
      /list of 2 pages.*“results”.*limit=2000/,
    ],
    [
      'exercises of wger without their page',
      JSON.stringify([wgerExerciseOf()]),
      /without the answer around them.*limit=2000/,
    ],
    ['one exercise of wger alone', JSON.stringify(wgerExerciseOf()), /one exercise of wger alone.*“results”/],
    [
      'one exercise of free-exercise-db alone',
      JSON.stringify(freeExerciseOf()),
      /alone.*put \[ before it.*exercises\.json/,
    ],
    [
      'a list under another name',
      JSON.stringify({ exercises: [freeExerciseOf()] }),
      /list under “exercises”/,
    ],
    [
      'one exercise a line',
      `${JSON.stringify(freeExerciseOf())}\n${JSON.stringify(freeExerciseOf())}\n`,
      /one exercise on each line.*exercises\.json/,
    ],
    ['the web page instead of the file', '<!doctype html><html></html>', /web page.*Raw/],
    ['a text that is nothing of this', 'name;level', /not JSON/],
  ])('%s: what was expected and how to get it is said', (_, text, words) => {
    expect(readTransfer(text)).toEqual({ ok: false, message: expect.stringMatching(words) });
  });

  test.each([
    ['a list of numbers', JSON.stringify([1, 2, 3])],
    ['an empty list', '[]'],
    ['a list of a million numbers', `[${'1,'.repeat(1_000_000)}1]`],
    ['results of something else', JSON.stringify({ count: 1, results: [{ title: 'x' }] })],
    ['a text', '"exercises"'],
    ['null', 'null'],
  ])('%s is none', (_, text) => {
    const read = readTransfer(text);
    expect(read).toEqual({ ok: false, message: expect.stringMatching(/neither .* nor .*Bring in/) });
    expect(read).not.toEqual({ ok: false, message: expect.stringMatching(/Invalid input/) });
  });
});

describe('V-6 V-8 each exercise of another collection is judged as anybody may have written it', () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    ['a script in the name', { name: '<script>alert(1)</script>' }, /^name: A name cannot hold < or >/],
    ['a name of three megabytes', { name: 'x'.repeat(3_000_000) }, /^name: At most 60/],
    ['a control character', { name: 'Curl\u0007' }, /^name: This text contains a character/],
    ['text that turns round', { name: 'Curl \u202Efdp' }, /^name: This text contains a character/],
    ['half a character', { name: 'Curl \ud800' }, /^name: This text contains a broken character/],
    ['an invisible name', { name: '\u200b \u00a0' }, /^name: /],
    ['a number for a name', { name: 7 }, /^name: Text is expected here/],
    ['no id', { id: undefined }, /^id: Text is expected here/],
    ['a word for a list', { primaryMuscles: 'biceps' }, /^primaryMuscles: A list is expected here/],
    [
      'an object for a muscle',
      { primaryMuscles: [{ $ne: null }] },
      /^primaryMuscles.0: Text is expected here/,
    ],
    ['a hundred muscles', { secondaryMuscles: Array(100).fill('biceps') }, /^secondaryMuscles: At most 30/],
    ['markup for equipment', { equipment: '<img src=x onerror=alert(1)>' }, /^equipment: A name cannot hold/],
  ])('%s', (_, change, said) => {
    const { entries } = free({ id: 'Good' }, change);
    expect(entries[0]).toMatchObject({ faults: [], draft: { sourceId: 'Good' } });
    expect(entries[1]?.draft).toBeNull();
    expect(entries[1]?.faults[0]).toMatch(said);
  });

  test('an entry that is no exercise at all', () => {
    const { entries } = foreign(JSON.stringify([freeExerciseOf(), null, 5]));
    expect(entries.slice(1).map(({ name, faults }) => [name, ...faults])).toEqual([
      ['Exercise 2', 'An exercise is expected here.'],
      ['Exercise 3', 'An exercise is expected here.'],
    ]);
  });

  test('one id twice: the first stays, the second is named', () => {
    const { entries } = free({}, { name: 'Again' });
    expect(entries.map(({ draft }) => draft !== null)).toEqual([true, false]);
    expect(entries[1]).toMatchObject({ name: 'Again', faults: ['Its id stands in this file twice.'] });
  });

  test('other names that cannot be read are dropped and the exercise is kept', () => {
    const { draft, faults } = only(
      free({ alternateNames: ['Dock curl', 5, '<b>', 'Dock curl', 'Harbour curl'] }),
    );
    expect(faults).toEqual([]);
    expect(draft?.content.aliases.en).toEqual(['Dock curl']);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['no English name', { translations: [{ language: 4, name: 'Solo' }] }, 'It has no English name.'],
    ['no id', { uuid: 'x' }, 'uuid: The id of the exercise is missing.'],
    ['muscles by number', { muscles: [1] }, 'muscles.0: A name is expected here.'],
    [
      'a script for a name',
      { translations: [{ language: 2, name: '<script>' }] },
      'name: A name cannot hold < or >.',
    ],
    [
      'a language in words',
      { translations: [{ language: 'en', name: 'x' }] },
      'translations.0.language: The number of a language is expected here.',
    ],
  ])('wger: %s', (_, change, said) => {
    const { draft, faults } = only(foreign(wgerPageOf([wgerExerciseOf(change)])));
    expect(draft).toBeNull();
    expect(faults).toEqual([said]);
  });

  test.each<[string, string, RegExp]>([
    [
      'too many',
      JSON.stringify(Array.from({ length: 2001 }, () => ({ primaryMuscles: [] }))),
      /At most 2000/,
    ],
    [
      'too deep',
      JSON.stringify([freeExerciseOf({ extra: JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) })]),
      /nested too deeply/,
    ],
    ['too large', JSON.stringify([freeExerciseOf({ name: 'x'.repeat(5_000_000) })]), /larger than 4 MB/],
  ])('%s: the whole file is refused', (_, text, said) => {
    expect(readTransfer(text)).toEqual({ ok: false, message: expect.stringMatching(said) });
  });
});

test.each([
  ['of another form', { version: 2, exercises: [{}] }, /written in another form; version 1/],
  [
    'with a key that is not ours',
    { version: 1, exercises: [{ slug: 'own_000000000001', x: 1 }] },
    /was changed/,
  ],
  ['that is empty', { version: 1, exercises: [] }, /no exercise in this file/],
])('a file of ours %s is told apart from one of another kind', (_, rest, words) => {
  const text = JSON.stringify({ format: 'plimsoll-exercises', ...rest });
  expect(readTransfer(text)).toEqual({ ok: false, message: expect.stringMatching(words) });
});
