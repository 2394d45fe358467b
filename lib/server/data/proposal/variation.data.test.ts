import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { type NewPatient, newPatient } from '../../../../e2e/fixtures/scene.ts';
import { storeExercise } from '../../../../e2e/fixtures/scene-exercises.ts';
import { conditionOf, draftOf, itemsOf, prescriptionOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import type { ProposalDecisionInput, ProposalView } from '@/lib/schemas/proposal';
import { recordItems } from '@/lib/server/data/log/log';
import { createProgram, publishProgram, saveDraft, viewProgram } from '@/lib/server/data/program/program';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { decideProposal } from '@/lib/server/data/proposal/proposal-decision';
import { viewDashboard } from '@/lib/server/data/review/review';
import { viewToday } from '@/lib/server/data/today/today';
import { addCondition } from '@/lib/server/data/record/condition';

const suite = prepareScene();
const now = new Date();
const today = now.toISOString().slice(0, 10);
const lightest = { unit: 'kg', value: '4' } as const;
const unstableHeart = conditionOf({ code: 'cardiac_disease_unstable', description: 'chest pain at rest' });
const refused = (code: string) => expect.objectContaining({ code });

let person: NewPatient;
let programId: string;
let squatId: string;
let versionId: string;

beforeAll(async () => {
  await storeExercise(suite.admin, 'bodyweight_squat');
});

/** A patient whose squat stands at the lightest weight they own, and hurt above the limit. */
beforeEach(async () => {
  const { harbour, exercises } = suite.scene;
  person = await newPatient(harbour, exercises);
  ({ programId } = await createProgram(harbour.physio.actor, person.patientId, 'Knee'));
  const draft = {
    ...draftOf(person.patientId, exercises, harbour.canary),
    prescriptions: [
      prescriptionOf(exercises.squat, { load: lightest, loadEquipment: 'dumbbell', note: 'slowly' }),
      prescriptionOf(exercises.bridge, { side: 'left' }),
    ],
  };
  const { revision } = await saveDraft(harbour.physio.actor, person.patientId, programId, draft);
  ({ versionId } = await publishProgram(
    harbour.physio.actor,
    person.patientId,
    programId,
    { revision },
    today,
    now,
  ));
  squatId = (await programNow())[0]?.prescriptionId ?? '';
  await squat(3, 7);
});

const physio = () => suite.scene.harbour.physio.actor;

async function squat(during: number, after: number) {
  const { session, log } = itemsOf(person.patientId, versionId, squatId, after);
  const sets = log.sets.map((set) => ({ ...set, loadValue: '4' }));
  const answers = await recordItems(person.actor, person.patientId, [
    session,
    { ...log, sets, pain: { during, after } },
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['stored', 'stored']);
}

async function proposal(exercise = 'Goblet squat'): Promise<ProposalView | undefined> {
  const { proposals } = await viewProposals(physio(), person.patientId, new Date());
  return proposals.find((one) => one.exercise === exercise);
}

async function answer(over: Partial<ProposalDecisionInput> = {}) {
  const key = (await proposal())?.key ?? '';
  const plain = {
    patientId: person.patientId,
    proposalKey: key,
    outcome: 'accepted',
    change: null,
    note: null,
  };
  return decideProposal(
    physio(),
    person.patientId,
    { ...plain, ...over } as ProposalDecisionInput,
    new Date(),
  );
}

async function programNow() {
  const { versions } = await viewProgram(physio(), person.patientId, programId);
  return versions.find(({ status }) => status === 'active')?.prescriptions ?? [];
}

const day = () => viewToday(person.actor, new Date());

describe('nothing lighter can be set: the easier version (LG-8.2)', () => {
  test('clinician, review list and patient are told the same, and the old dose is not offered', async () => {
    expect(await proposal()).toMatchObject({
      kind: 'lower',
      state: 'open',
      words: 'An easier version: Bodyweight squat',
      accepting: 'publishes',
      variation: { slug: 'bodyweight_squat', direction: 'easier' },
      suggested: { load: null, sets: null, amount: null },
      toldPatient: expect.stringContaining('an easier version (Bodyweight squat)'),
    });
    const row = (await viewDashboard(physio(), new Date())).find((one) => one.patientId === person.patientId);
    expect(row?.review.group).toBe('call_today');
    expect(row?.review.others.map(({ subject }) => subject)).toContain(
      'Goblet squat: An easier version: Bodyweight squat',
    );
    const [shown] = (await day()).exercises;
    expect(shown).toMatchObject({
      name: 'Goblet squat',
      isDue: false,
      guidance: { kind: 'lower', leaveOut: true, instead: { name: 'Bodyweight squat' } },
    });
    expect(shown?.guidance?.instead?.figure).not.toBeNull();
  });

  test('accepting does exactly that: that exercise in its place, with a history of its own that names where it came from', async () => {
    const before = await programNow();
    await answer();
    const [squatNow, bridge, ...none] = await programNow();
    expect(none).toEqual([]);
    expect(squatNow).toMatchObject({
      exercise: { slug: 'bodyweight_squat' },
      load: null,
      loadEquipment: null,
      note: null,
      loadBasis: {
        rule: 'D08',
        replaces: { lineageId: before[0]?.lineageId, exerciseSlug: 'goblet_squat' },
      },
    });
    expect(squatNow?.lineageId).not.toBe(before[0]?.lineageId);
    expect(squatNow?.sets).toBeLessThanOrEqual(before[0]?.sets ?? 0);
    const { prescriptionId: _, ...kept } = bridge ?? {};
    const { prescriptionId: __, ...was } = before[1] ?? {};
    expect(kept).toEqual(was);
    const { exercises, program } = await day();
    expect(exercises.map(({ name, isDue, guidance, last }) => [name, isDue, guidance?.kind, last])).toEqual([
      // The safety questions are not answered, so that nothing steps up.
      ['Bodyweight squat', true, 'hold', null],
      ['Single-leg bridge', true, 'hold', null],
    ]);
    expect(program?.changes.map(({ kind, name }) => [kind, name])).toEqual([
      ['added', 'Bodyweight squat'],
      ['removed', 'Goblet squat'],
    ]);
    expect(await proposal()).toBeUndefined();
    expect(await proposal('Bodyweight squat')).toMatchObject({ kind: 'hold', state: 'quiet' });
    const { rows } = await suite.admin.query(
      `select p.lineage_id from exercise_log l join prescription p on p.id = l.prescription_id where l.patient_id = $1`,
      [person.patientId],
    );
    expect(rows.map((row) => row.lineage_id)).toEqual([before[0]?.lineageId]);
  });

  test('declining lets the patient go on as before', async () => {
    await answer({ outcome: 'declined', note: 'a bad night' });
    expect((await day()).exercises[0]).toMatchObject({ name: 'Goblet squat', isDue: true, guidance: null });
  });

  test('a condition recorded meanwhile is not passed over: nothing is decided on what was checked before', async () => {
    const key = (await proposal())?.key ?? '';
    await addCondition(physio(), person.patientId, unstableHeart, now);
    await expect(answer({ proposalKey: key })).rejects.toEqual(refused('conflict'));
    expect((await proposal())?.kind).toBe('stop');
  });
});

describe('by hand: sets, repetitions or the version, not only the weight', () => {
  test('fewer sets and repetitions are published as written; the patient’s day shows them', async () => {
    await answer({ outcome: 'changed', change: { sets: 2, amount: { min: 6, max: 8 } } });
    expect((await programNow())[0]).toMatchObject({
      exercise: { slug: 'goblet_squat' },
      sets: 2,
      repsMin: 6,
      repsMax: 8,
      load: { unit: 'kg', value: '4' },
    });
    expect((await day()).exercises[0]).toMatchObject({ sets: 2, amount: { min: 6, max: 8 }, isDue: true });
  });

  test('another version by its name; one that was not checked is refused', async () => {
    await expect(answer({ outcome: 'changed', change: { variation: 'side_plank' } })).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'change.variation', code: 'variation_not_among_these' }] },
    });
    await answer({ outcome: 'changed', change: { variation: 'bodyweight_squat' } });
    expect((await programNow())[0]).toMatchObject({ exercise: { slug: 'bodyweight_squat' } });
  });

  test('more than now asks for a reason, and what changes nothing is refused', async () => {
    for (const [change, code] of [
      [{ sets: 4 }, 'sets_above_present'],
      [{ sets: 3 }, 'sets_unchanged'],
    ] as const)
      await expect(answer({ outcome: 'changed', change })).rejects.toMatchObject({
        code: 'invalid',
        details: { fields: [{ code }] },
      });
    await answer({ outcome: 'changed', change: { sets: 4 }, note: 'the pain was from gardening' });
    expect((await programNow())[0]?.sets).toBe(4);
  });
});

describe('a stop', () => {
  beforeEach(() => squat(8, 8));

  test('is lifted by another dose only with a reason; an easier version takes its place without one', async () => {
    expect((await proposal())?.kind).toBe('stop');
    await expect(answer({ outcome: 'changed', change: { sets: 1 } })).rejects.toEqual(refused('invalid'));
    await answer({ outcome: 'changed', change: { variation: 'bodyweight_squat' } });
    expect((await programNow())[0]).toMatchObject({ exercise: { slug: 'bodyweight_squat' } });
  });

  test('of a contraindicated exercise is lifted by no other dose', async () => {
    await addCondition(physio(), person.patientId, unstableHeart, now);
    await expect(
      answer({ outcome: 'changed', change: { sets: 1 }, note: 'only one set from now on' }),
    ).rejects.toEqual(refused('conflict'));
  });
});
