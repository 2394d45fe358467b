import { describe, expect, test } from 'vitest';
import { asDone, asNoted, otherVersion } from '@/lib/client/easier';
import { nothingDue } from '@/lib/client/safety-fixture';
import { mergeRecords } from '@/lib/client/merge-records';
import { dayNow } from '@/lib/client/sitting-store';
import {
  isOpen,
  logRecord,
  occasionFor,
  morningRecord,
  notedTwice,
  outcomeOf,
  plannedOf,
  pauseEndRecord,
  pauseRecord,
  plannedSets,
  sessionRecords,
  setsOf,
  startSitting,
  suggestedSet,
  toldBrokenOff,
  toldPart,
  toldSkip,
  twiceRecord,
  usualMorningRecord,
  weightBefore,
  withdrawalRecord,
} from '@/lib/client/records';
import { nothingSaid } from '@/lib/domain/log/sitting';
import { latestOwnPauseDay } from '@/lib/domain/record/pause';
import {
  logItem,
  type MorningItem,
  morningItem,
  pauseEndItem,
  pauseItem,
  usualMorningItem,
} from '@/lib/schemas/log';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';

const patientId = '00000000-0000-4000-8000-000000000001';
const sessionId = '00000000-0000-4000-8000-000000000002';

const exercise: TodayExercise = {
  prescriptionId: '00000000-0000-4000-8000-000000000003',
  slug: 'goblet_squat',
  seconds: 240,
  muscles: [],
  name: 'Goblet squat',
  setup: '',
  steps: [],
  breathing: '',
  feelIt: '',
  stopIf: '',
  faults: [],
  note: null,
  dose: { long: '', line: '' },
  doseKind: 'reps',
  sets: 2,
  amount: { min: 8, max: 10 },
  sides: ['left', 'right'],
  sideWords: null,
  loadWords: '12 kg',
  weight: { value: '12', unit: 'kg' },
  loadKind: 'weight',
  restSeconds: 60,
  timesPerDay: 1,
  guidance: null,
  ownRules: null,
  cautions: [],
  isDue: true,
  week: null,
  logs: [],
  techniqueSaidOn: null,
  last: null,
};
const last = (amount: number, loadValue = '12', loadUnit: 'kg' | 'lb' = 'kg'): TodayExercise => ({
  ...exercise,
  last: { localDate: '2026-03-07', sets: [{ setNumber: 1, side: 'left', amount, loadValue, loadUnit }] },
});
const view: TodayView = {
  patientId,
  localDate: '2026-03-09',
  timeZone: 'Europe/London',
  loadUnit: 'kg',
  state: 'ready',
  startsOn: null,
  pausedUntil: null,
  ownPauses: [],
  program: null,
  minutes: 5,
  morning: null,
  asksUsualMorning: false,
  flare: null,
  safety: nothingDue,
  exercises: [exercise],
};
const told = {
  outcome: 'done' as const,
  skipReason: null,
  sets: plannedSets(exercise),
  pain: { rest: null, during: 0, after: null },
  effort: null,
  technique: null,
  spread: null,
  comment: null,
};

