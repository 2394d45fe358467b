import { describe, expect, test } from 'vitest';
import type { RecordedLog, RecordedVersion } from '../../record/recorded.ts';
import { recordedExercise, recordedLog, recordedPrescription, recordedVersion } from './record-fixtures.ts';
import { asksSpreadIn, withSessionPain } from './sittings.ts';

const exercises = ['squat', 'bridge', 'row'];
const version = (over: Partial<RecordedVersion> = {}) =>
  recordedVersion({
    prescriptions: exercises.map((lineageId) =>
      recordedPrescription({ prescriptionId: `${lineageId}-1`, lineageId }),
    ),
    ...over,
  });
type Scores = { rest?: number | null; during?: number | null; after?: number | null };
/** One exercise of the session two days ago. */
const done = (place: number, scores: Scores, over: Partial<RecordedLog> = {}) =>
  recordedLog(2, {
    logId: exercises[place] ?? '',
    prescriptionId: `${exercises[place]}-1`,
    lineageId: exercises[place] ?? '',
    pain: { rest: null, during: null, after: null, nextMorning: null, ...scores },
    ...over,
  });
const scoresOf = (logs: readonly RecordedLog[], one = version()) =>
  withSessionPain(logs, [one]).map(({ logId, pain, painAfterLowered }) => [
    logId,
    pain.rest,
    pain.after,
    painAfterLowered === true,
  ]);

describe('LG-7.6 pain that was said once for the session', () => {
  test('pain before counts for each exercise; a score of its own stays', () => {
    const logs = [done(0, { rest: 2 }), done(1, {}), done(2, { rest: 0 })];
    expect(scoresOf(logs).map(([, rest]) => rest)).toEqual([2, 0, 0]);
    expect(scoresOf([done(0, { rest: 0 }), done(1, {})]).map(([, rest]) => rest)).toEqual([0, 0]);
    expect(scoresOf([done(0, {}), done(1, {})]).map(([, rest]) => rest)).toEqual([null, null]);
  });

  test('the exercise that hurt most takes pain after whole, the others no more than amber', () => {
    const logs = [
      done(0, { rest: 1, during: 6 }),
      done(1, { rest: 1, during: 2 }),
      done(2, { during: 1, after: 7 }),
    ];
    expect(scoresOf(logs)).toEqual([
      ['squat', 1, 7, false],
      ['bridge', 1, 5, true],
      ['row', 1, 5, true],
    ]);
    expect(scoresOf(logs, version({ painModel: 'protective' })).map(([, , after]) => after)).toEqual([
      7, 3, 3,
    ]);
    expect(
      scoresOf(logs, version({ painModel: 'protective', painAmberTo: 4 })).map(([, , after]) => after),
    ).toEqual([7, 4, 4]);
    expect(scoresOf(logs, version({ painModel: 'relative' })).map(([, , after]) => after)).toEqual([7, 3, 3]);
  });

  test('without pain before no rise is known: every exercise takes it whole', () => {
    const logs = [done(0, { during: 6 }), done(1, { during: 2, after: 7 })];
    for (const painModel of ['standard', 'relative'] as const)
      expect(
        scoresOf(logs, version({ painModel })).map(([, , after, isLowered]) => [after, isLowered]),
      ).toEqual([
        [7, false],
        [7, false],
      ]);
  });

  test('a score of zero is shared like any other; none stays none', () => {
    const logs = [done(0, { rest: 0, during: 0 }), done(1, { during: 0, after: 0 })];
    expect(scoresOf(logs).map(([, , after]) => after)).toEqual([0, 0]);
    expect(scoresOf([done(0, { rest: 0 }), done(1, {})]).map(([, , after]) => after)).toEqual([null, null]);
  });

  test('where each exercise was asked, each keeps its own', () => {
    const logs = [done(0, { rest: 1, during: 6, after: 6 }), done(1, { during: 2, after: 1 }), done(2, {})];
    expect(scoresOf(logs).map(([, , after]) => after)).toEqual([6, 1, null]);
  });

  test('it belongs to what was done, also when it stands with an exercise that was left out', () => {
    const logs = [
      done(0, { rest: 1, during: 2 }),
      done(1, { after: 4 }, { outcome: 'skipped', skipReason: 'no_time', sets: [] }),
    ];
    expect(scoresOf(logs)).toEqual([
      ['squat', 1, 4, false],
      ['bridge', 1, 4, false],
    ]);
  });

  test('two sessions of a day are two; of an unknown version nothing is lowered', () => {
    const evening = done(1, { rest: 1, during: 1, after: 6 }, { sessionId: 'evening' });
    expect(scoresOf([done(0, { rest: 1, during: 4 }), evening])).toEqual([
      ['squat', 1, null, false],
      ['bridge', 1, 6, false],
    ]);
    const logs = [done(0, { rest: 1, during: 4 }), done(1, { during: 1, after: 6 })];
    expect(withSessionPain(logs, []).map(({ pain }) => pain.after)).toEqual([6, 6]);
  });
});

