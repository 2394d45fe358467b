import { describe, expect, it } from 'vitest';
import { ruleRegistry } from '../../rule-book/registry.ts';
import { notInUse } from '../../rule-book/rule.ts';
import { type RuleCardInput, type RuleKind, ruleCard } from './rule-card.ts';

const dumbbells = { type: 'fixed_list', weights: [4, 6, 8, 10, 12, 14, 16], unit: 'kg' } as const;
const squat: RuleCardInput = {
  painModel: 'standard',
  cautious: false,
  effortTarget: { low: 5, high: 7 },
  rx: { kind: 'reps', sets: 3, repMin: 8, repMax: 10, timesPerWeek: 3, incPct: 10 },
  inventory: dumbbells,
  ageYears: 45,
  loadKg: 12,
};
const brief = (input: RuleCardInput, kind: RuleKind): string =>
  ruleCard(input).find((part) => part.kind === kind)?.brief ?? '';
const line = (input: RuleCardInput, row: string): string[] =>
  ruleCard(input)
    .flatMap(({ lines }) => lines)
    .filter((one) => one.row === row)
    .map(({ words }) => words);
const dose = (rx: Partial<RuleCardInput['rx']>, rest: Partial<RuleCardInput> = {}): RuleCardInput => ({
  ...squat,
  ...rest,
  rx: { ...squat.rx, ...rx },
});

describe('ruleCard: pain limits by model (LG-7.1)', () => {
  it.each([
    ['standard', 'pain 0 to 2', 'pain 3 to 5', 'pain 6 or more'],
    ['protective', 'pain 0 to 2', 'pain 3,', 'pain 4 or more'],
    ['relative', 'pain up by at most 1 and below 8', 'pain up by 2', 'pain up by 3 or more'],
    [null, 'pain 0 to 2', 'pain 3,', 'pain 4 or more'],
  ] as const)('%s raises, holds and lowers at its own limits', (painModel, green, amber, red) => {
    const input = { ...squat, painModel };
    expect(brief(input, 'raise')).toContain(green);
    expect(brief(input, 'hold')).toContain(amber);
    expect(brief(input, 'lower')).toContain(red);
    expect(brief(input, 'stop')).toContain('pain 8 or more');
  });
});

describe('ruleCard: the step that is earned (LG-8.1, D23)', () => {
  it.each<[string, RuleCardInput, string]>([
    ['a big jump is earned by repetitions first (LG-5.4)', squat, '15 repetitions first'],
    ['the next weight inside the increment', dose({ incPct: 20 }), '14 kg from 8 repetitions'],
    ['nothing heavier owned', { ...squat, loadKg: 16 }, 'the harder version: no heavier weight fits'],
    [
      'a heavier one owned, but above the cap',
      {
        ...squat,
        loadKg: 12,
        inventory: { type: 'fixed_list', weights: [4, 12], unit: 'kg' },
        owned: dumbbells,
      },
      'the harder version: the next weight is above the cap',
    ],
    [
      'a heavier one owned, but too far',
      { ...squat, loadKg: 4, inventory: { type: 'fixed_list', weights: [4, 12], unit: 'kg' } },
      'the harder version: the next weight is too big a jump',
    ],
    ['without load the harder version', { ...squat, loadKg: null }, 'the harder version'],
    ['0 kg is without load', { ...squat, loadKg: 0 }, 'the harder version'],
    ['no weights on record stays', { ...squat, inventory: null }, 'the next weight is not known'],
    [
      'no body area has no increment and stays (LB-1)',
      dose({ incPct: null }),
      'the next weight is not known',
    ],
    ['breaths never take more load', dose({ kind: 'breaths' }), 'the harder version'],
    [
      'a hold goes back to the low end',
      dose({ kind: 'hold', incPct: 20, repMin: 30 }),
      '14 kg from 30 seconds',
    ],
  ])('%s', (_, input, words) => {
    expect(brief(input, 'raise')).toContain(words);
  });

  it.each<[string, RuleCardInput, string]>([
    [
      '10 % less of 12 kg is 10 kg among these dumbbells (LG-8.2)',
      squat,
      '10 kg instead of 12 kg, 17 % less',
    ],
    ['the lightest has only the easier version below it', { ...squat, loadKg: 4 }, 'the easier version'],
    ['without load fewer repetitions', { ...squat, loadKg: null }, '9 instead of 10 repetitions'],
    ['zero repetitions have nothing smaller', dose({ repMin: 0, repMax: 0 }, { loadKg: null }), 'easier'],
  ])('lowers: %s', (_, input, words) => {
    expect(brief(input, 'lower')).toContain(words);
  });
});

describe('ruleCard: what depends on the person and the dose', () => {
  it.each<[string, RuleCardInput, string, number]>([
    ['D22 three days between steps', squat, 'D22', 1],
    ['D15a only in the standard model without caution', squat, 'D15a', 1],
    ['D15a not when cautious', { ...squat, cautious: true }, 'D15a', 0],
    ['D15a not when caution is left out', { ...squat, cautious: null }, 'D15a', 0],
    ['D15a not in the protective model', { ...squat, painModel: 'protective' }, 'D15a', 0],
    ['D24 only where there is a range', squat, 'D24', 1],
    ['D24 not for one number', dose({ repMin: 10 }), 'D24', 0],
    ['D19 only with an effort band', { ...squat, effortTarget: null }, 'D19', 0],
    ['D06 for two, three, four and eight weeks away (LG-8.3)', squat, 'D06', 4],
  ])('%s', (_, input, row, count) => {
    expect(line(input, row)).toHaveLength(count);
  });

  it('waits seven days between steps when cautious, three otherwise (D22)', () => {
    expect(line(squat, 'D22')[0]).toContain('3 days');
    expect(line({ ...squat, cautious: true }, 'D22')[0]).toContain('7 days');
  });

  it('takes ten points more off after an absence from 65 on, or when the age is not known (LG-8.3)', () => {
    expect(line(squat, 'D06')[0]).toContain('14 days away → 10 kg instead of 12 kg, 17 % less');
    expect(line({ ...squat, ageYears: 65 }, 'D06')[0]).toContain(
      '14 days away → 8 kg instead of 12 kg, 33 % less',
    );
    expect(line({ ...squat, ageYears: null }, 'D06')[0]).toContain('→ 8 kg instead of 12 kg, 33 % less');
  });

  it('names one set as one, and the 2-for-2 route for repetitions only', () => {
    expect(brief(dose({ sets: 1 }), 'raise')).toContain('the set at 10 repetitions');
    expect(line(squat, 'D23')[0]).toContain('or the last set at 12, none below 8');
    expect(line(dose({ kind: 'hold' }), 'D23')[0]).not.toContain('or the last set');
  });

  it('leaves out rows that nothing feeds, so that the card promises nothing that cannot happen', () => {
    const rows = ruleCard(squat).flatMap(({ lines }) => lines.map(({ row }) => row));
    const unfed = ruleRegistry.filter((rule) => notInUse(rule) !== null).map(({ id }) => id);
    expect(rows.filter((row) => unfed.includes(row))).toEqual([]);
    expect(rows).toEqual(expect.arrayContaining(['D01', 'D03', 'D05', 'D10']));
  });
});
