import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { goalsByPattern } from '@/lib/domain/library/default-goals';
import { checkLadder } from '@/lib/domain/library/ladder';
import {
  fernandezHuertaEase,
  fleschKincaidGrade,
  highestGradeEn,
  longestSentenceWords,
  lowestEaseEs,
  sentencesOf,
  wordsOf,
} from '@/lib/domain/library/reading-level';
import { type Locale, locales } from '@/lib/domain/result';
import { exerciseAttributes } from '@/lib/domain/safety/vocabulary';
import { catalogueRow, type CatalogueRow } from './catalogue';
import { exerciseContent, type ExerciseContent, goalsOf, patientTexts } from './exercise-content';

const catalogue = new URL('../../prisma/catalogue/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, catalogue), 'utf8'));

const rows: CatalogueRow[] = catalogueRow.array().parse(readJson('list.json'));
const rowBySlug = new Map(rows.map((row) => [row.slug, row]));
const files = readdirSync(new URL('exercises/', catalogue)).filter((file) => file.endsWith('.json'));
const raw = new Map(files.map((file) => [file, readJson(`exercises/${file}`)]));
const entries: ExerciseContent[] = [...raw.values()].flatMap((value) => {
  const parsed = exerciseContent.safeParse(value);
  return parsed.success ? [parsed.data] : [];
});

const fixedSide: Record<Locale, RegExp> = {
  en: /\b(your|the) (left|right) (leg|arm|knee|foot|hip|hand|side)\b/iu,
  es: /\b(pierna|rodilla|cadera|mano|brazo|pie|lado) (izquierd|derech)[oa]\b/iu,
};
const brands =
  /\b(thera-?band|theraband|trx|bosu|swiss ball|airex|concept ?2|stairmaster|nautilus|peloton|velcro|sissel|gymstick|kinesio)\b/iu;

const slugOf = (entry: ExerciseContent) => entry.slug;
const asSentences = (texts: readonly string[]) =>
  texts.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');

describe('list of all exercises (LB-6)', () => {
  test('holds 416 exercises, 52 of them from the source document', () => {
    expect(rows).toHaveLength(416);
    expect(rows.filter((row) => row.seed)).toHaveLength(52);
  });

  test('its ladder has no cycle, no one-way link and no harder neighbour of a lower level', () => {
    expect(checkLadder(rows)).toEqual([]);
  });

  test('uses every attribute but the one that comes from the dose', () => {
    const used = new Set(rows.flatMap((row) => row.attributes));
    expect(exerciseAttributes.filter((attribute) => !used.has(attribute))).toEqual([]);
  });
});

describe('catalogue files', () => {
  test.each(files)('%s keeps to the schema and is named after its slug', (file) => {
    const parsed = exerciseContent.safeParse(raw.get(file));
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(`${parsed.data?.slug}.json`).toBe(file);
  });

  test('agree with the list on every fact', () => {
    for (const entry of entries) {
      const row = rowBySlug.get(entry.slug);
      const { seed, name, ...facts } = row ?? {};
      expect(entry).toMatchObject(facts);
      expect(entry.names.en).toBe(name);
      expect(entry.seedDosage !== null).toBe(seed);
    }
  });

  test('offer only the goals of their pattern (LB-3)', () => {
    const wrong = entries.flatMap((entry) =>
      goalsOf(entry)
        .filter((goal) => !goalsByPattern[entry.pattern].includes(goal))
        .map((goal) => `${entry.slug}: ${goal}`),
    );
    expect(wrong).toEqual([]);
  });

  test('ship without a clinical sign-off', () => {
    expect(entries.filter((entry) => entry.reviewedBy !== null)).toEqual([]);
  });
});

describe('patient text', () => {
  test.each(locales)('%s: no step and no sentence is longer than 20 words', (language) => {
    const pieces = entries.flatMap((entry) => [
      ...entry.steps.map((step) => step[language]),
      ...patientTexts(entry, language).flatMap(sentencesOf),
    ]);
    expect(pieces.filter((piece) => wordsOf(piece).length > longestSentenceWords)).toEqual([]);
  });

  test('en: is read at the sixth school grade or earlier (Flesch-Kincaid)', () => {
    const grade = (entry: ExerciseContent) => fleschKincaidGrade(asSentences(patientTexts(entry, 'en')));
    expect(entries.filter((entry) => (grade(entry) ?? Infinity) > highestGradeEn).map(slugOf)).toEqual([]);
  });

  test('es: is read at the sixth school grade or earlier (Fernández-Huerta)', () => {
    const ease = (entry: ExerciseContent) => fernandezHuertaEase(asSentences(patientTexts(entry, 'es')));
    expect(entries.filter((entry) => (ease(entry) ?? 0) < lowestEaseEs).map(slugOf)).toEqual([]);
  });

  test.each(locales)('%s: names no brand and no fixed side', (language) => {
    for (const entry of entries) {
      const texts = [entry.names[language], ...entry.aliases[language], ...patientTexts(entry, language)];
      for (const text of texts) {
        expect(text).not.toMatch(brands);
        expect(text).not.toMatch(fixedSide[language]);
      }
    }
  });

  test('is in every language, each its own', () => {
    for (const entry of entries) {
      const inEach = locales.map((locale) => patientTexts(entry, locale));
      for (const [index] of patientTexts(entry, 'en').entries())
        expect(new Set(inEach.map((texts) => texts[index])).size).toBe(locales.length);
    }
  });
});

describe('schema of an exercise file', () => {
  const sound = raw.get('clamshell.json');
  const withChange = (change: object) => exerciseContent.safeParse({ ...Object(sound), ...change }).success;

  test.each<[string, boolean, object]>([
    ['a sound file', true, {}],
    ['an unknown field', false, { colour: 'red' }],
    ['an unknown attribute', false, { attributes: ['sparkling'] }],
    ['a slug with capitals', false, { slug: 'Clamshell' }],
    ['level 0', false, { level: 0 }],
    ['level 6', false, { level: 6 }],
    ['no goal', false, { defaultDosage: {} }],
    ['an unknown dosage row', false, { defaultDosage: { strength: 'DG-STR-99' } }],
    ['a dose without sets', false, { defaultDosage: { strength: { repsMin: 8 } } }],
    ['one language only', false, { setup: { en: 'Lie down.' } }],
    ['a muscle that is main and secondary', false, { secondaryMuscles: ['glute_med'] }],
    ['itself as its neighbour', false, { progressions: ['clamshell'] }],
    ['a level above 1 without an easier form', false, { level: 2, regressions: [] }],
    ['a reviewer without a day', false, { reviewedBy: 'A. Person' }],
    ['a name of 61 characters', false, { names: { en: 'x'.repeat(61), es: 'Almeja' } }],
    ['the main item left out of what is needed', false, { equipmentNeeded: [] }],
  ])('%s: %s', (_what, accepted, change) => {
    expect(withChange(change)).toBe(accepted);
  });
});
