import { describe, expect, it } from 'vitest';
import { prepareScene } from '@/e2e/fixtures/data-suite';
import { newPatient } from '@/e2e/fixtures/scene';
import { draftOf, itemsOf, prescriptionOf } from '@/e2e/fixtures/scene-inputs';
import { noOwnRules } from '@/lib/domain/dosage/own-rules';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import { handoutOptionsOf } from '@/lib/domain/handout/handout-fixture';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import { judgePain } from '@/lib/domain/pain/judge-pain';
import type { ProgramDraftInput } from '@/lib/schemas/program';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { recordItems } from '@/lib/server/data/log/log';
import { createProgram, publishProgram, saveDraft, viewProgram } from '@/lib/server/data/program/program';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { recordIrritability } from '@/lib/server/data/patient/assessment';
import { viewDashboard } from '@/lib/server/data/review/review';
import { chooseNow } from '../../../../e2e/fixtures/rule-choices.ts';
import { viewToday } from '@/lib/server/data/today/today';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();
const now = new Date();
const today = now.toISOString().slice(0, 10);

async function publish(
  { patientId }: PatientActor,
  programId: string,
  changes: Partial<ProgramDraftInput> = { painModel: 'protective' },
) {
  const { harbour, exercises } = suite.scene;
  const draft = draftOf(patientId, exercises, harbour.canary);
  const { revision } = await saveDraft(harbour.physio.actor, patientId, programId, { ...draft, ...changes });
  return publishProgram(harbour.physio.actor, patientId, programId, { revision }, today, now);
}

it('LG-7.1 phone, paper and alerts go by the limits a version was published with, also after the clinic sets others', async () => {
  const { harbour } = suite.scene;
  const { patientId } = harbour.patient.actor;
  const { programId } = await createProgram(harbour.physio.actor, patientId, 'Knee');
  await chooseNow(harbour.physio.actor, 'protectiveAmberTo', 4);
  const { versionId } = await publish(harbour.patient.actor, programId);
  await chooseNow(harbour.physio.actor, 'protectiveAmberTo', 2);

  expect((await viewToday(harbour.patient.actor, now)).program).toMatchObject({ versionId, painAmberTo: 4 });
  const { source } = await loadHandout(harbour.physio.actor, versionId, now);
  expect(source.program.painAmberTo).toBe(4);
  const { versions } = await viewProgram(harbour.physio.actor, patientId, programId);
  const [prescription] = versions[0]?.prescriptions ?? [];
  if (prescription === undefined) throw new Error('nothing prescribed');
  const alertsAfter = async (painAfter: number) => {
    const { session, log } = itemsOf(patientId, versionId, prescription.prescriptionId, painAfter);
    await recordItems(harbour.patient.actor, patientId, [session, log]);
    const { rows } = await suite.admin.query(
      `select count(*)::int as n from alert a join exercise_log l on l.id = a.log_id
       where l.client_log_id = $1 and a.rule = 'pain_above_limit'`,
      [log.id],
    );
    return rows;
  };
  expect(await alertsAfter(4)).toEqual([{ n: 0 }]);
  expect(await alertsAfter(5)).toEqual([{ n: 1 }]);
});

describe('LG-7.1 a limit that was set for one exercise', () => {
  it.each([
    [1, false],
    [2, true],
    [5, true],
  ])(
    'pain %i after it: phone, alert, sheet and list say the same (above: %s)',
    async (painAfter, isAbove) => {
      const { harbour, exercises } = suite.scene;
      const { actor } = await newPatient(harbour, exercises);
      const { patientId } = actor;
      const { programId } = await createProgram(harbour.physio.actor, patientId, 'Knee');
      const ownRules = { ...noOwnRules, painToRaise: 0, painAllowed: 1 };
      const { versionId } = await publish(actor, programId, {
        painModel: 'standard',
        prescriptions: [prescriptionOf(exercises.squat, { ownRules })],
      });
      const { program, exercises: due } = await viewToday(actor, now);
      const [exercise] = due;
      if (program === null || exercise === undefined) throw new Error('nothing to do');
      const onPhone = judgePain(limitsOf(program, exercise), painAfter, null);
      const { session, log } = itemsOf(patientId, versionId, exercise.prescriptionId, painAfter);
      const calm = { ...log, pain: { during: 0, after: painAfter } };
      await recordItems(actor, patientId, [session, calm]);
      const { source } = await loadHandout(harbour.physio.actor, versionId, now);
      const sheet = buildHandout(source, handoutOptionsOf()).exercises[0]?.cautions[0]?.text;
      const row = (await viewDashboard(harbour.physio.actor, now)).find((one) => one.patientId === patientId);
      const { rows: raised } = await suite.admin.query(
        `select a.id from alert a join exercise_log l on l.id = a.log_id where l.client_log_id = $1`,
        [log.id],
      );
      expect(onPhone === 'red').toBe(isAbove);
      expect(raised).toHaveLength(isAbove ? 1 : 0);
      expect(sheet).toBe(
        'Pain 0: carry on. Pain 1: allowed, but no more weight. Pain 2 or more: stop this exercise for today.',
      );
      const alert = row?.alerts.find(({ alertId }) => alertId === raised[0]?.id);
      expect([alert?.score, alert?.moment, alert?.limits?.amber]).toEqual(
        isAbove ? [painAfter, 'after', 1] : [undefined, undefined, undefined],
      );
      expect(row?.summary.lastPain?.isAbove).toBe(isAbove);
    },
  );
});

it('LG-7.2 a new program begins with the pain rule that the latest assessment of irritability allows; zero is an answer', async () => {
  const { actor } = suite.scene.harbour.physio;
  const { patientId } = suite.scene.harbour.patient.actor;
  const assess = (painWorst: number, nightOrRestPain: 'none' | 'constant', settleMinutes: number) =>
    recordIrritability(actor, patientId, { painWorst, nightOrRestPain, settleMinutes }, today);
  const begun = async () => {
    const { programId } = await createProgram(actor, patientId, 'New', now);
    const { rows } = await suite.admin.query('select pain_model from program_version where program_id = $1', [
      programId,
    ]);
    return rows[0].pain_model;
  };
  expect(await begun()).toBe('protective');
  await assess(0, 'none', 0);
  expect(await begun()).toBe('standard');
  await assess(8, 'constant', 180);
  expect(await begun()).toBe('protective');
  const records = await inContext(actor, (tx) =>
    readPatientRecords(tx, { clinicId: actor.clinicId, patientId }, now),
  );
  expect(records.context.irritability).toEqual({
    painWorst: 8,
    nightOrRestPain: 'constant',
    settleMinutes: 180,
    assessedOn: today,
  });
});
