import { describe, expect, it } from 'vitest';
import { aDose } from '../dosage/dose-fixture.ts';
import type { Dose } from '../dosage/prescription.ts';
import { goalsByPattern } from '../library/default-goals.ts';
import type { LoadContext, OwnedWeights } from '../load/load-context.ts';
import { patientRecords, recordedExercise } from '../progression/records/record-fixtures.ts';
import { simulate } from '../progression/simulation/simulate.ts';
import { scenarioNames } from '../progression/simulation/simulation-scenarios.ts';
import type { RecordedExercise } from '../record/recorded.ts';
import { readCatalogue } from '../../../prisma/catalogue.ts';
import { dryRunProgram } from './dry-run-input.ts';
import { dryRunView, dryRunWeeks } from './dry-run.ts';

const { context: plain, today } = patientRecords();
const calm = { painWorst: 0, nightOrRestPain: 'none', settleMinutes: 0, assessedOn: today } as const;
const owning = (inventory: OwnedWeights, over: Partial<LoadContext> = {}): LoadContext => ({
  ...plain,
  irritability: calm,
  equipment: [{ equipment: 'dumbbell', inventory }],
  ...over,
});
const dumbbells = owning({ type: 'fixed_list', weights: [6, 8, 10, 12], unit: 'kg' });

function run(
  over: Partial<Dose>,
  context: LoadContext = dumbbells,
  exercise: Partial<RecordedExercise> = {},
  neighbours: readonly RecordedExercise[] = [],
) {
  const found = dryRunProgram({
    context,
    painModel: 'standard',
    lineageId: 'one',
    exercise: recordedExercise({ pattern: 'push_horizontal', ...exercise }),
    dose: aDose(over),
    precautions: { facts: { today, conditions: [] }, notes: [] },
    neighbours,
  });
  if (!found.ok) throw new Error(found.refusal);
  return simulate(found.program, 'all_well', dryRunWeeks);
}

describe('the dry run progresses in pounds as in kilograms (LG-8.1)', () => {
  it.each<[string, OwnedWeights, string]>([
    ['10 lb of a list', { type: 'fixed_list', weights: [5, 8, 10, 12, 15, 20], unit: 'lb' }, '10'],
    ['12 lb of a list', { type: 'fixed_list', weights: [5, 8, 10, 12, 15, 20], unit: 'lb' }, '12'],
    ['50 lb of a list', { type: 'fixed_list', weights: [40, 45, 50, 55, 60], unit: 'lb' }, '50'],
    ['60 lb of a list', { type: 'fixed_list', weights: [50, 55, 60, 65, 70], unit: 'lb' }, '60'],
    ['40 lb of a stack', { type: 'stack', min: 10, step: 5, max: 100, unit: 'lb' }, '40'],
    ['60 lb of a stack', { type: 'stack', min: 10, step: 10, max: 150, unit: 'lb' }, '60'],
    ['50 lb on a bar', { type: 'plates', bar: 45, pairs: [1.25, 2.5, 5, 10], unit: 'lb' }, '50'],
  ])('%s is left behind within six weeks', (_, inventory, value) => {
    const { steps } = run({ load: { unit: 'lb', value } }, owning(inventory, { loadUnit: 'lb' }));
    const labels = steps.map(({ label }) => label);
    expect(labels[0]).toEqual({ value: Number(value), unit: 'lb' });
    expect(labels.every((label) => label?.unit === 'lb')).toBe(true);
    expect(Math.max(...labels.map((label) => label?.value ?? 0))).toBeGreaterThan(Number(value));
  });

  it('a weight written in kilograms on dumbbells in pounds is the owned one, and goes on from it', () => {
    const inventory: OwnedWeights = { type: 'fixed_list', weights: [8, 10, 12, 15], unit: 'lb' };
    const { steps } = run({ load: { unit: 'kg', value: '4.5' } }, owning(inventory));
    expect(steps[0]?.label).toEqual({ value: 10, unit: 'lb' });
    expect(steps.some(({ label }) => label?.value === 12)).toBe(true);
  });
});

