import { describe, expect, test } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import { fixtureToday, recordedExercise, recordedLog, recordedPrescription } from './record-fixtures.ts';
import type { RecordedLog, RecordedSet } from '../../record/recorded.ts';
import type { Dose } from '../../dosage/prescription.ts';
import { lastForms } from '../../record/last-forms.ts';
import { isRaised, isSkippedForPain, morningsOf, sessionsOf } from './recorded-sessions.ts';

const set = (setNumber: number, over: Partial<RecordedSet> = {}): RecordedSet => ({
  setNumber,
  side: 'not_sided',
  amount: 10,
  weight: { value: '10', unit: 'kg' },
  ...over,
});
const only = (log: RecordedLog, prescription = recordedPrescription()) => {
  const [session] = sessionsOf(prescription, [log]);
  if (session === undefined) throw new Error('no session');
  return session;
};

describe('LG-0.3 missing is not zero', () => {
  test('answers that were not given stay null', () => {
    const pain = { rest: null, during: null, after: null, nextMorning: null };
    const log = recordedLog(2, { pain, effort: null, technique: null, symptomsSpread: null });
    expect(only(log)).toMatchObject({
      effort: null,
      painBefore: null,
      painDuring: null,
      painAfter: null,
      technique: null,
      peripheralised: null,
    });
  });

  test('zero stays 0: pain, effort, repetitions and weight', () => {
    const pain = { rest: 0, during: 0, after: 0, nextMorning: 0 };
    const sets = [set(1, { amount: 0, weight: { value: '0', unit: 'kg' } })];
    const log = recordedLog(2, { pain, effort: 0, sets });
    expect(only(log)).toMatchObject({
      painBefore: 0,
      painDuring: 0,
      painAfter: 0,
      effort: 0,
      reps: [0],
      loadKg: 0,
    });
    expect(morningsOf([], [log])).toEqual([{ localDate: '2026-03-29', pain: 0, region: null }]);
  });
});

describe('the load of a session', () => {
  const bodyweight = recordedPrescription({ dose: aDose({ load: { unit: 'bodyweight' } }) });
  test.each<[string, RecordedSet[], number | null | undefined, typeof bodyweight?]>([
    ['as logged', [set(1), set(2)], 10],
    ['pounds in kg', [set(1, { weight: { value: '20', unit: 'lb' } })], 20 * 0.45359237],
    ['the lightest of several', [set(1), set(2, { weight: { value: '7.5', unit: 'kg' } })], 7.5],
    ['not known when one set has none', [set(1), set(2, { weight: null })], undefined],
    ['not known when a weight is prescribed and none was noted', [set(1, { weight: null })], undefined],
    ['none where none is prescribed', [set(1, { weight: null })], null, bodyweight],
  ])('%s', (_, sets, loadKg, prescription) => {
    expect(only(recordedLog(2, { sets }), prescription).loadKg).toBe(loadKg);
  });
});

