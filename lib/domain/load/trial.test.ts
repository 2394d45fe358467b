import { describe, expect, test } from 'vitest';
import { type AdviceRequest, adviseLoad } from './load-advice.ts';
import { loadChoices } from './load-choices.ts';
import type { LoadContext, OwnedWeights } from './load-context.ts';
import type { RecordedTrialSet } from './recorded-trial.ts';
import { limitsOf } from '../pain/agreed-limits.ts';
import { type DoneTrialSet, judgeTrialSet, mayTry, nextLoadOf, trialRungs, trialsOn } from './trial.ts';
import { whyLoad, whyVersion } from './why-load.ts';

const owns = (weights: number[]): OwnedWeights => ({ type: 'fixed_list', weights, unit: 'kg' });
/** 70 years and new to strength training: effort 3 to 5 in the first sessions. */
const context: LoadContext = {
  birthDate: '1956-02-03',
  today: '2026-11-29',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [
    { equipment: 'dumbbell', inventory: owns([1, 2, 3, 4, 6]) },
    { equipment: 'band_long', inventory: null, bandColours: ['yellow', 'red', 'green'] },
  ],
  irritability: { painWorst: 1, nightOrRestPain: 'none', settleMinutes: 0, assessedOn: '2026-11-24' },
  flagOpen: false,
  strengthTests: [],
};
const press: AdviceRequest['exercise'] = {
  slug: 'press',
  pattern: 'push_vertical',
  equipment: 'dumbbell',
  doseKind: 'reps',
  unloadedVariant: 'arm_raise',
  assistedVariant: null,
  regressions: [],
};
const request = (change: Partial<AdviceRequest> = {}): AdviceRequest => ({
  context,
  exercise: press,
  side: 'bilateral',
  goal: 'strength',
  ...change,
});
const kg = (value: number) => ({ unit: 'kg' as const, value: `${value}` });
const done = (change: Partial<DoneTrialSet>): DoneTrialSet => ({
  load: kg(2),
  effort: 4,
  painBefore: 1,
  painDuring: 1,
  technique: 'yes',
  brokenOff: false,
  ...change,
});
const recorded = (change: Partial<RecordedTrialSet>): RecordedTrialSet => ({
  trialId: 'a',
  number: 1,
  exerciseSlug: 'press',
  side: 'bilateral',
  load: kg(2),
  repetitions: 12,
  effort: 4,
  painBefore: 1,
  painDuring: 1,
  technique: 'yes',
  action: 'accept',
  performedOn: '2026-11-29',
  ...change,
});
const judge = (set: Partial<DoneTrialSet>, before: RecordedTrialSet[] = [], asked = request()) =>
  judgeTrialSet({ request: asked, before, painModel: 'standard' }, done(set));

describe('LG-4.4 where a trial may begin', () => {
  const asked = {
    stopSymptom: null,
    painBefore: 1,
    painModel: 'standard',
    contraindicated: false,
    triedToday: 0,
  } as const;
  test.each([
    ['all is well', {}, {}, null],
    ['pain is red at rest', {}, { painBefore: 6 }, 'trial_pain_first'],
    ['pain was not asked', {}, { painBefore: null }, 'data_missing'],
    ['a stop symptom', {}, { stopSymptom: 'chest_pain' }, 'trial_flag_open'],
    ['a warning sign is open', { flagOpen: true }, {}, 'trial_flag_open'],
    ['nobody knows of warning signs', { flagOpen: null }, {}, 'trial_flag_open'],
    ['the exercise is contraindicated', {}, { contraindicated: true }, 'trial_contraindicated'],
    ['the exercise was not checked', {}, { contraindicated: null }, 'trial_contraindicated'],
    [
      'a diagnosis outside the list',
      { conditions: [{ code: null, side: 'not_sided', onsetOn: null }] },
      {},
      'condition_unknown',
    ],
    ['four were tried today', {}, { triedToday: 4 }, 'trial_day_full'],
    ['a fourth may be', {}, { triedToday: 3 }, null],
    ['nothing is owned', { equipment: [] }, {}, 'no_equipment'],
  ] as const)('%s', (_, record, said, refusal) => {
    const answer = mayTry(request({ context: { ...context, ...record } as LoadContext }), {
      ...asked,
      ...said,
    });
    expect(answer.ok ? null : answer.refusal).toBe(refusal);
  });
});

