import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { barrierOf, lastBarrierList } from '../../../../e2e/fixtures/barrier-scene.ts';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { carerOf } from '../../../../e2e/fixtures/scene.ts';
import { productBarriers } from '@/lib/domain/adherence/barrier-list';
import { clockIn } from '@/lib/domain/time/zone-clock';
import { barrierStanding } from '@/lib/client/barrier';
import type { BarrierItem } from '@/lib/schemas/log';
import { portalData } from '@/lib/schemas/portal';
import { todayFrom } from '@/lib/schemas/today-from';
import { setBarrierList, viewBarrierList } from '@/lib/server/data/clinic/barrier-list';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { setClinicTarget, setPatientTarget } from '@/lib/server/data/review/watch';
import { viewPortal } from '@/lib/server/data/today/portal';
import { viewToday } from '@/lib/server/data/today/today';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { answerBatch } from '@/lib/server/sync/answer-batch';

/** A Wednesday; the program has run since January and nothing of it was noted. */
const now = new Date('2026-03-11T09:00:00Z');
const suite = prepareScene();
const patient = patientForEach(suite);
const harbour = () => suite.scene.harbour;

const said = (over: Partial<BarrierItem> = {}): BarrierItem => ({
  ...{ kind: 'barrier', id: randomUUID(), patientId: patient().patientId, list: null, barrier: 'no_time' },
  ...{ localDate: '2026-03-11', recordedAt: '2026-03-11T08:30:00.000Z' },
  ...over,
});
const send = (items: unknown[], actor: PatientActor = patient().actor, at = now) =>
  answerBatch(actor, { format: 1, deviceNow: at.toISOString(), items }, at);
const [stored, already] = [{ status: 'stored' }, { status: 'already_stored' }];
const refused = (code: string) => ({ status: 'rejected', code });
const asked = async (actor = patient().actor, at = now) => (await viewPortal(actor, at)).barriers ?? null;
/** What the page of a phone says that has just read its answer, and has noted this since. */
const standing = async (at = now, noted: BarrierItem[] = []) => {
  const { barriers, plan } = portalData.parse(
    JSON.parse(JSON.stringify(await viewPortal(patient().actor, at))),
  );
  const clock = clockIn(at.toISOString(), plan.timeZone);
  if (!clock.ok) throw new Error('no clock');
  return barrierStanding(barriers, todayFrom(plan, clock), noted);
};
const gotInTheWay = async (at = now) =>
  (await viewRecord(harbour().physio.actor, patient().patientId, at)).since.lines.find(
    ({ about }) => about === 'Got in the way',
  )?.says ?? null;

