import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instruments } from './instruments.ts';
import { limitsOf } from '../pain/agreed-limits.ts';
import { painLimitLines } from './pain-lines.ts';
import { judgeChairStand } from './performance-tests.ts';
import { measureRefusals } from '../messages/measure-refusals.ts';
import { checkScoreOnly } from './score-only.ts';
import { measureSources } from '../sources/measure-sources.ts';

describe('MS-6 chair stand [RikliJones]', () => {
  it.each([
    [13, 60, 'male', true, 14],
    [14, 64, 'male', false, 14],
    [3, 94, 'female', true, 4],
    [4, 90, 'female', false, 4],
    [0, 70, 'female', true, 10],
    [5, 59, 'male', null, null],
    [5, 95, 'female', null, null],
    [5, 70, null, null, null],
    [5, null, 'male', null, null],
  ] as const)(
    '%i stands at %j years, %j: below average %j',
    (stands, ageYears, sex, belowAverage, cutOff) => {
      expect(judgeChairStand({ stands, ageYears, sex })).toEqual({ ok: true, belowAverage, cutOff });
    },
  );

  it.each([[-1], [2.5]])('refuses %d stands', (stands) => {
    expect(judgeChairStand({ stands, ageYears: 70, sex: 'male' })).toMatchObject({
      refusal: 'score_invalid',
    });
  });
});

describe('MS-7 licences and totals', () => {
  it('cites references that exist, and ships no text without a yes', () => {
    const cited = Object.values(instruments).flatMap(({ sources }): readonly string[] => sources);
    expect(cited.filter((id) => !Object.hasOwn(measureSources, id))).toEqual([]);
    const shipped = Object.entries(instruments).filter(
      ([, { shipText }]) => !/^(no|not_yet)$/.test(shipText),
    );
    expect(shipped.map(([code]) => code)).toEqual([
      'nprs',
      'psfs',
      'groc',
      'session_effort',
      'performance_tests',
      'rmdq',
    ]);
  });

  const record = {
    instrumentCode: 'odi',
    version: '2.1a',
    language: 'en',
    date: '2025-06-02',
    minPossible: 0,
    maxPossible: 100,
    higherIsBetter: false,
    enteredBy: 'someone',
    licenceConfirmedByClinic: true,
  };
  it.each([
    [0, true],
    [100, true],
    [-0.1, false],
    [100.1, false],
    [Number.NaN, false],
  ])('a total of %d in 0 to 100 is accepted: %s', (total, ok) => {
    expect(checkScoreOnly({ ...record, total }).ok).toBe(ok);
  });

  it('refuses a range that is none', () => {
    expect(checkScoreOnly({ ...record, total: 0, maxPossible: 0 })).toMatchObject({
      refusal: 'score_invalid',
    });
  });
});

describe('MS-8 what the clinician sees', () => {
  it.each([
    ['standard', null, { highestGreen: 2, highestAmber: 5 }],
    ['protective', 9, { highestGreen: 2, highestAmber: 3 }],
    ['relative', 0, { highestGreen: 1, highestAmber: 2 }],
    ['relative', 9, { highestGreen: 10, highestAmber: 10 }],
    ['relative', null, null],
  ] as const)('draws the limits of the %s model with pain before %j', (model, painBefore, lines) => {
    expect(painLimitLines(limitsOf({ painModel: model }, null), painBefore)).toEqual(lines);
  });
});

const book = new URL('../../../../shared/clinical/measures.md', import.meta.url);
const isBeside = existsSync(book);

describe.skipIf(!isBeside)(
  'the tables of the rule book equal the code (skipped when ../shared is absent)',
  () => {
    const lines = isBeside ? readFileSync(book, 'utf8').split('\n') : [];
    const cellsAfter = (heading: string) =>
      lines
        .slice(lines.findIndex((line) => line.startsWith(heading)))
        .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

    it('MS-9 refusals with their English message', () => {
      const rows = cellsAfter('## MS-9')
        .slice(4)
        .filter(([, codes = '']) => /^[a-z_]+_[a-z_, ]+$/.test(codes));
      const expected = rows.flatMap(([, codes = '', message]) =>
        codes.split(', ').map((code) => [code, message]),
      );
      const own = Object.entries(measureRefusals).map(([code, text]) => [code, text.en]);
      expect(own).toEqual(expected);
    });

    it('references: every key', () => {
      const keys = cellsAfter('## References')
        .filter((cells) => /\d{4}|Licence|Measures|Mapi|MskHq|Jones|Nrs/.test(cells[1] ?? ''))
        .map((cells) => cells[1]);
      expect(Object.keys(measureSources)).toEqual(keys);
    });
  },
);
