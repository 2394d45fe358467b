import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../../e2e/fixtures/at-once.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { freshPatientIn, heldPatientIn } from '../../../../e2e/fixtures/record-scene.ts';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { EquipmentItem } from '@/lib/schemas/patient';
import { viewRecord } from '@/lib/server/data/patient/record';
import { changeProgramLife } from '@/lib/server/data/program/program-life';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { saveEquipment } from '@/lib/server/data/record/equipment';
import { addHold, endHold } from '@/lib/server/data/record/hold';
import { recordTraining, recordUsualMorning } from '@/lib/server/data/record/training';
import { inContext } from '@/lib/server/db';
import { todayIn } from '@/lib/server/today-in';

const suite = prepareScene();
const now = new Date();
const today = todayIn('Europe/London', now);
const refused = (code: string) => expect.objectContaining({ code });
const physio = () => suite.scene.harbour.physio.actor;
const fresh = () => freshPatientIn(suite.scene.harbour);
const recordsOf = (patientId: string, at = now) =>
  inContext({ clinicId: physio().clinicId }, (tx) =>
    readPatientRecords(tx, { clinicId: physio().clinicId, patientId }, at),
  );
const factsOf = async (patientId: string) => (await viewRecord(physio(), patientId, now)).facts;

describe('F-7 the equipment of a patient', () => {
  const list = (...weights: number[]): EquipmentItem[] => [
    {
      equipment: 'dumbbell',
      inventory: { type: 'fixed_list', weights, unit: 'lb' },
      pieces: 2,
      bandColours: [],
    },
    { equipment: 'band_loop', inventory: null, pieces: null, bandColours: ['green', 'yellow'] },
  ];

  test('is kept with pieces, units and colours, the weakest band first; load guidance reads the weights as before', async () => {
    const patientId = await fresh();
    const { revision } = await saveEquipment(physio(), patientId, { revision: 1, equipment: list(5, 10) });
    const [dumbbell, band] = list(5, 10);
    expect((await factsOf(patientId)).equipment).toEqual({
      revision,
      items: [{ ...band, bandColours: ['yellow', 'green'] }, dumbbell],
    });
    expect((await recordsOf(patientId)).context.equipment).toContainEqual({
      equipment: 'dumbbell',
      inventory: { type: 'fixed_list', weights: [5, 10], unit: 'lb' },
      bandColours: [],
    });
  });

  test('of two who save at once the later is told, and nothing of the first is lost', async () => {
    const patientId = await fresh();
    const save = (weight: number) =>
      saveEquipment(physio(), patientId, { revision: 1, equipment: list(weight) });
    const both = await atOnce([() => save(5), () => save(10)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refused('conflict') });
    const [first] = both;
    const { items } = (await factsOf(patientId)).equipment;
    expect(items.find(({ equipment }) => equipment === 'dumbbell')?.inventory).toMatchObject({
      weights: [first?.status === 'fulfilled' ? 5 : 10],
    });
  });

  test('V-4 the database keeps no third piece', async () => {
    await expect(suite.admin.query('update equipment_item set pieces = 3')).rejects.toThrow('pieces_range');
  });
});

