import 'server-only';
import { checkOwnRung, type OwnRungProblem } from '@/lib/domain/library/own-rung';
import { invalid } from '@/lib/errors';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import type { Tx } from '@/lib/server/db';

type Row = { slug: string; level: number; regressions: string[]; progressions: string[] };

const words: Record<OwnRungProblem['code'], (name: string) => string> = {
  neighbour_unknown: (name) => `There is no exercise “${name}” in the library.`,
  level_falls: (name) =>
    `“${name}” has a level that does not fit: easier ones are not higher, harder ones not lower.`,
  cycle: (name) => `“${name}” leads back to this exercise, so that neither would be the harder one.`,
};

/**
 * Refuses neighbours that do not fit on the ladder. What the whole clinic sees may only name what the whole clinic sees; a private one
 * may name the author's own private ones too.
 */
export async function requireLadder(
  tx: Tx,
  actor: PractitionerActor,
  content: ExerciseContent,
  visibility: 'clinic' | 'me',
): Promise<void> {
  if (content.regressions.length + content.progressions.length === 0) return;
  const owner = visibility === 'me' ? actor.practitionerRoleId : null;
  const rows = await tx.$queryRaw<Row[]>`
    select e.slug, e.level, array(select jsonb_array_elements_text(v.content->'regressions')) as regressions,
      array(select jsonb_array_elements_text(v.content->'progressions')) as progressions
    from exercise e join exercise_version v on v.slug = e.slug and v.version = e.current_version
    where not e.retired and (e.clinic_id is null or e.visibility = 'clinic' or e.owner_id = ${owner}::uuid)`;
  const problems = checkOwnRung(content, rows);
  if (problems.length === 0) return;
  throw invalid(
    problems.map(({ code, field, other }) => ({ path: field, code, message: words[code](other) })),
  );
}

/** The own exercises that name this one as their harder or easier neighbour: shared ones cannot name them back. */
export async function ownNeighbours(
  tx: Tx,
  actor: PractitionerActor,
  slug: string,
): Promise<{ easier: string[]; harder: string[] }> {
  const rows = await tx.$queryRaw<{ slug: string; harder: boolean }[]>`
    select e.slug, v.content->'regressions' ? ${slug} as harder
    from exercise e join exercise_version v on v.slug = e.slug and v.version = e.current_version
    where e.clinic_id = ${actor.clinicId}::uuid and not e.retired
      and (v.content->'regressions' ? ${slug} or v.content->'progressions' ? ${slug})`;
  const of = (harder: boolean) => rows.filter((row) => row.harder === harder).map((row) => row.slug);
  return { easier: of(false), harder: of(true) };
}
