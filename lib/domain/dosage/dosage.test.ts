import { describe, expect, it } from 'vitest';
import { populations } from '../person/populations.ts';
import { holdSecondsFromBreaths } from './breath-hold.ts';
import { chooseDosageRow, dosageRows } from './choose-row.ts';
import { goals } from './goals.ts';
import { hsrWeek } from './hsr-week.ts';
import { stretchPlan } from './stretch-plan.ts';

describe('dosage rows (LG-6)', () => {
  it('has the rows of the table once each, with sane ranges', () => {
    expect(dosageRows.map((row) => row.id)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `DG-STR-${n}`),
      'DG-HYP-1',
      'DG-HYP-2',
      'DG-END-1',
      'DG-POW-1',
      'DG-POW-2',
      'DG-TI-1',
      'DG-TH-1',
      'DG-TE-1',
      'DG-TP-1',
      'DG-MC-1',
      'DG-MOB-1',
      'DG-ST-1',
      'DG-ST-2',
      'DG-BAL-1',
      'DG-BAL-2',
      'DG-AER-1',
      'DG-WALK-1',
      'DG-WALK-2',
      'DG-BR-1',
    ]);
    for (const row of dosageRows) {
      for (const stage of [row.start, row.later]) {
        expect(stage.amount[0]).toBeLessThanOrEqual(stage.amount[1]);
        expect(stage.effort.low).toBeLessThanOrEqual(stage.effort.high);
        expect(stage.sets).toBeGreaterThanOrEqual(1);
        const [lowest, highest] = stage.loadPct ?? [0, 0];
        expect(lowest).toBeLessThanOrEqual(highest);
      }
      expect(row.sources.length > 0 || row.isChoice).toBe(true);
    }
  });

  it.each([
    ['strength', { populations: ['general_novice'], ageYears: 40 }, 'DG-STR-1'],
    ['strength', { populations: ['general_trained'], ageYears: 40 }, 'DG-STR-2'],
    ['strength', { populations: ['general_trained', 'older_adult'], ageYears: 70 }, 'DG-STR-3'],
    ['strength', { populations: ['older_adult', 'osteoporosis'], ageYears: 70 }, 'DG-STR-4'],
    ['strength', { populations: ['vertebral_fracture', 'post_op'], ageYears: 70 }, 'DG-STR-5'],
    [
      'strength',
      { populations: ['post_op'], ageYears: 40, daysSinceSurgery: 100, surgicalClearance: true },
      'DG-STR-1',
    ],
    ['hypertrophy', { populations: ['post_op'], ageYears: 40 }, 'DG-HYP-1'],
    ['muscular_endurance', { populations: ['acute_pain'], ageYears: 40 }, 'DG-END-1'],
    ['power', { populations: ['general_novice'], ageYears: 40 }, 'DG-POW-2'],
    ['tendon_hsr', { populations: ['general_novice'], ageYears: 40 }, 'DG-TH-1'],
    ['tendon_hsr', { populations: ['general_novice'], conditionCodes: ['plantar_heel_pain'] }, 'DG-TP-1'],
    ['stretch_hold', { populations: ['general_novice'], ageYears: 64 }, 'DG-ST-1'],
    ['stretch_hold', { populations: ['general_novice'], ageYears: 65 }, 'DG-ST-2'],
    ['stretch_hold', { populations: ['general_novice'] }, 'DG-ST-2'],
    ['balance', { populations: ['general_novice'], ageYears: 30 }, 'DG-BAL-2'],
    ['balance', { populations: ['general_novice'], ageYears: 30, conditionCodes: ['fall_risk'] }, 'DG-BAL-1'],
    ['balance', { populations: ['osteoporosis'], ageYears: 55 }, 'DG-BAL-1'],
    ['walking', { populations: ['general_novice'], ageYears: 50 }, 'DG-WALK-1'],
    ['walking', { populations: ['general_novice'], conditionCodes: ['lumbar_spinal_stenosis'] }, 'DG-WALK-2'],
  ] as const)('%s for %o is %s', (goal, subject, id) => {
    expect(chooseDosageRow(goal, subject)?.id).toBe(id);
  });

  it('has some row for every goal and population', () => {
    for (const goal of goals) {
      for (const population of populations)
        expect(chooseDosageRow(goal, { populations: [population] })).toBeDefined();
    }
  });
});

describe('hsrWeek (LG-6.1)', () => {
  it.each([
    [1, 3, 15],
    [2, 3, 12],
    [3, 3, 12],
    [4, 4, 10],
    [5, 4, 10],
    [6, 4, 8],
    [8, 4, 8],
    [9, 4, 6],
    [12, 4, 6],
  ])('week %d is %d sets of %d', (week, sets, repMax) => {
    expect(hsrWeek({ week })).toEqual({ ok: true, sets, repMax, sessionsPerWeek: 3, secondsPerRep: 6 });
  });

  it.each([0, 13, 1.5, -1, Number.NaN])('refuses week %d', (week) => {
    expect(hsrWeek({ week })).toEqual({ ok: false, refusal: 'week_out_of_range' });
  });
});

describe('stretchPlan (LG-6.2)', () => {
  it.each([
    [30, 40, 2, 60, []],
    [45, 40, 2, 90, []],
    [10, 40, 6, 60, []],
    [120, 40, 1, 120, []],
    [29, 65, 3, 87, ['hold_short_for_age']],
    [29, 64, 3, 87, []],
    [30, 65, 2, 60, []],
    [15, null, 4, 60, []],
  ])('%d s at age %s is %d repeats, %d s', (holdS, ageYears, repeats, totalS, warnings) => {
    expect(stretchPlan({ holdS, ageYears })).toEqual({ ok: true, repeats, totalS, warnings });
  });

  it.each([9.9, 120.1, 0, Number.NaN])('refuses a hold of %d s', (holdS) => {
    expect(stretchPlan({ holdS })).toEqual({ ok: false, refusal: 'hold_out_of_range' });
  });
});

describe('holdSecondsFromBreaths (LG-6.3)', () => {
  it.each([
    [8, null, 40],
    [12, undefined, 60],
    [8, 6, 80],
    [1, 30, 2],
    [1, 8, 8],
    [30, 4, 450],
  ])('%d breaths at %s a minute take %d s', (breaths, breathRatePerMin, seconds) => {
    expect(holdSecondsFromBreaths({ breaths, breathRatePerMin })).toEqual({ ok: true, seconds });
  });

  it.each([
    [0, 12, 'breaths_invalid'],
    [31, 3, 'breaths_invalid'],
    [2.5, 12, 'breaths_invalid'],
    [8, 3.9, 'breath_rate_invalid'],
    [8, 31, 'breath_rate_invalid'],
  ])('%d breaths at %d a minute: %s', (breaths, breathRatePerMin, refusal) => {
    expect(holdSecondsFromBreaths({ breaths, breathRatePerMin })).toEqual({ ok: false, refusal });
  });
});
