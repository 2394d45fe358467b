import { beforeAll, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { newPatient } from '../../../../e2e/fixtures/scene.ts';
import { needingGroups } from '@/lib/domain/review/review-reason';
import { rebuildReviews } from '@/lib/server/data/review/rebuild-reviews';
import { inOneTurn } from '@/lib/server/data/review/patient-review';
import { viewReviewList } from '@/lib/server/data/review/review-list';
import { answerBatch } from '@/lib/server/sync/answer-batch';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

const suite = prepareScene();
const now = new Date();
const tomorrow = new Date(now.getTime() + 24 * 3_600_000);
const many = 300;
let crowded: PractitionerActor;

beforeAll(async () => {
  const { clinicId, colleague } = suite.scene.harbour;
  crowded = colleague.actor;
  await suite.admin.query(
    `with made as (
       insert into patient (id, clinic_id, record_number, full_name, call_name, birth_date, language, time_zone, load_unit)
       select gen_random_uuid(), $1, 'N' || n, 'Aaron ' || lpad(n::text, 3, '0'), 'A', '1980-05-05', 'en', 'Europe/London', 'kg'
       from generate_series(1, $3::int) n returning id),
     seen as (
       insert into care_team_member (id, clinic_id, patient_id, practitioner_role_id)
       select gen_random_uuid(), $1, id, $2 from made)
     insert into episode_of_care (id, clinic_id, patient_id, reason, status, started_on)
     select gen_random_uuid(), $1, id, 'knee', 'active', '2026-01-05' from made`,
    [clinicId, crowded.practitionerRoleId, many],
  );
}, 120_000);

const list = (at: Date) => viewReviewList(crowded, at, needingGroups);
const countOf = ({ counts }: Awaited<ReturnType<typeof list>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

test('MS-8 of very many who are out of date some are worked out, the others shown as they were, and that is said', async () => {
  const { harbour, exercises } = suite.scene;
  // Nothing is kept of anybody: some are looked at, of the others nothing is shown, and each further look goes on.
  const first = await list(now);
  expect(first.behind?.unknown).toBe(first.behind?.patients);
  expect(first.rows.length).toBeLessThanOrEqual(inOneTurn);
  const all = first.rows.length + (first.behind?.patients ?? 0);
  await rebuildReviews(harbour.system, now);
  const whole = await list(now);
  expect([whole.behind, whole.rows.length, countOf(whole)]).toEqual([null, all, all]);

  // After midnight everybody is out of date: nobody is missing, and who has moved is never among those shown as they were.
  const hurt = await newPatient({ ...harbour, physio: harbour.colleague }, exercises);
  await rebuildReviews(harbour.system, now);
  const records = recordsOf(hurt);
  const iso = now.toISOString();
  const session = records.session({ localDate: iso.slice(0, 10), performedAt: iso });
  const log = records.log(session.id, { pain: { rest: 1, during: 9, after: 1 }, recordedAt: iso });
  await answerBatch(hurt.actor, { format: 1, deviceNow: iso, items: [session, log] }, now);
  const next = await list(tomorrow);
  expect(next.behind).toMatchObject({ patients: all + 1 - inOneTurn, unknown: 0 });
  expect([next.rows.length, countOf(next)]).toEqual([all + 1, all + 1]);
  expect(next.rows.find(({ id }) => id === hurt.patientId)).toMatchObject({ group: 'call_today' });
  for (let turn = 0; turn < 3; turn += 1) await list(tomorrow);
  expect((await list(tomorrow)).behind).toBeNull();
}, 120_000);
