import 'server-only';
import { foldForSearch } from '@/lib/domain/library/fold-for-search';
import { staffLocale } from '@/lib/domain/messages/languages';
import { atHand } from '@/lib/domain/library/owned';
import { signStateOf } from '@/lib/domain/library/sign-off';
import { cardContent, type FoundExercise } from '@/lib/schemas/exercise-card';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { setLikeness, type Tx } from '@/lib/server/db';
import { Prisma } from '@/lib/server/generated/client';

/** A search answers with at most this many. */
const pageSize = 40;
const mostWords = 8;
/** How alike a misspelt word must be, from 0 to 1. */
const alike = '0.4';
/** A misspelt word is read as the word that is most like it and as those nearly as like, in at most so many ways. */
const nearly = 0.85;
const mostReadings = 5;

/** The long texts of an exercise, which no list shows: left behind in the database. */
const textsBeside = Object.keys(exerciseContent.shape).filter(
  (key) => !Object.hasOwn(cardContent.shape, key),
);

type Found = {
  id: string;
  content: unknown;
  act: 'signed' | 'withdrawn' | null;
  signed: number | null;
  kept: boolean;
};

/** These slugs as lists show them, in the order given; retired ones and unknown ones are left out. */
export async function findBySlugs(
  tx: Tx,
  actor: PractitionerActor,
  slugs: readonly string[],
): Promise<FoundExercise[]> {
  if (slugs.length === 0) return [];
  const rows = await tx.$queryRaw<Found[]>`
    select v.id, v.content - ${textsBeside}::text[] as content, last.act::text as act, last.version as signed, kept.slug is not null as kept
    from unnest(${[...slugs]}::text[]) with ordinality as found (slug, place)
    join exercise e on e.slug = found.slug and not e.retired and ${isFound(actor)}
    join exercise_version v on v.slug = e.slug and v.version = e.current_version
    left join lateral (
      select act, version from exercise_signature s where s.clinic_id = ${actor.clinicId}::uuid and s.slug = e.slug
      order by signed_at desc, id desc limit 1) last on true
    left join exercise_favourite kept on kept.clinic_id = ${actor.clinicId}::uuid
      and kept.practitioner_role_id = ${actor.practitionerRoleId}::uuid and kept.slug = e.slug
    order by found.place`;
  return rows.map(({ id, content, act, signed, kept }) => {
    const card = cardContent.parse(content);
    const last = act === null || signed === null ? null : { act, version: signed };
    return {
      ...card,
      exerciseVersionId: id,
      sign: signStateOf(last, card.contentVersion),
      isFavourite: kept,
    };
  });
}

/**
 * The slugs that a search finds, at most 40: those that hold every word in any order or, when there is none, those that hold words
 * spelt nearly so; all of them if possible, else as many as possible. Nothing when most of what was typed is like no word at all.
 */