describe('records of the device', () => {
  test('a set on both sides is a set for each; pain 0 is kept and pain not said is left out', () => {
    const record = logRecord(view, sessionId, exercise, told);
    expect(logItem.safeParse(record).success).toBe(true);
    expect(record.sets.map((set) => [set.setNumber, set.side, set.amount, set.loadValue])).toEqual([
      [1, 'left', 8, '12'],
      [1, 'right', 8, '12'],
      [2, 'left', 8, '12'],
      [2, 'right', 8, '12'],
    ]);
    expect(record.pain).toEqual({ during: 0 });
  });

  test.each([
    ['ok', false, { technique: 'ok', symptomsSpread: false }],
    ['poor', null, { technique: 'poor' }],
    [null, true, { symptomsSpread: true }],
    [null, null, {}],
  ] as const)(
    'how it looked (%s) and whether it spread (%s) are kept as they were said',
    (technique, spread, fields) => {
      const record = logRecord(view, sessionId, exercise, { ...told, technique, spread });
      expect(logItem.safeParse(record).success).toBe(true);
      expect(
        JSON.parse(JSON.stringify({ technique: record.technique, symptomsSpread: record.symptomsSpread })),
      ).toEqual(fields);
    },
  );

  const twoSets = { sets: told.sets.slice(0, 1), painBefore: 2 };
  test.each([
    ['left out', toldSkip('no_time'), ['skipped', 'no_time', 0, {}]],
    [
      'left off after a set, with a reason',
      toldPart(twoSets, 'no_time'),
      ['partly', 'no_time', 2, { rest: 2 }],
    ],
    ['left off after a set, nobody asked', toldPart(twoSets, null), ['partly', null, 2, { rest: 2 }]],
    [
      'stopped because it hurt',
      toldBrokenOff({ ...twoSets, said: { ...nothingSaid, during: 6, spread: false } }),
      ['stopped', null, 2, { rest: 2, during: 6 }],
    ],
    [
      'stopped in the first set, without a word on how much',
      toldBrokenOff({ sets: [], painBefore: null }),
      ['stopped', null, 0, {}],
    ],
  ])('an exercise that was %s is a good record, and keeps what was done', (_, said, stored) => {
    const record = logRecord(view, sessionId, exercise, said);
    expect(logItem.safeParse(record).success).toBe(true);
    expect([record.outcome, record.skipReason, record.sets.length, record.pain]).toEqual(stored);
  });

  test('what is offered is last time within today’s range, else the lower end, with the prescribed weight', () => {
    const offered = [exercise, last(9), last(20), last(0)].map((one) => suggestedSet(one, []).amounts[0]);
    expect(offered).toEqual([8, 9, 10, 8]);
    expect(suggestedSet(last(9, '11.5'), []).weight).toEqual({ value: '12', unit: 'kg' });
    expect(weightBefore(last(9, '11.5'), [])).toEqual({ value: '11.5', unit: 'kg' });
    expect(weightBefore(exercise, [])).toEqual({ value: '12', unit: 'kg' });
  });

  test('the next set starts from the one before, and after an odd one from the plan again', () => {
    const after = (amount: number, value = '12') =>
      suggestedSet(exercise, [{ amounts: [amount, amount], weight: { value, unit: 'kg' } }]);
    expect([after(9), after(5), after(30), after(1)].map(({ amounts }) => amounts)).toEqual([
      [9, 9],
      [5, 5],
      [8, 8],
      [8, 8],
    ]);
    expect([after(9, '10'), after(9, '80')].map(({ weight }) => weight?.value)).toEqual(['10', '12']);
  });

  test.each([
    ['11.5', 'kg', 8],
    ['12', 'kg', 10],
    ['26.5', 'lb', 10],
    ['14', 'kg', 10],
  ] as const)(
    'LG-8.1 after %s %s, with 12 kg now: a heavier weight begins at the lower end',
    (value, unit, amount) => {
      expect(suggestedSet(last(10, value, unit), []).amounts[0]).toBe(amount);
    },
  );

  test('done is every prescribed set at no less than the lower end; further sets spoil nothing (LG-8.5)', () => {
    expect(outcomeOf(exercise, told.sets)).toBe('done');
    expect(outcomeOf(exercise, told.sets.slice(1))).toBe('partly');
    const weak = { amounts: [8, 7], weight: null };
    expect(outcomeOf(exercise, [...told.sets.slice(1), weak])).toBe('partly');
    expect(outcomeOf(exercise, [...told.sets, weak])).toBe('done');
  });
});

