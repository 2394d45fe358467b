import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { storeExercise } from '../../../../e2e/fixtures/scene-exercises.ts';
import { publishFor } from '../../../../e2e/fixtures/scene.ts';
import { draftOf, prescriptionOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import type { ProgramDraftInput } from '@/lib/schemas/program';
import {
  createProgram,
  publishProgram,
  saveDraft,
  viewProgram,
  viewProgramForEdit,
} from '@/lib/server/data/program/program';
import { viewToday } from '@/lib/server/data/today/today';

const suite = prepareScene();
const now = new Date();
const actor = () => suite.scene.harbour.physio.actor;
const patientId = () => suite.scene.harbour.patient.actor.patientId;
const draft = (changes: Partial<ProgramDraftInput> = {}): ProgramDraftInput => ({
  ...draftOf(patientId(), suite.scene.exercises, suite.scene.harbour.canary),
  ...changes,
});
const begin = async () => (await createProgram(actor(), patientId(), 'Knee')).programId;
const publish = (programId: string, revision: number) =>
  publishProgram(actor(), patientId(), programId, { revision }, '2026-03-09', now);

describe('F-7 H-10 two people save one program', () => {
  test('F-7 the later gets both versions to compare, and nothing of the first is lost', async () => {
    const programId = await begin();
    const first = await saveDraft(actor(), patientId(), programId, draft({ title: 'from the first' }));
    expect(first.revision).toBe(2);
    const late = saveDraft(actor(), patientId(), programId, draft({ title: 'from the second' }));
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      details: { extra: { current: { draft: { title: 'from the first', revision: 2 }, active: null } } },
    });
    const { draft: stored } = await viewProgramForEdit(actor(), patientId(), programId);
    expect(stored).toMatchObject({ title: 'from the first', revision: 2 });
    expect(stored?.prescriptions).toHaveLength(2);
  });

  test('F-7 of two tabs that save at the same moment one is told', async () => {
    const programId = await begin();
    const results = await Promise.allSettled(
      ['one', 'two', 'three'].map((title) => saveDraft(actor(), patientId(), programId, draft({ title }))),
    );
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const { draft: stored } = await viewProgramForEdit(actor(), patientId(), programId);
    expect(stored?.revision).toBe(2);
    expect(stored?.prescriptions).toHaveLength(2);
  });

  test('F-7 two drafts begun from one active version are one draft', async () => {
    const { programId, versionId } = await publishFor(actor(), draft());
    const next = draft({ revision: 0, basedOn: versionId });
    const results = await Promise.allSettled(
      [next, next].map((input) => saveDraft(actor(), patientId(), programId, input)),
    );
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const late = saveDraft(
      actor(),
      patientId(),
      programId,
      draft({ revision: 0, basedOn: crypto.randomUUID() }),
    );
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  });

  test('F-7 what is published is the revision that was looked at', async () => {
    const programId = await begin();
    await saveDraft(actor(), patientId(), programId, draft());
    await saveDraft(actor(), patientId(), programId, draft({ revision: 2, title: 'changed meanwhile' }));
    await expect(publish(programId, 2)).rejects.toMatchObject({
      code: 'conflict',
      details: { extra: { current: { draft: { title: 'changed meanwhile', revision: 3 } } } },
    });
    expect((await publish(programId, 3)).number).toBe(1);
  });

  test('F-7 a double click publishes once', async () => {
    const programId = await begin();
    await saveDraft(actor(), patientId(), programId, draft());
    const results = await Promise.allSettled([publish(programId, 2), publish(programId, 2)]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { versions } = await viewProgram(actor(), patientId(), programId);
    expect(versions.map((version) => version.status)).toEqual(['active']);
  });
});

describe('H-2 the side', () => {
  test('H-2 what both legs do together is never saved as "each side"', async () => {
    const { squat } = suite.scene.exercises;
    const prescriptions = [prescriptionOf(squat, { side: 'bilateral' })];
    const saved = saveDraft(actor(), patientId(), await begin(), draft({ prescriptions }));
    await expect(saved).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'prescriptions.0.side', code: 'side_not_asked' }] },
    });
  });

  test('H-2 a draft may wait for it, a published program may not; the fault names the exercise', async () => {
    const { bridge, squat } = suite.scene.exercises;
    const programId = await begin();
    const prescriptions = [prescriptionOf(squat), prescriptionOf(bridge, { side: null })];
    await saveDraft(actor(), patientId(), programId, draft({ prescriptions }));
    await expect(publish(programId, 2)).rejects.toMatchObject({
      code: 'invalid',
      details: {
        fields: [
          {
            path: 'prescriptions.1.side',
            code: 'side_missing',
            message: expect.stringMatching(/^Single-leg bridge/),
          },
        ],
      },
    });
    const { draft: stored, active } = await viewProgramForEdit(actor(), patientId(), programId);
    expect([stored?.status, active]).toEqual(['draft', null]);
  });

  test('H-2 each of the four words is kept as it was chosen', async () => {
    const sides = ['left', 'right', 'bilateral', 'not_sided'] as const;
    const { bridge } = suite.scene.exercises;
    const { programId } = await publishFor(
      actor(),
      draft({ prescriptions: sides.map((side) => prescriptionOf(bridge, { side })) }),
    );
    const { active } = await viewProgramForEdit(actor(), patientId(), programId);
    expect(active?.prescriptions.map((prescription) => prescription.side)).toEqual(sides);
  });
});

