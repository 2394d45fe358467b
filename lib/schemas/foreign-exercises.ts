import { z } from 'zod';
import {
  fromFreeExercise,
  fromWger,
  type ForeignFacts,
  type Mapped,
} from '@/lib/domain/library/foreign-facts';
import { foreignRemarks, type ForeignSource } from '@/lib/domain/library/foreign-words';
import { openVisibleMistakes } from '@/lib/domain/library/visible-mistakes';
import { byLocale, type Locale } from '@/lib/domain/result';
import { type DraftContent, emptyDraft } from './exercise-draft';
import { explainForeign, restOfPages } from './foreign-refusals';
import { lineText } from './values';

/** The most exercises of another collection in one file; free-exercise-db has under a thousand. */
export const mostForeign = 2000;

export type ForeignEntry = {
  name: string;
  faults: string[];
  notes: string[];
  /** null where the entry has a fault. */
  draft: { sourceId: string; content: DraftContent } | null;
};
export type ForeignFile =
  | { ok: true; source: ForeignSource; remarks: string[]; entries: ForeignEntry[] }
  | { ok: false; message: string };

const line = (longest: number) =>
  z
    .string({ error: 'Text is expected here.' })
    .pipe(lineText(longest))
    // No name or word of theirs needs these; markup would be shown to people as it stands.
    .refine((text) => !/[<>]/.test(text), 'A name cannot hold < or >.');
const list = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item, { error: 'A list is expected here.' }).max(most, `At most ${most} here.`);
const word = line(60)
  .nullish()
  .transform((value) => value ?? null);
const words = list(line(60), 30);
/** Other names help to find an exercise: one that cannot be read is no reason to leave it out. */
const otherNames = list(z.unknown(), 100).transform((names) =>
  names.flatMap((name) => line(60).safeParse(name).data ?? []),
);
const entryOf = <T extends z.core.$ZodLooseShape>(shape: T, what = 'An exercise') =>
  z.object(shape, { error: `${what} is expected here.` });

const freeExercise = entryOf({
  id: line(200),
  name: line(60),
  force: word,
  level: word,
  mechanic: word,
  equipment: word,
  primaryMuscles: words,
  secondaryMuscles: words,
  category: word,
  alternateNames: otherNames.default([]),
});

const named = entryOf({ name: line(60) }, 'A name');
const translation = entryOf(
  {
    language: z.number({ error: 'The number of a language is expected here.' }),
    name: z.unknown(),
    aliases: list(z.object({ alias: z.unknown() }), 100).default([]),
  },
  'A translation',
);
const wgerExercise = entryOf({
  uuid: z.uuid({ error: 'The id of the exercise is missing.' }),
  muscles: list(named, 30),
  muscles_secondary: list(named, 30),
  equipment: list(named, 30),
  translations: list(translation, 100).optional(),
  /** What older servers call them. */
  exercises: list(translation, 100).optional(),
});
/** The languages of wger that we take names of. */
const wgerLanguages: Record<Locale, number> = { en: 2, es: 4 };

const wgerPage = z.object({
  count: z.number().optional(),
  next: z.string().nullish(),
  results: z.array(z.unknown()),
});

const someHas = (entries: readonly unknown[], key: string) =>
  entries.some((entry) => typeof entry === 'object' && entry !== null && Object.hasOwn(entry, key));

/** Reads the file of another collection that is known by its shape; null when it is none. Each exercise is judged by itself. */
export function readForeign(value: unknown): ForeignFile | null {
  if (Array.isArray(value) && someHas(value, 'primaryMuscles'))
    return readAll('free_exercise_db', value, [], readFree);
  const page = wgerPage.safeParse(value);
  if (!page.success || !someHas(page.data.results, 'muscles')) {
    const message = explainForeign(value);
    return message === null ? null : { ok: false, message };
  }
  const { results, count, next } = page.data;
  if (!someHas(results, 'translations') && !someHas(results, 'exercises'))
    return {
      ok: false,
      message: 'This file of wger holds no names. Save the answer of “exerciseinfo” instead.',
    };
  const isPart = typeof next === 'string';
  const part = isPart ? [restOfPages(results.length, count)] : [];
  return readAll('wger', results, part, readWger);
}

