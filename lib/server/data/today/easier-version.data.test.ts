import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { type NewPatient, newPatient, publishFor } from '../../../../e2e/fixtures/scene.ts';
import { storeExercise } from '../../../../e2e/fixtures/scene-exercises.ts';
import { conditionOf, draftOf, prescriptionOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { asDone, pictureOf } from '@/lib/client/easier';
import { logRecord, plannedSets, setsOf, type Told } from '@/lib/client/records';
import type { LogItem } from '@/lib/schemas/log';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { viewRecord } from '@/lib/server/data/patient/record';
import { addCondition } from '@/lib/server/data/record/condition';
import { viewPortal } from '@/lib/server/data/today/portal';
import { viewToday } from '@/lib/server/data/today/today';
import { answerBatch } from '@/lib/server/sync/answer-batch';

const suite = prepareScene();
const now = new Date();
const today = now.toISOString().slice(0, 10);
const stored = { status: 'stored' };

let person: NewPatient;
let versionId: string;
let prescriptionIds: string[];

beforeAll(async () => {
  await storeExercise(suite.admin, 'bodyweight_squat');
});

/** A patient whose squat with a weight may be done without one on a hard day; nothing may take the place of the bridge. */
beforeEach(async () => {
  const { harbour, exercises } = suite.scene;
  person = await newPatient(harbour, exercises);
  ({ versionId, prescriptionIds } = await publishFor(harbour.physio.actor, {
    ...draftOf(person.patientId, exercises, harbour.canary),
    prescriptions: [
      prescriptionOf(exercises.squat, {
        ...{ load: { unit: 'kg', value: '12.5' }, loadEquipment: 'dumbbell' },
        ...{ note: 'slowly', easierSlug: 'bodyweight_squat' },
      }),
      prescriptionOf(exercises.bridge, { side: 'left' }),
    ],
  }));
});

const physio = () => suite.scene.harbour.physio.actor;
const day = async () => (await viewToday(person.actor, now)).exercises;
const squat = async () => {
  const [first] = await day();
  if (first === undefined) throw new Error('no squat');
  return first;
};
const records = () => recordsOf({ patientId: person.patientId, versionId, prescriptionIds });
const send = (items: readonly unknown[]) =>
  answerBatch(person.actor, { format: 1, deviceNow: now.toISOString(), items: [...items] }, now);

/** The easier version done today, as the phone notes it. */
async function doEasier(change: Partial<LogItem> = {}): Promise<LogItem> {
  const sitting = records().session({ performedAt: now.toISOString(), localDate: today });
  const easier = asDone(await squat(), true);
  const told = toldOf('done', plannedSets(easier));
  const record = logRecord({ patientId: person.patientId }, sitting.id, easier, told, null, true);
  const entry = { ...record, ...change };
  expect(await send([sitting, entry])).toEqual([stored, stored]);
  return entry;
}

describe('an easier version that the patient may choose', () => {
  test('stands beside the exercise with words, dose and picture of its own, never with more than is asked for', async () => {
    const [exercise, bridge] = await day();
    expect(bridge?.easier).toBeUndefined();
    expect(exercise?.easier).toMatchObject({
      slug: 'bodyweight_squat',
      name: 'Bodyweight squat',
      weight: null,
    });
    expect(exercise?.easier?.sets).toBeLessThanOrEqual(exercise?.sets ?? 0);
    expect(exercise?.easier?.amount.max).toBeLessThanOrEqual(exercise?.amount.max ?? 0);
    expect(exercise?.easier).not.toHaveProperty('note');
    const { pictures } = await viewPortal(person.actor, now);
    const of = (isEasier: boolean) =>
      exercise === undefined ? undefined : pictures[pictureOf(exercise, isEasier)]?.alt;
    expect(of(true)).toContain('Bodyweight squat');
    expect(of(false)).toContain('Goblet squat');
  });

  test('is named on the paper sheet too, as long as it fits', async () => {
    const named = async () =>
      (await loadHandout(physio(), versionId, now)).source.prescriptions.map(
        ({ easier }) => easier?.en ?? null,
      );
    expect(await named()).toEqual(['Bodyweight squat', null]);
    const unstable = conditionOf({ code: 'cardiac_disease_unstable', description: 'chest pain at rest' });
    await addCondition(physio(), person.patientId, unstable, now);
    expect(await named()).toEqual([null, null]);
  });

  test('H-9 is not offered any more once something on record speaks against it', async () => {
    const unstable = conditionOf({ code: 'cardiac_disease_unstable', description: 'chest pain at rest' });
    await addCondition(physio(), person.patientId, unstable, now);
    expect((await squat()).easier).toBeUndefined();
  });

  test('what was done of it is on record as that, for the patient and for the physiotherapist', async () => {
    await doEasier();
    const exercise = await squat();
    expect(exercise.logs).toMatchObject([{ isEasier: true, outcome: 'done' }]);
    expect(setsOf(asDone(exercise, true), exercise.logs[0] ?? never())).toHaveLength(
      exercise.easier?.sets ?? 0,
    );
    const { sessions } = await viewRecord(physio(), person.patientId, now);
    expect(sessions[0]?.exercises).toMatchObject([{ name: 'Goblet squat', easierName: 'Bodyweight squat' }]);
  });

  test('is corrected as what it was', async () => {
    const entry = await doEasier();
    const exercise = await squat();
    const log = exercise.logs[0] ?? never();
    const told = toldOf('partly', setsOf(asDone(exercise, true), log).slice(0, 1));
    const corrected = logRecord({ patientId: person.patientId }, entry.sessionId, exercise, told, log);
    expect(corrected).toMatchObject({ isEasier: true, correctsId: entry.id });
    expect(await send([corrected])).toEqual([stored]);
    expect((await squat()).logs).toMatchObject([{ isEasier: true, outcome: 'partly' }]);
  });

  test('is refused where the prescription allows none, and for what was left out', async () => {
    const sitting = records().session({ performedAt: now.toISOString(), localDate: today });
    const [, bridgeId = ''] = prescriptionIds;
    const entry = records().log(sitting.id, {
      ...{ prescriptionId: bridgeId, recordedAt: now.toISOString(), isEasier: true },
      sets: [],
    });
    expect(await send([sitting, entry])).toEqual([
      stored,
      { status: 'rejected', code: 'unknown_prescription' },
    ]);
    const skipped = { ...entry, outcome: 'skipped', skipReason: 'no_time' };
    expect(await send([skipped])).toMatchObject([{ status: 'rejected', code: 'invalid' }]);
  });

  test('only a neighbour that the library knows as easier can be allowed', async () => {
    const { harbour, exercises } = suite.scene;
    const draft = {
      ...draftOf(person.patientId, exercises, harbour.canary),
      prescriptions: [prescriptionOf(exercises.squat, { easierSlug: 'bridge_single_leg' })],
    };
    await expect(publishFor(harbour.physio.actor, draft)).rejects.toMatchObject({ code: 'invalid' });
  });
});

const toldOf = (outcome: Told['outcome'], sets: Told['sets']): Told => ({
  ...{ outcome, sets, skipReason: null, effort: 4, technique: null, spread: null, comment: null },
  pain: { rest: 0, during: 1, after: 0 },
});

const never = (): never => {
  throw new Error('nothing noted');
};