describe('a program that is not complete', () => {
  test('a program whose last day has passed is refused in words; its last day itself is not', async () => {
    const programId = await begin();
    await saveDraft(actor(), patientId(), programId, draft({ validUntil: '2026-03-08' }));
    await expect(publish(programId, 2)).rejects.toMatchObject({
      code: 'invalid',
      details: {
        fields: [
          { path: 'validUntil', code: 'program_ended', message: expect.stringContaining('which has passed') },
        ],
      },
    });
    await saveDraft(actor(), patientId(), programId, draft({ revision: 2, validUntil: '2026-03-09' }));
    expect((await publish(programId, 3)).number).toBe(1);
  });

  test('LG-3.3 a share of the 1RM above the cap waits for a note, which is kept with the load', async () => {
    const programId = await begin();
    const deadlift = await storeExercise(suite.admin, 'romanian_deadlift_dumbbell');
    const heavy = prescriptionOf(deadlift, { load: { unit: 'percent1RM', value: '100' } });
    await saveDraft(actor(), patientId(), programId, draft({ prescriptions: [heavy] }));
    await expect(publish(programId, 2)).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'prescriptions.0.load', code: 'cap_note_missing' }] },
    });
    const aboveCap = { note: 'Has lifted at this load for years.', capPct: 70 };
    const loadBasis = { rule: 'LG-3.3', reason: 'above_cap', suggested: null, numbers: {}, aboveCap };
    const prescriptions = [{ ...heavy, loadBasis }];
    await saveDraft(actor(), patientId(), programId, draft({ revision: 2, prescriptions }));
    await publish(programId, 3);
    const { active } = await viewProgramForEdit(actor(), patientId(), programId);
    expect(active?.prescriptions[0]?.loadBasis).toEqual(loadBasis);
  });

  test('an empty program is not published', async () => {
    const programId = await begin();
    await saveDraft(actor(), patientId(), programId, draft({ prescriptions: [] }));
    await expect(publish(programId, 2)).rejects.toMatchObject({
      details: { fields: [{ path: 'prescriptions', code: 'program_empty' }] },
    });
  });

  test('Z-8 an exercise that the library does not have, or that is counted in another way, is refused with its place', async () => {
    const programId = await begin();
    const { plank, squat } = suite.scene.exercises;
    const prescriptions = [prescriptionOf(squat), prescriptionOf(crypto.randomUUID()), prescriptionOf(plank)];
    await expect(saveDraft(actor(), patientId(), programId, draft({ prescriptions }))).rejects.toMatchObject({
      details: {
        fields: [
          { path: 'prescriptions.1.exerciseVersionId', code: 'exercise_unknown' },
          { path: 'prescriptions.2.doseKind', code: 'dose_kind_wrong' },
        ],
      },
    });
  });
});