describe('D20 a clinician’s hold', () => {
  const lineages = async (patientId: string, at = now) =>
    (await recordsOf(patientId, at)).holds?.map(({ lineageId }) => lineageId);

  test('keeps one exercise, with the reason and who, until it is lifted; lifting twice is no error', async () => {
    const { patientId, first } = await heldPatientIn(suite.scene);
    const { holdId } = await addHold(physio(), patientId, first, now);
    expect(await lineages(patientId)).toEqual([first.lineageId]);
    expect((await factsOf(patientId)).holds).toMatchObject([
      { holdId, reason: first.reason, byName: 'Sam physio', untilOn: null },
    ]);
    await endHold(physio(), patientId, holdId, now);
    await endHold(physio(), patientId, holdId, now);
    expect(await lineages(patientId)).toEqual([]);
  });

  test('two people who hold the same exercise: one does, the other is told', async () => {
    const { patientId, first, second } = await heldPatientIn(suite.scene);
    const all = await atOnce([1, 2, 3, 4].map(() => () => addHold(physio(), patientId, first, now)));
    expect(all.filter(({ status }) => status === 'rejected')).toEqual(
      Array.from({ length: 3 }, () => ({ status: 'rejected', reason: refused('conflict') })),
    );
    await addHold(physio(), patientId, second, now);
    expect(await lineages(patientId)).toHaveLength(2);
  });

  test('one that ran out makes room for the next; one that ends today still counts', async () => {
    const { patientId, first } = await heldPatientIn(suite.scene);
    await addHold(physio(), patientId, { ...first, untilOn: today }, now);
    await expect(addHold(physio(), patientId, first, now)).rejects.toEqual(refused('conflict'));
    const tomorrow = new Date(now.getTime() + 86_400_000);
    await addHold(physio(), patientId, first, tomorrow);
    const { rows } = await suite.admin.query(
      'select until_on::text, ended_at is null as runs from clinician_hold where patient_id = $1 order by recorded_at',
      [patientId],
    );
    expect(rows).toEqual([
      { until_on: today, runs: false },
      { until_on: null, runs: true },
    ]);
  });

  test('a last day that has passed is asked about', async () => {
    const { patientId, first } = await heldPatientIn(suite.scene);
    const held = addHold(physio(), patientId, { ...first, untilOn: addDays(today, -1) }, now);
    await expect(held).rejects.toMatchObject({ details: { fields: [{ code: 'date_past' }] } });
  });

  test('an exercise that runs no more is not held; a paused program may be', async () => {
    const { patientId, first, second } = await heldPatientIn(suite.scene);
    const life = (deed: 'pause' | 'end') =>
      changeProgramLife(physio(), patientId, first.programId, { deed }, now);
    await life('pause');
    await addHold(physio(), patientId, second, now);
    await life('end');
    await expect(addHold(physio(), patientId, first, now)).rejects.toEqual(refused('conflict'));
  });

  test('Z-8 a program, exercise or hold of another patient, another clinic or nobody is not found', async () => {
    const { patientId, first } = await heldPatientIn(suite.scene);
    const other = await heldPatientIn(suite.scene);
    const { holdId } = await addHold(physio(), patientId, first, now);
    const { colleague } = suite.scene.harbour;
    const foreign = suite.scene.hillside;
    const ofForeign = foreign.patient.actor.patientId;
    for (const [actor, of, input] of [
      [physio(), patientId, { ...first, lineageId: other.first.lineageId }],
      [physio(), patientId, { ...first, programId: other.first.programId }],
      [physio(), patientId, { ...first, lineageId: randomUUID() }],
      [physio(), other.patientId, first],
      [colleague.actor, patientId, first],
      [foreign.physio.actor, ofForeign, first],
    ] as const)
      await expect(addHold(actor, of, input, now)).rejects.toEqual(refused('not_found'));
    for (const [actor, of, id] of [
      [physio(), other.patientId, holdId],
      [colleague.actor, patientId, holdId],
      [foreign.physio.actor, ofForeign, holdId],
      [physio(), patientId, randomUUID()],
    ] as const)
      await expect(endHold(actor, of, id, now)).rejects.toEqual(refused('not_found'));
    expect(await lineages(patientId)).toEqual([first.lineageId]);
  });
});

describe('training and usual mornings', () => {
  test('the training that counts is the latest, and what was recorded before stays', async () => {
    const patientId = await fresh();
    expect((await factsOf(patientId)).training).toEqual({ status: 'novice', history: [] });
    await recordTraining(physio(), patientId, 'trained', now);
    await recordTraining(physio(), patientId, 'novice', now);
    const { training } = await factsOf(patientId);
    expect(training.status).toBe('novice');
    expect(training.history.map(({ status }) => status)).toEqual(['novice', 'trained']);
    expect((await recordsOf(patientId)).context.trainingStatus).toBe('novice');
  });

  test('two people who record it at once: the patient’s own row says what the last of the history says', async () => {
    const patientId = await fresh();
    await atOnce(
      (['trained', 'novice', 'trained'] as const).map(
        (status) => () => recordTraining(physio(), patientId, status, now),
      ),
    );
    const { training } = await factsOf(patientId);
    expect(training.history).toHaveLength(3);
    expect(training.history[0]?.status).toBe(training.status);
  });

  test('LG-7.5 the usual morning is 0 to 10, zero is a value, and the latest counts', async () => {
    const patientId = await fresh();
    expect((await recordsOf(patientId)).usualMorning).toBeNull();
    await recordUsualMorning(physio(), patientId, 4, now);
    await recordUsualMorning(physio(), patientId, 0, now);
    expect((await recordsOf(patientId)).usualMorning).toEqual({ pain: 0, assessedOn: today });
    expect((await factsOf(patientId)).usualMorning).toEqual({
      pain: 0,
      assessedOn: today,
      byName: 'Sam physio',
    });
    await expect(recordUsualMorning(physio(), patientId, 11, now)).rejects.toThrow(/pain_range|23514/);
  });
});
