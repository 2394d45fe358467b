import type { Rung } from './ladder.ts';

/** What is wrong with the place of an own exercise on the ladder: the field it was written in, and the neighbour it is about. */
export type OwnRungProblem = {
  code: 'neighbour_unknown' | 'level_falls' | 'cycle';
  field: 'regressions' | 'progressions';
  other: string;
};

/**
 * Checks an own exercise among those its author may see (LB-1): every neighbour exists, an easier one has no higher level, a harder one no
 * lower level, and no walk towards harder ones comes back. Links of own exercises count both ways, as shared ones cannot name them.
 */
export function checkOwnRung(own: Rung, others: readonly Rung[]): OwnRungProblem[] {
  const bySlug = new Map(others.filter(({ slug }) => slug !== own.slug).map((rung) => [rung.slug, rung]));
  const problems: OwnRungProblem[] = [];
  for (const field of ['regressions', 'progressions'] as const)
    for (const other of own[field]) {
      const level = bySlug.get(other)?.level;
      if (level === undefined) problems.push({ code: 'neighbour_unknown', field, other });
      else if (field === 'regressions' ? level > own.level : level < own.level)
        problems.push({ code: 'level_falls', field, other });
    }
  if (problems.length > 0) return problems;
  const harder = harderOf([...bySlug.values(), own]);
  return own.progressions
    .filter((other) => leadsTo(other, own.slug, harder))
    .map((other) => ({ code: 'cycle', field: 'progressions', other }));
}

function harderOf(rungs: readonly Rung[]): Map<string, Set<string>> {
  const harder = new Map(rungs.map((rung) => [rung.slug, new Set(rung.progressions)]));
  for (const { slug, regressions } of rungs) for (const easier of regressions) harder.get(easier)?.add(slug);
  return harder;
}

function leadsTo(from: string, goal: string, harder: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let slug = open.pop(); slug !== undefined; slug = open.pop()) {
    if (slug === goal) return true;
    if (seen.has(slug)) continue;
    seen.add(slug);
    open.push(...(harder.get(slug) ?? []));
  }
  return false;
}
