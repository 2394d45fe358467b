import 'server-only';
import { staffLocale } from '@/lib/domain/messages/languages';
import { atHand } from '@/lib/domain/library/owned';
import { signStateOf } from '@/lib/domain/library/sign-off';
import type { RankedExercise } from '@/lib/domain/program/rank-for-patient';
import { cardContent, type FoundExercise } from '@/lib/schemas/exercise-card';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import {
  type CountedFacet,
  countedFacets,
  type ExerciseSearch,
  type FacetLeaves,
  wantedExercises,
} from '@/lib/schemas/exercise-search';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { type Fit, isFound } from '@/lib/server/data/exercise/exercise-words';
import type { Tx } from '@/lib/server/db';
import { Prisma } from '@/lib/server/generated/client';

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

/** The first slugs that a search finds, and how many it finds in the whole library. */
export type FoundSlugs = { slugs: string[]; total: number };

/** The best match or the most used of this clinic first; without words the easiest, and those as easy by name. */
export async function findSlugs(
  tx: Tx,
  actor: PractitionerActor,
  search: ExerciseSearch,
  fit: Fit,
): Promise<FoundSlugs> {
  const byUse = search.sort === 'used';
  const rows = await tx.$queryRaw<{ slug: string; total: number }[]>`
    select e.slug, count(*) over ()::int as total
    from exercise e join exercise_name n on n.slug = e.slug ${byUse ? usedHere(actor) : Prisma.empty}
    where ${narrowedTo(actor, search, fit)}
    group by e.slug ${byUse ? Prisma.sql`, used.times` : Prisma.empty}
    order by ${byUse ? mostUsedFirst : Prisma.empty} ${fit === null ? Prisma.empty : Prisma.sql`${fit.best},`} e.level,
      min(n.name) filter (where n.locale = ${staffLocale}::language), e.slug
    limit ${wantedExercises(search)}`;
  return { slugs: rows.map(({ slug }) => slug), total: rows[0]?.total ?? 0 };
}

/** How many exercises each value of each facet would leave, the other facets and the words staying as they are. */
export async function countLeaves(
  tx: Tx,
  actor: PractitionerActor,
  search: ExerciseSearch,
  fit: Fit,
): Promise<FacetLeaves> {
  const counts = countedFacets.map((facet) => {
    const { [facet]: _, ...others } = search;
    return Prisma.sql`select ${facet} as facet, value, count(*)::int as count
      from ground e cross join lateral (select ${facetColumns[facet]} as value) valued
      where ${and([Prisma.sql`true`, ...facetsOf(others)])} group by value`;
  });
  const rows = await tx.$queryRaw<{ facet: CountedFacet; value: string; count: number }[]>`
    with ground as materialized (
      select e.region, e.pattern, e.position, e.equipment, e.goals, e.level from exercise e
      where ${and(groundOf(actor, search, fit))})
    ${Prisma.join(counts, ' union all ')}`;
  const leaves: FacetLeaves = {};
  for (const { facet, value, count } of rows) (leaves[facet] ??= {})[value] = count;
  return leaves;
}

const facetColumns: Record<CountedFacet, Prisma.Sql> = {
  region: Prisma.sql`e.region`,
  pattern: Prisma.sql`e.pattern`,
  position: Prisma.sql`e.position`,
  equipment: Prisma.sql`e.equipment`,
  goal: Prisma.sql`unnest(e.goals)`,
  level: Prisma.sql`e.level::text`,
};

/** What the precautions of a patient read of an exercise, beside how well it matches and how often this clinic gives it. */
type MatchRow = Omit<RankedExercise, 'attributes' | 'laterality'> & { marks: unknown };

/** What precautions read of stored content; parsed, not trusted. */
const storedMarks = cardContent.pick({ attributes: true, laterality: true });

/**
 * Everything that a search finds, in the order of the search, with what ranks it for one patient: how near its name is to the words
 * (0 the nearest), and to how many patients of this clinic with one of these conditions it was given; of all patients when none is named.
 */