function readAll(
  source: ForeignSource,
  entries: readonly unknown[],
  more: readonly string[],
  readOne: (entry: unknown, index: number) => ForeignEntry,
): ForeignFile {
  if (entries.length > mostForeign)
    return { ok: false, message: `At most ${mostForeign} exercises of another collection in one file.` };
  const seen = new Set<string>();
  const read = entries.map(readOne).map((entry): ForeignEntry => {
    const id = entry.draft?.sourceId;
    if (id !== undefined && seen.has(id))
      return { ...entry, draft: null, faults: ['Its id stands in this file twice.'] };
    if (id !== undefined) seen.add(id);
    return entry;
  });
  return { ok: true, source, remarks: [...foreignRemarks[source], ...more], entries: read };
}

function readFree(entry: unknown, index: number): ForeignEntry {
  const parsed = freeExercise.safeParse(entry);
  if (!parsed.success) return faulty(parsed.error, nameOf(entry, index));
  const { id, name, alternateNames } = parsed.data;
  const blank = emptyDraft();
  const names = { ...blank.names, en: name };
  return draftOf(id, names, { ...blank.aliases, en: alternateNames }, fromFreeExercise(parsed.data));
}

function readWger(entry: unknown, index: number): ForeignEntry {
  const parsed = wgerExercise.safeParse(entry);
  if (!parsed.success) return faulty(parsed.error, nameOf(entry, index));
  const { uuid, translations, exercises, muscles, muscles_secondary, equipment } = parsed.data;
  const said = byLocale((locale) =>
    (translations ?? exercises ?? []).find((one) => one.language === wgerLanguages[locale]),
  );
  if (said.en === undefined)
    return { name: nameOf(entry, index), faults: ['It has no English name.'], notes: [], draft: null };
  const name = line(60).safeParse(said.en.name);
  if (!name.success) return faulty(name.error, nameOf(entry, index), 'name');
  const names = byLocale((locale) => line(60).safeParse(said[locale]?.name).data ?? '');
  const aliases = byLocale((locale) =>
    otherNames.parse((said[locale]?.aliases ?? []).map(({ alias }) => alias)),
  );
  const namesOf = (things: readonly { name: string }[]) => things.map((thing) => thing.name);
  const mapped = fromWger({
    muscles: namesOf(muscles),
    secondaryMuscles: namesOf(muscles_secondary),
    equipment: namesOf(equipment),
  });
  return draftOf(uuid, names, aliases, mapped);
}

const nameOf = (entry: unknown, index: number) =>
  z.object({ name: line(60) }).safeParse(entry).data?.name ?? `Exercise ${index + 1}`;

function faulty(error: z.ZodError, name: string, path = ''): ForeignEntry {
  const faults = error.issues
    .slice(0, 20)
    .map((issue) => [[path, ...issue.path].filter((part) => part !== '').join('.'), issue.message])
    .map(([where, message]) => (where === '' ? `${message}` : `${where}: ${message}`));
  return { name, faults, notes: [], draft: null };
}

const mostAliases = 12;
const tidy = (aliases: readonly string[], name: string) =>
  [...new Set(aliases)].filter((alias) => alias !== name).slice(0, mostAliases);

function draftOf(
  sourceId: string,
  names: DraftContent['names'],
  aliases: DraftContent['aliases'],
  mapped: Mapped,
): ForeignEntry {
  const { facts, notes } = openVisibleMistakes(names.en, mapped);
  const content: DraftContent = {
    ...emptyDraft(),
    names,
    aliases: byLocale((locale) => tidy(aliases[locale], names[locale])),
    ...known(facts),
  };
  return { name: names.en, faults: [], notes, draft: { sourceId, content } };
}

/** The facts without those that are open. */
function known({
  equipment,
  level,
  pattern,
  region,
  doseKind,
  ...lists
}: ForeignFacts): Partial<DraftContent> {
  return {
    ...lists,
    ...(equipment === null ? {} : { equipment }),
    ...(level === null ? {} : { level }),
    ...(pattern === null ? {} : { pattern }),
    ...(region === null ? {} : { region }),
    ...(doseKind === null ? {} : { doseKind }),
  };
}