describe('what got in the way', () => {
  test('MS-1 is asked below the target, in the patient’s language', async () => {
    expect(await asked()).toMatchObject({
      list: null,
      figure: { isBelow: true, asOf: '2026-03-11' },
      answers: [],
    });
    const labels = async (language: 'en' | 'es') =>
      (await asked({ ...patient().actor, language }))?.choices.map(({ label }) => label);
    for (const language of ['en', 'es'] as const)
      expect(await labels(language)).toEqual(productBarriers.map(({ words }) => words[language]?.label));
    expect(await standing()).toEqual({ kind: 'asked' });
  });

  test('MS-1 the patient’s own share counts, else the clinic’s, also where only the patient asks', async () => {
    const { patientId } = patient();
    await setClinicTarget(harbour().owner.actor, 0, now);
    expect(await asked()).toBeNull();
    await setPatientTarget(harbour().physio.actor, patientId, 30, now);
    expect(await asked()).toMatchObject({ figure: { isBelow: true } });
    await setPatientTarget(harbour().physio.actor, patientId, null, now);
    expect(await asked()).toBeNull();
    await setClinicTarget(harbour().owner.actor, 50, new Date(now.getTime() + 1));
    expect(await asked()).not.toBeNull();
  });

  test('O-2 sent once or many times there is one answer; another with its id is refused and the first stays', async () => {
    const item = said();
    expect(await send([item, item])).toEqual([stored, already]);
    expect(await send([item])).toEqual([already]);
    expect(await send([{ ...item, barrier: 'forgot' }])).toEqual([refused('conflict')]);
    const { rows } = await suite.admin.query(
      `select barrier, list_number, local_date::text as day, related_person_id as by,
        (select count(*)::int from audit_event a where a.entity_id = b.id) as audited
       from barrier_answer b where patient_id = $1`,
      [patient().patientId],
    );
    expect(rows).toEqual([
      { barrier: 'no_time', list_number: null, day: '2026-03-11', by: null, audited: 1 },
    ]);
  });

  test('Z-1 what does not stand in a list of the clinic is refused', async () => {
    const { owner } = suite.scene.hillside;
    await setBarrierList(owner.actor, { barriers: [barrierOf('theirs')], after: 0 }, now);
    expect(
      await send([
        said({ barrier: 'theirs' }),
        said({ barrier: 'theirs', list: 1 }),
        said({ list: 7, barrier: null }),
      ]),
    ).toEqual([refused('invalid'), refused('invalid'), refused('invalid')]);
  });

  test('an answer stands for a week on every phone, with the clinic’s tip, and is asked for again after it', async () => {
    const item = said();
    const here = await standing(now, [item]);
    await send([item]);
    const there = await standing();
    expect(here).toEqual(there);
    expect(there).toMatchObject({ kind: 'answered', choice: { key: 'no_time' }, mayChange: true });
    expect(await standing(new Date('2026-03-17T09:00:00Z'))).toMatchObject({
      kind: 'answered',
      mayChange: false,
    });
    expect(await standing(new Date('2026-03-18T09:00:00Z'))).toEqual({ kind: 'asked' });
  });

  test('a later answer takes the place of an earlier one, and “rather not say” is one', async () => {
    await send([said(), said({ barrier: null, recordedAt: '2026-03-11T08:40:00.000Z' })]);
    expect(await standing()).toEqual({ kind: 'answered', choice: null, mayChange: true });
    expect(await gotInTheWay()).toBe('rather not say (today)');
  });

  test('a carer’s answer is the patient’s, with the carer’s name on record', async () => {
    const carer = await carerOf(harbour(), patient());
    expect(await send([said()], carer)).toEqual([stored]);
    const { rows } = await suite.admin.query(
      'select related_person_id as by from barrier_answer where patient_id = $1',
      [patient().patientId],
    );
    expect(rows).toEqual([{ by: carer.relatedPersonId }]);
  });

  test('the clinician reads it with its day, and no dose follows from it', async () => {
    const { patientId, actor } = patient();
    const proposals = () => viewProposals(harbour().physio.actor, patientId, now);
    const before = [await proposals(), (await viewToday(actor, now)).exercises];
    const yesterday = { localDate: '2026-03-10', recordedAt: '2026-03-10T18:00:00.000Z' };
    await send([said({ ...yesterday, barrier: 'pain' }), said()]);
    expect(await gotInTheWay()).toBe('No time (today); It hurt, or I was afraid it would (yesterday)');
    expect([await proposals(), (await viewToday(actor, now)).exercises]).toEqual(before);
  });
});

describe('a clinic’s own list', () => {
  const set = (barriers: ReturnType<typeof barrierOf>[], after: number) =>
    setBarrierList(harbour().owner.actor, { barriers, after }, now);

  test('takes the place of the product’s, is read in English where it has no Spanish, and keeps the words of answers to an earlier one', async () => {
    const after = await lastBarrierList(suite.scene);
    expect(await viewBarrierList(harbour().owner.actor)).toMatchObject({ number: 0, setBy: null });
    await set([barrierOf('own_bus', 'The bus was late', 'Come on foot.')], after);
    const list = await asked({ ...patient().actor, language: 'es' });
    expect(list).toMatchObject({
      list: after + 1,
      choices: [{ key: 'own_bus', label: 'The bus was late', tip: 'Come on foot.' }],
    });
    await send([said({ list: after + 1, barrier: 'own_bus' })]);
    await set([barrierOf('own_bus', 'Another meaning', 'Another tip.')], after + 1);
    expect(await gotInTheWay()).toBe('The bus was late (today)');
    // Its tip is not one of the list that is shown now.
    expect(await standing()).toBeNull();
    await set([], after + 2);
    expect(await asked()).toBeNull();
  });

  test('F-7 who has not seen the latest list writes none over it', async () => {
    const after = await lastBarrierList(suite.scene);
    await set([barrierOf('one')], after);
    await expect(set([barrierOf('two')], after)).rejects.toMatchObject({ code: 'conflict' });
    expect(await viewBarrierList(harbour().owner.actor)).toMatchObject({
      number: after + 1,
      barriers: [{ key: 'one' }],
    });
  });
});
