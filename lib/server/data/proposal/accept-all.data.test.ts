import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { draftOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { publishFor } from '../../../../e2e/fixtures/scene.ts';
import { acceptProposals } from '@/lib/server/data/proposal/proposal-decision';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { viewProgramForEdit } from '@/lib/server/data/program/program';
import { answerBatch } from '@/lib/server/sync/answer-batch';

const suite = prepareScene();
const patient = patientForEach(suite);
const now = new Date('2026-03-11T09:00:00Z');
const physio = () => suite.scene.harbour.physio.actor;

let programId: string;

/** A squat in two doses, both above the limit twice in a row: each is proposed with less weight (D07). */
async function hurtTwice(): Promise<void> {
  const { exercises, harbour } = suite.scene;
  const draft = draftOf(patient().patientId, exercises, harbour.canary);
  const [squat] = draft.prescriptions;
  if (squat === undefined) throw new Error('no squat');
  const program = await publishFor(physio(), {
    ...draft,
    prescriptions: [squat, { ...squat, lineageId: randomUUID() }],
  });
  programId = program.programId;
  const records = recordsOf({ ...patient(), ...program });
  const items = ['2026-03-09', '2026-03-10'].flatMap((localDate) => {
    const performedAt = `${localDate}T08:30:00+00:00`;
    const session = records.session({ localDate, performedAt });
    const logs = program.prescriptionIds.map((prescriptionId) =>
      records.log(session.id, {
        prescriptionId,
        recordedAt: `${localDate}T08:40:00+00:00`,
        pain: { rest: 4, during: 6, after: 6 },
        sets: [],
        outcome: 'partly',
      }),
    );
    return [session, ...logs];
  });
  const batch = { format: 1 as const, deviceNow: now.toISOString(), items };
  const answers = await answerBatch(patient().actor, batch, now);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['stored']));
}

const open = async () =>
  (await viewProposals(physio(), patient().patientId, now)).proposals.filter(({ state }) => state === 'open');
const activeNumber = async () =>
  (await viewProgramForEdit(physio(), patient().patientId, programId)).active?.number;

test('LG-0.1 all at once: one version with every dose that was proposed, each decided by name', async () => {
  await hurtTwice();
  const before = (await open()).filter(({ programId: of }) => of === programId);
  expect(before.length).toBeGreaterThan(1);
  expect(before.every(({ kind }) => kind === 'lower')).toBe(true);
  const { versionIds } = await acceptProposals(
    physio(),
    patient().patientId,
    before.map(({ key }) => key),
    now,
  );
  expect(versionIds).toHaveLength(1);
  expect(await activeNumber()).toBe(2);
  expect((await open()).filter(({ programId: of }) => of === programId)).toEqual([]);
  const { rows } = await suite.admin.query(
    `select outcome::text, decided_by_id as by, program_version_id as version from proposal_decision where patient_id = $1`,
    [patient().patientId],
  );
  expect(rows).toEqual(
    before.map(() => ({ outcome: 'accepted', by: physio().practitionerRoleId, version: versionIds[0] })),
  );
});

test('LG-0.1 one that has moved on takes all of them along: nothing is decided', async () => {
  await hurtTwice();
  const keys = (await open()).map(({ key }) => key);
  await expect(
    acceptProposals(physio(), patient().patientId, [...keys, 'f'.repeat(64)], now),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect((await open()).map(({ key }) => key)).toEqual(keys);
  expect(await activeNumber()).toBe(1);
});
