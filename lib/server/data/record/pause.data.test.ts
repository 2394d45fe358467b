import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { atOnce } from '../../../../e2e/fixtures/at-once.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { publishFor } from '../../../../e2e/fixtures/scene.ts';
import { conditionOf, draftOf, patientOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { Addressed, PauseInput } from '@/lib/schemas/record';
import { registerPatient } from '@/lib/server/data/patient/patient';
import { viewRecord } from '@/lib/server/data/patient/record';
import { createProgram, publishProgram, saveDraft } from '@/lib/server/data/program/program';
import { changeProgramLife } from '@/lib/server/data/program/program-life';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { addCondition } from '@/lib/server/data/record/condition';
import { changeEpisode } from '@/lib/server/data/record/episode';
import { addPause, endPause } from '@/lib/server/data/record/pause';
import { recordScreening } from '@/lib/server/data/screening/screening';
import { viewDashboard } from '@/lib/server/data/review/review';
import { inContext } from '@/lib/server/db';
import { todayIn } from '@/lib/server/today-in';

const suite = prepareScene();
const now = new Date();
const today = todayIn('Europe/London', now);
const day = (ahead: number) => addDays(today, ahead);
const reason = 'all goals reached';
const refused = (code: string) => expect.objectContaining({ code });

let patientId: string;
const physio = () => suite.scene.harbour.physio.actor;
const pause = (from: number, until: number | null, more: Partial<Addressed<PauseInput>> = {}) =>
  addPause(
    physio(),
    patientId,
    {
      reason: 'holiday',
      note: null,
      fromOn: day(from),
      untilOn: until === null ? null : day(until),
      ...more,
    },
    now,
  );
const end = (pauseId: string, on: number) => endPause(physio(), patientId, pauseId, day(on), now);
const pausesOf = async () => {
  const { pauses } = await inContext({ clinicId: physio().clinicId }, (tx) =>
    readPatientRecords(tx, { clinicId: physio().clinicId, patientId }, now),
  );
  return pauses?.map(({ firstDay, lastDay, programId }) => ({ firstDay, lastDay, programId }));
};
const byText = (a: readonly unknown[], b: readonly unknown[]) => a.join().localeCompare(b.join());
const spans = async () =>
  (await pausesOf())?.map(({ firstDay, lastDay }) => [firstDay, lastDay]).toSorted(byText);
const run = () => {
  const { canary } = suite.scene.harbour;
  return publishFor(physio(), draftOf(patientId, suite.scene.exercises, canary));
};
const life = (programId: string, deed: 'pause' | 'resume' | 'end' | 'mark_error', at = now) =>
  changeProgramLife(physio(), patientId, programId, { deed }, at);

beforeEach(async () => {
  const { canary } = suite.scene.harbour;
  ({ patientId } = await registerPatient(physio(), patientOf(canary)));
});

describe('MS-1 a pause of the whole patient', () => {
  test('is a span of local days with who recorded it, and reaches the rules', async () => {
    const { pauseId } = await pause(0, 9, { note: 'by the sea' });
    expect(await spans()).toEqual([[day(0), day(9)]]);
    const { facts } = await viewRecord(physio(), patientId, now);
    expect(facts.pauses).toMatchObject([
      { pauseId, reason: 'holiday', note: 'by the sea', byName: 'Sam physio', programId: null },
    ]);
  });

  test('without a last day it lasts until somebody ends it', async () => {
    const { pauseId } = await pause(-3, null);
    expect(await spans()).toEqual([[day(-3), null]]);
    await end(pauseId, 0);
    expect(await spans()).toEqual([[day(-3), day(-1)]]);
  });

  test.each([
    ['before it began takes all of it back', 2, 9, -5, 1],
    ['on its first day', 2, 9, 2, 1],
    ['on its last day', 0, 9, 9, 8],
  ])('ended %s', async (_, from, until, on, last) => {
    const { pauseId } = await pause(from, until);
    await end(pauseId, on);
    expect(await spans()).toEqual([[day(from), day(last)]]);
  });

  test('is never made longer by ending it', async () => {
    const { pauseId } = await pause(0, 9);
    for (const on of [10, 11, 100])
      await expect(end(pauseId, on)).rejects.toMatchObject({
        details: { fields: [{ code: 'after_its_end' }] },
      });
    expect(await spans()).toEqual([[day(0), day(9)]]);
  });

  test('is ended once; the same end again is no error, another one is refused', async () => {
    const { pauseId } = await pause(0, 9);
    await end(pauseId, 3);
    await end(pauseId, 3);
    await expect(end(pauseId, 4)).rejects.toEqual(refused('conflict'));
    expect(await spans()).toEqual([[day(0), day(2)]]);
  });

  test('several people who enter the same holiday: one does, the others are told which days are taken', async () => {
    const all = await atOnce([0, 1, 2, 3, 4, 5].map((from) => () => pause(from, 9)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(all.filter(({ status }) => status === 'rejected')).toEqual(
      Array.from({ length: 5 }, () => ({ status: 'rejected', reason: refused('conflict') })),
    );
    expect(await spans()).toHaveLength(1);
    await expect(pause(-5, null)).rejects.toMatchObject({
      code: 'conflict',
      details: { userMessage: expect.stringContaining(day(9)) },
    });
  });

  test('days beside it are free, and so are those of a pause that was taken back', async () => {
    const { pauseId } = await pause(5, 9);
    await pause(10, 12);
    await pause(1, 4);
    await end(pauseId, 0);
    await pause(5, 9);
    expect(await spans()).toHaveLength(4);
    await expect(pause(12, 20)).rejects.toEqual(refused('conflict'));
  });

  test('Z-8 of another patient, another clinic or nobody it is not found', async () => {
    const { pauseId } = await pause(0, 9);
    const { colleague, patient } = suite.scene.harbour;
    const foreign = suite.scene.hillside.physio.actor;
    for (const [actor, of, id] of [
      [physio(), patient.actor.patientId, pauseId],
      [colleague.actor, patientId, pauseId],
      [foreign, patientId, pauseId],
      [physio(), patientId, randomUUID()],
    ] as const)
      await expect(endPause(actor, of, id, day(1), now)).rejects.toEqual(refused('not_found'));
    expect(await spans()).toEqual([[day(0), day(9)]]);
  });
});

describe('a program that is paused', () => {
  test('stands in the record as the same kind of span, and ends when it is resumed', async () => {
    const { programId } = await run();
    await life(programId, 'pause');
    expect(await pausesOf()).toEqual([{ firstDay: today, lastDay: null, programId }]);
    const later = new Date(now.getTime() + 5 * 86_400_000);
    await life(programId, 'resume', later);
    expect(await pausesOf()).toEqual([{ firstDay: today, lastDay: day(4), programId }]);
  });

  test('resumed on the same day it has paused no day, and may be paused again', async () => {
    const { programId } = await run();
    await life(programId, 'pause');
    await life(programId, 'resume');
    await life(programId, 'pause');
    expect(await spans()).toEqual(
      [
        [today, null],
        [today, day(-1)],
      ].toSorted(byText),
    );
  });

  test.each(['end', 'mark_error'] as const)('the pause is over when the program is: %s', async (deed) => {
    const { programId } = await run();
    await life(programId, 'pause');
    await life(programId, deed);
    expect(await spans()).toEqual([[today, day(-1)]]);
  });

  test('the pause is over when another program is published in its place', async () => {
    const { programId } = await run();
    await life(programId, 'pause');
    await run();
    expect(await spans()).toEqual([[today, day(-1)]]);
  });

  test('is ended by resuming the program, not by ending its span; the patient may pause beside it', async () => {
    const { programId } = await run();
    await life(programId, 'pause');
    const { facts } = await viewRecord(physio(), patientId, now);
    await expect(end(facts.pauses[0]?.pauseId ?? '', 1)).rejects.toEqual(refused('conflict'));
    await pause(0, 9);
    await life(programId, 'resume');
    expect(await spans()).toEqual(
      [
        [today, day(-1)],
        [today, day(9)],
      ].toSorted(byText),
    );
  });
});

describe('discharge and reopening', () => {
  const change = (deed: 'discharge' | 'reopen', at = now) =>
    changeEpisode(physio(), patientId, { deed, reason }, at);
  const programsOf = async () => (await viewRecord(physio(), patientId, now)).programs;
  const episodeOf = async () => (await viewRecord(physio(), patientId, now)).facts.episodes[0];

  test('ends the programs and pauses of the patient, and says so with the reason', async () => {
    const { programId } = await run();
    await pause(-2, 9);
    await pause(20, 29);
    await change('discharge');
    expect(await spans()).toEqual(
      [
        [day(-2), day(-1)],
        [day(20), day(19)],
      ].toSorted(byText),
    );
    const { programs } = await viewRecord(physio(), patientId, now);
    expect(programs).toMatchObject([{ programId, status: 'completed' }]);
    expect(await episodeOf()).toMatchObject({
      status: 'finished',
      finishedOn: today,
      events: [{ deed: 'discharged', reason, byName: 'Sam physio', happenedOn: today }],
    });
  });

  test('a paused program ends too, with its pause', async () => {
    const { programId } = await run();
    await life(programId, 'pause');
    await change('discharge');
    expect(await spans()).toEqual([[today, day(-1)]]);
    await expect(life(programId, 'resume')).rejects.toEqual(refused('conflict'));
  });

  test('two people who discharge at once: one does, and once is written down', async () => {
    const both = await atOnce([1, 2].map(() => () => change('discharge')));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await episodeOf())?.events).toHaveLength(1);
    await expect(change('discharge')).rejects.toEqual(refused('conflict'));
  });

  test('who was discharged is not on the review list, but for a flag that nobody has closed', async () => {
    const isListed = async () =>
      (await viewDashboard(physio(), now)).some((row) => row.patientId === patientId);
    expect(await isListed()).toBe(true);
    await change('discharge');
    expect(await isListed()).toBe(false);
    const asked = { screeningId: randomUUID(), channel: 'phone', occasion: 'worry', language: 'en' } as const;
    const answers = [{ questionId: 'rf_fever', answer: 'yes' }] as const;
    await recordScreening(physio(), patientId, { ...asked, comment: null, answers: [...answers] }, now);
    expect(await isListed()).toBe(true);
  });

  test('reopened, the same episode runs on; a running one is not reopened', async () => {
    await expect(change('reopen')).rejects.toEqual(refused('conflict'));
    await change('discharge');
    await change('reopen');
    expect(await episodeOf()).toMatchObject({
      status: 'active',
      finishedOn: null,
      events: [{ deed: 'reopened' }, { deed: 'discharged' }],
    });
    await expect(change('reopen')).rejects.toEqual(refused('conflict'));
    await run();
  });

  test('reopened on the day of the discharge, what it ended goes on as it was: programs, their pauses, the holiday', async () => {
    const held = await run();
    await life(held.programId, 'pause');
    await pause(-2, 9);
    await pause(20, 29);
    const before = await programsOf();
    await change('discharge');
    await change('reopen', new Date(now.getTime() + 1000));
    expect(await programsOf()).toEqual(before);
    expect(before).toMatchObject([{ status: 'on_hold' }]);
    // The ended rows stay; what is left of the days is entered anew.
    expect(await spans()).toEqual(
      [
        [today, null],
        [today, day(-1)],
        [day(-2), day(-1)],
        [today, day(9)],
        [day(20), day(19)],
        [day(20), day(29)],
      ].toSorted(byText),
    );
    await life(held.programId, 'resume');
    expect(await programsOf()).toMatchObject([{ status: 'active', versionNumber: 1 }]);
  });

  test('what had ended before the discharge stays ended', async () => {
    const { programId } = await run();
    await life(programId, 'end', new Date(now.getTime() - 1000));
    await change('discharge');
    await change('reopen');
    expect(await programsOf()).toMatchObject([{ programId, status: 'completed' }]);
  });

  test('reopened on a later day a program stays ended: its doses may no longer fit', async () => {
    const { programId } = await run();
    await change('discharge');
    await change('reopen', new Date(now.getTime() + 86_400_000));
    expect(await programsOf()).toMatchObject([{ programId, status: 'completed' }]);
  });

  test('H-9 what goes on is held against what was recorded meanwhile', async () => {
    await run();
    await change('discharge');
    const hip = conditionOf({ code: 'total_hip_replacement_posterior', description: 'New hip' });
    expect((await addCondition(physio(), patientId, hip, now)).conflicts).toEqual([]);
    await change('reopen');
    const { precautions } = await viewRecord(physio(), patientId, now);
    expect(precautions).toMatchObject({
      conflicts: [{ exercise: 'Goblet squat' }],
      alertIds: [expect.any(String)],
    });
  });

  test('MS-8 who was discharged is on no review list, and is back on it when reopened', async () => {
    const needs = async () =>
      (await viewDashboard(physio(), now))
        .filter((row) => row.patientId === patientId)
        .map(({ need }) => need);
    expect(await needs()).toEqual(['no_program']);
    await change('discharge');
    expect(await needs()).toEqual([]);
    await change('reopen');
    expect(await needs()).toEqual(['no_program']);
  });

  test('after a discharge nothing is paused, begun or published, until it is reopened', async () => {
    const { canary } = suite.scene.harbour;
    const { programId } = await createProgram(physio(), patientId, 'Hip');
    const draft = draftOf(patientId, suite.scene.exercises, canary);
    const { revision } = await saveDraft(physio(), patientId, programId, draft);
    const publish = () => publishProgram(physio(), patientId, programId, { revision }, today, now);
    await change('discharge');
    await expect(pause(0, 9)).rejects.toEqual(refused('conflict'));
    await expect(createProgram(physio(), patientId, 'Again')).rejects.toEqual(refused('conflict'));
    await expect(publish()).rejects.toMatchObject({
      code: 'conflict',
      details: { userMessage: expect.stringContaining('Reopen') },
    });
    await change('reopen');
    await publish();
  });

  test('a program published while somebody discharges never runs in an ended episode', async () => {
    const { canary } = suite.scene.harbour;
    const { programId } = await createProgram(physio(), patientId, 'Hip');
    const draft = draftOf(patientId, suite.scene.exercises, canary);
    const { revision } = await saveDraft(physio(), patientId, programId, draft);
    await atOnce<unknown>([
      () => publishProgram(physio(), patientId, programId, { revision }, today, now),
      () => change('discharge'),
    ]);
    const { programs } = await viewRecord(physio(), patientId, now);
    expect((await episodeOf())?.status).toBe('finished');
    expect(programs.map(({ status }) => status)).not.toContain('active');
  });
});
