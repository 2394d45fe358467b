import { describe, expect, it } from 'vitest';
import { daysSinceLatestOnset, needsTechniqueSeen, populationsOnRecord } from './groups-on-record.ts';
import type { LoadContext } from './load-context.ts';
import { surgeryConditions } from './operations.ts';

const today = '2026-06-15';
const context = (over: Partial<LoadContext> = {}): LoadContext => ({
  birthDate: '1979-01-30',
  today,
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [],
  strengthTests: [],
  ...over,
});
const since = (code: string | null, onsetOn: string | null, side: 'left' | 'not_sided' = 'left') =>
  context({ conditions: [{ code, onsetOn, side }] });
const isAcute = (record: LoadContext) => populationsOnRecord(record, 45, 'low').includes('acute_pain');

describe('the groups on record (LG enumerations)', () => {
  it.each([
    ['14 days ago', since('lateral_ankle_sprain', '2026-06-01'), true],
    ['15 days ago', since('lateral_ankle_sprain', '2026-05-31'), false],
    ['today', since('nonspecific_low_back_pain', today), true],
    ['dated tomorrow: counts as recent', since('lateral_ankle_sprain', '2026-06-16'), true],
    ['no date on record', since('lateral_ankle_sprain', null), false],
    ['in the pelvis', since('si_joint_dysfunction', today), true],
    ['in one joint', since('gout_flare', today), true],
    ['a general condition', since('pregnancy', today), false],
    ['a stop condition of the spine', since('spinal_infection', today), false],
    ['uncontrolled blood pressure', since('hypertension_uncontrolled', today), false],
    ['the whole body', since('osteoporosis', today), false],
    ['outside the list, with a side', since(null, today), true],
    ['outside the list, no side', since(null, today, 'not_sided'), false],
    ['the episode, 14 days ago', context({ episodeOnsetOn: '2026-06-01' }), true],
    ['the episode, 15 days ago', context({ episodeOnsetOn: '2026-05-31' }), false],
  ])('acute pain lasts 14 days from the onset: %s', (_, record, acute) => {
    expect(isAcute(record)).toBe(acute);
  });

  it('high irritability is acute pain whatever the date', () => {
    expect(populationsOnRecord(context(), 45, 'high')).toContain('acute_pain');
  });

  it('the latest onset of several counts, old ones beside it change nothing', () => {
    const conditions = [
      { code: 'knee_osteoarthritis', onsetOn: '2020-01-01', side: 'left' as const },
      { code: 'lateral_ankle_sprain', onsetOn: '2026-06-05', side: 'left' as const },
    ];
    expect(daysSinceLatestOnset(context({ conditions }))).toBe(10);
    expect(daysSinceLatestOnset(context({ conditions, episodeOnsetOn: '2026-06-12' }))).toBe(3);
    expect(daysSinceLatestOnset(context())).toBeNull();
  });

  it.each(surgeryConditions)('%s makes the patient post_op', (code) => {
    expect(populationsOnRecord(since(code, null), 45, 'low')).toContain('post_op');
  });
});

describe('a technique that a clinician has to see first (LG-4.3)', () => {
  it.each([
    ['2010-06-16', true],
    ['2010-06-15', false],
    ['1979-01-30', false],
  ])('born %s: %s', (birthDate, needed) => {
    expect(needsTechniqueSeen(context({ birthDate }))).toBe(needed);
  });
});
