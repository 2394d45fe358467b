import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dosageRows } from '../dosage/choose-row.ts';
import { capTable } from '../load/load-caps.ts';
import { effortBandTable } from '../dosage/effort-bands.ts';
import { painLimits } from '../pain/pain-zone.ts';
import { decisionTable } from '../progression/rows/registry.ts';
import { incrementTable } from '../progression/engine/increments.ts';
import { reentryTable } from '../progression/engine/reentry-plan.ts';
import { formulaTable } from '../load/one-rm-formulas.ts';
import { safetyMatrix } from '../safety/safety-matrix.ts';
import { clinicChoices } from './choices.ts';
import { isRuleSource, ruleSources } from '../sources/rule-sources.ts';
import { ruleRegistry } from './registry.ts';
import { notInUse } from './rule.ts';
import { bookRuleIds, bookRuleOf } from './rule-anchor.ts';
import { writeRuleBook } from './write-book.ts';

const book = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
const ruleOf = (id: string) => {
  const rule = ruleRegistry.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
};
const tableRows = (id: string, index = 0): readonly (readonly string[])[] =>
  ruleOf(id).tables?.[index]?.rows ?? [];

describe('rule registry', () => {
  it('names every rule once, in words and with sources that resolve', () => {
    const ids = ruleRegistry.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of ruleRegistry) {
      expect(rule.words.join(' ').length).toBeGreaterThan(60);
      expect(rule.sources.every(isRuleSource)).toBe(true);
      expect([...rule.words, rule.example ?? ''].join(' ')).not.toMatch(/undefined|NaN|[{}]/);
      for (const { head, rows } of rule.tables ?? []) {
        expect(rows.length).toBeGreaterThan(1);
        expect(rows.every((row) => row.length === head.length && row.every((cell) => cell !== ''))).toBe(
          true,
        );
      }
    }
  });

  it('keeps the present value of every choice inside its range', () => {
    const choices = ruleRegistry.flatMap((rule) => rule.choices ?? []).map((id) => clinicChoices[id]);
    expect(choices.length).toBeGreaterThan(15);
    for (const { value, min, max } of choices) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
  });

  it('resolves every source that a table of the code cites, each with a status', () => {
    const cited = [
      ...Object.values(capTable),
      ...Object.values(painLimits),
      ...Object.values(formulaTable),
      ...dosageRows,
      ...safetyMatrix,
    ].flatMap((row) => [...row.sources]);
    expect(cited.filter((key) => !isRuleSource(key))).toEqual([]);
    for (const source of Object.values(ruleSources))
      expect(['seen', 'partly_seen', 'from_memory']).toContain(source.status);
  });
});

describe('the tables of the book are those of the code', () => {
  it('caps and effort bands (LG-3.3, LG-4)', () => {
    expect(tableRows('LG-3.3').map(([name, first, later]) => [name, Number(first), Number(later)])).toEqual(
      tableRows('LG-3.3').map(([name]) => {
        const row = Object.entries(capTable).find(([population]) => population === name)?.[1];
        return [name, row?.first, row?.later];
      }),
    );
    expect(tableRows('LG-3.3')).toHaveLength(7);
    const { first, later } = effortBandTable.older_adult;
    expect(tableRows('LG-4')).toContainEqual([
      'older_adult',
      `${first.low}–${first.high}`,
      `${later.low}–${later.high}`,
    ]);
  });

  it('increments, absence, dosage and decision rows', () => {
    expect(
      tableRows('LG-8.0').map(([, , standard, cautious]) => [Number(standard), Number(cautious)]),
    ).toEqual(Object.values(incrementTable).map(({ standard, cautious }) => [standard, cautious]));
    expect(tableRows('LG-8.3').map(([day]) => Number(day))).toEqual(
      reentryTable.map((row) => row.fromDays).toReversed(),
    );
    expect(tableRows('LG-6').map(([id]) => id)).toEqual(dosageRows.map((row) => row.id));
    expect(tableRows('LG-8.5').map(([id]) => id)).toEqual(decisionTable.map(({ id }) => id));
  });

  it('answers the question of the 65-year-old with three weeks away from 20 kg', () => {
    expect(ruleOf('LG-8.3').example).toBe(
      'A 65-year-old comes back after three weeks to 20 kg and three sets: 30 % less, so 14 kg (or the next lighter weight owned), and 2 sets.',
    );
  });
});

describe('links into the book', () => {
  it('knows every heading, and finds the one for rows and parts of rules', () => {
    const rows: string[] = decisionTable.map(({ id }) => id);
    const ids = ruleRegistry.map(({ id }) => id);
    expect(ids.filter((id) => !rows.includes(id))).toEqual(bookRuleIds);
    expect(ids.filter((id) => rows.includes(id))).toEqual(rows);
    expect(rows.map(bookRuleOf)).toEqual(rows);
    expect(['LG-8.3', 'D06', 'D15a', 'DG-STR-1', 'LG-4.2', 'LG-3.4', 'SF-1'].map(bookRuleOf)).toEqual([
      'LG-8.3',
      'D06',
      'D15a',
      'LG-6',
      'LG-4.4',
      'LG-3.3',
      'SF-1',
    ]);
    expect(bookRuleOf('unheard')).toBeNull();
  });
});

describe('docs/rules.md', () => {
  it('is what the registry writes (npx tsx scripts/rules-book.ts)', () => {
    expect(book).toBe(writeRuleBook(ruleRegistry, []));
  });

  const used = ruleRegistry.filter((rule) => notInUse(rule) === null);

  it('shows what is not in use instead of a signature, whoever signed it', () => {
    const unused = ruleRegistry.filter((rule) => notInUse(rule) !== null);
    expect(unused.map(({ id }) => id)).toEqual(['SF-3', 'MS-3']);
    const [first] = unused;
    const text = writeRuleBook(unused, [
      { ruleId: first?.id ?? '', signedBy: 'Dr. Ana Ruiz', signedOn: '2026-03-09' },
    ]);
    expect(text.match(/\*Not in use: nothing records [^.]+ yet\.\*/g)).toHaveLength(unused.length);
    expect(text).not.toContain('Signed off by');
    expect(tableRows('LG-8.5').filter(([, , effect]) => effect?.endsWith('(not in use)'))).toEqual([]);
  });

  it('shows what is not yet signed off, and by whom a rule was signed', () => {
    expect(book.match(/Not yet signed off\./g)).toHaveLength(used.length);
    const signed = writeRuleBook(ruleRegistry, [
      { ruleId: 'LG-1', signedBy: 'Dr. Ana Ruiz', signedOn: '2026-03-09' },
    ]);
    expect(signed).toContain('Signed off by Dr. Ana Ruiz, 2026-03-09.');
    expect(signed.match(/Not yet signed off\./g)).toHaveLength(used.length - 1);
  });
});