describe('LG-4.4 order 8: where a trial may begin at home', () => {
  const asked = {
    ...{ stopSymptom: null, painBefore: 1, contraindicated: false, triedToday: 0 },
    painModel: 'standard',
    limits: limitsOf({ painModel: 'standard' }, null),
    atHome: { permission: { needsAdult: false }, isInForce: true, adultPresent: false },
  } as const;
  const today = '2026-11-29';
  const born = (birthDate: string) => ({ birthDate });
  test.each([
    ['all is well', {}, {}, null],
    ['nobody has allowed it', {}, { atHome: { ...asked.atHome, permission: null } }, 'trial_not_allowed'],
    [
      'it is not in force any more',
      {},
      { atHome: { ...asked.atHome, isInForce: false } },
      'trial_not_allowed',
    ],
    [
      'not allowed goes before what is open',
      { flagOpen: true },
      { atHome: { ...asked.atHome, permission: null } },
      'trial_not_allowed',
    ],
    ['a warning sign is open', { flagOpen: true }, {}, 'trial_flag_open'],
    ['a stop symptom was not asked for', {}, { stopSymptom: undefined }, 'trial_flag_open'],
    ['pain 0 is a value', {}, { painBefore: 0 }, null],
    ['pain was not asked', {}, { painBefore: null }, 'data_missing'],
    ['pain on another scale', {}, { painBefore: 55 }, 'pain_invalid'],
    ['pain 5 is amber', {}, { painBefore: 5 }, null],
    ['pain 6 is red', {}, { painBefore: 6 }, 'trial_pain_first'],
    [
      'pain above what was agreed for this exercise',
      {},
      {
        painBefore: 4,
        limits: limitsOf({ painModel: 'standard' }, { ownRules: { painToRaise: null, painAllowed: 3 } }),
      },
      'trial_pain_first',
    ],
    ['79 years', born('1946-11-30'), {}, null],
    ['80 years', born('1946-11-29'), {}, 'trial_clinic_only'],
    ['15 years, alone', born('2011-02-03'), {}, 'trial_clinic_only'],
    [
      '15 years, with an adult',
      born('2011-02-03'),
      { atHome: { ...asked.atHome, adultPresent: true } },
      null,
    ],
    [
      'born tomorrow: an age that is not known',
      born('2026-11-30'),
      { atHome: { ...asked.atHome, adultPresent: true } },
      'trial_clinic_only',
    ],
    [
      'the clinician wants an adult there',
      {},
      { atHome: { ...asked.atHome, permission: { needsAdult: true } } },
      'trial_adult_missing',
    ],
    [
      'and there is one',
      {},
      { atHome: { ...asked.atHome, permission: { needsAdult: true }, adultPresent: true } },
      null,
    ],
    ['one was tried today', {}, { triedToday: 1 }, null],
    ['two were tried today', {}, { triedToday: 2 }, 'trial_day_full'],
    ['this one was tried today', { trialSets: [recorded({ action: 'broken_off' })] }, {}, 'trial_day_full'],
    ['it hurt today', { trialSets: [recorded({ action: 'stop_pain' })] }, {}, 'trial_pain_first'],
    [
      'it hurt before the first set today',
      { trialSets: [recorded({ action: 'pain_first' })] },
      {},
      'trial_pain_first',
    ],
    [
      'it hurt yesterday',
      { trialSets: [recorded({ action: 'stop_pain', performedOn: '2026-11-28' })] },
      {},
      null,
    ],
    ['nothing is owned', { equipment: [] }, {}, 'no_equipment'],
  ] as const)('%s', (_, record, said, refusal) => {
    const answer = mayTry(request({ context: { ...context, today, ...record } as LoadContext }), {
      ...asked,
      ...said,
    } as Parameters<typeof mayTry>[1]);
    expect(answer.ok ? null : answer.refusal).toBe(refusal);
  });
  test('a surgery to day 42, or of a day that is not known (part F, 15)', () => {
    const after = (onsetOn: string | null) =>
      mayTry(
        request({
          context: {
            ...context,
            conditions: [
              { code: 'total_knee_replacement', side: 'left', onsetOn },
            ] as LoadContext['conditions'],
          },
        }),
        asked,
      );
    expect(after(null)).toMatchObject({ refusal: 'trial_clinic_only' });
    expect(after('2026-10-18')).toMatchObject({ refusal: 'trial_clinic_only' });
    expect(after('2026-10-16')).toMatchObject({ ok: true });
  });
  test('a side that nobody has chosen is not tried', () => {
    expect(mayTry(request({ side: null }), asked)).toMatchObject({ refusal: 'trial_not_allowed' });
  });
  test('days are counted by trial', () => {
    const sets = [
      recorded({ trialId: 'a' }),
      recorded({ trialId: 'a', number: 2 }),
      recorded({ trialId: 'b' }),
    ];
    expect(trialsOn(sets, today)).toBe(2);
    expect(trialsOn(sets, '2026-11-28')).toBe(0);
  });
});

