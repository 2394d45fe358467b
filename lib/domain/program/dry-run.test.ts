import { describe, expect, it } from 'vitest';
import { program } from '../progression/records/program-fixtures.ts';
import { simulate } from '../progression/simulation/simulate.ts';
import {
  scenarioNames,
  scenarios,
  type SimulationScenario,
} from '../progression/simulation/simulation-scenarios.ts';
import { type DryRun, dryRunDays, dryRunView, dryRunWeeks, kindOf } from './dry-run.ts';

const run = (
  scenario: Parameters<typeof simulate>[1],
  over: Parameters<typeof program>[1] = {},
  unit: 'kg' | 'lb' = 'kg',
): DryRun => {
  const input = program({}, { logs: [], ...over });
  return dryRunView(simulate(input, scenario, dryRunWeeks), { today: input.today, unit });
};
const kinds = ({ weeks }: DryRun) => weeks.map(({ notes }) => notes.map(({ kind }) => kind));
const severe: SimulationScenario = { ...scenarios.all_well, painDuring: 8 };

describe('dryRunView', () => {
  it.each(scenarioNames)(
    '%s: six weeks, each with a reason and its row, all points inside the run',
    (name) => {
      const { weeks, line } = run(name);
      expect(weeks.map(({ week }) => week)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(weeks.every(({ notes }) => notes.length > 0)).toBe(true);
      const reasons = weeks.filter(({ dose }) => dose !== null).flatMap(({ notes }) => notes);
      expect(reasons.every(({ words }) => /\(D\d\da?\)\./u.test(words))).toBe(true);
      expect(line.points.every(({ day }) => day >= 0 && day < dryRunDays)).toBe(true);
    },
  );

  it('LG-8.1 all well: the load rises, with its unit, and the line is the load', () => {
    const { weeks, line } = run('all_well');
    expect(weeks[0]).toMatchObject({ load: '20 kg' });
    expect(kinds(run('all_well')).flat()).toContain('raise');
    expect(line.unit).toBe('kg');
    const values = line.points.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values.at(-1)).toBeGreaterThan(20);
  });

  it.each([
    ['D15 pain at 5 holds under the standard model', 'pain_at_5', 'hold'],
    ['D17 half missed holds from the third week on', 'half_missed', 'hold'],
  ] as const)('%s', (_, name, kind) => {
    expect(new Set(kinds(run(name)).slice(2).flat())).toEqual(new Set([kind]));
  });

  it('D08 pain at 5 lowers under the protective model', () => {
    const input = program({ painModel: 'protective' }, { logs: [] });
    const view = dryRunView(simulate(input, 'pain_at_5', dryRunWeeks), { today: input.today, unit: 'kg' });
    expect(kinds(view).flat()).toContain('lower');
    expect(kinds(view).flat()).not.toContain('raise');
  });

  it('LG-8.3 two weeks away: two weeks without a session or a dose, then lighter', () => {
    const { weeks } = run('two_weeks_away');
    for (const week of weeks.slice(2, 4)) {
      expect(week).toMatchObject({ load: null, dose: null, notes: [{ words: 'No session.' }] });
    }
    expect(weeks[4]?.notes[0]).toMatchObject({ kind: 'lower' });
    expect(weeks[4]?.notes[0]?.words).toContain('D06');
  });

  it('D05 severe pain: stopped without a dose, and the weeks after it say so', () => {
    const { weeks, line } = run(severe);
    expect(weeks[0]).toMatchObject({ load: null, dose: null });
    expect(weeks[0]?.notes.map(({ kind }) => kind)).toEqual(['stop']);
    expect(weeks.slice(1).every(({ notes }) => notes[0]?.words === 'Stopped.')).toBe(true);
    expect(line.points).toHaveLength(1);
  });

  it('shows the label of the equipment first and the reader’s unit in brackets (LG-1.1)', () => {
    expect(run('all_well', {}, 'lb').weeks[0]?.load).toBe('20 kg (44.1 lb)');
  });

  it.each([
    ['hold', 3, 30, '3 × 30 seconds', 's per set'],
    ['time', 1, 600, '1 × 10 minutes', 'min per set'],
    ['time', 1, 60, '1 × 60 seconds', 's per set'],
    ['breaths', 2, 5, '2 × 5 breaths', 'breaths per set'],
    ['distance', 1, 100, '1 × 100 metres', 'm per set'],
    ['steps', 1, 50, '1 × 50 steps', 'steps per set'],
    ['reps', 2, 10, '2 × 10 repetitions', 'repetitions per set'],
    ['reps', 1, 1, '1 × 1 repetition', 'repetitions per set'],
  ] as const)(
    '%s without a load: the amount carries its unit and is the line',
    (kind, sets, min, dose, unit) => {
      const over = { kind, sets, repMin: min, repMax: min, plannedLoad: null };
      const { weeks, line } = run('pain_at_5', over);
      expect(weeks[0]).toMatchObject({ load: null, dose });
      expect(line).toMatchObject({
        unit,
        points: expect.arrayContaining([{ day: 0, value: unit.startsWith('min') ? min / 60 : min }]),
      });
    },
  );

  it('says a refusal of the rules instead of an empty run', () => {
    const refused = run('all_well', { repMin: 0, repMax: 0 });
    expect(refused.refusal).toBe('prescription_invalid');
    expect(run('all_well').refusal).toBeNull();
  });

  it('an empty run has weeks without a session and no point', () => {
    const view = dryRunView(
      { scenario: scenarios.all_well, steps: [], refusal: null },
      { today: '2026-03-30', unit: 'kg' },
    );
    expect(view.weeks.every(({ notes }) => notes[0]?.words === 'No session.')).toBe(true);
    expect(view.line.points).toEqual([]);
  });
});

it.each([
  ['stop_contact', 'stop'],
  ['hold', 'hold'],
  ['regress', 'lower'],
  ['deload', 'lower'],
  ['reenter', 'lower'],
  ['restart_light', 'lower'],
  ['progress_load', 'raise'],
  ['progress_reps', 'raise'],
  ['progress_variation', 'raise'],
] as const)('%s is the part "%s" of the rule card', (action, kind) => {
  expect(kindOf({ row: 'D25', action, reason: 'confirm_once_more', urgency: 'none' })).toBe(kind);
});
