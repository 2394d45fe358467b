import { describe, expect, it } from 'vitest';
import { aDose } from '../dosage/dose-fixture.ts';
import type { Dose } from '../dosage/prescription.ts';
import { isRuleSource } from '../sources/rule-sources.ts';
import { type BalanceItem, balanceOf, planesCovered } from './balance.ts';
import { type BalanceFacts, balanceFindings } from './balance-findings.ts';

const dose = aDose({ schedule: { type: 'times_per_week', n: 2 } });
const item = (over: Partial<BalanceItem> = {}, change: Partial<Dose> = {}): BalanceItem => ({
  phase: 0,
  region: 'hip',
  pattern: 'squat',
  planes: ['sagittal'],
  muscles: ['quadriceps'],
  secondaryMuscles: [],
  attributes: [],
  goal: 'strength',
  dose: { ...dose, ...change },
  ...over,
});
const nobody: BalanceFacts = { conditions: [] };
const tight: BalanceFacts = { conditions: ['hip_flexor_tightness'] };
const idsOf = (items: BalanceItem[], facts = nobody) => balanceFindings(items, facts).map(({ id }) => id);
const sideways = item({ planes: ['frontal'], muscles: ['glute_med'], pattern: 'hip_abduction' });

describe('balanceOf: weekly sets per muscle (LG-9.1, Pelland2025)', () => {
  it.each<[string, BalanceItem[], Record<string, number>]>([
    ['nothing trains nothing', [], {}],
    ['3 sets twice a week are 6', [item()], { quadriceps: 6 }],
    [
      'a secondary muscle counts half',
      [item({ secondaryMuscles: ['glute_max'] }, { sets: 1 })],
      { quadriceps: 2, glute_max: 1 },
    ],
    ['every day is 7 days', [item({}, { sets: 1, schedule: { type: 'every_day' } })], { quadriceps: 7 }],
    [
      'named weekdays count once each, and times a day multiply',
      [item({}, { sets: 1, timesPerDay: 2, schedule: { type: 'specific_weekdays', days: [1, 3, 5] } })],
      { quadriceps: 6 },
    ],
    [
      'of two one-sided prescriptions the side with more sets counts once',
      [item({}, { side: 'left', sets: 4 }), item({}, { side: 'right', sets: 2 })],
      { quadriceps: 8 },
    ],
    [
      'an open side may be either',
      [item({}, { side: null, sets: 1 }), item({}, { side: 'right', sets: 2 })],
      { quadriceps: 6 },
    ],
    ['a stretch is no hard set', [item({ goal: 'stretch_hold' })], {}],
    ['a dose that cannot be read is in no number', [item({ dose: null })], {}],
  ])('%s', (_, items, sets) => {
    const found = balanceOf(items).weeklySets.map((one) => [one.muscle, one.sets]);
    expect(Object.fromEntries(found)).toEqual(sets);
  });

  it('says how many doses are in no number', () => {
    expect(balanceOf([item({ dose: null }), item()]).unread).toBe(1);
  });
});

describe('phases: a week holds one of them (LG-9.1)', () => {
  const phased = (sets: number) => [
    item({ phase: 0 }, { sets: 1 }),
    item({ phase: 1 }, { sets }),
    item({ phase: 2 }, { sets: sets + 1 }),
  ];
  it.each([
    [0, 2],
    [1, 8],
    [2, 10],
    [3, 2],
  ])('phase %i counts its own exercises and those of no phase', (phase, sets) => {
    expect(balanceOf(phased(3), phase).weeklySets).toEqual([{ muscle: 'quadriceps', sets }]);
  });

  it('two phases that are each within the limit are no finding, one above it is', () => {
    const found = (sets: number) =>
      balanceFindings(phased(sets), { ...nobody, checkAbove: 20, phase: 1 })
        .filter(({ severity }) => severity === 'caution')
        .map(({ phase, numbers }) => [phase, numbers['mostSets']]);
    expect(found(8)).toEqual([]);
    expect(found(9)).toEqual([[2, 22]]);
    expect(found(10)).toEqual([
      [1, 22],
      [2, 24],
    ]);
  });

  it('of other phases only what asks for a second look is told', () => {
    const light = [item({ phase: 1 }, { sets: 1 }), item({ phase: 2 }, { sets: 1 })];
    const told = balanceFindings(light, { ...nobody, phase: 2 }).filter(({ rule }) => rule === 'LG-9.1');
    expect(told).toMatchObject([
      { id: 'sets_maintenance', phase: 2, sentence: expect.stringMatching(/^Phase 2\. Under 4 sets/) },
    ]);
  });

  it('planes, push and pull are those of the whole program', () => {
    const items = [
      item({ phase: 1, pattern: 'push_horizontal' }),
      item({ phase: 2, pattern: 'pull_horizontal' }),
    ];
    expect(balanceOf(items, 1)).toMatchObject({ push: 1, pull: 1, strengthening: 2 });
  });

  it('a dose of another phase that cannot be read is not missed in this one', () => {
    expect(balanceOf([item({ phase: 1, dose: null }), item({ phase: 2 })], 2).unread).toBe(0);
    expect(balanceOf([item({ phase: 1, dose: null }), item({ phase: 2 })], 1).unread).toBe(1);
  });
});

