import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { atOnce } from '../../../../e2e/fixtures/at-once.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { orderOf } from '../../../../e2e/fixtures/record-scene.ts';
import { publishFor } from '../../../../e2e/fixtures/scene.ts';
import { conditionOf, draftOf, patientOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import type { ConditionInput } from '@/lib/schemas/patient';
import type { Addressed, ConditionChange } from '@/lib/schemas/record';
import { registerPatient } from '@/lib/server/data/patient/patient';
import { viewRecord } from '@/lib/server/data/patient/record';
import { addCondition, changeCondition } from '@/lib/server/data/record/condition';
import { addOrder, withdrawOrder } from '@/lib/server/data/record/order';
import { readLoadContext } from '@/lib/server/data/patient/load-context';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { inContext } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

const suite = prepareScene();
const now = new Date();
const today = now.toISOString().slice(0, 10);
const reason = 'seen on the X-ray of Monday';
const refused = (code: string) => expect.objectContaining({ code });
const newHip = (changes: Partial<ConditionInput> = {}) =>
  conditionOf({ code: 'total_hip_replacement_posterior', description: 'New hip', ...changes });

let patientId: string;
const physio = () => suite.scene.harbour.physio.actor;
const own = () => ({ clinicId: physio().clinicId, patientId });
const change = (
  conditionId: string,
  input: Addressed<ConditionChange>,
  actor: PractitionerActor = physio(),
  of = patientId,
) => changeCondition(actor, of, conditionId, input, now);
const factsOf = async () => (await viewRecord(physio(), patientId, now)).facts.conditions;
const factOf = async (conditionId: string) =>
  (await factsOf()).find((one) => one.conditionId === conditionId);

beforeEach(async () => {
  const { canary } = suite.scene.harbour;
  const person = { ...patientOf(canary), conditions: [] };
  ({ patientId } = await registerPatient(physio(), person));
});

/** A running squat (the hip bends past 90 degrees). */
const runSquat = () => {
  const { canary } = suite.scene.harbour;
  return publishFor(physio(), draftOf(patientId, suite.scene.exercises, canary));
};

describe('a condition that is added', () => {
  test('answers on the spot which running exercises conflict, with their program', async () => {
    const { programId } = await runSquat();
    const { id, conflicts } = await addCondition(physio(), patientId, newHip(), now);
    expect(conflicts).toMatchObject([
      { exercise: 'Goblet squat', programId, words: expect.stringContaining('New hip') },
    ]);
    const { precautions } = await viewRecord(physio(), patientId, now);
    expect(precautions.conflicts).toEqual(conflicts);
    expect(precautions.alertIds).toHaveLength(1);
    expect((await factOf(id))?.status).toBe('active');
  });

  test('SF-1 a month counts from its last day, a year never after today, for loads and precautions alike', async () => {
    const year = Number(today.slice(0, 4));
    const dates = [
      { onsetOn: `${year - 1}-02-01`, onsetPrecision: 'month' },
      { onsetOn: `${year}-01-01`, onsetPrecision: 'year' },
      { onsetOn: null, onsetPrecision: 'day' },
    ] as const;
    for (const date of dates) await addCondition(physio(), patientId, newHip(date), now);
    const records = await inContext({ clinicId: physio().clinicId }, (tx) =>
      readPatientRecords(tx, own(), now),
    );
    const expected = [`${year - 1}-02-${year % 4 === 1 ? 29 : 28}`, today, null];
    expect(records.precautions.conditions.map(({ onsetOn }) => onsetOn)).toEqual(expected);
    const context = await inContext({ clinicId: physio().clinicId }, (tx) => readLoadContext(tx, own(), now));
    expect(context.conditions.map(({ onsetOn }) => onsetOn)).toEqual(expected);
    expect((await factsOf()).map(({ onsetOn, onsetPrecision }) => ({ onsetOn, onsetPrecision }))).toEqual(
      dates,
    );
  });
});

describe('a condition that ends', () => {
  test('is resolved with its day and reason, and no longer counts', async () => {
    const { programId } = await runSquat();
    const { id } = await addCondition(physio(), patientId, newHip(), now);
    const { conflicts } = await change(id, { deed: 'resolve', resolvedOn: today, reason });
    expect(conflicts).toEqual([]);
    expect(await factOf(id)).toMatchObject({
      ...newHip(),
      status: 'resolved',
      resolvedOn: today,
      statusReason: reason,
      changedByName: 'Sam physio',
    });
    expect(programId).not.toBe('');
  });

  test('is never resolved before it began', async () => {
    const { id } = await addCondition(physio(), patientId, newHip({ onsetOn: '2026-03-09' }), now);
    const resolve = (resolvedOn: string) => change(id, { deed: 'resolve', resolvedOn, reason });
    await expect(resolve('2026-03-08')).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'resolvedOn', code: 'range_reversed' }] },
    });
    expect((await factOf(id))?.status).toBe('active');
    await resolve('2026-03-09');
  });

  test('ends once: whoever comes second is told, and nothing of theirs is written', async () => {
    const { id } = await addCondition(physio(), patientId, newHip(), now);
    const both = await atOnce([
      () => change(id, { deed: 'mark_error', reason: 'another patient' }),
      () => change(id, { deed: 'correct', reason, condition: newHip({ side: 'right' }) }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refused('conflict') });
    const corrected = both[1]?.status === 'fulfilled';
    expect(await factsOf()).toHaveLength(corrected ? 2 : 1);
    await expect(change(id, { deed: 'mark_error', reason })).rejects.toEqual(refused('conflict'));
  });
});