describe('LG-4.2 a set that was not finished, and limits that were agreed', () => {
  test.each([
    ['easy so far: nobody knows of the rest', { effort: 1 }, 'broken_off', null],
    ['in the band so far', { effort: 4 }, 'broken_off', null],
    ['too hard: lighter', { effort: 7 }, 'decrease', kg(1)],
    ['too hard and already lightest', { load: kg(1), effort: 7 }, 'easier_variation', null],
    ['it hurt', { painDuring: 6 }, 'stop_pain', null],
  ] as const)('%s', (_, set, action, next) => {
    expect(judge({ stoppedEarly: true, ...set })).toMatchObject({ ok: true, action, next });
  });
  test.each([
    ['above what was agreed', { painDuring: 4 }, 'stop_pain'],
    ['more than comfortable keeps the weight', { painDuring: 3, effort: 2 }, 'end_trials'],
    ['comfortable: one step', { painDuring: 2, effort: 2 }, 'increase'],
    [
      'a broken-off set that hurt more than agreed',
      { painDuring: 4, brokenOff: true, effort: null },
      'stop_pain',
    ],
  ] as const)('%s', (_, set, action) => {
    const limits = limitsOf({ painModel: 'standard' }, { ownRules: { painToRaise: 2, painAllowed: 3 } });
    const progress = { request: request(), before: [], painModel: 'standard', limits } as const;
    expect(judgeTrialSet(progress, done({ ...set }))).toMatchObject({ ok: true, action });
  });
});

describe('LG-4.2, LG-4.4 what follows a set', () => {
  test.each([
    ['too easy: one step', { effort: 2 }, 'increase', kg(3)],
    ['in the band', { effort: 4 }, 'accept', null],
    ['too hard', { effort: 7 }, 'decrease', kg(1)],
    ['too hard and already lightest', { load: kg(1), effort: 7 }, 'easier_variation', null],
    ['easy with the heaviest', { load: kg(6), effort: 1 }, 'at_max', null],
    ['red pain', { painDuring: 6 }, 'stop_pain', null],
    ['a rise of three', { painBefore: 0, painDuring: 3 }, 'stop_pain', null],
    ['pain not said', { effort: 2, painDuring: null }, 'end_trials', null],
    ['it did not look as shown: the same once more', { effort: 2, technique: 'no' }, 'repeat', kg(2)],
    ['too hard goes before the look', { effort: 7, technique: 'no' }, 'decrease', kg(1)],
    ['pain goes before the look', { painDuring: 7, technique: 'no' }, 'stop_pain', null],
    ['stopped early', { brokenOff: true, effort: null, painDuring: null }, 'broken_off', null],
    ['stopped early with red pain', { brokenOff: true, effort: null, painDuring: 8 }, 'stop_pain', null],
  ] as const)('%s', (_, set, action, next) => {
    expect(judge(set)).toMatchObject({ ok: true, action, next });
  });
  test('the movement is repeated once only', () => {
    const before = [recorded({ technique: 'no', action: 'repeat' })];
    expect(judge({ technique: 'no', effort: 2 }, before)).toMatchObject({ action: 'end_trials', next: null });
  });
  test('four sets at most', () => {
    const before = [1, 2, 3].map((number) =>
      recorded({ number, load: kg(number), effort: 1, action: 'increase' }),
    );
    expect(judge({ load: kg(4), effort: 1 }, before)).toMatchObject({ action: 'end_trials', next: null });
    expect(judge({ load: kg(4), effort: 9 }, before)).toMatchObject({ action: 'decrease', next: null });
  });
  test('a load that is not among those of the exercise, and an effort that was not said, are refused', () => {
    expect(judge({ load: kg(5) })).toMatchObject({ ok: false, refusal: 'load_invalid' });
    expect(judge({ effort: null })).toMatchObject({ ok: false, refusal: 'effort_invalid' });
  });
  test('the first weight is the lightest, the next what the last set led to', () => {
    expect(nextLoadOf(request(), [], 'standard')).toEqual(kg(1));
    const easy = recorded({ load: kg(2), effort: 2, action: 'increase' });
    expect(nextLoadOf(request(), [easy], 'standard')).toEqual(kg(3));
    expect(nextLoadOf(request(), [{ ...easy, action: 'broken_off' }], 'standard')).toBeNull();
  });
  test('bands go one step at a time, and body weight alone has one', () => {
    const bands = request({ exercise: { ...press, equipment: 'band_long' } });
    const yellow = { unit: 'band', bandColor: 'yellow' } as const;
    expect(judge({ load: yellow, effort: 0 }, [], bands)).toMatchObject({
      action: 'increase',
      next: { unit: 'band', bandColor: 'red' },
    });
    const body = request({ exercise: { ...press, equipment: 'none' } });
    expect(trialRungs(body)).toEqual([{ load: { unit: 'bodyweight' }, kg: 0 }]);
    expect(judge({ load: { unit: 'bodyweight' }, effort: 9 }, [], body)).toMatchObject({
      action: 'easier_variation',
    });
  });
});