describe('balanceOf: planes, push and pull, front and back of the hip', () => {
  it('counts strength and control in each plane, and leaves stretches out', () => {
    const items = [
      item(),
      item({ planes: ['sagittal', 'transverse'], goal: 'motor_control' }),
      item({ planes: ['frontal'], goal: 'stretch_hold' }),
    ];
    expect(balanceOf(items).planes).toEqual({ sagittal: 2, frontal: 0, transverse: 1 });
    expect(planesCovered(balanceOf(items))).toEqual(['sagittal', 'transverse']);
  });

  it('counts push, pull, and both sides of the hip by primary muscles', () => {
    const items = [
      item({ pattern: 'push_vertical', muscles: ['deltoids'] }),
      item({ pattern: 'pull_horizontal', muscles: ['lats'] }),
      item({ muscles: ['hip_flexors'] }),
      item({ muscles: ['hamstrings', 'glute_max'] }),
    ];
    expect(balanceOf(items)).toMatchObject({ push: 1, pull: 1, hipFront: 1, hipBack: 1 });
  });
});

describe('balanceFindings', () => {
  const strengthens = { attributes: ['hip_flexor_strengthening'], planes: ['frontal' as const] };
  it.each<[string, BalanceItem[], BalanceFacts, string[]]>([
    ['an empty program is not judged', [], tight, []],
    ['LG-11: a hip plan that goes forward and back only', [item()], nobody, ['hip_one_plane']],
    ['LG-11: not with one sideways exercise', [item(), sideways], nobody, []],
    ['LG-11: a knee plan is no hip plan', [item({ region: 'knee' })], nobody, []],
    [
      'LG-11: a sideways stretch is no strength work',
      [item(), item({ planes: ['frontal'], goal: 'stretch_hold' })],
      nobody,
      ['hip_one_plane'],
    ],
    [
      'safety matrix: tight hip flexors strengthened and not lengthened',
      [item(strengthens)],
      tight,
      ['tight_hip_flexors_strengthened', 'tight_hip_flexors_not_lengthened'],
    ],
    [
      'safety matrix: tight hip flexors, arching to the end',
      [item({ attributes: ['end_range_lumbar_extension', 'hip_extension_end_range'], planes: ['frontal'] })],
      tight,
      ['tight_hip_flexors_arching'],
    ],
    ['not for someone without tight hip flexors', [item(strengthens)], nobody, []],
    [
      'a condition outside the list leaves the rule open and says so',
      [item(strengthens)],
      { conditions: [null] },
      ['condition_not_checked'],
    ],
    [
      'push without pull, a choice',
      [item({ region: 'shoulder', pattern: 'push_horizontal' })],
      nobody,
      ['push_without_pull'],
    ],
    [
      'pull without push, a choice',
      [item({ region: 'shoulder', pattern: 'pull_vertical' })],
      nobody,
      ['pull_without_push'],
    ],
  ])('%s', (_, items, facts, ids) => {
    expect(idsOf(items, facts)).toEqual(ids);
  });

  const week = (sets: number, over: Partial<BalanceItem> = {}) =>
    item({ region: 'knee', ...over }, { sets, schedule: { type: 'times_per_week', n: 1 } });
  it.each<[string, BalanceItem[], string[]]>([
    ['3 sets are under 4: maintenance (ACSM2026)', [week(3)], ['sets_maintenance']],
    ['4 sets are not', [week(4)], []],
    ['20 sets are quiet', [week(20)], []],
    ['21 sets: check recovery (choice)', [week(21)], ['sets_check_recovery']],
    ['9 sets for growth (DG-HYP-1)', [week(9, { goal: 'hypertrophy' })], ['sets_below_growth']],
    ['10 sets for growth are enough', [week(10, { goal: 'hypertrophy' })], []],
    ['"too few" is not said while a dose is missing', [week(3), week(1, { dose: null })], []],
    ['"too many" is said even then', [week(21), week(1, { dose: null })], ['sets_check_recovery']],
  ])('weekly sets: %s', (_, items, ids) => {
    expect(idsOf(items)).toEqual(ids);
  });

  it('looks at recovery above the number of the clinic', () => {
    expect(idsOf([week(13)], { conditions: [], checkAbove: 12 })).toEqual(['sets_check_recovery']);
  });

  it('carries numbers, a sentence and sources that resolve', () => {
    for (const finding of balanceFindings([item(strengthens), week(21)], tight)) {
      expect(Object.keys(finding.numbers).length).toBeGreaterThan(0);
      expect(finding.sentence).toMatch(/^[A-Z].*[.?]$/);
      expect(finding.sources.length).toBeGreaterThan(0);
      expect(finding.sources.every(isRuleSource)).toBe(true);
    }
  });
});