describe('a condition that is corrected', () => {
  test('keeps the row that was wrong; the new one names it', async () => {
    const { id } = await addCondition(physio(), patientId, newHip(), now);
    const corrected = await change(id, {
      deed: 'correct',
      reason,
      condition: newHip({ side: 'right', onsetOn: '2026-03-01', onsetPrecision: 'month' }),
    });
    expect(await factOf(id)).toMatchObject({
      side: 'left',
      status: 'entered_in_error',
      statusReason: reason,
    });
    expect(await factOf(corrected.id)).toMatchObject({
      ...{ side: 'right', status: 'active', correctsId: id, onsetOn: '2026-03-01', onsetPrecision: 'month' },
    });
  });

  test('a diagnosis in own words is coded later, and the programs are looked at again at once', async () => {
    await runSquat();
    const words = conditionOf({ description: 'hip operation in March' });
    const { id, conflicts } = await addCondition(physio(), patientId, words, now);
    expect(conflicts).toEqual([]);
    const coded = await change(id, { deed: 'correct', reason, condition: newHip() });
    expect(coded.conflicts).toMatchObject([{ exercise: 'Goblet squat' }]);
  });

  test('the orders in force go along with the same diagnosis, as they were recorded', async () => {
    const { id } = await addCondition(physio(), patientId, newHip(), now);
    await addOrder(physio(), patientId, id, orderOf(), now);
    const { id: gone } = await addOrder(physio(), patientId, id, orderOf({ value: 'impact' }), now);
    await withdrawOrder(physio(), patientId, gone, reason, now);
    const corrected = await change(id, { deed: 'correct', reason, condition: newHip({ side: 'right' }) });
    const orders = (await factOf(corrected.id))?.orders;
    expect(orders).toMatchObject([{ ...orderOf(), byName: 'Sam physio', withdrawnAt: null }]);
  });

  test('with another diagnosis only what holds back goes along', async () => {
    const { id } = await addCondition(physio(), patientId, newHip(), now);
    const orders = [
      orderOf(),
      orderOf({ kind: 'weight_bearing', value: 'touch' }),
      orderOf({ kind: 'weight_bearing', value: 'as_tolerated' }),
      { ...orderOf(), kind: 'load_cap' as const, value: undefined, capPct: 30 },
      { ...orderOf(), kind: 'load_cap' as const, value: undefined, capPct: 70.5 },
    ];
    for (const order of orders) await addOrder(physio(), patientId, id, order as never, now);
    const condition = conditionOf({ code: 'total_knee_replacement', description: 'New knee' });
    const corrected = await change(id, { deed: 'correct', reason, condition });
    const kept = (await factOf(corrected.id))?.orders.map(({ value, capPct }) => value ?? capPct);
    expect(kept?.toSorted()).toEqual([30, 'touch']);
    expect((await factOf(id))?.orders).toHaveLength(5);
  });
});

