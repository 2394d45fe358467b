import { describe, expect, it } from 'vitest';
import { aDose } from '../dosage/dose-fixture.ts';
import type { RecordedVersion } from './recorded.ts';
import { bandOf, boundsEndOf, boundsInForce, lastBoundsDay, type SignedBounds } from './signed-bounds.ts';

const today = '2026-03-30';
const exercise = { slug: 'goblet_squat' } as RecordedVersion['prescriptions'][number]['exercise'];
const version = (number: number, load: string, over: Partial<RecordedVersion> = {}): RecordedVersion => ({
  ...{ versionId: `v${number}`, programId: 'p', number, isActive: false, isOnHold: false },
  ...{ painModel: 'standard', painAmberTo: null, firstDay: '2026-03-01', lastDay: null },
  prescriptions: [
    {
      ...{ prescriptionId: `squat-${number}`, lineageId: 'squat', exercise },
      dose: aDose({ load: { value: load, unit: 'kg' } }),
    },
  ],
  ...over,
});
const bounds = (over: Partial<SignedBounds> = {}): SignedBounds => ({
  ...{ boundsId: 'b', programId: 'p', lineageId: 'squat', versionId: 'v1' },
  range: { load: { from: { value: '10', unit: 'kg' }, to: { value: '14', unit: 'kg' } }, reps: null },
  ...{ signedById: 'r', signedBy: 'Sam', signedOn: '2026-03-20', untilOn: today },
  ...{ ended: null, stepVersionIds: [] },
  ...over,
});
const lighterBand = { from: { value: '20', unit: 'lb' }, to: { value: '25', unit: 'lb' } } as const;

describe('LG-0.1 signed bounds', () => {
  it.each([
    ['count on their last day', today, null],
    ['not on the day after', '2026-03-29', 'end_date'],
  ] as const)('%s', (_, untilOn, end) => {
    expect(boundsEndOf(bounds({ untilOn }), [version(1, '10')], today)).toBe(end);
  });

  it('what ended them on record comes before everything', () => {
    const over = { ended: 'red_session', untilOn: '2026-03-01' } as const;
    expect(boundsEndOf(bounds(over), [], today)).toBe('red_session');
  });

  it.each<[string, RecordedVersion[], string[], 'dose_changed' | null]>([
    ['the version that was signed', [version(1, '10')], [], null],
    ['a step within them', [version(1, '10'), version(2, '11')], ['v2'], null],
    [
      'two steps, and a version of another exercise between',
      [version(1, '10'), version(2, '11'), version(3, '11'), version(4, '12')],
      ['v2', 'v4'],
      null,
    ],
    ['a dose changed by hand', [version(1, '10'), version(2, '11')], [], 'dose_changed'],
    [
      'a dose changed by hand and back',
      [version(1, '10'), version(2, '9'), version(3, '10')],
      [],
      'dose_changed',
    ],
    [
      'a step that was put back',
      [version(1, '10'), version(2, '11'), version(3, '10')],
      ['v2'],
      'dose_changed',
    ],
    [
      'other pain limits',
      [version(1, '10'), version(2, '10', { painModel: 'relative' })],
      [],
      'dose_changed',
    ],
    [
      'an exercise that was taken out',
      [version(1, '10'), version(2, '10', { prescriptions: [] })],
      [],
      'dose_changed',
    ],
    ['a version of another program', [version(1, '10'), version(2, '9', { programId: 'q' })], [], null],
    ['a version from before', [version(0, '8'), version(1, '10')], [], null],
    ['the signed version is not known', [version(2, '10')], [], 'dose_changed'],
  ])('%s', (_, versions, stepVersionIds, end) => {
    expect(boundsEndOf(bounds({ stepVersionIds }), versions, today)).toBe(end);
  });

  it('a note, a reason or a phase that is written anew is no other dose', () => {
    const noted = version(2, '10');
    const [squat] = noted.prescriptions;
    if (squat === undefined) throw new Error('no squat');
    const dose = { ...squat.dose, note: 'slowly', phase: 2, loadBasis: null };
    const versions = [version(1, '10'), { ...noted, prescriptions: [{ ...squat, dose }] }];
    expect(boundsEndOf(bounds(), versions, today)).toBeNull();
  });

  it('those in force are found by the exercise, past ones are left out', () => {
    const records = {
      today,
      versions: [version(1, '10')],
      bounds: [bounds({ ended: 'withdrawn' }), bounds()],
    };
    expect(boundsInForce('squat', records)?.ended).toBeNull();
    expect(boundsInForce('bridge', records)).toBeNull();
  });

  it('pounds are compared in kilograms, repetitions as they are', () => {
    expect(bandOf({ load: lighterBand, reps: null })).toEqual({
      minLoadKg: expect.closeTo(9.0718474, 6),
      maxLoadKg: expect.closeTo(11.33980925, 6),
    });
    expect(bandOf({ load: null, reps: { from: 10, to: 15 } })).toEqual({ minAmount: 10, maxAmount: 15 });
    expect(Object.keys(bandOf({ load: lighterBand, reps: { from: 10, to: 15 } }) ?? {})).toHaveLength(4);
  });

  it('twelve weeks ahead at most (choice)', () => {
    expect(lastBoundsDay(today)).toBe('2026-06-22');
  });
});
