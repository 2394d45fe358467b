import { describe, expect, test } from 'vitest';
import { draftOf, prescriptionOf } from '../../e2e/fixtures/scene-inputs.ts';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import { loadBasis, prescribedLoad, prescriptionInput, programDraftInput, publishInput } from './program.ts';

const exercise = '0196f2aa-7c7e-7aaa-8aaa-0123456789ab';
const usual = () => prescriptionOf(exercise);
const takes = (changes: object) => prescriptionInput.safeParse({ ...usual(), ...changes }).success;

test('V-4 the usual prescription is good', () => {
  expect(prescriptionInput.safeParse(usual()).error).toBeUndefined();
});

describe('V-4 H-5 clinical ranges, both ends', () => {
  test.each<[keyof Prescription, number, number, object?]>([
    ['sets', 1, 99],
    ['phase', 0, 20],
    ['repsMin', 0, 999, { repsMax: 999 }],
    ['repsMax', 0, 999, { repsMin: 0 }],
    ['holdSeconds', 0, 3600],
    ['durationSeconds', 0, 7200],
    ['breaths', 0, 999],
    ['distanceMetres', 0, 50_000],
    ['steps', 0, 20_000],
    ['restSeconds', 0, 3600],
    ['timesPerDay', 1, 10],
  ])('V-4 %s from %i to %i, whole', (field, lowest, highest, also = {}) => {
    for (const value of [lowest, highest]) expect(takes({ ...also, [field]: value })).toBe(true);
    for (const value of [lowest - 1, highest + 1, lowest + 0.5, String(highest), Number.NaN, '', []])
      expect(takes({ ...also, [field]: value })).toBe(false);
  });

  test('V-4 efforts are whole, 0 to 10, the lower first', () => {
    expect(takes({ effortTarget: { low: 0, high: 10 } })).toBe(true);
    expect(takes({ effortTarget: null })).toBe(true);
    for (const effortTarget of [{ low: 7, high: 5 }, { low: 0, high: 11 }, { low: 0.5, high: 5 }, { low: 5 }])
      expect(takes({ effortTarget })).toBe(false);
  });

  test('V-4 1 to 7 days a week, each once', () => {
    for (const schedule of [
      { type: 'every_day' },
      { type: 'times_per_week', n: 1 },
      { type: 'times_per_week', n: 7 },
      { type: 'specific_weekdays', days: [7, 1] },
    ])
      expect(takes({ schedule })).toBe(true);
    for (const schedule of [
      { type: 'times_per_week', n: 0 },
      { type: 'times_per_week', n: 8 },
      { type: 'specific_weekdays', days: [] },
      { type: 'specific_weekdays', days: [1, 1] },
      { type: 'specific_weekdays', days: [0] },
      { type: 'specific_weekdays', days: [8] },
      { type: 'every_day', n: 3 },
      { type: 'sometimes' },
      null,
    ])
      expect(takes({ schedule })).toBe(false);
  });

  test('V-4 a range of repetitions stands the right way round, whatever the exercise counts', () => {
    for (const doseKind of ['reps', 'hold'])
      expect(takes({ doseKind, holdSeconds: 20, repsMin: 10, repsMax: 8 })).toBe(false);
  });

  test.each([
    ['reps', { repsMin: null }],
    ['reps', { repsMax: null }],
    ['hold', { holdSeconds: null }],
    ['time', { durationSeconds: null }],
    ['breaths', { breaths: null }],
    ['distance', { distanceMetres: null }],
    ['steps', { steps: null }],
  ])('H-5 a dose counted in %s is not complete with %j', (doseKind, changes) => {
    const result = prescriptionInput.safeParse({ ...usual(), doseKind, ...changes });
    expect(result.error?.issues).toMatchObject([
      { path: Object.keys(changes), params: { code: 'dose_missing' } },
    ]);
  });
});