describe('own limits of a prescription', () => {
  const own = { painToRaise: 0, painAllowed: 3, fullSessions: 3, daysBetweenSteps: 7, stepPct: 4 };
  const limited = (changes: Partial<typeof own> = {}) => ({
    prescriptions: [prescriptionOf(suite.scene.exercises.squat, { ownRules: { ...own, ...changes } })],
  });

  test('come back as they were entered, zero included, and stay with the published version', async () => {
    const { programId, versionId } = await publishFor(actor(), draft(limited()));
    const { active } = await viewProgramForEdit(actor(), patientId(), programId);
    expect(active?.prescriptions[0]?.ownRules).toEqual(own);
    const { exercises } = await viewToday(suite.scene.harbour.patient.actor, now);
    expect(exercises.map(({ ownRules }) => ownRules)).toEqual([{ painToRaise: 0, painAllowed: 3 }]);
    await expect(
      suite.admin.query(`update prescription set own_rules = null where program_version_id = $1`, [
        versionId,
      ]),
    ).rejects.toThrow('never changes');
  });

  test('what is less careful than the program or the clinic is refused at its field; nothing is saved', async () => {
    const programId = await begin();
    const refusedAt = (field: string) => ({
      code: 'invalid',
      details: {
        fields: [
          {
            path: `prescriptions.0.ownRules.${field}`,
            code: 'own_rule_out_of_bounds',
            message: expect.stringMatching(/^Goblet squat, own limits: A whole number from/),
          },
        ],
      },
    });
    const saving = (changes: Partial<ProgramDraftInput>) =>
      saveDraft(actor(), patientId(), programId, draft(changes));
    await expect(saving(limited({ painAllowed: 6 }))).rejects.toMatchObject(refusedAt('painAllowed'));
    await expect(saving(limited({ daysBetweenSteps: 2 }))).rejects.toMatchObject(
      refusedAt('daysBetweenSteps'),
    );
    await expect(saving({ ...limited({ painAllowed: 4 }), painModel: 'protective' })).rejects.toMatchObject(
      refusedAt('painAllowed'),
    );
    const { draft: stored } = await viewProgramForEdit(actor(), patientId(), programId);
    expect(stored?.prescriptions).toEqual([]);
    expect((await saving(limited({ painAllowed: 4 }))).revision).toBe(2);
  });

  test('publishing names what became of them', async () => {
    const { programId, versionId } = await publishFor(actor(), draft(limited()));
    const { active } = await viewProgramForEdit(actor(), patientId(), programId);
    const [first] = active?.prescriptions ?? [];
    if (first === undefined) throw new Error('no prescription');
    const { exercise: _, prescriptionId: __, ...kept } = first;
    const prescriptions = [{ ...kept, ownRules: null }];
    const next = draft({ revision: 0, basedOn: versionId, prescriptions });
    await saveDraft(actor(), patientId(), programId, next);
    const { changes } = await publish(programId, 1);
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        before: {
          en: expect.stringMatching(/Own limits: pain limit for going up 0/),
          es: expect.stringMatching(/Límites propios: límite de dolor para subir 0/),
        },
        after: { en: expect.not.stringMatching(/Own limits/) },
      },
    ]);
  });
});

describe('D-6 versions', () => {
  test('D-6 H-3 a new version takes the place of the old one, which stays to be read word for word', async () => {
    const { programId, versionId } = await publishFor(actor(), draft());
    const before = (await viewProgram(actor(), patientId(), programId)).versions[0];
    const [first] = before?.prescriptions ?? [];
    const lineageId = first?.lineageId ?? '';
    const prescriptions = [
      prescriptionOf(suite.scene.exercises.squat, { lineageId, load: { unit: 'kg', value: '15' } }),
    ];
    await saveDraft(
      actor(),
      patientId(),
      programId,
      draft({ revision: 0, basedOn: versionId, prescriptions }),
    );
    const { number, changes } = await publish(programId, 1);
    expect(number).toBe(2);
    expect(changes.map((change) => change.kind).toSorted()).toEqual(['changed', 'removed']);
    const { versions } = await viewProgram(actor(), patientId(), programId);
    expect(versions.map((version) => [version.number, version.status])).toEqual([
      [2, 'active'],
      [1, 'superseded'],
    ]);
    expect(versions[1]?.prescriptions).toEqual(before?.prescriptions);
  });

  test('V-5 H-4 the load comes back as it was entered, with its unit', async () => {
    const loads = [
      { unit: 'kg', value: '12.5' },
      { unit: 'lb', value: '20' },
      { unit: 'kg', value: '0' },
      { unit: 'percent1RM', value: '70' },
      { unit: 'band', bandColor: 'red' },
      { unit: 'bodyweight' },
    ] as const;
    const prescriptions = [...loads, null].map((load) =>
      prescriptionOf(suite.scene.exercises.squat, { load }),
    );
    const { programId } = await publishFor(actor(), draft({ prescriptions }));
    const { active } = await viewProgramForEdit(actor(), patientId(), programId);
    expect(active?.prescriptions.map((prescription) => prescription.load)).toEqual([...loads, null]);
  });

  test('V-6 V-7 words in any script and dates come back as they were written', async () => {
    const title = 'برنامج الركبة 👩🏽‍🦽 <b>膝</b>';
    const { programId } = await publishFor(
      actor(),
      draft({ title, patientNote: `${title}\n\tdos`, validUntil: '2028-02-29' }),
    );
    const { active } = await viewProgramForEdit(actor(), patientId(), programId);
    expect(active).toMatchObject({
      title,
      patientNote: `${title}\n\tdos`,
      validUntil: '2028-02-29',
      effectiveFrom: '2026-01-05',
    });
  });
});