describe('orders', () => {
  /** What the rules read of the orders of one condition. */
  const rulesOf = async (conditionId: string) => {
    const { precautions, context } = await inContext({ clinicId: physio().clinicId }, (tx) =>
      readPatientRecords(tx, own(), now),
    );
    const found = precautions.conditions.find((one) => one.conditionId === conditionId);
    return {
      clearedFor: found?.clearedFor,
      weightBearingOrder: found?.weightBearingOrder,
      capPct: context.postOpCap?.pct ?? null,
    };
  };

  test.each([
    [
      'clearance',
      { value: 'resistance' },
      { value: 'resistance', capPct: null },
      { clearedFor: ['resistance'] },
    ],
    ['weight_bearing', { value: 'no' }, { value: 'no', capPct: null }, { weightBearingOrder: 'no' }],
    ['load_cap', { capPct: 62.5 }, { value: null, capPct: 62.5 }, { capPct: 62.5 }],
  ])(
    'a %s is on record with who, when, on what it rests and why, and reaches the rules',
    async (kind, given, stored, read) => {
      const { value: _, ...rest } = orderOf() as Record<string, unknown>;
      const { id } = await addCondition(physio(), patientId, newHip(), now);
      const { id: orderId } = await addOrder(
        physio(),
        patientId,
        id,
        { ...rest, kind, ...given } as never,
        now,
      );
      const { note, givenBy } = orderOf();
      expect((await factOf(id))?.orders).toMatchObject([
        { ...{ orderId, kind, note, givenBy, fromOn: '2026-03-09', byName: 'Sam physio' }, ...stored },
      ]);
      expect(await rulesOf(id)).toEqual({
        ...{ clearedFor: [], weightBearingOrder: null, capPct: null },
        ...read,
      });
    },
  );

  test('an order that was withdrawn reaches no rule any more; it is withdrawn once', async () => {
    const { id } = await addCondition(physio(), patientId, newHip(), now);
    const { id: orderId } = await addOrder(physio(), patientId, id, orderOf(), now);
    const withdraw = () => withdrawOrder(physio(), patientId, orderId, reason, now);
    const both = await atOnce([withdraw, withdraw]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(withdraw()).rejects.toEqual(refused('conflict'));
    expect((await factOf(id))?.orders).toMatchObject([
      { withdrawnReason: reason, withdrawnByName: 'Sam physio', withdrawnAt: now.toISOString() },
    ]);
    expect(await rulesOf(id)).toEqual({ clearedFor: [], weightBearingOrder: null, capPct: null });
  });

  test('LG-3.3 no cap is recorded where no rule would read it: nobody is to rely on it', async () => {
    const worn = conditionOf({ code: 'hip_osteoarthritis', description: 'Worn hip' });
    const { id } = await addCondition(physio(), patientId, worn, now);
    const cap = orderOf({ kind: 'load_cap', value: undefined, capPct: 60 });
    await expect(addOrder(physio(), patientId, id, cap, now)).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'capPct', code: 'cap_not_after_surgery' }] },
    });
    expect((await factOf(id))?.orders).toEqual([]);
  });

  test('none is recorded for a diagnosis in own words, or for one that has ended', async () => {
    const { id } = await addCondition(physio(), patientId, conditionOf(), now);
    await expect(addOrder(physio(), patientId, id, orderOf(), now)).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ code: 'condition_not_coded' }] },
    });
    const { id: over } = await addCondition(physio(), patientId, newHip(), now);
    await change(over, { deed: 'resolve', resolvedOn: today, reason });
    await expect(addOrder(physio(), patientId, over, orderOf(), now)).rejects.toEqual(refused('conflict'));
  });

  test('SF-1.5 no clearance is recorded for a condition that none can lift; the other orders are', async () => {
    const worn = conditionOf({ code: 'hip_osteoarthritis', description: 'Worn hip' });
    const { id } = await addCondition(physio(), patientId, worn, now);
    await expect(addOrder(physio(), patientId, id, orderOf(), now)).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'value', code: 'condition_not_clearable' }] },
    });
    expect((await factOf(id))?.orders).toEqual([]);
    await addOrder(physio(), patientId, id, orderOf({ kind: 'weight_bearing', value: 'touch' }), now);
    expect((await factOf(id))?.orders).toMatchObject([{ value: 'touch' }]);
  });
});

describe('Z-8 ids of others', () => {
  test('a condition or order of another patient, another clinic or nobody is not found, whoever asks', async () => {
    const { id } = await addCondition(physio(), patientId, newHip(), now);
    const { id: orderId } = await addOrder(physio(), patientId, id, orderOf(), now);
    const { colleague, otherPatient, patient } = suite.scene.harbour;
    const foreign = suite.scene.hillside;
    const resolve = { deed: 'resolve', resolvedOn: today, reason } as const;
    const tries: [PractitionerActor, string, string, string][] = [
      [physio(), patient.actor.patientId, id, orderId],
      [colleague.actor, patientId, id, orderId],
      [colleague.actor, otherPatient.actor.patientId, id, orderId],
      [foreign.physio.actor, patientId, id, orderId],
      [foreign.physio.actor, foreign.patient.actor.patientId, id, orderId],
      [physio(), patientId, randomUUID(), randomUUID()],
    ];
    for (const [actor, of, conditionId, withdrawn] of tries) {
      await expect(change(conditionId, resolve, actor, of)).rejects.toEqual(refused('not_found'));
      await expect(addOrder(actor, of, conditionId, orderOf(), now)).rejects.toEqual(refused('not_found'));
      await expect(withdrawOrder(actor, of, withdrawn, reason, now)).rejects.toEqual(refused('not_found'));
    }
    expect(await factOf(id)).toMatchObject({ status: 'active', orders: [{ withdrawnAt: null }] });
  });
});