describe('one number a set', () => {
  const bothSides = recordedPrescription({
    dose: aDose({ side: 'bilateral' }),
    exercise: recordedExercise({ laterality: 'unilateral' }),
  });
  test('on both sides the weaker one decides, and a missing side leaves the set without a number', () => {
    const sets = [
      set(1, { side: 'left', amount: 9 }),
      set(1, { side: 'right', amount: 7 }),
      set(2, { side: 'left', amount: 8 }),
    ];
    expect(only(recordedLog(2, { sets }), bothSides).reps).toEqual([7, null]);
  });

  test('each side keeps its own sets and weights', () => {
    const kg = (value: string) => ({ value, unit: 'kg' as const });
    const sets = [
      set(2, { side: 'left', amount: 8, weight: kg('8') }),
      set(1, { side: 'right', amount: 7, weight: kg('6') }),
      set(1, { side: 'left', amount: 9, weight: kg('10') }),
    ];
    expect(only(recordedLog(2, { sets }), bothSides)).toMatchObject({
      loadKg: 6,
      loads: [6, 8],
      sides: [
        { loadKg: 8, loads: [10, 8], reps: [9, 8] },
        { loadKg: 6, loads: [6], reps: [7] },
      ],
    });
    const left = sets.filter(({ side }) => side === 'left');
    expect(only(recordedLog(2, { sets: left }), bothSides).sides?.[1]).toEqual({
      loadKg: undefined,
      reps: [],
    });
    expect(only(recordedLog(2)).sides).toBeUndefined();
  });

  test('weights go set by set, up to the first that was not written down', () => {
    const kg = (value: string) => ({ value, unit: 'kg' as const });
    const sets = [set(3, { weight: kg('6') }), set(1, { weight: kg('10') }), set(2, { weight: kg('8') })];
    expect(only(recordedLog(2, { sets }))).toMatchObject({ loads: [10, 8, 6], loadKg: 6 });
    const open = [set(1), set(2, { weight: null }), set(3)];
    expect(only(recordedLog(2, { sets: open }))).toMatchObject({ loads: [10], loadKg: undefined });
  });

  test('what was prescribed for it goes with the session, where it is known', () => {
    const planned = (then: { rxLoadKg?: number | null; rxAmount?: number }) =>
      sessionsOf(recordedPrescription(), [recordedLog(2)], { prescribed: () => then })[0];
    expect(planned({ rxLoadKg: 12, rxAmount: 10 })).toMatchObject({ rxLoadKg: 12, rxAmount: 10 });
    expect(planned({ rxLoadKg: null })?.rxLoadKg).toBeNull();
    expect(planned({})).not.toHaveProperty('rxLoadKg');
    expect(planned({})).not.toHaveProperty('rxAmount');
  });

  test('sets keep their order, whatever order they are read in', () => {
    const sets = [set(3, { amount: 3 }), set(1, { amount: 1 }), set(2, { amount: 2 })];
    expect(only(recordedLog(2, { sets })).reps).toEqual([1, 2, 3]);
  });
});

const left = (daysAgo: number, skipReason: RecordedLog['skipReason'] = 'pain') =>
  recordedLog(daysAgo, { logId: `left-${daysAgo}`, outcome: 'skipped', skipReason, sets: [] });

const stopped = (daysAgo: number, during: number | null) =>
  recordedLog(daysAgo, {
    ...{ logId: `stopped-${daysAgo}`, outcome: 'stopped', symptomsSpread: false },
    pain: { rest: 0, during, after: null, nextMorning: null },
  });

describe('which logs count', () => {
  test('a corrected log counts once, as corrected, and a chain of corrections as its last', () => {
    const first = recordedLog(2, { logId: 'a', effort: 9 });
    const second = recordedLog(2, { logId: 'b', correctsId: 'a', effort: 8 });
    const third = recordedLog(2, { logId: 'c', correctsId: 'b', effort: 7 });
    expect(lastForms([third, first, second]).map(({ logId }) => logId)).toEqual(['c']);
    expect(lastForms([first, first]).map(({ logId }) => logId)).toEqual(['a']);
  });

  test('the order in which logs arrive does not matter; two of one day go by the hour', () => {
    const morning = recordedLog(2, { logId: 'z', startedAt: '2026-03-28T07:00:00.000Z' });
    const evening = recordedLog(2, { logId: 'a', startedAt: '2026-03-28T18:00:00.000Z' });
    const logs = [recordedLog(9), evening, recordedLog(5), morning];
    const order = ['log-9', 'log-5', 'z', 'a'];
    for (const given of [logs, logs.toReversed()])
      expect(sessionsOf(recordedPrescription(), given).map(({ logId }) => logId)).toEqual(order);
  });

  test('a skipped exercise is no session; another exercise is none of its sessions', () => {
    const skipped = recordedLog(2, { outcome: 'skipped', skipReason: 'no_time', sets: [] });
    const other = recordedLog(1, { lineageId: 'bridge' });
    const sessions = sessionsOf(recordedPrescription(), [recordedLog(4), skipped, other]);
    expect(sessions.map(({ logId }) => logId)).toEqual(['log-4']);
    expect(sessions[0]?.peripheralised).toBe(false);
  });

  test.each([
    ['since the latest session', [recordedLog(4), left(2)], true],
    ['before it had one', [left(2)], true],
    ['before the latest session', [left(6), recordedLog(4)], false],
    ['since then, and for want of time after that', [recordedLog(4), left(2), left(1, 'no_time')], true],
    ['for want of time', [recordedLog(4), left(2, 'no_time')], false],
    ['another exercise', [recordedLog(4), { ...left(2), lineageId: 'other' }], false],
    ['in a session that was stopped without a word on how much', [recordedLog(4), stopped(2, null)], true],
    ['in a session that was stopped, with its score', [recordedLog(4), stopped(2, 0)], false],
    ['in one that was stopped before the latest', [stopped(4, null), recordedLog(2)], false],
  ])('MS-1 (1.1) left out or broken off because of pain %s', (_, logs, expected) => {
    expect(isSkippedForPain('squat', logs)).toBe(expected);
    expect(sessionsOf(recordedPrescription(), logs).every((one) => one.peripheralised === false)).toBe(true);
  });
});