describe('V-5 H-4 a load travels with its unit', () => {
  test.each([
    { unit: 'kg', value: '12.5' },
    { unit: 'lb', value: '0' },
    { unit: 'percent1RM', value: '100' },
    { unit: 'band', bandColor: 'red' },
    { unit: 'bodyweight' },
  ])('V-5 takes %j', (load) => {
    expect(prescribedLoad.parse(load)).toEqual(load);
  });
  test.each([
    '12.5',
    12.5,
    { value: '12.5' },
    { unit: 'kg' },
    { unit: 'kg', value: 12.5 },
    { unit: 'kg', value: '' },
    { unit: 'kg', value: '12,5' },
    { unit: 'kg', value: '12.5', also: 'lb' },
    { unit: 'stone', value: '2' },
    { unit: 'percent1RM', value: '100.01' },
    { unit: 'band' },
    { unit: 'bodyweight', value: '5' },
  ])('V-5 refuses %j', (load) => {
    expect(prescribedLoad.safeParse(load).success).toBe(false);
  });
});

test('V-6 words that come from lists hold nothing that the database cannot keep', () => {
  expect(takes({ goal: 'strength\u0000' })).toBe(false);
  expect(takes({ goal: 'constructor' })).toBe(false);
  expect(takes({ loadEquipment: 'dumbbell\u0000' })).toBe(false);
  const basis = {
    rule: 'D08',
    reason: 'test_set',
    suggested: null,
    numbers: { capPct: 80, formula: 'epley' },
  };
  expect(loadBasis.safeParse(basis).success).toBe(true);
  expect(loadBasis.safeParse({ ...basis, numbers: { capPct: 'a\u0000' } }).success).toBe(false);
  expect(loadBasis.safeParse({ ...basis, numbers: { 'a\ud800': 1 } }).success).toBe(false);
  const many = Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`n${index}`, index]));
  expect(loadBasis.safeParse({ ...basis, numbers: many }).success).toBe(false);
});

describe('own limits of a prescription', () => {
  const own = { painToRaise: 0, painAllowed: 3, fullSessions: 3, daysBetweenSteps: 7, stepPct: 5 };
  const none = {
    painToRaise: null,
    painAllowed: null,
    fullSessions: null,
    daysBetweenSteps: null,
    stepPct: null,
  };
  test.each<[string, unknown, boolean]>([
    ['none', null, true],
    ['all of them, pain of 0 among them', own, true],
    ['one of them', { ...none, painToRaise: 0 }, true],
    ['an empty set', none, false],
    ['left out', undefined, false],
    ['a number left out', { painToRaise: 1 }, false],
    ['one of another name', { ...own, painLimit: 1 }, false],
    ['a text', { ...own, painToRaise: '1' }, false],
    ['half a point', { ...own, painToRaise: 0.5 }, false],
    ['less than nothing', { ...own, painToRaise: -1 }, false],
    ['one full session', { ...own, fullSessions: 1 }, false],
    ['no days', { ...own, daysBetweenSteps: 0 }, false],
    ['a step of nothing', { ...own, stepPct: 0 }, false],
    ['a step above every table', { ...own, stepPct: 11 }, false],
  ])('%s', (_, ownRules, good) => {
    expect(takes({ ownRules })).toBe(good);
  });
});

describe('Z-9 what only the server decides', () => {
  const draft = () =>
    draftOf(exercise, { squat: exercise, bridge: exercise, plank: exercise }, { note: 'note' });
  test.each(['id', 'clinicId', 'status', 'number', 'authorId', 'publishedAt', 'version', 'connect'])(
    'Z-9 a draft with %s is refused, not trimmed',
    (key) => {
      expect(programDraftInput.safeParse(draft()).success).toBe(true);
      expect(programDraftInput.safeParse({ ...draft(), [key]: exercise }).success).toBe(false);
      expect(takes({ [key]: exercise })).toBe(false);
      expect(publishInput.safeParse({ patientId: exercise, revision: 1, [key]: exercise }).success).toBe(
        false,
      );
    },
  );
  test('V-8 a draft holds at most 30 exercises', () => {
    const of = (count: number) => ({
      ...draft(),
      prescriptions: Array.from({ length: count }, () => usual()),
    });
    expect(programDraftInput.safeParse(of(30)).success).toBe(true);
    expect(programDraftInput.safeParse(of(31)).success).toBe(false);
  });
});
