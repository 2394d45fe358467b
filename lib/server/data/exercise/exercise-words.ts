import 'server-only';
import { foldForSearch } from '@/lib/domain/library/fold-for-search';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { setLikeness, type Tx } from '@/lib/server/db';
import { Prisma } from '@/lib/server/generated/client';

const mostWords = 8;
/** How alike a misspelt word must be, from 0 to 1. */
const alike = '0.4';
/** A misspelt word is read as the word that is most like it and as those nearly as like, in at most so many ways. */
const nearly = 0.85;
const mostReadings = 5;

/** Which exercises the typed words mean, and the terms that put the best match first; none when no words were typed. */
export type Fit = { fits: Prisma.Sql; best: Prisma.Sql } | null;

/**
 * How the words of a search are read: as typed where the library holds every word in any order, else as words spelt nearly so; all of
 * them if possible, else as many as possible. `nothing` when most of what was typed is like no word at all.
 */
export async function readWords(tx: Tx, actor: PractitionerActor, q: string): Promise<Fit | 'nothing'> {
  const words = foldForSearch(q)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
  if (words.length === 0) return null;
  const exact = holds(actor, words.map(begun).join(' & '));
  if (await isThere(tx, actor, exact)) return { fits: exact, best: nearestName(words) };
  const readings = await readNearly(tx, actor, words);
  if (lettersOf(readings.map(({ typed }) => typed)) * 2 < lettersOf(words)) return 'nothing';
  const guess = nearestName(readings.flatMap(({ words: [nearest = ''] }) => nearest));
  const groups = readings.map(({ words }) => `(${words.map(begun).join(' | ')})`);
  const all = holds(actor, groups.join(' & '));
  if (groups.length === 1 || (await isThere(tx, actor, all))) return { fits: all, best: guess };
  return {
    fits: holds(actor, groups.join(' | ')),
    best: Prisma.sql`max(${heldOf(readings)}) desc, ${guess}`,
  };
}

async function isThere(tx: Tx, actor: PractitionerActor, fits: Prisma.Sql): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ there: boolean }[]>`
    select exists (select 1 from exercise e where not e.retired and ${isFound(actor)} and ${fits}) as there`;
  return row?.there ?? false;
}

const lettersOf = (words: readonly string[]): number => words.join('').length;

/** One typed word and the words it may be meant for, the likeliest first. */
type Reading = { typed: string; words: string[] };

/** A word that begins a known one stands for itself; any other for the known words that are spelt most nearly so; one that nothing is like is left out. */
async function readNearly(tx: Tx, actor: PractitionerActor, words: readonly string[]): Promise<Reading[]> {
  await setLikeness(tx, alike);
  const rows = await tx.$queryRaw<Reading[]>`
    with own as (select unnest(string_to_array(e.search_text, ' ')) as word from exercise e
      where e.clinic_id = ${actor.clinicId}::uuid and ${isFound(actor)})
    select typed.word as typed, case when exists (select from known_word k where k.word like typed.word || '%')
        or exists (select from own where starts_with(own.word, typed.word)) then array[typed.word]
      else array(select word from (
        select near.word, score, max(score) over () as best from (
          select k.word from known_word k where typed.word <% k.word
          union select own.word from own where typed.word <% own.word) near
        cross join lateral (select word_similarity(typed.word, near.word) + similarity(typed.word, near.word) as score) scored) ranked
        where score >= ${nearly}::float8 * best order by score desc, word limit ${mostReadings}) end as words
    from unnest(${[...words]}::text[]) with ordinality typed (word, place) order by typed.place`;
  return rows.filter((row) => row.words.length > 0);
}

/** A word of a text query that also finds longer words; only letters and digits are left in it. */
const begun = (word: string): string => `'${word}':*`;

/** How many of the typed words, however they are read, an exercise holds. */
const heldOf = (readings: readonly Reading[]): Prisma.Sql =>
  Prisma.join(
    readings.map(
      ({ words }) =>
        Prisma.sql`(' ' || e.search_text like any (${words.map((word) => `% ${word}%`)}::text[]))::int`,
    ),
    ' + ',
  );
/** Those whose words fit: the shared ones by the index of their words, the clinic's own, which are few, one by one. */
function holds(actor: PractitionerActor, query: string): Prisma.Sql {
  const fits = Prisma.sql`to_tsvector('simple'::regconfig, w.search_text) @@ to_tsquery('simple', ${query})`;
  return Prisma.sql`e.slug in (select w.slug from catalogue_words w where ${fits}
    union all select w.slug from exercise w where w.clinic_id = ${actor.clinicId}::uuid and ${fits})`;
}

/** As `visibleExercises` says it, for queries written out. */
export const isFound = (
  actor: PractitionerActor,
) => Prisma.sql`(e.clinic_id is null or (e.clinic_id = ${actor.clinicId}::uuid
  and (e.visibility = 'clinic' or e.owner_id = ${actor.practitionerRoleId}::uuid)))`;

/** A name, in whatever language, that is what was typed, one that begins so, one that holds all words; then the rest. */
function nearestName(words: readonly string[]): Prisma.Sql {
  const typed = words.join(' ');
  const inside = words.map((word) => `% ${word}%`);
  return Prisma.sql`min(case when n.folded = ${typed} then 0 when n.folded like ${`${typed}%`} then 1
    when ' ' || n.folded like all (${inside}::text[]) then 2 else 3 end)`;
}
