import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, productSources, readSource } from '../../../e2e/fixtures/sources.ts';
import { decisionTable } from '../progression/rows/registry.ts';
import type { ReasonSentences } from '../progression/rows/decision-row.ts';
import { ruleRegistry } from './registry.ts';
import { notInUse } from './rule.ts';
import { rowRules } from './row-rules.ts';

const rowFiles = filesIn('lib/domain/progression/rows');
const fileOfRow = (id: string): string => {
  const found = rowFiles.find((path) => path.includes(`/${id.toLowerCase()}-`) && !path.includes('.test.'));
  if (found === undefined) throw new Error(`no file of row ${id}`);
  return found;
};

/** The modules of lib/domain that do what a rule of the book says. */
const decidedIn: Record<string, readonly string[]> = {
  'LG-0': ['progression/records/route-proposal'],
  'LG-1': ['number/units'],
  'LG-2': ['load/one-rm', 'load/test-set-allowed'],
  'LG-3.2': ['load/effort'],
  'LG-3.3': ['load/load-caps'],
  'LG-3.6': ['load/load-by-effort'],
  'LG-4': ['load/starting-dose', 'load/start-implement'],
  'LG-4.3': ['load/effort-band', 'load/condition-limits'],
  'LG-4.4': ['load/trial-sets-allowed', 'load/trial-sets'],
  'LG-5': ['load/rounding', 'load/implementation'],
  'LG-6': ['dosage/choose-row'],
  'LG-6.1': ['dosage/hsr-week'],
  'LG-6.2': ['dosage/stretch-plan'],
  'LG-7.1': ['pain/agreed-limits', 'pain/judge-pain'],
  'LG-7.2': ['pain/pain-model'],
  'LG-7.3': ['pain/irritability'],
  'LG-7.4': ['pain/judge-severe-pain'],
  'LG-7.5': ['pain/morning-pain'],
  'LG-7.6': ['pain/share-after'],
  'LG-8.0': ['progression/engine/increments'],
  'LG-8.1': ['progression/engine/progress-load'],
  'LG-8.2': ['progression/engine/regress-dose', 'program/variation-dose'],
  'LG-8.3': ['progression/engine/reentry-plan'],
  'LG-8.4': ['progression/engine/effort-drift'],
  'LG-8.5': ['progression/rows/decide'],
  'LG-8.7': ['progression/engine/attribute-morning-pain'],
  'LG-8.8': [
    'progression/engine/flare-stage',
    'progression/records/flare-on',
    'progression/records/flare-dose',
    'progression/records/flare-hold',
  ],
  'LG-9': ['volume/weekly-sets'],
  'SF-1': ['safety/prescription-checks'],
  'SF-1.5': ['safety/clearance'],
  'SF-2': ['safety/red-flag-triage'],
  'SF-3': ['safety/axial-spa-screen', 'safety/vertebral-fracture-risk'],
  'MS-1': ['adherence/adherence-window', 'adherence/day-state'],
  'MS-2': ['measures/pain-change'],
  'MS-3': ['measures/psfs', 'measures/groc'],
  'MS-8': ['review/review-of', 'adherence/silence'],
  ...Object.fromEntries(
    decisionTable.map(({ id }) => [id, [fileOfRow(id).replace('lib/domain/', '').replace('.ts', '')]]),
  ),
};

function importsOf(path: string): string[] {
  const specifiers = [...readSource(path).matchAll(/(?:from|import)\s+'([^']+)'/g)].map(
    ([, name = '']) => name,
  );
  return specifiers.flatMap((name) => {
    const base = name.startsWith('@/')
      ? name.slice(2)
      : name.startsWith('.')
        ? normalize(join(dirname(path), name))
        : null;
    if (base === null) return [];
    return [base, `${base}.ts`, `${base}.tsx`].filter((one) => /\.tsx?$/.test(one) && existsSync(one));
  });
}

/** Every file that a screen or a route leads to, without what only shows, writes or signs the book itself. */
function reachedByTheProduct(): ReadonlySet<string> {
  const isBook = (path: string) => /rule-book|about\/rules/.test(path);
  const waiting = productSources().filter((path) => /^(app|lib\/server)\//.test(path) && !isBook(path));
  const reached = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path) || isBook(path)) continue;
    reached.add(path);
    waiting.push(...importsOf(path));
  }
  return reached;
}

describe('the rule book lists only what is in use', () => {
  const reached = reachedByTheProduct();

  it('every rule is known here by the modules that do what it says', () => {
    expect(ruleRegistry.map(({ id }) => id).toSorted()).toEqual(Object.keys(decidedIn).toSorted());
    for (const path of Object.values(decidedIn).flat())
      expect([path, existsSync(`lib/domain/${path}.ts`)]).toEqual([path, true]);
  });

  it.each(ruleRegistry.filter((rule) => notInUse(rule) === null).map(({ id }) => id))(
    '%s is printed as in force: a screen or a route leads to what it says',
    (id) => {
      expect((decidedIn[id] ?? []).filter((path) => !reached.has(`lib/domain/${path}.ts`))).toEqual([]);
    },
  );

  it('what nothing leads to is marked as not in use', () => {
    const unused = ruleRegistry.filter((rule) => notInUse(rule) !== null).map(({ id }) => id);
    const unreached = Object.entries(decidedIn)
      .filter(([, paths]) => paths.some((path) => !reached.has(`lib/domain/${path}.ts`)))
      .map(([id]) => id);
    expect(unreached.filter((id) => !unused.includes(id))).toEqual([]);
    expect(unreached.length).toBeGreaterThan(1);
  });
});

describe('each sentence of a row comes from the row’s own file', () => {
  const sources = productSources().map((path) => [path, readSource(path)] as const);
  /** The longest stretch of a sentence without a number or a gap. */
  const stretchOf = (text: string): string =>
    text
      .split(/\{\w+\}|\d+/)
      .toSorted((a, b) => b.length - a.length)[0]
      ?.trim() ?? '';

  it.each(decisionTable.map((row) => [row.id, row] as const))('%s', (id, row) => {
    const own = fileOfRow(id);
    const texts = Object.values<ReasonSentences>(row.says).flatMap(({ patient, clinician }) => [
      patient?.en,
      patient?.es,
      clinician.en,
    ]);
    for (const text of texts) {
      const stretch = stretchOf(text ?? '');
      if (stretch.length < 40) continue;
      expect([
        stretch,
        sources.filter(([, source]) => source.includes(stretch)).map(([path]) => path),
      ]).toEqual([stretch, [own]]);
    }
  });

  it('the entry of a row in the book is made of them', () => {
    for (const row of decisionTable) {
      const entry = rowRules.find(({ id }) => id === row.id)?.words.join(' ') ?? '';
      for (const { patient } of Object.values<ReasonSentences>(row.says)) {
        const stretch = stretchOf(patient?.en ?? '');
        expect(entry).toContain(stretch);
      }
    }
  });
});