describe('the session of a day', () => {
  const program = {
    versionId: sessionId,
    ...{ number: 1, title: 'Hips', painModel: 'standard' as const, painAmberTo: null, asksSpread: true },
    ...{ note: null, since: '2026-03-01', validUntil: null, isPastValid: false, changes: [] },
  };
  const other = { ...exercise, prescriptionId: '00000000-0000-4000-8000-000000000004' };
  const today = dayNow(view);
  const noted = (pain: LogView['pain'], of = exercise) => ({
    ...of,
    logs: [{ ...asView(logRecord(view, sessionId, of, told)), pain }],
  });
  const day = (...exercises: TodayExercise[]): TodayView => ({
    ...{ ...view, localDate: today, program },
    exercises,
  });

  test('goes on with what was begun, whichever way, and its record is not sent again', () => {
    const begun = day(noted({ rest: 3 }), other);
    expect(occasionFor(begun, [other])).toMatchObject({ sessionId, isBegun: true });
    expect(startSitting(begun)).toMatchObject({ sessionId, phase: 'set', painBefore: 3, owesAfter: true });
    expect(startSitting(day(noted({ after: 1 }), other))).toMatchObject({ owesAfter: false });
    const occasion = occasionFor(begun, [other]);
    expect(occasion === null ? null : sessionRecords(view, occasion)).toEqual([]);
  });

  test('is another one for the second time on a day, on another day, and under another version', () => {
    const twice = { ...noted({}), timesPerDay: 2 };
    const isNew = (of: TodayView, exercises: readonly TodayExercise[]) => {
      const occasion = occasionFor(of, exercises);
      return occasion !== null && !occasion.isBegun && occasion.sessionId !== sessionId;
    };
    expect(isNew(day(twice), [twice])).toBe(true);
    expect(isNew({ ...day(noted({}), other), localDate: '2026-03-09' }, [other])).toBe(true);
    const ofOlder = { ...noted({}), prescriptionId: '00000000-0000-4000-8000-000000000005' };
    expect(isNew(day(ofOlder, other), [other])).toBe(true);
    expect(isNew(day(exercise, other), [exercise])).toBe(true);
  });

  test('H-9 what was stopped today, or is to be left out, is not offered again', () => {
    const stopped = {
      ...exercise,
      timesPerDay: 3,
      logs: [{ ...asView(logRecord(view, sessionId, exercise, told)), outcome: 'stopped' as const }],
    };
    const left = {
      ...exercise,
      guidance: { kind: 'stop' as const, text: '', leaveOut: true, instead: null },
    };
    expect([stopped, left, { ...exercise, timesPerDay: 3 }].map(isOpen)).toEqual([false, false, true]);
  });
});