export async function findMatches(
  tx: Tx,
  actor: PractitionerActor,
  search: ExerciseSearch,
  fit: Fit,
  conditionCodes: readonly string[],
): Promise<RankedExercise[]> {
  const rows = await tx.$queryRaw<MatchRow[]>`
    select e.slug, e.region, e.pattern, e.position, e.equipment, e.level, matched.tier, coalesce(given.times, 0)::int as uses,
      jsonb_build_object('attributes', v.content -> 'attributes', 'laterality', v.content -> 'laterality') as marks
    from (
      select e.slug, min(n.name) filter (where n.locale = ${staffLocale}::language) as name,
        ${fit === null ? Prisma.sql`0` : Prisma.sql`(dense_rank() over (order by ${fit.best}) - 1)::int`} as tier
      from exercise e join exercise_name n on n.slug = e.slug
      where ${narrowedTo(actor, search, fit)} group by e.slug) matched
    join exercise e on e.slug = matched.slug
    join exercise_version v on v.slug = e.slug and v.version = e.current_version
    left join (
      select v.slug, count(distinct p.patient_id) as times from prescription p
      join program_version pv on pv.clinic_id = p.clinic_id and pv.id = p.program_version_id and pv.status <> 'draft'
      join exercise_version v on v.id = p.exercise_version_id
      where p.clinic_id = ${actor.clinicId}::uuid and ${withOneOf(actor, conditionCodes)}
      group by v.slug) given on given.slug = e.slug
    order by matched.tier, e.level, matched.name, e.slug`;
  return rows.map(({ marks, ...row }) => ({ ...row, ...storedMarks.parse(marks) }));
}

const withOneOf = (actor: PractitionerActor, codes: readonly string[]): Prisma.Sql =>
  codes.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`p.patient_id in (select c.patient_id from condition c
        where c.clinic_id = ${actor.clinicId}::uuid and c.status = 'active' and c.code = any(${[...codes]}::text[]))`;

const and = (terms: readonly Prisma.Sql[]): Prisma.Sql => Prisma.join([...terms], ' and ');

/** Everything that narrows a search: facets, what is owned, signatures, and the words. */
const narrowedTo = (actor: PractitionerActor, search: ExerciseSearch, fit: Fit): Prisma.Sql =>
  and([...groundOf(actor, search, fit), ...facetsOf(search)]);

/** What no facet takes away: what may be seen, with what somebody owns, and what the words mean. */
function groundOf(actor: PractitionerActor, { owned, unsigned }: ExerciseSearch, fit: Fit): Prisma.Sql[] {
  return [
    Prisma.sql`not e.retired`,
    isFound(actor),
    ...(owned === undefined ? [] : [Prisma.sql`e.needs <@ ${atHand(owned.split(','))}::text[]`]),
    ...(unsigned === undefined ? [] : [isUnsigned(actor)]),
    ...(fit === null ? [] : [fit.fits]),
  ];
}

function facetsOf({
  region,
  pattern,
  position,
  equipment,
  goal,
  level,
}: Partial<ExerciseSearch>): Prisma.Sql[] {
  return [
    ...(region === undefined ? [] : [Prisma.sql`e.region = ${region}`]),
    ...(pattern === undefined ? [] : [Prisma.sql`e.pattern = ${pattern}`]),
    ...(position === undefined ? [] : [Prisma.sql`e.position = ${position}`]),
    ...(equipment === undefined ? [] : [Prisma.sql`e.equipment = ${equipment}`]),
    ...(goal === undefined ? [] : [Prisma.sql`${goal} = any(e.goals)`]),
    ...(level === undefined ? [] : [Prisma.sql`e.level = ${Number(level)}`]),
  ];
}

const isUnsigned = (actor: PractitionerActor) => Prisma.sql`(
  select s.act = 'signed' and s.version = e.current_version from exercise_signature s
  where s.clinic_id = ${actor.clinicId}::uuid and s.slug = e.slug order by s.signed_at desc, s.id desc limit 1) is not true`;

const mostUsedFirst = Prisma.sql`coalesce(used.times, 0) desc,`;

/** How often each exercise stands in the published versions of this clinic. */
const usedHere = (actor: PractitionerActor) => Prisma.sql`left join (
  select v.slug, count(*) as times from prescription p
  join program_version pv on pv.clinic_id = p.clinic_id and pv.id = p.program_version_id and pv.status <> 'draft'
  join exercise_version v on v.id = p.exercise_version_id
  where p.clinic_id = ${actor.clinicId}::uuid group by v.slug) used on used.slug = e.slug`;
