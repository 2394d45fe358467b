import { beforeAll, describe, expect, test } from 'vitest';
import { countBuffers } from '../../../../e2e/fixtures/count-buffers.ts';
import { countStatements } from '../../../../e2e/fixtures/count-statements.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { newPatient } from '../../../../e2e/fixtures/scene.ts';
import { needingGroups } from '@/lib/domain/review/review-reason';
import { viewReviewList } from '@/lib/server/data/review/review-list';
import { readMark } from '@/lib/server/data/review/review';
import { checkReviews, rebuildReviews } from '@/lib/server/data/review/rebuild-reviews';
import { answerBatch } from '@/lib/server/sync/answer-batch';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

const suite = prepareScene();
/** Pages of 8 KB that one look at the list may touch, however many patients there are. */
const mostBuffers = 2_000;
const now = new Date();

/** One physiotherapist with 401 patients: one of the scene, 399 without a program, and the worst of them last by name. */
let crowded: PractitionerActor;
let worstId: string;

async function hurt(person: Awaited<ReturnType<typeof newPatient>>, pain: number, at = now): Promise<void> {
  const records = recordsOf(person);
  const iso = at.toISOString();
  const session = records.session({ localDate: iso.slice(0, 10), performedAt: iso });
  const log = records.log(session.id, { pain: { rest: 1, during: pain, after: 1 }, recordedAt: iso });
  await answerBatch(person.actor, { format: 1, deviceNow: iso, items: [session, log] }, at);
}

beforeAll(async () => {
  const { harbour, exercises } = suite.scene;
  const { clinicId, colleague } = harbour;
  crowded = colleague.actor;
  await suite.admin.query(
    `with made as (
       insert into patient (id, clinic_id, record_number, full_name, call_name, birth_date, language, time_zone, load_unit)
       select gen_random_uuid(), $1, 'N' || n, 'Aaron ' || lpad(n::text, 3, '0'), 'A', '1980-05-05', 'en', 'Europe/London', 'kg'
       from generate_series(1, 399) n returning id),
     seen as (
       insert into care_team_member (id, clinic_id, patient_id, practitioner_role_id)
       select gen_random_uuid(), $1, id, $2 from made)
     insert into episode_of_care (id, clinic_id, patient_id, reason, status, started_on)
     select gen_random_uuid(), $1, id, 'knee', 'active', '2026-01-05' from made`,
    [clinicId, crowded.practitionerRoleId],
  );
  const worst = await newPatient({ ...harbour, physio: colleague }, exercises);
  worstId = worst.patientId;
  await suite.admin.query(`update patient set full_name = 'Zzz Last' where id = $1`, [worstId]);
  await hurt(worst, 9);
}, 120_000);

const list = (actor = crowded) => viewReviewList(actor, now, needingGroups);

describe('MS-8 four hundred patients', () => {
  test('nobody is left out for their number, and the worst comes first though last by name', async () => {
    await rebuildReviews(suite.scene.harbour.system, now);
    const { rows, counts, behind } = await list();
    expect([rows.length, behind]).toEqual([401, null]);
    // Only the colleague's other patient, who waits to be called for longer, comes before.
    const place = rows.findIndex(({ id }) => id === worstId);
    expect(place).toBe(counts.call_today - 1);
    expect(place).toBeLessThanOrEqual(1);
    expect(rows[place]).toMatchObject({ name: 'Zzz Last', group: 'call_today' });
    expect(rows[place]?.title).toBe('Pain 9 during goblet squat');
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(401);
  });

  test('the same number of statements for fourteen as for four hundred, kept or worked out anew', async () => {
    const ofFew = suite.scene.harbour.physio.actor;
    await rebuildReviews(suite.scene.harbour.system, now);
    const kept = [await countStatements(() => list(ofFew)), await countStatements(() => list())];
    expect(kept[0]).toEqual(kept[1]);
    expect(kept[0]).toBeLessThanOrEqual(6);
    await suite.admin.query('delete from patient_review');
    // Some of them worked out, and kept; once all are, the next look finds them so.
    expect(await countStatements(() => list())).toBeLessThan(55);
    await rebuildReviews(suite.scene.harbour.system, now);
    expect(await countStatements(() => list())).toBe(kept[0]);
  });
});

test('F-4 the list of four hundred touches few pages', async () => {
  await rebuildReviews(suite.scene.harbour.system, now);
  // As the database does by itself, once a minute.
  await suite.admin.query('analyze');
  // With what its audit writes.
  const touched = await countBuffers(() => list());
  expect(touched.some(({ sql }) => sql.startsWith('INSERT INTO "public"."audit_event"'))).toBe(true);
  expect(touched.reduce((sum, { buffers }) => sum + buffers, 0)).toBeLessThanOrEqual(mostBuffers);
});

describe('what is kept is what would be worked out now', () => {
  const check = () => checkReviews(suite.scene.harbour.system, now);

  test('every line, and again after a log moves one of them', { timeout: 60_000 }, async () => {
    const { harbour, exercises } = suite.scene;
    const person = await newPatient(harbour, exercises);
    await rebuildReviews(harbour.system, now);
    const before = await check();
    expect(before.wrong).toEqual([]);
    expect(before.checked).toBeGreaterThan(400);
    const mark = await readMark(harbour.physio.actor, now);
    expect(await readMark(harbour.physio.actor, now)).toBe(mark);
    await hurt(person, 8);
    expect(await readMark(harbour.physio.actor, now)).not.toBe(mark);
    // One is out of date and is not believed: it is worked out by whoever looks first.
    expect(await check()).toEqual({ checked: before.checked - 1, wrong: [] });
    expect((await list(harbour.physio.actor)).rows.find(({ id }) => id === person.patientId)).toMatchObject({
      group: 'call_today',
      title: 'Pain 8 during goblet squat',
    });
    expect(await check()).toEqual({ checked: before.checked, wrong: [] });
    expect(await rebuildReviews(harbour.system, now)).toBe(0);
  });

  test('a patient’s midnight moves them without a write', async () => {
    const { system } = suite.scene.harbour;
    await rebuildReviews(system, now);
    const tomorrow = new Date(now.getTime() + 24 * 3_600_000);
    expect(await rebuildReviews(system, tomorrow)).toBeGreaterThan(400);
    expect((await checkReviews(system, tomorrow)).wrong).toEqual([]);
  });

  test('somebody else’s list is another list', async () => {
    const { rows } = await list(suite.scene.hillside.physio.actor);
    expect(rows.some(({ id }) => id === worstId)).toBe(false);
  });
});
