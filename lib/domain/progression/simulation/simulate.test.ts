import { describe, expect, it } from 'vitest';
import { program, programLog } from '../records/program-fixtures.ts';
import { simulate } from './simulate.ts';
import { scenarios } from './simulation-scenarios.ts';

const fresh = { logs: [] };
const rowsOf = (...args: Parameters<typeof simulate>): string[] =>
  simulate(...args).steps.map((step) => step.decision.row);

describe('simulate', () => {
  it('gives the same run twice, three sessions a week from the first day', () => {
    const first = simulate(program({}, fresh), 'all_well', 6);
    expect(simulate(program({}, fresh), 'all_well', 6)).toEqual(first);
    expect(first.steps).toHaveLength(18);
    expect(first.steps.map((step) => step.localDate).slice(0, 4)).toEqual([
      '2026-03-30',
      '2026-04-01',
      '2026-04-03',
      '2026-04-06',
    ]);
  });

  it('all well: repetitions grow to the top, then the load rises and the repetitions begin again', () => {
    const { steps } = simulate(program({}, fresh), 'all_well', 6);
    const loads = steps.map((step) => step.loadKg ?? 0);
    expect(loads).toEqual(loads.toSorted((a, b) => a - b));
    expect(loads.at(-1)).toBeGreaterThan(loads[0] ?? 0);
    const risen = steps.findIndex((step) => step.decision.action === 'progress_load');
    expect(steps[risen]).toMatchObject({ amount: 8, label: { unit: 'kg' } });
    expect(steps[risen - 1]?.amount).toBeGreaterThanOrEqual(12);
  });

  it('pain at 5: nothing rises', () => {
    const { steps } = simulate(program({}, fresh), 'pain_at_5', 6);
    expect(new Set(steps.slice(1).map((step) => step.decision.row))).toEqual(new Set(['D15']));
    expect(new Set(steps.map((step) => step.loadKg))).toEqual(new Set([20]));
  });

  it('half missed: the program waits once two weeks are known', () => {
    const rows = rowsOf(program({}, fresh), 'half_missed', 6);
    expect(rows).toHaveLength(9);
    expect(new Set(rows.slice(4))).toEqual(new Set(['D17']));
  });

  it('two weeks away: the return is lighter', () => {
    const rows = rowsOf(program(), 'two_weeks_away', 6);
    expect(rows).toContain('D06');
    expect(rows.indexOf('D06')).toBe(6);
  });

  it('stops an exercise for good when the scenario brings severe pain, and stays at the dose for what only a clinician may do', () => {
    const severe = { ...scenarios.all_well, painDuring: 8 };
    expect(rowsOf(program({}, fresh), severe, 6)).toEqual(['D04', 'D05']);
    const amber = { ...scenarios.pain_at_5, morningPain: 1 };
    const logs = [programLog(4, { painDuring: 3 }), programLog(2, { painDuring: 3 })];
    const { steps } = simulate(program({}, { logs }), amber, 2);
    expect(steps.some((step) => step.decision.clinicianOnly === true && !step.isFollowed)).toBe(true);
    expect(new Set(steps.filter((step) => !step.isFollowed).map((step) => step.loadKg))).toEqual(
      new Set([50]),
    );
  });
});