describe('a day on paper is one session', () => {
  const turn = (number: number, over: Partial<RecordedLog>, amount = 10): RecordedLog =>
    recordedLog(2, {
      logId: `turn-${number}`,
      sessionId: `sitting-${number}`,
      source: 'paper',
      startedAt: `2026-03-28T12:0${number - 1}:00.000Z`,
      sets: [1, 2].map((setNumber) => ({ setNumber, side: 'not_sided', amount, weight: null })),
      effort: null,
      technique: null,
      symptomsSpread: null,
      pain: { rest: null, during: null, after: null, nextMorning: null },
      ...over,
    });
  const last = {
    effort: 6,
    technique: 'ok',
    pain: { rest: 1, during: 2, after: 2, nextMorning: null },
  } as const;
  const read = (logs: RecordedLog[]) => withSessionPain(logs, [recordedVersion()]);

  test('what was written once a day counts for all of it, and the weakest sitting is judged', () => {
    const [day, ...more] = read([turn(2, last, 10), turn(1, { outcome: 'partly' }, 8)]);
    expect(more).toEqual([]);
    expect(day).toMatchObject({ ...last, logId: 'turn-2', outcome: 'partly' });
    expect(day?.sets.map(({ setNumber, amount }) => [setNumber, amount])).toEqual([
      [1, 8],
      [2, 8],
      [3, 10],
      [4, 10],
    ]);
  });

  test('one poor or spreading sitting is enough', () => {
    const [day] = read([turn(1, { technique: 'poor', symptomsSpread: true }), turn(2, last)]);
    expect(day).toMatchObject({ technique: 'poor', symptomsSpread: true });
  });

  test('a sitting without numbers is not made up for by another', () => {
    expect(read([turn(1, { sets: [] }), turn(2, last)]).map(({ logId }) => logId)).toEqual([
      'turn-1',
      'turn-2',
    ]);
  });

  test('a sitting that was left out, another day and another way to log stay apart', () => {
    const skipped = turn(1, { outcome: 'skipped', skipReason: 'other', sets: [] });
    expect(read([skipped, turn(2, last)])).toHaveLength(2);
    expect(read([turn(1, { localDate: '2026-03-27' }), turn(2, last)])).toHaveLength(2);
    expect(read([turn(1, { source: 'phone' }), turn(2, last)])).toHaveLength(2);
  });

  test('pain after of the day is shared among its exercises, whatever the sitting', () => {
    const bridge = turn(2, { logId: 'bridge', prescriptionId: 'bridge-1', lineageId: 'bridge', ...last });
    const squat = turn(1, { pain: { rest: 1, during: 5, after: null, nextMorning: null } });
    const [first] = withSessionPain([squat, { ...bridge, pain: { ...last.pain, after: 6 } }], [version()]);
    expect(first?.pain.after).toBe(6);
  });
});

describe('where spreading is asked', () => {
  const of = (region: 'knee' | 'hip') =>
    recordedVersion({ prescriptions: [recordedPrescription({ exercise: recordedExercise({ region }) })] });
  test.each([
    ['a program for the hip', [of('hip')], true],
    ['a program for the knee', [of('knee')], false],
    ['a program that is not known', [], true],
  ])('%s: %s', (_, versions, asked) => {
    expect(asksSpreadIn(versions)(recordedLog(2))).toBe(asked);
  });
});