describe('MS-1.4 mornings', () => {
  test('a score noted with a session belongs to the day after it, also across a month and a leap day', () => {
    const noted = (localDate: string) =>
      morningsOf(
        [],
        [recordedLog(2, { localDate, pain: { rest: null, during: null, after: null, nextMorning: 3 } })],
      );
    expect(noted('2026-03-31')[0]?.localDate).toBe('2026-04-01');
    expect(noted('2028-02-28')[0]?.localDate).toBe('2028-02-29');
  });

  test('an answer of the day itself stays on its day, in its last form; "would rather not say" is no morning', () => {
    const answer = {
      morningId: 'a',
      correctsId: null,
      localDate: fixtureToday,
      pain: 4,
      region: null,
    } as const;
    const better = { ...answer, morningId: 'b', correctsId: 'a', pain: 2, region: 'hip_outer' } as const;
    const silent = { ...answer, morningId: 'c', localDate: '2026-03-29', pain: null };
    expect(morningsOf([silent, better, answer], [])).toEqual([
      { localDate: fixtureToday, pain: 2, region: 'hip_outer' },
    ]);
  });
});

describe('whether a version asks for more', () => {
  const kg = (value: string): Partial<Dose> => ({ load: { unit: 'kg', value } });
  const band = (bandColor: string): Partial<Dose> => ({ load: { unit: 'band', bandColor } });
  test.each<[string, Partial<Dose>, Partial<Dose>, boolean]>([
    ['the same', {}, {}, false],
    ['a heavier weight', kg('10'), kg('10.5'), true],
    ['a lighter weight', kg('10'), kg('8'), false],
    ['a heavier weight in another unit', kg('9'), { load: { unit: 'lb', value: '20' } }, true],
    ['a lighter weight in another unit', kg('10'), { load: { unit: 'lb', value: '20' } }, false],
    ['a first weight', { load: null }, kg('1'), true],
    ['no weight any more', kg('10'), { load: null }, false],
    ['another band', band('green'), band('blue'), true],
    ['the same band', band('green'), band('green'), false],
    ['a weight in place of a share', { load: { unit: 'percent1RM', value: '50' } }, kg('10'), true],
    ['one more set', {}, { sets: 4 }, true],
    ['fewer sets', {}, { sets: 2 }, false],
    ['a higher end', {}, { repsMax: 12 }, true],
    ['a lower end that rises', {}, { repsMin: 9 }, true],
    ['twice a day', {}, { timesPerDay: 2 }, true],
  ])('%s', (_, before, after, expected) => {
    expect(isRaised(aDose(before), aDose(after))).toBe(expected);
  });
});
