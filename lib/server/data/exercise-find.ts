import 'server-only';
import { foldForSearch } from '@/lib/domain/library/fold-for-search';
import { atHand } from '@/lib/domain/library/owned';
import { signStateOf } from '@/lib/domain/library/sign-off';
import { exerciseCard, type FoundExercise } from '@/lib/schemas/exercise-card';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';
import type { PractitionerActor } from '@/lib/server/actor-types';
import { setLikeness, type Tx } from '@/lib/server/db';
import { Prisma } from '@/lib/server/generated/client';

/** A search answers with at most this many. */
const pageSize = 40;
const mostWords = 8;
/** How alike a misspelt word must be, from 0 to 1. */
const alike = '0.4';

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
    select v.id, v.content, last.act::text as act, last.version as signed, kept.slug is not null as kept
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
    const parsed = exerciseContent.parse(content);
    const last = act === null || signed === null ? null : { act, version: signed };
    return {
      ...exerciseCard.parse({ ...parsed, exerciseVersionId: id }),
      contentVersion: parsed.contentVersion,
      sign: signStateOf(last, parsed.contentVersion),
      isFavourite: kept,
    };
  });
}

/** The slugs that a search finds, at most 40: those that hold every word in any order or, when there is none, those spelt nearly so. */
export async function findSlugs(tx: Tx, actor: PractitionerActor, search: ExerciseSearch): Promise<string[]> {
  const folded = foldForSearch(search.q);
  const words = folded
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
  const filters = filtersOf(actor, search);
  if (words.length === 0) return slugsOf(tx, actor, search, filters, Prisma.sql`e.level`, pageSize);
  const whole = words.map((word) => `'${word}':*`).join(' & ');
  const holds = inWords(
    actor,
    Prisma.sql`to_tsvector('simple'::regconfig, w.search_text) @@ to_tsquery('simple', ${whole})`,
  );
  const exact = await slugsOf(
    tx,
    actor,
    search,
    [...filters, holds],
    nearestName(words.join(' '), words),
    pageSize,
  );
  if (exact.length > 0) return exact;
  await setLikeness(tx, alike);
  const near = [...filters, inWords(actor, Prisma.sql`${folded} <% w.search_text`)];
  return slugsOf(
    tx,
    actor,
    search,
    near,
    Prisma.sql`word_similarity(${folded}, e.search_text) desc, e.level`,
    pageSize,
  );
}

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

/** Those whose words fit: the shared ones by the indexes of their words, the clinic's own, which are few, one by one. */
const inWords = (actor: PractitionerActor, fits: Prisma.Sql) => Prisma.sql`e.slug in (
  select w.slug from catalogue_words w where ${fits}
  union all select w.slug from exercise w where w.clinic_id = ${actor.clinicId}::uuid and ${fits})`;

/** As `visibleExercises` says it, for queries written out. */
const isFound = (
  actor: PractitionerActor,
) => Prisma.sql`(e.clinic_id is null or (e.clinic_id = ${actor.clinicId}::uuid
  and (e.visibility = 'clinic' or e.owner_id = ${actor.practitionerRoleId}::uuid)))`;

const isUnsigned = (actor: PractitionerActor) => Prisma.sql`(
  select s.act = 'signed' and s.version = e.current_version from exercise_signature s
  where s.clinic_id = ${actor.clinicId}::uuid and s.slug = e.slug order by s.signed_at desc, s.id desc limit 1) is not true`;

/** A name that is what was typed, one that begins so, one that holds all words; then the rest. Easier ones first among equals. */
function nearestName(typed: string, words: readonly string[]): Prisma.Sql {
  const fold = (column: Prisma.Sql) => Prisma.sql`translate(lower(${column}), 'áéíóúüñ-', 'aeiouun ')`;
  const en = fold(Prisma.sql`e.name_en`);
  const es = fold(Prisma.sql`e.name_es`);
  const begins = `${typed}%`;
  const inside = words.map((word) => `% ${word}%`);
  return Prisma.sql`case when ${typed} in (${en}, ${es}) then 0 when ${en} like ${begins} or ${es} like ${begins} then 1
    when ' ' || ${en} || ' ' || ${es} like all (${inside}::text[]) then 2 else 3 end, e.level`;
}

async function slugsOf(
  tx: Tx,
  actor: PractitionerActor,
  search: ExerciseSearch,
  filters: readonly Prisma.Sql[],
  best: Prisma.Sql,
  most: number,
): Promise<string[]> {
  const byUse = search.sort === 'used';
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    select e.slug from exercise e ${byUse ? usedHere(actor) : Prisma.empty}
    where ${Prisma.join([...filters], ' and ')}
    order by ${byUse ? Prisma.sql`coalesce(used.times, 0) desc,` : Prisma.empty} ${best}, e.name_en, e.slug
    limit ${most}`;
  return rows.map(({ slug }) => slug);
}

/** How often each exercise stands in the published versions of this clinic. */
const usedHere = (actor: PractitionerActor) => Prisma.sql`left join (
  select v.slug, count(*) as times from prescription p
  join program_version pv on pv.clinic_id = p.clinic_id and pv.id = p.program_version_id and pv.status <> 'draft'
  join exercise_version v on v.id = p.exercise_version_id
  where p.clinic_id = ${actor.clinicId}::uuid group by v.slug) used on used.slug = e.slug`;