describe('the day with what this device has noted', () => {
  const record = { ...logRecord(view, sessionId, exercise, told), recordedAt: '2026-03-09T10:00:00Z' };

  test('a new entry is shown at once, and once only when the server has it too', () => {
    const session = {
      kind: 'session' as const,
      id: sessionId,
      patientId,
      programVersionId: sessionId,
      performedAt: record.recordedAt,
      localDate: view.localDate,
      timeZone: view.timeZone,
    };
    const merged = mergeRecords(view, [session, record]);
    expect(merged.exercises[0]?.logs).toHaveLength(1);
    expect(mergeRecords(merged, [session, record]).exercises[0]?.logs).toHaveLength(1);
    expect(merged.exercises.map(isOpen)).toEqual([false]);
  });

  test('an entry of another day is not shown', () => {
    const yesterday = { ...record, recordedAt: '2026-03-08T23:30:00Z' };
    expect(mergeRecords(view, [yesterday]).exercises[0]?.logs).toEqual([]);
  });

  test('a correction takes the place of the entry it corrects', () => {
    const known: LogView = { ...asView(record), logId: '00000000-0000-4000-8000-000000000009' };
    const day = { ...view, exercises: [{ ...exercise, logs: [known] }] };
    const corrected = {
      ...logRecord(view, sessionId, exercise, toldSkip('pain'), known),
      recordedAt: '2026-03-09T10:00:00Z',
    };
    const logs = mergeRecords(day, [corrected]).exercises[0]?.logs ?? [];
    expect(logs.map((log) => [log.logId, log.outcome])).toEqual([[corrected.id, 'skipped']]);
  });

  test.each([0, 1, 2, 3])(
    'an entry that was corrected twice here is shown once, as it stands now, when the server has heard of %i of the three',
    (heard) => {
      const next = (was: typeof record, score: number) => ({
        ...logRecord(
          view,
          sessionId,
          exercise,
          { ...told, pain: { rest: null, during: score, after: null } },
          asView(was),
        ),
        recordedAt: '2026-03-09T10:00:00Z',
      });
      const second = next(record, 4);
      const third = next(second, 5);
      const records = [record, second, third];
      const answered = records.slice(0, heard).at(-1);
      const logs = answered === undefined ? [] : [asView(answered)];
      const merged = mergeRecords({ ...view, exercises: [{ ...exercise, logs }] }, records);
      expect(merged.exercises[0]?.logs.map(({ logId }) => logId)).toEqual([third.id]);
    },
  );

  test('an entry becomes the sets it was made from', () => {
    expect(setsOf(exercise, asView(record))).toEqual(told.sets);
  });

  test('a side that was not told stays not told, never 0, and its set is not complete', () => {
    const oneSided = { ...asView(record), sets: record.sets.filter(({ side }) => side === 'left') };
    const sets = setsOf(exercise, oneSided);
    expect(sets.map(({ amounts }) => amounts[1])).toEqual(told.sets.map(() => null));
    expect(outcomeOf(exercise, sets)).toBe('partly');
    const again = logRecord(view, sessionId, exercise, { ...told, sets }, oneSided);
    expect(again.sets).toEqual(oneSided.sets);
  });
});

function asView(record: ReturnType<typeof logRecord>): LogView {
  const { kind: _kind, patientId: _patientId, id, correctsId: _correctsId, ...rest } = record;
  return { logId: id, ...rest };
}

describe('the morning', () => {
  const asked: TodayView = {
    ...view,
    localDate: dayNow(view),
    morning: { localDate: dayNow(view), bodyPart: 'hip', regions: ['groin'], usual: null, answer: null },
  };
  const calm = { pain: 0, region: null };
  const made = (given: TodayView, said: Pick<MorningItem, 'pain' | 'region'>) => {
    const record = morningRecord(given, said);
    if (record === null) throw new Error('no record');
    return record;
  };

  test('an answer is a good record, and shows at once; H-5 pain 0 stays 0', () => {
    const record = made(asked, calm);
    expect(morningItem.safeParse(record).success).toBe(true);
    expect(mergeRecords(asked, [record]).morning?.answer).toEqual({ id: record.id, ...calm });
  });

  test('the next one corrects it, and each shows once in whatever order they are merged again', () => {
    const first = made(asked, calm);
    const second = made(mergeRecords(asked, [first]), { pain: 4, region: 'groin' });
    expect(second.correctsId).toBe(first.id);
    const merged = mergeRecords(asked, [first, second]);
    expect(merged.morning?.answer).toEqual({ id: second.id, pain: 4, region: 'groin' });
    expect(mergeRecords(merged, [first, second]).morning?.answer?.id).toBe(second.id);
  });

  test('LG-7.5 the usual one is asked until it was said on this device; 0 is an answer, and so is saying nothing', () => {
    const open = { ...asked, asksUsualMorning: true };
    expect(mergeRecords(open, [made(asked, calm)]).asksUsualMorning).toBe(true);
    for (const pain of [0, null]) {
      const record = usualMorningRecord(open, pain);
      expect(usualMorningItem.safeParse(record).success).toBe(true);
      expect(record).toMatchObject({ pain, localDate: dayNow(open) });
      expect(mergeRecords(open, [record]).asksUsualMorning).toBe(false);
    }
  });

  test('the answer of another morning stays out, and none is made when its day is over', () => {
    const old = { ...made(asked, calm), localDate: '2026-03-08' };
    expect(mergeRecords(asked, [old]).morning?.answer).toBeNull();
    expect(mergeRecords(view, [old]).morning).toBeNull();
    const over = asked.morning === null ? null : { ...asked.morning, localDate: '2026-03-08' };
    expect(morningRecord({ ...asked, morning: over }, calm)).toBeNull();
    expect(morningRecord(view, calm)).toBeNull();
  });
});