export async function findSlugs(tx: Tx, actor: PractitionerActor, search: ExerciseSearch): Promise<string[]> {
  const words = foldForSearch(search.q)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
  const filters = filtersOf(actor, search);
  const find = (fits: Prisma.Sql, best: Prisma.Sql) => bestFirst(tx, actor, search, [...filters, fits], best);
  if (words.length === 0) return easiestFirst(tx, actor, search, filters);
  const exact = await find(holds(actor, words.map(begun).join(' & ')), nearestName(words));
  if (exact.length > 0) return exact;
  const readings = await readNearly(tx, actor, words);
  if (lettersOf(readings.map(({ typed }) => typed)) * 2 < lettersOf(words)) return [];
  const guess = nearestName(readings.flatMap(({ words: [nearest = ''] }) => nearest));
  const groups = readings.map(({ words }) => `(${words.map(begun).join(' | ')})`);
  const all = await find(holds(actor, groups.join(' & ')), guess);
  if (all.length > 0 || groups.length === 1) return all;
  return find(holds(actor, groups.join(' | ')), Prisma.sql`${heldOf(readings)} desc, ${guess}`);
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

function filtersOf(actor: PractitionerActor, search: ExerciseSearch): Prisma.Sql[] {
  const { region, pattern, position, equipment, goal, level, owned, unsigned } = search;
  return [
    Prisma.sql`not e.retired`,
    isFound(actor),
    ...(region === undefined ? [] : [Prisma.sql`e.region = ${region}`]),
    ...(pattern === undefined ? [] : [Prisma.sql`e.pattern = ${pattern}`]),
    ...(position === undefined ? [] : [Prisma.sql`e.position = ${position}`]),
    ...(equipment === undefined ? [] : [Prisma.sql`e.equipment = ${equipment}`]),
    ...(goal === undefined ? [] : [Prisma.sql`${goal} = any(e.goals)`]),
    ...(level === undefined ? [] : [Prisma.sql`e.level = ${Number(level)}`]),
    ...(owned === undefined ? [] : [Prisma.sql`e.needs <@ ${atHand(owned.split(','))}::text[]`]),
    ...(unsigned === undefined ? [] : [isUnsigned(actor)]),
  ];
}

/** Those whose words fit: the shared ones by the index of their words, the clinic's own, which are few, one by one. */
function holds(actor: PractitionerActor, query: string): Prisma.Sql {
  const fits = Prisma.sql`to_tsvector('simple'::regconfig, w.search_text) @@ to_tsquery('simple', ${query})`;
  return Prisma.sql`e.slug in (select w.slug from catalogue_words w where ${fits}
    union all select w.slug from exercise w where w.clinic_id = ${actor.clinicId}::uuid and ${fits})`;
}

/** As `visibleExercises` says it, for queries written out. */
const isFound = (
  actor: PractitionerActor,
) => Prisma.sql`(e.clinic_id is null or (e.clinic_id = ${actor.clinicId}::uuid
  and (e.visibility = 'clinic' or e.owner_id = ${actor.practitionerRoleId}::uuid)))`;

const isUnsigned = (actor: PractitionerActor) => Prisma.sql`(
  select s.act = 'signed' and s.version = e.current_version from exercise_signature s
  where s.clinic_id = ${actor.clinicId}::uuid and s.slug = e.slug order by s.signed_at desc, s.id desc limit 1) is not true`;

/** A name, in whatever language, that is what was typed, one that begins so, one that holds all words; then the rest. Easier ones first among equals. */
function nearestName(words: readonly string[]): Prisma.Sql {
  const typed = words.join(' ');
  const inside = words.map((word) => `% ${word}%`);
  return Prisma.sql`min(case when n.folded = ${typed} then 0 when n.folded like ${`${typed}%`} then 1
    when ' ' || n.folded like all (${inside}::text[]) then 2 else 3 end), e.level`;
}

const mostUsedFirst = Prisma.sql`coalesce(used.times, 0) desc,`;

/** Those that fit, the easiest first and by name in the language of the reader. */
async function easiestFirst(
  tx: Tx,
  actor: PractitionerActor,
  search: ExerciseSearch,
  filters: readonly Prisma.Sql[],
): Promise<string[]> {
  const byUse = search.sort === 'used';
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    select e.slug from exercise e join exercise_name n on n.slug = e.slug and n.locale = ${staffLocale}::language
      ${byUse ? usedHere(actor) : Prisma.empty}
    where ${Prisma.join([...filters], ' and ')}
    order by ${byUse ? mostUsedFirst : Prisma.empty} e.level, n.name, e.slug
    limit ${pageSize}`;
  return rows.map(({ slug }) => slug);
}

/** Those that fit, the best first: each once, by the best of its names. */
async function bestFirst(
  tx: Tx,
  actor: PractitionerActor,
  search: ExerciseSearch,
  filters: readonly Prisma.Sql[],
  best: Prisma.Sql,
): Promise<string[]> {
  const byUse = search.sort === 'used';
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    select e.slug from exercise e join exercise_name n on n.slug = e.slug ${byUse ? usedHere(actor) : Prisma.empty}
    where ${Prisma.join([...filters], ' and ')}
    group by e.slug ${byUse ? Prisma.sql`, used.times` : Prisma.empty}
    order by ${byUse ? mostUsedFirst : Prisma.empty} ${best}, min(n.name) filter (where n.locale = ${staffLocale}::language), e.slug
    limit ${pageSize}`;
  return rows.map(({ slug }) => slug);
}

/** How often each exercise stands in the published versions of this clinic. */
const usedHere = (actor: PractitionerActor) => Prisma.sql`left join (
  select v.slug, count(*) as times from prescription p
  join program_version pv on pv.clinic_id = p.clinic_id and pv.id = p.program_version_id and pv.status <> 'draft'
  join exercise_version v on v.id = p.exercise_version_id
  where p.clinic_id = ${actor.clinicId}::uuid group by v.slug) used on used.slug = e.slug`;
