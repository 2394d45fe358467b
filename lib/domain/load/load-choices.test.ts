import { describe, expect, test } from 'vitest';
import { type AdviceRequest, adviseLoad } from './load-advice.ts';
import { type LoadChoice, loadChoices, placeByFeel, repsToWrite } from './load-choices.ts';
import type { LoadContext, OwnedWeights, RecordedTest } from './load-context.ts';
import { whyLoad } from './why-load.ts';

const owns = (weights: number[], unit: 'kg' | 'lb' = 'kg'): OwnedWeights => ({
  type: 'fixed_list',
  weights,
  unit,
});
const sixKilos: RecordedTest = {
  exerciseSlug: 'press',
  side: 'bilateral',
  load: { value: '6', unit: 'kg' },
  repetitions: 6,
  effort: 8,
  performedOn: '2026-11-24',
};
/** Anneke Visser of the sketch: 62, osteoporosis, 6 kg × 6 with 2 left. */
const anneke: LoadContext = {
  birthDate: '1964-02-03',
  today: '2026-11-29',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [{ code: 'osteoporosis', side: 'not_sided', onsetOn: null }],
  equipment: [
    { equipment: 'dumbbell', inventory: owns([2, 4, 6]) },
    { equipment: 'machine', inventory: { type: 'stack', min: 5, step: 5, max: 100, unit: 'kg' } },
    { equipment: 'band_long', inventory: null, bandColours: ['yellow', 'red', 'green'] },
  ],
  irritability: { painWorst: 1, nightOrRestPain: 'none', settleMinutes: 0, assessedOn: '2026-11-24' },
  strengthTests: [sixKilos],
};
const press: AdviceRequest['exercise'] = {
  slug: 'press',
  pattern: 'push_horizontal',
  equipment: 'dumbbell',
  doseKind: 'reps',
  unloadedVariant: null,
  assistedVariant: null,
  regressions: [],
};
const request = (change: Partial<AdviceRequest> = {}): AdviceRequest => ({
  context: anneke,
  exercise: press,
  side: 'bilateral',
  goal: 'strength',
  ...change,
});
const range = { min: 12, max: 15 };
function choicesOf(asked: AdviceRequest): LoadChoice[] {
  const advice = adviseLoad(asked);
  if (!advice.ok) throw new Error(advice.refusal);
  return loadChoices(asked, advice, range);
}
const said = (choices: LoadChoice[]) =>
  choices.map(({ load, reps, place, plate, isAdvised }) =>
    [
      'value' in load ? `${load.value} ${load.unit}` : load.unit === 'band' ? load.bandColor : 'body',
      ...(plate === null ? [] : [`plate ${plate}`]),
      ...(reps === null ? [] : [`× ${reps}`]),
      place,
      ...(isAdvised ? ['advised'] : []),
    ].join(' '),
  );

describe('the loads to choose from', () => {
  // KLW 6 kg, 8 to failure: 1RM 6.98 kg; osteoporosis holds the first sessions at 60 % = 4.2 kg (LG-3.3).
  test('LG-2, LG-3: light, on the line, too much, with what each allows with 4 left', () => {
    expect(said(choicesOf(request()))).toEqual([
      '2 kg × 15 light',
      '4 kg × 15 line advised',
      '6 kg × 4 too_much',
    ]);
  });
  test('why in one sentence with its numbers', () => {
    const advice = adviseLoad(request());
    expect(advice.ok && whyLoad(advice, 'kg')).toBe(
      'About 7 kg could be lifted once; with osteoporosis the first 6 sessions stay under 60 %, that is 4.2 kg, and 4 kg is the next owned at or below it.',
    );
  });
  test('a weight that does not allow one repetition with the reserve is left out', () => {
    const context = { ...anneke, equipment: [{ equipment: 'dumbbell', inventory: owns([4, 6.4, 8]) }] };
    expect(said(choicesOf(request({ context })))).toEqual(['4 kg × 15 line advised', '6.4 kg × 1 too_much']);
  });
  test('LG-4.2 without a test set the lightest begins, the others are not tried, and no repetitions are claimed', () => {
    const context = { ...anneke, strengthTests: [] };
    expect(said(choicesOf(request({ context })))).toEqual([
      '2 kg first advised',
      '4 kg untried',
      '6 kg untried',
    ]);
  });
  test('LG-5.0 a stack by its plates, those around the suggestion', () => {
    const strengthTests = [{ ...sixKilos, load: { value: '90', unit: 'kg' as const } }];
    const exercise = { ...press, equipment: 'machine' as const };
    const found = choicesOf(request({ context: { ...anneke, strengthTests }, exercise }));
    expect(found).toHaveLength(7);
    expect(said(found)[3]).toBe('60 kg plate 12 × 15 line advised');
  });
  test('LG-5.3 bands by colour, the weakest to begin with', () => {
    const exercise = { ...press, equipment: 'band_long' as const };
    expect(said(choicesOf(request({ exercise })))).toEqual([
      'yellow first advised',
      'red untried',
      'green untried',
    ]);
  });
  test('LG-3.6 where body weight is most of the load: body weight too, by how the tested one felt', () => {
    const exercise = { ...press, pattern: 'squat' as const };
    const of = (effort: number) => {
      const strengthTests = [
        { ...sixKilos, load: { value: '4', unit: 'kg' as const }, repetitions: 12, effort },
      ];
      return said(choicesOf(request({ context: { ...anneke, strengthTests }, exercise })));
    };
    expect(of(4)).toEqual(['body light', '2 kg light', '4 kg line advised', '6 kg untried']);
    expect(of(2)).toEqual(['body light', '2 kg light', '4 kg light advised', '6 kg untried']);
    expect(of(9)).toEqual(['body untried', '2 kg first advised', '4 kg too_much', '6 kg too_much']);
    const untested = { ...anneke, strengthTests: [] };
    expect(said(choicesOf(request({ context: untested, exercise })))[0]).toBe('body first advised');
  });
  test('nothing owned, nothing to choose', () => {
    const context = { ...anneke, equipment: [], strengthTests: [] };
    const exercise = { ...press, unloadedVariant: 'push_up' };
    expect(said(choicesOf(request({ context, exercise })))).toEqual(['body first advised']);
  });
  test.each([
    ['fewer than the range asks for are written', 4, 4],
    ['the low end stays a range', 12, null],
    ['none counted', null, null],
  ])('%s', (_, reps, written) => {
    const [choice] = choicesOf(request());
    expect(choice === undefined ? 'no choice' : repsToWrite({ ...choice, reps }, range)).toBe(written);
  });
  test.each([
    [4, [{ rank: 4, place: 'line' }], 'line'],
    [2, [{ rank: 4, place: 'line' }], 'light'],
    [6, [{ rank: 4, place: 'line' }], 'untried'],
    [6, [{ rank: 4, place: 'too_much' }], 'too_much'],
    [2, [{ rank: 4, place: 'too_much' }], 'untried'],
    [
      3,
      [
        { rank: 2, place: 'light' },
        { rank: 4, place: 'too_much' },
      ],
      'untried',
    ],
  ] as const)('%d kg beside what was felt %o: %s', (kg, felt, place) => {
    expect(placeByFeel(kg, felt)).toBe(place);
  });
});