describe('LG-4.4 a trial feeds the first dose', () => {
  const advised = (sets: RecordedTrialSet[], change: Partial<AdviceRequest> = {}) => {
    const asked = request({ ...change, context: { ...(change.context ?? context), trialSets: sets } });
    const advice = adviseLoad(asked);
    if (!advice.ok) throw new Error(advice.refusal);
    const choices = loadChoices(asked, advice, { min: 10, max: 15 });
    return {
      why: whyLoad(advice, 'kg'),
      rows: choices.map(
        ({ load, place, isAdvised }) =>
          `${'value' in load ? load.value : load.unit === 'band' ? load.bandColor : 'body'} ${place}${isAdvised ? ' *' : ''}`,
      ),
      basis: advice.start.basis.reason,
    };
  };
  test('what felt right stays, lighter ones are light, heavier ones were not tried', () => {
    const { rows, why, basis } = advised([
      recorded({ number: 2, load: kg(2) }),
      recorded({ number: 1, load: kg(1), effort: 1, action: 'increase' }),
    ]);
    expect(basis).toBe('trial');
    expect(rows).toEqual(['1 light', '2 line *', '3 untried', '4 untried', '6 untried']);
    expect(why).toContain('2 kg × 12 felt like 4 in the trial sets');
  });
  test('broken off after a set that was too easy: the tried weight, not more', () => {
    const sets = [
      recorded({ number: 2, load: kg(3), effort: null, action: 'broken_off' }),
      recorded({ number: 1, load: kg(2), effort: 1, action: 'increase' }),
    ];
    expect(advised(sets).rows).toEqual(['1 light', '2 light *', '3 untried', '4 untried', '6 untried']);
  });
  test('what hurt is too much, and the next lighter is where to begin', () => {
    const { rows, why } = advised([recorded({ load: kg(3), effort: 3, painDuring: 7, action: 'stop_pain' })]);
    expect(rows).toEqual(['1 untried', '2 first *', '3 too_much', '4 too_much', '6 too_much']);
    expect(why).toContain('hurt');
  });
  test('even the lightest was too much: the way without weights', () => {
    const { rows } = advised([recorded({ load: kg(1), effort: 9, action: 'easier_variation' })]);
    expect(rows[0]).toBe('body first *');
  });
  test('LG-0.3 a trial that was broken off or not begun hides nothing that was too much before it', () => {
    const hurt = recorded({ trialId: 'old', load: kg(3), action: 'stop_pain', performedOn: '2026-11-27' });
    const later = (action: 'broken_off' | 'pain_first') =>
      recorded({ trialId: 'new', load: kg(1), effort: null, action, repetitions: null });
    for (const action of ['broken_off', 'pain_first'] as const) {
      expect(advised([later(action), hurt]).rows).toEqual(advised([hurt]).rows);
      expect(advised([later(action)]).basis).toBe('by_effort');
    }
  });
  test('an older trial than 42 days says nothing', () => {
    expect(advised([recorded({ performedOn: '2026-10-17' })])).toMatchObject({
      basis: 'by_effort',
      rows: ['1 first *', '2 untried', '3 untried', '4 untried', '6 untried'],
    });
    expect(advised([recorded({ performedOn: '2026-10-18' })]).basis).toBe('trial');
  });
  test('a trial of the other side or another exercise says nothing', () => {
    expect(advised([recorded({ side: 'left' })]).basis).toBe('by_effort');
    expect(advised([recorded({ exerciseSlug: 'row' })]).basis).toBe('by_effort');
  });
  test('beside a test set it only lowers', () => {
    const tested = {
      ...context,
      strengthTests: [
        {
          exerciseSlug: 'press',
          side: 'bilateral' as const,
          load: kg(8),
          repetitions: 8,
          effort: 8,
          performedOn: '2026-11-28',
        },
      ],
    };
    // KLW 8 kg, 10 to failure: 1RM 9.8 kg, half of it for older beginners.
    expect(advised([], { context: tested }).rows).toContain('4 line *');
    expect(advised([recorded({ load: kg(6) })], { context: tested }).rows).toContain('4 line *');
    expect(
      advised([recorded({ load: kg(3), effort: 8, action: 'decrease' })], { context: tested }).rows,
    ).toContain('2 first *');
  });
  test('of one day beside a test set of body weight and weight, the one that says less', () => {
    const exercise = { ...press, pattern: 'squat' as const };
    const tested = (performedOn: string, effort: number): LoadContext => ({
      ...context,
      strengthTests: [
        { exerciseSlug: 'press', side: 'bilateral', load: kg(4), repetitions: 12, effort, performedOn },
      ],
    });
    const two = [recorded({ load: kg(2) })];
    const six = [recorded({ load: kg(6) })];
    expect(advised(two, { exercise, context: tested('2026-11-29', 4) }).rows).toContain('2 line *');
    expect(advised(six, { exercise, context: tested('2026-11-29', 4) }).rows.join()).toContain('4 light *');
    expect(advised(six, { exercise, context: tested('2026-11-28', 4) }).rows).toContain('6 line *');
  });
  test('while a warning sign is open nothing that was tried counts', () => {
    expect(advised([recorded({})], { context: { ...context, flagOpen: true } }).basis).toBe('by_effort');
  });
  test('a band that felt right is where to begin; one lighter than what was too much', () => {
    const exercise = { ...press, equipment: 'band_long' as const };
    const red = { unit: 'band', bandColor: 'red' } as const;
    expect(advised([recorded({ load: red })], { exercise }).rows).toEqual([
      'yellow light',
      'red line *',
      'green untried',
    ]);
    expect(advised([recorded({ load: red, effort: 9, action: 'decrease' })], { exercise }).rows).toEqual([
      'yellow first *',
      'red too_much',
      'green too_much',
    ]);
  });
  test('LG-3.6 where body weight is most of the load it stands in the place of the test set', () => {
    const exercise = { ...press, pattern: 'squat' as const };
    const sets = [recorded({ load: kg(2) })];
    expect(advised(sets, { exercise })).toMatchObject({
      basis: 'body_weight',
      rows: ['body light', '1 light', '2 line *', '3 untried', '4 untried', '6 untried'],
    });
  });
});

describe('LG-3.6 why a version without a weight is kept or left', () => {
  const band = { low: 3, high: 5 };
  test.each([
    [null, 'No weight, so it goes by effort 3 to 5 of 10. It was not tried yet.'],
    [
      recorded({ repetitions: 10 }),
      '10 times felt like 4 on 2026-11-29; it should feel like 3 to 5, so keep it.',
    ],
    [
      recorded({ effort: 1 }),
      '12 times felt like 1 on 2026-11-29; it should feel like 3 to 5, easier than that: the sessions raise it.',
    ],
    [
      recorded({ effort: 8 }),
      '12 times felt like 8 on 2026-11-29; it should feel like 3 to 5, so take the easier version.',
    ],
    [recorded({ action: 'stop_pain' }), 'It hurt in the trial sets of 2026-11-29: take the easier version.'],
  ])('%o', (tried, words) => {
    expect(whyVersion(tried, band)).toBe(words);
  });
});