describe('in a scenario in which all is answered, no answer is missing', () => {
  const catalogue = readCatalogue().filter(({ equipment }) => ['none', 'dumbbell'].includes(equipment));
  it.each(scenarioNames)('%s: not for one exercise of the catalogue', (scenario) => {
    const reasons = new Set<string>();
    for (const entry of catalogue) {
      const [goal] = goalsByPattern[entry.pattern];
      const dose = aDose({
        goal,
        doseKind: entry.doseKind,
        holdSeconds: 30,
        durationSeconds: 600,
        breaths: 5,
        distanceMetres: 100,
        steps: 50,
        load: null,
        loadEquipment: entry.equipment === 'dumbbell' ? 'dumbbell' : null,
        side: entry.laterality === 'unilateral' ? 'left' : 'not_sided',
      });
      const found = dryRunProgram({
        context: dumbbells,
        painModel: 'standard',
        lineageId: 'one',
        exercise: entry,
        dose,
        precautions: { facts: { today, conditions: [] }, notes: [] },
      });
      if (!found.ok) throw new Error(`${entry.slug} ${found.refusal}`);
      for (const { decision } of simulate(found.program, scenario, dryRunWeeks).steps)
        reasons.add(decision.reason);
    }
    expect(reasons.size).toBeGreaterThan(1);
    expect([...reasons].filter((one) => one === 'missing_data' || one === 'morning_pending')).toEqual([]);
  });

  it('a first upward proposal comes by week three', () => {
    const { steps } = run({ load: { unit: 'kg', value: '8' } });
    const first = steps.find(({ decision }) => decision.action.startsWith('progress'));
    expect(first?.week).toBeLessThanOrEqual(2);
  });
});

describe('where body weight is most of the load (LG-3.6)', () => {
  const squat = { pattern: 'squat' } as const;
  const tested = (effort: number) => ({
    strengthTests: [
      {
        exerciseSlug: 'goblet_squat',
        side: 'not_sided' as const,
        load: { value: '8', unit: 'kg' as const },
        repetitions: 10,
        effort,
        performedOn: today,
      },
    ],
  });
  const byEffort = { load: null, loadEquipment: 'dumbbell' };

  it.each([
    ['without a test with the body alone', {}, null],
    ['with the tested weight that felt right', tested(5), { value: 8, unit: 'kg' }],
    ['one lighter than the one that was too hard', tested(9), { value: 6, unit: 'kg' }],
  ])('a weight left to effort begins %s', (_, over, label) => {
    expect(run(byEffort, { ...dumbbells, ...over }, squat).steps[0]?.label).toEqual(label);
  });

  it('any other begins with the lightest owned', () => {
    expect(run(byEffort).steps[0]?.label).toEqual({ value: 6, unit: 'kg' });
  });
});

describe('the dry run names the real neighbours', () => {
  const heaviest = { load: { unit: 'kg', value: '12' } } as const;
  const harder = recordedExercise({
    slug: 'bench_press',
    names: { en: 'Bench press', es: 'Press' },
    pattern: 'push_horizontal',
  });
  const named = { progressions: ['bench_press'] };
  const words = (neighbours: readonly RecordedExercise[]) =>
    dryRunView(run(heaviest, dumbbells, named, neighbours), { today, unit: 'kg' }).weeks.flatMap(
      ({ notes, dose }) => [dose ?? '', ...notes.map((note) => note.words)],
    );

  it('by name, and goes on with that exercise and its own dose', () => {
    const said = words([harder]);
    expect(said.some((text) => text.startsWith('Harder variation, Bench press'))).toBe(true);
    expect(said.some((text) => text.startsWith('Bench press: '))).toBe(true);
    const after = run(heaviest, dumbbells, named, [harder]).steps.find((step) => step.versionName !== null);
    expect(after).toMatchObject({ versionName: 'Bench press', label: { value: 6, unit: 'kg' } });
  });

  it.each([
    ['none in the library', []],
    ['none that is owned', [{ ...harder, equipment: 'barbell' as const }]],
  ])('%s: the dose stays until the clinician has chosen', (_, neighbours) => {
    const said = words(neighbours);
    expect(said.some((text) => /choose one.*The dose stays until you decide\./.test(text))).toBe(true);
    expect(said.some((text) => text.includes('harder version'))).toBe(false);
  });
});
