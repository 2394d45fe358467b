import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import { amountFields, plannedAmount } from '../../dosage/dosage.ts';
import { weightOf } from '../../dosage/load.ts';
import type { Dose } from '../../dosage/prescription.ts';
import type { RecordedLog, RecordedVersion } from '../../record/recorded.ts';
import { addDays } from '../../time/calendar-date.ts';
import { isEmptyChange, withChange } from './dose-change.ts';
import { type JudgedProposal, judgeProposals } from './judged-proposals.ts';
import { proposalWords } from './proposal-words.ts';
import {
  fixtureToday,
  patientRecords,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from './record-fixtures.ts';

const calm = { rest: 1, during: 1, after: 1, nextMorning: 1 };
const red = { ...calm, after: 7 };

const judgedOf = (versions: readonly RecordedVersion[], logs: readonly RecordedLog[]): JudgedProposal => {
  const [first] = judgeProposals(patientRecords({ versions, logs }), 'en', (text) => text).proposals;
  if (first === undefined) throw new Error('no proposal');
  return first;
};

/** A session so many days ago, done as a dose says, logged against a prescription. */
const done = (dose: Dose, daysAgo: number, prescriptionId: string, pain: RecordedLog['pain']): RecordedLog =>
  recordedLog(daysAgo, {
    prescriptionId,
    pain,
    sets: Array.from({ length: dose.sets }, (_, at) => ({
      setNumber: at + 1,
      side: 'not_sided',
      amount: plannedAmount(dose).max,
      weight: weightOf(dose.load) ?? (dose.loadEquipment === null ? null : { value: '16', unit: 'kg' }),
    })),
  });

/** The first red session, and the version that its lowering was published as. */
function lowered(dose: Dose) {
  const first = recordedVersion({ prescriptions: [recordedPrescription({ dose })] });
  const logs = [
    ...[13, 11, 8].map((daysAgo) => done(dose, daysAgo, 'squat-1', calm)),
    done(dose, 6, 'squat-1', red),
  ];
  const { change } = judgedOf([first], logs);
  if (change === null) throw new Error('nothing to lower');
  const lower = withChange(dose, change);
  const versions = [
    { ...first, isActive: false, lastDay: addDays(fixtureToday, -6) },
    recordedVersion({
      versionId: 'version-2',
      number: 2,
      firstDay: addDays(fixtureToday, -5),
      prescriptions: [recordedPrescription({ prescriptionId: 'squat-2', dose: lower })],
    }),
  ];
  return { lower, versions, logs };
}

const doses: readonly [string, Dose][] = [
  ['kilograms', aDose({ load: { unit: 'kg', value: '16' } })],
  ['pounds on a list in kilograms', aDose({ load: { unit: 'lb', value: '35' } })],
  ['a weight by effort', aDose({ load: null, loadEquipment: 'dumbbell' })],
  ['body weight', aDose({ load: { unit: 'bodyweight' }, repsMin: 12, repsMax: 20 })],
  ['a band', aDose({ load: { unit: 'band', bandColor: 'red' }, repsMin: 12, repsMax: 20 })],
  ['a share of the 1RM', aDose({ load: { unit: 'percent1RM', value: '60' } })],
  ['holds', aDose({ load: null, doseKind: 'hold', holdSeconds: 40 })],
  ['minutes', aDose({ load: null, doseKind: 'time', durationSeconds: 900 })],
  ['metres', aDose({ load: null, doseKind: 'distance', distanceMetres: 400 })],
  ['steps', aDose({ load: null, doseKind: 'steps', steps: 300 })],
];

describe('a second red session after an accepted lowering is judged on its own', () => {
  const cases = doses.flatMap(([name, dose]) =>
    (['as it is now', 'as it was before'] as const).flatMap((how) =>
      ([[], [calm], [red]] as const).map((between) => [name, how, between.length, dose, between] as const),
    ),
  );
  it.each(cases)('%s, done %s, %i sessions between', (_, how, __, dose, between) => {
    const { lower, versions, logs } = lowered(dose);
    const middle = between.map((pain) => done(lower, 4, 'squat-2', pain));
    const second = done(how === 'as it is now' ? lower : dose, 2, 'squat-2', red);
    const one = judgedOf(versions, [...logs, ...middle, second]);
    expect([one.kind, one.state]).toEqual(['lower', 'open']);
    expect(one.change === null || isEmptyChange(one.change)).toBe(false);
    expect(proposalWords(one)).not.toContain('Already');
  });

  it.each(doses)('%s: the same session does not lower twice', (_, dose) => {
    const { versions, logs } = lowered(dose);
    expect(judgedOf(versions, logs)).toMatchObject({ kind: 'lower', state: 'quiet' });
  });

  it('whatever was done of it: under the present version a red session always asks for less', () => {
    const kinds = ['reps', 'hold', 'time', 'distance', 'steps', 'breaths'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.integer({ min: 60, max: 600 }),
        fc.integer({ min: 1, max: 1200 }),
        fc.boolean(),
        (doseKind, amount, was, isTwice) => {
          const dose = aDose({
            load: null,
            doseKind,
            repsMin: null,
            repsMax: null,
            ...amountFields(doseKind, { min: amount, max: amount }),
          });
          const version = recordedVersion({
            prescriptions: [
              recordedPrescription({
                dose,
                exercise: { ...recordedPrescription().exercise, equipment: 'none' },
              }),
            ],
          });
          const did = { ...dose, ...amountFields(doseKind, { min: was, max: was }) };
          const one = judgedOf(
            [version],
            [done(did, 4, 'squat-1', isTwice ? red : calm), done(did, 2, 'squat-1', red)],
          );
          expect(one.change === null || !isEmptyChange(one.change)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
