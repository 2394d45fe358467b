import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/calendar-date.ts';
import type { PatientRecords } from '../../record/recorded.ts';
import type { BoundsRange, SignedBounds } from '../../record/signed-bounds.ts';
import { agreedStepOf, endsBounds } from './agreed-step.ts';
import { judgeProposals } from './judged-proposals.ts';
import {
  fixtureToday,
  patientRecords,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from './record-fixtures.ts';
import { aDose } from '../../dosage/dose-fixture.ts';

const kg = (value: string) => ({ value, unit: 'kg' }) as const;
const bounds = (range: BoundsRange): SignedBounds => ({
  ...{ boundsId: 'b', programId: 'program', lineageId: 'squat', versionId: 'version-1', range },
  ...{ signedById: 'r', signedBy: 'Sam', signedOn: addDays(fixtureToday, -7) },
  ...{ untilOn: fixtureToday, ended: null, stepVersionIds: [] },
});

/** Ten kilograms in hand, the next owned weight given, a fortnight of calm mornings and irritability low. */
function records(weights: number[], range: BoundsRange, over: Partial<PatientRecords> = {}): PatientRecords {
  const plain = patientRecords();
  const inventory = { type: 'fixed_list', weights, unit: 'kg' } as const;
  return {
    ...plain,
    context: {
      ...plain.context,
      equipment: [{ equipment: 'dumbbell', inventory }],
      irritability: {
        ...{ painWorst: 1, nightOrRestPain: 'none', settleMinutes: 0 },
        assessedOn: addDays(fixtureToday, -7),
      },
    },
    versions: [
      recordedVersion({
        prescriptions: [recordedPrescription({ dose: aDose({ load: kg('10'), loadEquipment: 'dumbbell' }) })],
      }),
    ],
    logs: plain.logs.map((log) => ({ ...log, pain: { ...log.pain, nextMorning: null } })),
    mornings: Array.from({ length: 16 }, (_, ago) => ({
      ...{ morningId: `m${ago}`, correctsId: null, localDate: addDays(fixtureToday, -ago) },
      ...{ pain: 1, region: 'hip_outer' as const },
    })),
    bounds: [bounds(range)],
    ...over,
  };
}

function judged(given: PatientRecords) {
  const [one] = judgeProposals(given, 'en', (text) => text).proposals;
  if (one === undefined) throw new Error('nothing proposed');
  return one;
}
const stepOf = (weights: number[], range: BoundsRange, over: Partial<PatientRecords> = {}) =>
  agreedStepOf(judged(records(weights, range, over)), bounds(range));

const load = (from: string, to: string, reps: BoundsRange['reps'] = null): BoundsRange => ({
  load: { from: kg(from), to: kg(to) },
  reps,
});
const reps = (to: number): BoundsRange => ({ load: null, reps: { from: 10, to } });
/** The next weight is a small jump: a heavier load. A fifth more: repetitions first. */
const near = [10, 11];
const far = [10, 12];

describe('LG-0.1 what may be written by itself', () => {
  it.each<[string, number[], BoundsRange, object | null]>([
    ['the load at the top of the bounds', near, load('10', '11'), { load: kg('11') }],
    ['below the top', near, load('10', '12'), { load: kg('11') }],
    ['a load above the top', near, load('10', '10.9'), null],
    ['a load below the bounds', near, load('11.1', '14'), null],
    ['bounds of repetitions leave the load', near, reps(20), null],
    ['repetitions at the top', far, reps(16), { amount: { min: 8, max: 16 } }],
    ['one above it', far, reps(15), null],
    [
      'repetitions towards a weight that the bounds hold',
      far,
      load('10', '12', { from: 10, to: 16 }),
      { amount: { min: 8, max: 16 } },
    ],
    ['repetitions towards one that they do not', far, load('10', '11', { from: 10, to: 16 }), null],
    ['the load, where both are agreed', near, load('10', '11', { from: 10, to: 16 }), { load: kg('11') }],
    ['bounds of load leave the repetitions', far, load('10', '12'), null],
  ])('%s', (_, weights, range, step) => {
    expect(stepOf(weights, range)).toEqual(step);
  });

  const top = load('10', '11');
  const log = recordedLog(2);
  it.each<[string, Partial<PatientRecords>]>([
    ['no bounds', { bounds: [] }],
    ['bounds that have ended', { bounds: [{ ...bounds(top), ended: 'withdrawn' }] }],
    ['a diary on paper', { usesPaper: true }],
    ['a session from paper', { logs: [recordedLog(4), { ...log, source: 'paper' }] }],
    ['a hold', { holds: [{ lineageId: 'squat', untilOn: null }] }],
    ['no irritability', { context: { ...records(near, top).context, irritability: null } }],
    [
      'irritability high',
      {
        context: {
          ...records(near, top).context,
          irritability: {
            ...{ painWorst: 8, nightOrRestPain: 'constant', settleMinutes: 200 },
            assessedOn: addDays(fixtureToday, -7),
          },
        },
      },
    ],
    [
      'a child of fifteen whose technique was seen',
      { context: { ...records(near, top).context, birthDate: '2010-05-05' }, techniqueSeen: ['squat'] },
    ],
    ['the caution that a clinician chose', { isCautious: true }],
    ['sixty-five and older', { context: { ...records(near, top).context, birthDate: '1950-05-05' } }],
    ['too few mornings for a trend', { mornings: records(near, top).mornings.slice(0, 9) }],
    [
      'a morning that is not known',
      { mornings: records(near, top).mornings.filter(({ morningId }) => morningId !== 'm1') },
    ],
    ['an effort that is not known', { logs: [recordedLog(4), { ...log, effort: null }] }],
    ['a pain that is not known', { logs: [recordedLog(4), { ...log, pain: { ...log.pain, during: null } }] }],
    ['a movement that was not looked at', { logs: [recordedLog(4), { ...log, technique: null }] }],
    ['open safety questions', { safety: { answers: [], flags: [] } }],
    [
      'a pause',
      {
        pauses: [{ pauseId: 'p', programId: null, reason: 'holiday', firstDay: fixtureToday, lastDay: null }],
      },
    ],
  ])('LG-0.3 nothing with %s', (_, over) => {
    expect(stepOf(near, top)).not.toBeNull();
    expect(stepOf(near, top, over)).toBeNull();
  });

  it('a step that was answered is none any more', () => {
    const given = records(near, top);
    const { basis } = judged(given);
    const answer = { outcome: 'declined', note: null, decidedOn: '2026-03-09' } as const;
    const decided = { ...given, decisions: [{ lineageId: 'squat', basis, ...answer }] };
    expect(agreedStepOf(judged(decided), bounds(top))).toBeNull();
  });

  it('less than now ends what was signed, a step does not', () => {
    const sore = { ...recordedLog(2), pain: { rest: 1, during: 8, after: 8, nextMorning: null } };
    expect(endsBounds(judged(records(near, top, { logs: [recordedLog(4), sore] })))).toBe(true);
    expect(endsBounds(judged(records(near, top)))).toBe(false);
  });
});
