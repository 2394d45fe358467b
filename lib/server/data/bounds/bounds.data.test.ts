import { expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import {
  sceneDay,
  sceneNow,
  signFor,
  signedIn,
  type Steady,
  steadyPatientIn,
} from '../../../../e2e/fixtures/bounds-scene.ts';
import { conditionOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { screeningWith } from '../../../../e2e/fixtures/screening-scene.ts';
import { addDays } from '@/lib/domain/time/calendar-date';
import { signBounds, withdrawBounds } from '@/lib/server/data/bounds/bounds';
import { recordItems } from '@/lib/server/data/log/log';
import { recordIrritability } from '@/lib/server/data/patient/assessment';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewBuilder } from '@/lib/server/data/program/program';
import { addHold } from '@/lib/server/data/record/hold';
import { addPause } from '@/lib/server/data/record/pause';
import { changeEpisode } from '@/lib/server/data/record/episode';

const suite = prepareScene();
const physio = () => suite.scene.harbour.physio.actor;
const refused = (words: RegExp) =>
  expect.objectContaining({ code: 'conflict', details: { userMessage: expect.stringMatching(words) } });
const sharp = { painWorst: 8, nightOrRestPain: 'constant', settleMinutes: 200 } as const;

const raiseFlag = ({ patientId }: Steady) =>
  recordItems(
    suite.scene.harbour.system,
    patientId,
    [screeningWith(patientId, `${sceneDay}T00:00:01Z`, 'rf_night_pain', 'yes')],
    { history: true },
  );

test('LG-0.1 offers the heavier weights that the patient owns, and is signed by name with its last day', async () => {
  const person = await steadyPatientIn(suite.scene);
  const { bounds: offered } = await viewBuilder(physio(), person.patientId, person.programId, sceneNow());
  expect(offered).toMatchObject([
    {
      ...{ lineageId: person.lineageId, exercise: 'Goblet squat', inForce: null, refusal: null },
      offer: {
        present: { load: { value: '10', unit: 'kg' }, amount: 10 },
        loads: ['11', '12', '14'].map((value) => ({ value, unit: 'kg' })),
        lastDay: addDays(person.today, 84),
      },
    },
  ]);
  await signFor(suite.scene, person);
  const { bounds } = await viewRecord(physio(), person.patientId, sceneNow());
  expect(bounds.parts[0]?.inForce).toMatchObject({
    ...{ exercise: 'Goblet squat', words: '10 to 12 kg', signedBy: physio().name },
    ...{ signedOn: person.today, untilOn: addDays(person.today, 28) },
  });
  await expect(signFor(suite.scene, person)).rejects.toEqual(refused(/signed for this exercise already/));
});

type Make = (person: Steady) => Promise<unknown>;
test.each<[string, RegExp, Make]>([
  [
    'who is treated with caution',
    /treated with caution/,
    ({ patientId, today }) => recordIrritability(physio(), patientId, sharp, today),
  ],
  ['an open safety flag', /flag is open/, raiseFlag],
  [
    'a hold',
    /held at its dose/,
    ({ patientId, programId, lineageId }) =>
      addHold(physio(), patientId, { programId, lineageId, reason: 'a new job', untilOn: null }, sceneNow()),
  ],
  [
    'a pause',
    /paused/,
    ({ patientId, today }) =>
      addPause(
        physio(),
        patientId,
        { reason: 'holiday', note: null, fromOn: today, untilOn: today },
        sceneNow(),
      ),
  ],
  [
    'a discharge',
    /discharged/,
    ({ patientId }) =>
      changeEpisode(physio(), patientId, { deed: 'discharge', reason: 'all well' }, sceneNow()),
  ],
])('LG-0.1 cannot be signed with %s', async (_, words, make) => {
  const person = await steadyPatientIn(suite.scene);
  await make(person);
  if (words.source === 'flag is open')
    await suite.admin.query(
      'update alert set acknowledged_at = now(), acknowledged_by_id = $2 where patient_id = $1',
      [person.patientId, physio().practitionerRoleId],
    );
  await expect(signFor(suite.scene, person)).rejects.toEqual(refused(words));
});

test.each([
  ['a diary on paper', /paper/, { usesPaper: true }],
  ['under 16', /under 16/i, { birthDate: addDays(sceneDay, -5000) }],
  ['a precaution', /caution/, { conditions: [conditionOf({ code: 'osteoporosis', side: 'bilateral' })] }],
  ['nothing heavier', /no heavier weight/, { equipment: [] }],
] as const)('LG-0.1 cannot be signed for a patient with %s', async (_, words, changes) => {
  const person = await steadyPatientIn(suite.scene, changes as never);
  await expect(signFor(suite.scene, person)).rejects.toEqual(refused(words));
});

test('LG-0.1 cannot be signed while an alert waits', async () => {
  const person = await steadyPatientIn(suite.scene);
  await raiseFlag(person);
  await expect(signFor(suite.scene, person)).rejects.toEqual(refused(/alert of this patient waits/));
});

test.each([
  ['a weight that is not owned', { load: { value: '13', unit: 'kg' } }, 'load'],
  ['the weight that is prescribed', { load: { value: '10', unit: 'kg' } }, 'load'],
  ['the repetitions that are prescribed', { load: null, reps: 10 }, 'reps'],
  ['more than 20 repetitions', { load: null, reps: 21 }, 'reps'],
  ['nothing to rise', { load: null }, 'load'],
  ['a day that has passed', { untilOn: addDays(sceneDay, -1) }, 'untilOn'],
  ['a day after twelve weeks', { untilOn: addDays(sceneDay, 85) }, 'untilOn'],
] as const)('V-3 refuses %s at its field', async (_, changes, path) => {
  const person = await steadyPatientIn(suite.scene);
  await expect(signFor(suite.scene, person, changes)).rejects.toMatchObject({
    code: 'invalid',
    details: { fields: [{ path }] },
  });
});

test.each([
  ['repetitions up to 20', { load: null, reps: 20 }, '10 to 20 repetitions'],
  ['both', { reps: 16 }, '10 to 12 kg, 10 to 16 repetitions'],
  ['for today alone', { untilOn: sceneDay }, '10 to 12 kg'],
  ['for twelve weeks', { untilOn: addDays(sceneDay, 84) }, '10 to 12 kg'],
] as const)('V-3 takes %s', async (_, changes, words) => {
  const person = await steadyPatientIn(suite.scene);
  await signFor(suite.scene, person, changes);
  const { bounds } = await viewRecord(physio(), person.patientId, sceneNow());
  expect(bounds.parts[0]?.inForce?.words).toBe(words);
});

test('an exercise that is not in the version in force is refused', async () => {
  const { patientId, programId, today } = await steadyPatientIn(suite.scene);
  const input = {
    ...{ programId, lineageId: crypto.randomUUID(), untilOn: today },
    load: null,
    reps: 12,
  };
  await expect(signBounds(physio(), patientId, input, sceneNow())).rejects.toEqual(
    refused(/not in the version in force/),
  );
});

test('U-3 withdrawn bounds stay on record by the first name, and make room for the next', async () => {
  const person = await signedIn(suite.scene);
  await withdrawBounds(physio(), person.patientId, person.boundsId, sceneNow());
  await withdrawBounds(physio(), person.patientId, person.boundsId, sceneNow());
  await signFor(suite.scene, person, { load: { value: '11', unit: 'kg' } });
  const { bounds } = await viewRecord(physio(), person.patientId, sceneNow());
  expect(bounds.parts[0]?.inForce?.words).toBe('10 to 11 kg');
  expect(bounds.ended).toMatchObject([{ words: '10 to 12 kg', end: 'withdrawn' }]);
  const { rows } = await suite.admin.query(
    'select withdrawn_by_id from bounds_withdrawal where patient_id = $1',
    [person.patientId],
  );
  expect(rows).toEqual([{ withdrawn_by_id: physio().practitionerRoleId }]);
});
