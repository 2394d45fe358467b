import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { orderOf } from '../../../../e2e/fixtures/record-scene.ts';
import { conditionOf, draftOf, patientOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { type Clinic, seatPatient } from '../../../../e2e/fixtures/scene.ts';
import { writeHeaders } from '../../../../e2e/fixtures/write-headers.ts';
import { suitabilityOf } from '@/components/safety/suitability';
import * as publishing from '@/app/api/patients/[patientId]/programs/[programId]/publish/route';
import type { ConditionInput } from '@/lib/schemas/patient';
import type { SafetyNoteInput } from '@/lib/schemas/safety';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { issueAccessLink } from '@/lib/server/data/access/access-link';
import { searchExercises } from '@/lib/server/data/exercise/exercise';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { viewLibraryPatient } from '@/lib/server/data/exercise/library-patient';
import { registerPatient } from '@/lib/server/data/patient/patient';
import { recordSafetyNote } from '@/lib/server/data/precaution/precaution';
import { addCondition, changeCondition } from '@/lib/server/data/record/condition';
import { addOrder, withdrawOrder } from '@/lib/server/data/record/order';
import {
  createProgram,
  publishProgram,
  saveDraft,
  viewBuilder,
  viewProgram,
} from '@/lib/server/data/program/program';
import { viewRecord } from '@/lib/server/data/patient/record';
import { acknowledgeAlert, viewDashboard } from '@/lib/server/data/review/review';
import { viewToday } from '@/lib/server/data/today/today';

const suite = prepareScene();
const now = new Date();
const refused = (code: string) => expect.objectContaining({ code });
const openFault = {
  fields: [
    expect.objectContaining({ code: 'precaution_open', message: expect.stringContaining('Goblet squat') }),
  ],
};
const reason = 'Shallow squat to 70 degrees, agreed with the surgeon.';

const newHip = (description = 'New left hip'): ConditionInput =>
  conditionOf({ code: 'total_hip_replacement_posterior', description });

let clinic: Clinic;
let patientId: string;
let programId: string;
let revision: number;
let lineageId: string;

const physio = (): PractitionerActor => clinic.physio.actor;
const publish = () => publishProgram(physio(), patientId, programId, { revision }, '2026-01-05', now);
const conditionIds = async () => {
  const { precautions } = await viewBuilder(physio(), patientId, programId, now);
  return precautions.conditions.flatMap(({ conditionId, code }) => (code === null ? [] : [conditionId]));
};

async function override(over: Partial<SafetyNoteInput> = {}, actor = physio()) {
  const conditionId = (await conditionIds()).at(-1) ?? '';
  const hits = [{ conditionId, rule: 'hip_flexion_gt_90' }];
  const input: SafetyNoteInput = { patientId, lineageId, kind: 'override', hits, reason, ...over };
  return recordSafetyNote(actor, patientId, programId, input, now);
}

/** A draft with a goblet squat (the hip bends past 90 degrees) for a patient without coded conditions. */
beforeEach(async () => {
  clinic = suite.scene.harbour;
  ({ patientId } = await registerPatient(physio(), patientOf(clinic.canary)));
  ({ programId } = await createProgram(physio(), patientId, 'Hip'));
  const draft = draftOf(patientId, suite.scene.exercises, clinic.canary);
  lineageId = draft.prescriptions[0]?.lineageId ?? '';
  ({ revision } = await saveDraft(physio(), patientId, programId, draft));
});

describe('H-9 publishing against a precaution', () => {
  test('H-9 is refused with the exercise named, and the draft stays a draft', async () => {
    await addCondition(physio(), patientId, newHip(), now);
    await expect(publish()).rejects.toMatchObject({ code: 'invalid', details: openFault });
    const { versions } = await viewProgram(physio(), patientId, programId);
    expect(versions.map(({ status }) => status)).toEqual(['draft']);
  });

  test('H-9 the route answers 422', async () => {
    await addCondition(physio(), patientId, newHip(), now);
    const response = await publishing.POST(
      new Request(`http://127.0.0.1:3000/api/patients/${patientId}/programs/${programId}/publish`, {
        method: 'POST',
        headers: {
          cookie: clinic.physio.cookie,
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          ...writeHeaders('http://127.0.0.1:3000'),
        },
        body: JSON.stringify({ patientId, revision }),
      }),
      { params: Promise.resolve({ patientId, programId }) },
    );
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Goblet squat');
  });

  test('H-9 U-1 goes on once a reason is on record, which everybody who reads the program sees with name and date', async () => {
    await addCondition(physio(), patientId, newHip(), now);
    await override();
    await publish();
    const note = { kind: 'override', reason, label: 'New left hip', byName: 'Sam physio', lineageId };
    const {
      precautions: { notes },
    } = await viewProgram(physio(), patientId, programId);
    expect(notes).toEqual([expect.objectContaining({ ...note, decidedOn: now.toISOString().slice(0, 10) })]);
    const { precautions: overview } = await viewRecord(physio(), patientId, now);
    expect(overview).toMatchObject({ conflicts: [], overrides: [{ exercise: 'Goblet squat', note }] });
    const { rows } = await suite.admin.query(
      `select agent_id, fields from audit_event where patient_id = $1 and action = 'safety.override'`,
      [patientId],
    );
    expect(rows).toEqual([{ agent_id: physio().practitionerRoleId, fields: ['override'] }]);
  });

  test('SF-1 the override covers the condition it was given for: another of the same kind asks again', async () => {
    await addCondition(physio(), patientId, newHip(), now);
    await override();
    await addCondition(physio(), patientId, newHip('The same hip once more'), now);
    await expect(publish()).rejects.toMatchObject({ code: 'invalid', details: openFault });
    await override();
    await publish();
  });

  test('SF-1 the override covers its prescription only: the same exercise a second time asks again', async () => {
    await addCondition(physio(), patientId, newHip(), now);
    await override();
    const draft = draftOf(patientId, suite.scene.exercises, clinic.canary);
    ({ revision } = await saveDraft(physio(), patientId, programId, { ...draft, revision }));
    await expect(publish()).rejects.toMatchObject({ code: 'invalid' });
  });

  test('SF-1 a caution holds nothing up, and who saw it is on record', async () => {
    const knee = conditionOf({ code: 'knee_osteoarthritis', description: 'Knee' });
    await addCondition(physio(), patientId, knee, now);
    const conditionId = (await conditionIds())[0] ?? '';
    const hits = [{ conditionId, rule: 'deep_knee_flexion' }];
    const { notes } = await override({ kind: 'caution_noted', hits, reason: null });
    expect(notes).toMatchObject([{ kind: 'caution_noted', byName: 'Sam physio' }]);
    await publish();
  });
});

describe('H-9 recording an override', () => {
  beforeEach(() => addCondition(physio(), patientId, newHip(), now));

  test('H-9 refuses a rule that does not apply, a prescription of nobody and a caution noted for a ban', async () => {
    const conditionId = (await conditionIds())[0] ?? '';
    const wrongRule = [{ conditionId, rule: 'high_impact' }];
    await expect(override({ hits: wrongRule })).rejects.toEqual(refused('invalid'));
    await expect(override({ lineageId: randomUUID() })).rejects.toEqual(refused('invalid'));
    await expect(override({ kind: 'caution_noted', reason: null })).rejects.toEqual(refused('invalid'));
  });

  test('Z-2 Z-4 is refused to everybody but a physiotherapist of the patient', async () => {
    const foreign = suite.scene.hillside.physio.actor;
    const hits = [{ conditionId: (await conditionIds())[0] ?? '', rule: 'hip_flexion_gt_90' }];
    const input: SafetyNoteInput = { patientId, lineageId, kind: 'override', hits, reason };
    const record = (actor: PractitionerActor) => recordSafetyNote(actor, patientId, programId, input, now);
    await expect(record(foreign)).rejects.toEqual(refused('not_found'));
    await expect(record(clinic.colleague.actor)).rejects.toEqual(refused('not_found'));
    await expect(record(clinic.desk.actor)).rejects.toEqual(refused('forbidden'));
    await expect(record(clinic.owner.actor)).rejects.toEqual(refused('forbidden'));
  });

  test.each(['too short', '          ', 'a b c d e f g'])(
    'V-6 the database keeps no reason like "%s"',
    async (bad) => {
      await expect(override({ reason: bad })).rejects.toMatchObject({ name: expect.stringMatching(/Error/) });
      expect((await viewProgram(physio(), patientId, programId)).precautions.notes).toEqual([]);
    },
  );
});

describe('H-9 a condition that is recorded while a program runs', () => {
  const alerts = async () => {
    const rows = await viewDashboard(physio(), now);
    return rows.find((row) => row.patientId === patientId);
  };

  test('H-9 raises one alert for the prescription, which stands on the review list until a named person acknowledges it', async () => {
    await publish();
    expect((await alerts())?.alerts).toEqual([]);
    await addCondition(physio(), patientId, newHip(), now);
    const row = await alerts();
    expect(row?.need).toBe('precaution_conflict');
    expect(row?.alerts).toMatchObject([{ rule: 'precaution_conflict', condition: 'New left hip' }]);
    const { precautions: overview } = await viewRecord(physio(), patientId, now);
    expect(overview.conflicts).toMatchObject([{ exercise: 'Goblet squat', lineageId }]);
    expect(overview.alertIds).toEqual(row?.alerts.map(({ alertId }) => alertId));
    for (const alertId of overview.alertIds) await acknowledgeAlert(physio(), alertId);
    expect((await alerts())?.alerts).toEqual([]);
    const { rows } = await suite.admin.query(
      'select acknowledged_by_id from alert where patient_id = $1 and acknowledged_at is not null',
      [patientId],
    );
    expect(rows).toEqual([{ acknowledged_by_id: physio().practitionerRoleId }]);
  });

  test('H-9 the alert goes with the conflict and comes back with it, on the list and on the patient page alike', async () => {
    await publish();
    const own = async () => {
      const { alerts: open, precautions } = await viewRecord(physio(), patientId, now);
      const row = await alerts();
      expect(open).toHaveLength(precautions.alertIds.length);
      return [row?.need, row?.alerts.length, precautions.alertIds.length, precautions.conflicts.length];
    };
    const hip = {
      ...newHip(),
      onsetOn: new Date(now.getTime() - 30 * 86_400_000).toISOString().slice(0, 10),
    };
    const { id } = await addCondition(physio(), patientId, hip, now);
    expect(await own()).toEqual(['precaution_conflict', 1, 1, 1]);
    const clearance = orderOf({ kind: 'clearance', value: 'range' });
    const { id: orderId } = await addOrder(physio(), patientId, id, clearance, now);
    expect((await own()).slice(1)).toEqual([0, 0, 0]);
    await withdrawOrder(physio(), patientId, orderId, 'given for the other hip', now);
    expect(await own()).toEqual(['precaution_conflict', 1, 1, 1]);
    const resolve = { deed: 'mark_error', reason: 'another patient' } as const;
    await changeCondition(physio(), patientId, id, resolve, now);
    expect((await own()).slice(1)).toEqual([0, 0, 0]);
  });

  test('H-9 there is never a second alert for the same prescription and condition', async () => {
    await publish();
    await addCondition(physio(), patientId, newHip(), now);
    const knee = conditionOf({ code: 'knee_osteoarthritis', description: 'Knee' });
    await addCondition(physio(), patientId, knee, now);
    expect((await alerts())?.alerts).toHaveLength(1);
    await addCondition(physio(), patientId, newHip('Second hip'), now);
    expect((await alerts())?.alerts).toHaveLength(2);
  });

  test('H-9 a caution, or a condition without a code, raises none', async () => {
    await publish();
    const knee = conditionOf({ code: 'knee_osteoarthritis', description: 'Knee' });
    await addCondition(physio(), patientId, knee, now);
    await addCondition(physio(), patientId, { ...newHip(), code: null }, now);
    expect((await alerts())?.alerts).toEqual([]);
  });
});

test('H-9 the patient reads the agreed limits on the day and the handout, never the reason; a new condition pauses the exercise', async () => {
  await addCondition(physio(), patientId, newHip(), now);
  await override();
  const { versionId } = await publish();
  const { source } = await loadHandout(physio(), versionId, now);
  expect(source.prescriptions[0]?.cautions[0]?.en).toContain('Agreed with your physiotherapist');
  expect(source.prescriptions[0]?.cautions[0]?.es).toContain('Acordado con su fisioterapeuta');
  const { link } = await issueAccessLink(clinic.system, { patientId });
  const { actor } = await seatPatient(link);
  const day = await viewToday(actor, now);
  expect(day.exercises[0]?.cautions[0]).toContain('Agreed with your physiotherapist');
  expect(day.exercises[0]).toMatchObject({ isDue: true, guidance: { kind: 'hold' } });
  expect(JSON.stringify([day, source])).not.toContain(reason);
  await addCondition(physio(), patientId, newHip('The other hip'), now);
  const paused = await viewToday(actor, now);
  expect(paused.exercises[0]).toMatchObject({ isDue: false, guidance: { kind: 'stop' } });
});

describe('H-9 the library for one patient', () => {
  const squatFor = async () => {
    const { facts } = await viewLibraryPatient(physio(), patientId, now);
    const { exercises: found } = await searchExercises(physio(), { q: 'goblet squat' });
    return found.filter(({ slug }) => slug === 'goblet_squat').map((one) => suitabilityOf(one, facts));
  };

  test('H-9 says what is not for this patient by the rule that publishing asks, and for which condition', async () => {
    expect(await squatFor()).toEqual([{ suits: 'safe', because: [] }]);
    await addCondition(physio(), patientId, newHip(), now);
    const [hit] = await squatFor();
    expect(hit?.suits).toBe('unsafe');
    expect(hit?.because.map(({ label, rule }) => [label, rule])).toContainEqual([
      'New left hip',
      'hip_flexion_gt_90',
    ]);
    await expect(publish()).rejects.toMatchObject({ code: 'invalid' });
  });

  test('H-9 U-1 writes who looked up what for whom into the audit', async () => {
    await viewLibraryPatient(physio(), patientId, now);
    const { rows } = await suite.admin.query(
      `select fields from audit_event where action = 'record.read' and patient_id = $1 and agent_id = $2`,
      [patientId, physio().practitionerRoleId],
    );
    expect(rows).toEqual([{ fields: ['conditions', 'equipment'] }]);
  });
});