describe('MS-1 a pause of one’s own', () => {
  const today = dayNow(view);
  const open: TodayView = { ...view, localDate: today };
  const item = pauseRecord(open, { reason: 'illness', untilOn: latestOwnPauseDay(today) });
  const back = pauseEndRecord(open, item.id);
  const known: TodayView = {
    ...open,
    ...{ state: 'paused', pausedUntil: item.untilOn, exercises: [] },
    ownPauses: [{ pauseId: item.id, isRunning: true }],
  };

  test('is a good record, and leaves nothing to do at once', () => {
    expect(pauseItem.safeParse(item).success).toBe(true);
    expect(mergeRecords(open, [item])).toMatchObject({
      ...{ state: 'paused', pausedUntil: item.untilOn, exercises: [] },
      ownPauses: [{ pauseId: item.id, isRunning: true }],
    });
  });

  test('back before it was sent, the exercises are there again', () => {
    expect(pauseEndItem.safeParse(back).success).toBe(true);
    expect(mergeRecords(open, [item, back])).toEqual(open);
  });

  test('back from one that the server knows, the exercises are on their way', () => {
    expect(mergeRecords(known, [item, back])).toMatchObject({ state: 'returning', exercises: [] });
    expect(mergeRecords(known, [pauseEndRecord(open, crypto.randomUUID())]).state).toBe('paused');
  });

  test('what the server knows of it counts: ended by the clinic, it is over here too', () => {
    const ended: TodayView = { ...open, ownPauses: [{ pauseId: item.id, isRunning: false }] };
    expect(mergeRecords(ended, [item])).toEqual(ended);
  });

  test.each(['ended', 'discharged', 'not_started'] as const)('says nothing else than %s', (state) => {
    expect(mergeRecords({ ...open, state }, [item]).state).toBe(state);
  });

  test('of other days it leaves today alone', () => {
    expect(mergeRecords(open, [{ ...item, localDate: '2020-01-01', untilOn: '2020-01-05' }])).toEqual(open);
  });
});

describe('O-3 what is said of an entry afterwards, before anybody heard of it', () => {
  const entry = (recordedAt: string, during: number) =>
    ({
      ...logRecord(view, sessionId, exercise, { ...told, pain: { rest: null, during, after: null } }),
      recordedAt: `2026-03-09T${recordedAt}:00Z`,
      sessionId: crypto.randomUUID(),
    }) as const;
  const [first, second] = [entry('08:00', 2), entry('09:00', 6)];
  const logsOf = (records: Parameters<typeof mergeRecords>[1]) =>
    mergeRecords(view, records).exercises[0]?.logs ?? [];

  test('O-3 two entries of one day are asked about, as often as the plan asks are not', () => {
    const merged = mergeRecords(view, [second, first]);
    const twice = notedTwice(merged);
    expect([twice?.other.logId, twice?.entry.logId]).toEqual([first.id, second.id]);
    expect(notedTwice(mergeRecords(view, [first]))).toBeNull();
    const often = { ...view, exercises: [{ ...exercise, timesPerDay: 2 }] };
    expect(notedTwice(mergeRecords(often, [first, second]))).toBeNull();
    const skipped = { ...second, outcome: 'skipped' as const, skipReason: 'forgot' as const, sets: [] };
    expect(notedTwice(mergeRecords(view, [first, skipped]))).toBeNull();
  });

  test('O-3 the same counts once with the higher pain, and asking again does not double it', () => {
    const twice = notedTwice(mergeRecords(view, [first, second]));
    if (twice === null) throw new Error('not asked');
    const same = twiceRecord(view, twice, false);
    expect(logsOf([first, second, same])).toMatchObject([{ logId: first.id, pain: { during: 6 } }]);
    // The server knows already.
    const known = mergeRecords(view, [first, second, same]);
    expect(mergeRecords(known, [first, second, same]).exercises[0]?.logs).toHaveLength(1);
    const corrected = { ...first, id: crypto.randomUUID(), correctsId: first.id };
    expect(logsOf([first, second, corrected, same])).toMatchObject([
      { logId: corrected.id, pain: { during: 6 } },
    ]);
  });

  test('O-3 done again is two, and is not asked again', () => {
    const twice = notedTwice(mergeRecords(view, [first, second]));
    if (twice === null) throw new Error('not asked');
    const records = [first, second, twiceRecord(view, twice, true)];
    expect(logsOf(records)).toHaveLength(2);
    expect(notedTwice(mergeRecords(view, records))).toBeNull();
  });

  test('O-3 what was taken back is to do again', () => {
    const merged = mergeRecords(view, [first, withdrawalRecord(view, first.id)]);
    expect(merged.exercises.map((one) => [one.logs, isOpen(one)])).toEqual([[[], true]]);
  });
});

