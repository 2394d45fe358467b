import { describe, expect, it } from 'vitest';
import { aDose } from '../dosage/dose-fixture.ts';
import type { Dose } from '../dosage/prescription.ts';
import { type BurdenItem, burdenOf, burdenSources, mostMinutes } from './burden.ts';

const dose = aDose({
  doseKind: 'hold',
  sets: 1,
  repsMin: null,
  repsMax: null,
  holdSeconds: 75,
  restSeconds: 0,
  load: null,
  schedule: { type: 'every_day' },
});
// 45 s for the change to it and 75 s held: two minutes.
const item = (over: Partial<BurdenItem> = {}, change: Partial<Dose> = {}): BurdenItem => ({
  position: 'standing',
  equipmentNeeded: [],
  laterality: 'bilateral',
  dose: { ...dose, ...change },
  ...over,
});
const many = (count: number): BurdenItem[] => Array.from({ length: count }, () => item());
const oneLimb = { laterality: 'unilateral' } as const;

describe('burdenOf: minutes on the fullest day', () => {
  it.each<[string, BurdenItem[], number]>([
    ['nothing takes no time', [], 0],
    ['one two-minute exercise', [item()], 2],
    [
      'both sides of a one-sided exercise double the time of the sets',
      [item(oneLimb, { side: 'bilateral' })],
      4,
    ],
    ['one side counts once', [item(oneLimb, { side: 'left' })], 2],
    ['three times a day count three times', [item({}, { timesPerDay: 3 })], 6],
    ['rest lies between sets only', [item({}, { sets: 2, restSeconds: 60 })], 5],
    ['a rest of 0 is no rest', [item({}, { sets: 2 })], 4],
    ['a dose that cannot be read is not counted', [item({ dose: null })], 0],
    [
      'tempo is the time of a repetition: 3-0-2 × 15',
      [
        item(
          {},
          { doseKind: 'reps', repsMax: 15, holdSeconds: null, tempo: { lower: 3, pause: 0, lift: 2 } },
        ),
      ],
      2,
    ],
    [
      'different weekdays do not add up',
      [
        item({}, { schedule: { type: 'specific_weekdays', days: [1] } }),
        item({}, { schedule: { type: 'specific_weekdays', days: [2] } }),
      ],
      2,
    ],
    [
      'the same weekday adds up, and so does one without fixed days',
      [
        item({}, { schedule: { type: 'specific_weekdays', days: [1] } }),
        item({}, { schedule: { type: 'times_per_week', n: 3 } }),
      ],
      4,
    ],
  ])('%s', (_, items, minutes) => {
    expect(burdenOf(items).minutesPerDay).toBe(minutes);
  });
});

describe('burdenOf: getting down and up', () => {
  it.each<[string, BurdenItem['position'][], number]>([
    ['nothing', [], 0],
    ['standing and sitting only', ['standing', 'sitting'], 0],
    ['lying exercises together are one time', ['supine', 'side_lying', 'quadruped', 'standing'], 1],
    ['lying, standing, lying are two', ['supine', 'standing', 'prone'], 2],
  ])('%s', (_, positions, times) => {
    expect(burdenOf(positions.map((position) => item({ position }))).timesDown).toBe(times);
  });
});

describe('burdenOf: soft warnings and equipment', () => {
  it.each<[string, BurdenItem[], string[]]>([
    ['four exercises are quiet', many(4), []],
    ['five exercises warn', many(5), ['many_exercises']],
    ['exactly 20 minutes are quiet', [item({}, { holdSeconds: mostMinutes * 60 - 45 })], []],
    ['a second above 20 minutes warns', [item({}, { holdSeconds: mostMinutes * 60 - 44 })], ['long_day']],
    [
      'getting down twice warns',
      [item({ position: 'prone' }), item(), item({ position: 'prone' })],
      ['up_and_down'],
    ],
  ])('%s', (_, items, warnings) => {
    expect(burdenOf(items).warnings).toEqual(warnings);
    for (const warning of burdenOf(items).warnings) expect(burdenSources[warning].source).not.toBe('');
  });

  it('names each item once and counts what cannot be read', () => {
    const items = [
      item({ equipmentNeeded: ['mat', 'band_loop'], dose: null }),
      item({ equipmentNeeded: ['mat'] }),
    ];
    expect(burdenOf(items)).toMatchObject({ exercises: 2, unread: 1, equipment: ['mat', 'band_loop'] });
  });
});
