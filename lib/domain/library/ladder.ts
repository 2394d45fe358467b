/** What the ladder needs to know of an exercise: its level and its neighbours. */
export type Rung = {
  slug: string;
  level: number;
  regressions: readonly string[];
  progressions: readonly string[];
};

export type LadderProblem = {
  code: 'slug_twice' | 'neighbour_unknown' | 'link_not_mutual' | 'level_falls' | 'cycle' | 'no_easier_form';
  slug: string;
  other: string | null;
};

/**
 * Everything wrong with the graph of easier and harder neighbours (LB-1, LB-9.2): unknown or one-way links,
 * a harder neighbour with a lower level, a cycle, and an exercise above level 1 without an easier form.
 * @internal for the test of the catalogue
 */
export function checkLadder(rungs: readonly Rung[]): LadderProblem[] {
  const problems: LadderProblem[] = [];
  const bySlug = new Map<string, Rung>();
  for (const rung of rungs) {
    if (bySlug.has(rung.slug)) problems.push({ code: 'slug_twice', slug: rung.slug, other: null });
    bySlug.set(rung.slug, rung);
  }
  for (const rung of rungs) problems.push(...linkProblems(rung, bySlug));
  const cycle = findCycle(bySlug);
  if (cycle !== null) problems.push({ code: 'cycle', slug: cycle, other: null });
  return problems;
}

function linkProblems(rung: Rung, bySlug: ReadonlyMap<string, Rung>): LadderProblem[] {
  const { slug } = rung;
  const problems: LadderProblem[] = [];
  if (rung.level > 1 && rung.regressions.length === 0)
    problems.push({ code: 'no_easier_form', slug, other: null });
  for (const other of rung.progressions) {
    const harder = bySlug.get(other);
    if (harder === undefined) problems.push({ code: 'neighbour_unknown', slug, other });
    else {
      if (!harder.regressions.includes(slug)) problems.push({ code: 'link_not_mutual', slug, other });
      if (harder.level < rung.level) problems.push({ code: 'level_falls', slug, other });
    }
  }
  for (const other of rung.regressions) {
    const easier = bySlug.get(other);
    if (easier === undefined) problems.push({ code: 'neighbour_unknown', slug, other });
    else if (!easier.progressions.includes(slug)) problems.push({ code: 'link_not_mutual', slug, other });
  }
  return problems;
}

/** The slug at which a walk along the progressions comes back to where it has been, or null. */
function findCycle(bySlug: ReadonlyMap<string, Rung>): string | null {
  const done = new Set<string>();
  const onPath = new Set<string>();
  const visit = (slug: string): string | null => {
    if (onPath.has(slug)) return slug;
    if (done.has(slug)) return null;
    onPath.add(slug);
    for (const next of bySlug.get(slug)?.progressions ?? []) {
      const found = visit(next);
      if (found !== null) return found;
    }
    onPath.delete(slug);
    done.add(slug);
    return null;
  };
  for (const slug of bySlug.keys()) {
    const found = visit(slug);
    if (found !== null) return found;
  }
  return null;
}