describe('an easier version in the place of an exercise', () => {
  const easier: NonNullable<TodayExercise['easier']> = {
    ...{
      slug: 'bodyweight_squat',
      name: 'Bodyweight squat',
      muscles: [],
      setup: '',
      steps: [],
      breathing: '',
    },
    ...{ feelIt: '', stopIf: '', faults: [], dose: { long: '', line: '' }, doseKind: 'reps', cautions: [] },
    ...{ sets: 2, amount: { min: 6, max: 8 }, sides: ['not_sided'], sideWords: null, loadWords: null },
    ...{ weight: null, loadKind: 'none', restSeconds: null },
  };
  const both: TodayExercise = {
    ...exercise,
    ownWeights: [{ value: '12', unit: 'kg' }],
    note: 'slowly',
    easier,
  };

  test('is done, noted and corrected as what it is', () => {
    const done = asDone({ ...both, last: last(10).last }, true);
    expect(done).toMatchObject({ name: 'Bodyweight squat', last: null, note: null, weight: null });
    expect(done.ownWeights).toBeUndefined();
    expect(plannedSets(done)).toEqual([
      { amounts: [6], weight: null },
      { amounts: [6], weight: null },
    ]);
    expect(plannedOf(both, true)).toMatchObject({
      name: 'Bodyweight squat',
      sides: ['not_sided'],
      isEasier: true,
    });
    expect(plannedOf(both, false)).not.toHaveProperty('isEasier');
    const record = logRecord(view, sessionId, done, { ...told, sets: plannedSets(done) }, null, true);
    expect(logItem.safeParse(record).success).toBe(true);
    expect(record).toMatchObject({ isEasier: true, prescriptionId: exercise.prescriptionId });
    const [log] =
      mergeRecords({ ...view, exercises: [both] }, [
        ...sessionRecords(view, { ...startedAt, sessionId, versionId: sessionId }),
        record,
      ]).exercises[0]?.logs ?? [];
    expect(log).toMatchObject({ isEasier: true });
    expect(asNoted(both, log ?? null).name).toBe('Bodyweight squat');
    expect(logRecord(view, sessionId, both, told, log ?? null).isEasier).toBe(true);
  });

  test('nothing was done of what was left out', () => {
    expect(logRecord(view, sessionId, both, toldSkip('no_time'), null, true)).not.toHaveProperty('isEasier');
  });

  test('each names the other one', () => {
    expect(otherVersion(both, false)).toEqual({ name: 'Bodyweight squat', isEasier: true });
    expect(otherVersion(both, true)).toEqual({ name: 'Goblet squat', isEasier: false });
    expect(otherVersion(exercise, false)).toBeNull();
  });
});

const startedAt = {
  ...{ localDate: '2026-03-09', performedAt: '2026-03-09T08:00:00+00:00', timeZone: 'Europe/London' },
  isBegun: false,
};
