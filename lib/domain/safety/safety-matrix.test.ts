import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attributeLabels } from './attribute-labels.ts';
import { conditionFacts } from './condition-facts.ts';
import { conditionLabels } from './condition-labels.ts';
import type { DayWindow } from './matrix/matrix-group.ts';
import { redFlagQuestions } from './red-flag-questions.ts';
import { redFlagIds, redFlags } from './red-flags.ts';
import { matrixGroupsOf, safetyMatrix } from './safety-matrix.ts';
import { ruleSources } from '../sources/rule-sources.ts';
import { safetySources } from '../sources/safety-sources.ts';
import { conditionCodes, exerciseAttributes } from './vocabulary.ts';

describe('SF-1 vocabulary and matrix', () => {
  it('has 60 attributes, 74 conditions and 1,003 rows, each listed once', () => {
    expect(new Set(exerciseAttributes).size).toBe(60);
    expect(new Set(conditionCodes).size).toBe(74);
    expect(safetyMatrix.flatMap((group) => group.attributes)).toHaveLength(1003);
  });

  it.each(conditionCodes)('%s has rows, labels in both languages and facts', (code) => {
    expect(matrixGroupsOf(code).length).toBeGreaterThan(0);
    expect(conditionLabels[code].en).not.toBe(conditionLabels[code].es);
    const hasPreferred = matrixGroupsOf(code).some((group) => group.rating === 'preferred');
    expect(conditionFacts[code].regions.length > 0 || !hasPreferred).toBe(true);
  });

  it('names every source that a line or a red flag cites', () => {
    const cited = [
      ...safetyMatrix.flatMap((group) => group.sources),
      ...redFlagIds.flatMap((id): readonly string[] => redFlags[id].sources),
    ];
    expect(cited.filter((id) => !Object.hasOwn(safetySources, id))).toEqual([]);
    expect(safetyMatrix.filter((group) => group.sources.length === 0)).toEqual([]);
  });

  it('has windows that begin at day 0 or later and do not end before they begin', () => {
    for (const { days } of safetyMatrix) {
      if (days === null) continue;
      expect(days.fromDay).toBeGreaterThanOrEqual(0);
      expect(days.toDay ?? Number.POSITIVE_INFINITY).toBeGreaterThan(days.fromDay);
    }
  });

  it('never lists one attribute twice with the same rating and window for a condition', () => {
    const keys = safetyMatrix.flatMap(({ condition, rating, days, attributes }) =>
      attributes.map((attribute) => `${condition} ${attribute} ${rating} ${textOf(days)}`),
    );
    expect(keys.length).toBe(new Set(keys).size);
  });
});

const documents = ['safety.md', 'additions-1.1.md'].map(
  (name) => new URL(`../../../../shared/clinical/${name}`, import.meta.url),
);
const areBeside = documents.every((url) => existsSync(url));

/** Part F 9 of the additions puts one attribute more into two lines of its part A. */
const amendedByPartF = new Map([
  ['rotator_cuff_repair | caution | 84-182', ', loaded_hip_hinge'],
  ['shoulder_stabilisation_postop | caution | 43-112', ', loaded_hip_hinge'],
]);

describe.skipIf(!areBeside)(
  'the tables of the rule book equal the code (skipped when ../shared is absent)',
  () => {
    const texts = areBeside ? documents.map((url) => readFileSync(url, 'utf8').split('\n')) : [];
    const lines = texts.flat();
    const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    /** The table rows between two headings, first of the text of 1.0, then of the additions. */
    const rowsBetween = (from: string, to: string) =>
      texts
        .flatMap((text) =>
          text.slice(
            text.findIndex((line) => line.startsWith(from)),
            text.findIndex((line) => line.startsWith(to)),
          ),
        )
        .filter((line) => line.startsWith('| `'))
        .map(cellsOf);

    it('SF-1.1 attributes with their meanings', () => {
      const rows = rowsBetween('### SF-1.1', '### SF-1.2').map(([, code, meaning]) => [code, meaning]);
      expect(exerciseAttributes.map((code) => [code, attributeLabels[code].meaning])).toEqual(rows);
    });

    it('SF-1.2 conditions with label and group', () => {
      const rows = rowsBetween('### SF-1.2', '### SF-1.3').map(([, code, label, , group]) => [
        code,
        label,
        group,
      ]);
      const own = conditionCodes.map((code) => [code, conditionLabels[code].en, conditionFacts[code].group]);
      expect(own).toEqual(rows);
    });

    it('SF-1.3 matrix: condition, rating, attributes, window, reason and sources', () => {
      const rows = rowsBetween('### SF-1.3', '### SF-1.4').map(
        ([, condition, rating, attributes, days, text]) => {
          const added = amendedByPartF.get(`${condition} | ${rating} | ${days}`) ?? '';
          return [condition, rating, `${attributes}${added}`, days, text].join(' | ');
        },
      );
      const own = safetyMatrix.map((group) =>
        [
          group.condition,
          group.rating,
          group.attributes.join(', '),
          textOf(group.days),
          `${group.reason} [${group.sources.join(', ')}]`,
        ].join(' | '),
      );
      const plain = (row: string) => row.replaceAll('*', '');
      expect(new Set(own.map(plain))).toEqual(new Set(rows.map(plain)));
    });

    it('SF-2 red flags: suspicion, urgency, question and sources', () => {
      const rows = lines
        .filter((line) => line.startsWith('| `rf_'))
        .map(cellsOf)
        .map(([, id, suspected, question, urgency, , sources]) => [
          id,
          suspected,
          question?.replace(/^\(\d+ and over\) /, ''),
          urgency,
          sources,
        ]);
      const own = redFlagIds.map((id) => [
        id,
        redFlags[id].suspected,
        redFlagQuestions[id].en,
        redFlags[id].urgency,
        `[${redFlags[id].sources.join(', ')}]`,
      ]);
      expect(own).toEqual(rows);
    });

    it('references: every key with its status', () => {
      const statuses = { seen: 'seen', 'partly seen': 'partly_seen', 'from memory, verify': 'from_memory' };
      const rows = texts
        .flatMap((text) => text.slice(text.findIndex((line) => /^##? References/.test(line))))
        .filter((line) => line.startsWith('| ') && !line.startsWith('| key'))
        .map(cellsOf)
        .map(([, key = '', status = '']) => [key, new Map(Object.entries(statuses)).get(status)] as const);
      const own = Object.entries(safetySources).map(([key, source]) => [key, source.status]);
      const written = new Map(rows);
      expect(own.filter(([key = '', status]) => written.get(key) !== status)).toEqual([]);
      const inCode = new Map(Object.entries(ruleSources).map(([key, { status }]) => [key, status]));
      expect(rows.filter(([key, status]) => inCode.get(key) !== status)).toEqual([]);
    });
  },
);

function textOf(days: DayWindow | null): string {
  return days === null ? '' : `${days.fromDay}-${days.toDay ?? ''}`;
}
