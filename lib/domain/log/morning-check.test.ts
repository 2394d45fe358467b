import { describe, expect, it } from 'vitest';
import { regions } from '../library/vocabulary.ts';
import {
  asksWhere,
  isWorseMorning,
  likelySoreRegions,
  mainRegion,
  morningFault,
  soreRegion,
} from './morning-check.ts';

const london = { localDate: '2026-03-10', timeZone: 'Europe/London' };

describe('the morning’s question (MS-1.4)', () => {
  it.each([
    ['2026-03-10T03:59:59Z', 'too_early'],
    ['2026-03-10T04:00:00Z', null],
    ['2026-03-10T23:59:59Z', null],
    ['2026-03-11T00:00:00Z', 'morning_over'],
    ['2026-03-09T20:00:00Z', 'too_early'],
    ['not a moment', 'morning_over'],
  ])('an answer given at %s is refused as %s', (recordedAt, fault) => {
    expect(morningFault({ ...london, recordedAt })).toBe(fault);
  });

  it('goes by the clock on the patient’s wall, also where the clocks change', () => {
    const newYork = { localDate: '2026-03-10', timeZone: 'America/New_York' };
    expect(morningFault({ ...newYork, recordedAt: '2026-03-10T07:59:59Z' })).toBe('too_early');
    expect(morningFault({ ...newYork, recordedAt: '2026-03-10T08:00:00Z' })).toBeNull();
    const changed = { localDate: '2026-03-29', timeZone: 'Europe/London' };
    expect(morningFault({ ...changed, recordedAt: '2026-03-29T02:59:59Z' })).toBe('too_early');
    expect(morningFault({ ...changed, recordedAt: '2026-03-29T03:00:00Z' })).toBeNull();
  });
});

describe('where it is sore', () => {
  it.each([
    [0, null, false],
    [0, 0, false],
    [2, 1, false],
    [2, 0, true],
    [2, null, false],
    [3, null, true],
    [3, 5, true],
    [10, 10, true],
  ])('pain %i when %s is usual asks for the place: %s', (pain, usual, asked) => {
    expect(asksWhere(pain, usual)).toBe(asked);
  });

  it.each([
    [4, 2, true],
    [3, 2, false],
    [2, 0, true],
    [null, 2, false],
    [9, null, false],
  ])('a morning of %s when %s is usual is worse: %s', (pain, usual, worse) => {
    expect(isWorseMorning(pain, usual)).toBe(worse);
  });

  it('offers a short list after any exercise, and each place once', () => {
    for (const region of regions) {
      const offered = likelySoreRegions([region, region]);
      expect(offered.length).toBeGreaterThan(0);
      expect(offered.length).toBeLessThanOrEqual(6);
    }
    const all = likelySoreRegions(regions);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(6);
    expect(likelySoreRegions([])).toEqual([]);
  });

  it('takes the likeliest place of every region before the second of any', () => {
    expect(likelySoreRegions(['hip', 'knee']).slice(0, 2)).toEqual(['hip_outer', 'knee_front']);
  });

  it('names the part that most exercises were for, the first of equals', () => {
    expect(mainRegion(['core', 'hip', 'hip'])).toBe('hip');
    expect(mainRegion(['core', 'hip'])).toBe('core');
    expect(mainRegion([])).toBeNull();
  });

  it('lets walking, balance and breathing speak only where nothing else was done', () => {
    expect(mainRegion(['aerobic', 'aerobic', 'low_back'])).toBe('low_back');
    expect(likelySoreRegions(['aerobic', 'low_back'])).toEqual(likelySoreRegions(['low_back']));
    expect(mainRegion(['aerobic'])).toBe('aerobic');
  });
});

describe('the part of the body that a morning is asked about is the condition’s', () => {
  it.each<[string, Parameters<typeof soreRegion>[0], Parameters<typeof soreRegion>[1], string | null]>([
    ['a hip, whatever most exercises are for', [['hip']], ['knee', 'knee', 'core'], 'hip'],
    [
      'of two the one that most exercises are for',
      [['hip'], ['shoulder']],
      ['shoulder', 'shoulder', 'hip'],
      'shoulder',
    ],
    ['of two equals the first on record', [['knee'], ['hip']], ['core'], 'knee'],
    ['a spine is the back', [['low_back', 'thoracic']], ['hip', 'core'], 'low_back'],
    [
      'a spine with exercises for its upper part',
      [['low_back', 'thoracic']],
      ['thoracic', 'hip'],
      'thoracic',
    ],
    [
      'a whole leg is where its exercises are',
      [['hip', 'knee', 'ankle_foot']],
      ['ankle_foot', 'core'],
      'ankle_foot',
    ],
    [
      'a whole leg without exercises for it says nothing',
      [['hip', 'knee', 'ankle_foot']],
      ['shoulder'],
      'shoulder',
    ],
    ['without a condition what most exercises are for', [], ['knee', 'knee', 'hip'], 'knee'],
    ['with a condition that lies nowhere likewise', [[]], ['aerobic'], 'aerobic'],
    ['without exercises nothing is asked', [['hip']], [], null],
  ])('%s', (_, treated, exercised, part) => {
    expect(soreRegion(treated, exercised)).toBe(part);
  });
});
