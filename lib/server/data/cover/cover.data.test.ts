import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { acknowledgementOf, offerFor } from '../../../../e2e/fixtures/review-scene.ts';
import { addDays } from '@/lib/domain/time/calendar-date';
import { arrangeCover, endCover, viewCovers } from '@/lib/server/data/cover/cover';
import { viewRecord } from '@/lib/server/data/patient/record';
import { acknowledgeReview } from '@/lib/server/data/review/acknowledge';
import { viewAgeing } from '@/lib/server/data/review/ageing';
import { reviewGroups } from '@/lib/domain/review/review-reason';
import { viewReviewList } from '@/lib/server/data/review/review-list';
import { viewDashboard } from '@/lib/server/data/review/review';

const suite = prepareScene();
const patient = patientForEach(suite);
const now = new Date();
const today = now.toISOString().slice(0, 10);
const staff = () => suite.scene.harbour;
const cover = (fromDays: number, untilDays: number) =>
  arrangeCover(
    staff().physio.actor,
    {
      absentId: staff().physio.actor.practitionerRoleId,
      coverId: staff().colleague.actor.practitionerRoleId,
      fromOn: addDays(today, fromDays),
      untilOn: addDays(today, untilDays),
    },
    now,
  );
const seesThem = async () =>
  (await viewDashboard(staff().colleague.actor, now)).some(
    ({ patientId }) => patientId === patient().patientId,
  );

describe('Z-2 cover from one day to another, by name', () => {
  test('whoever covers sees the patients on their list and acknowledges under their own name; it ends when it is ended', async () => {
    const { colleague } = staff();
    expect(await seesThem()).toBe(false);
    const { coverId } = await cover(0, 3);
    expect(await seesThem()).toBe(true);
    expect((await viewRecord(colleague.actor, patient().patientId, now)).fullName).not.toBe('');
    const marks = await Promise.all(
      [colleague, staff().physio].map(async ({ actor }) => {
        const { rows } = await viewReviewList(actor, now, reviewGroups);
        return rows.find(({ id }) => id === patient().patientId)?.isCovered;
      }),
    );
    expect(marks).toEqual([true, false]);
    const input = acknowledgementOf(await offerFor(colleague.actor, patient().patientId, now));
    await acknowledgeReview(colleague.actor, patient().patientId, input, now);
    const row = (await viewDashboard(staff().physio.actor, now)).find(
      ({ patientId }) => patientId === patient().patientId,
    );
    expect(row?.acknowledged?.by).toBe(colleague.actor.name);

    await endCover(staff().physio.actor, coverId, now);
    expect(await seesThem()).toBe(false);
    await expect(viewRecord(colleague.actor, patient().patientId, now)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test.each([
    ['before its first day', 1, 3],
    ['after its last', -3, -1],
  ])('not %s', async (_, from, until) => {
    // What is over cannot be arranged any more; here it was arranged before.
    await suite.admin.query(
      `insert into cover (id, clinic_id, absent_id, cover_id, from_on, until_on, arranged_by_id, arranged_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $2, now())`,
      [
        staff().clinicId,
        staff().physio.actor.practitionerRoleId,
        staff().colleague.actor.practitionerRoleId,
        addDays(today, from),
        addDays(today, until),
      ],
    );
    expect(await seesThem()).toBe(false);
  });

  test('days that are over are refused, and so is somebody who treats nobody', async () => {
    await expect(cover(-3, -1)).rejects.toMatchObject({ code: 'invalid' });
    const { owner, physio, desk } = staff();
    await expect(
      arrangeCover(
        owner.actor,
        {
          absentId: physio.actor.practitionerRoleId,
          coverId: desk.actor.practitionerRoleId,
          fromOn: today,
          untilOn: today,
        },
        now,
      ),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('an owner sees all covers, and whoever has no part in one does not', async () => {
    await cover(2, 4);
    expect((await viewCovers(staff().owner.actor, now)).covers.length).toBeGreaterThan(0);
    expect((await viewCovers(suite.scene.hillside.physio.actor, now)).covers).toEqual([]);
  });
});

test('H-7 the owner reads how many alerts wait with whom and how long, and nothing of what they are about', async () => {
  await suite.admin.query(
    `update alert set raised_at = now() - interval '3 days' where acknowledged_at is null`,
  );
  const waiting = await viewAgeing(staff().owner.actor, now);
  const ofPhysio = waiting.find(({ name }) => name === staff().physio.actor.name);
  expect(ofPhysio?.open).toBeGreaterThan(0);
  expect(ofPhysio?.olderThanADay).toBe(ofPhysio?.open);
  expect(Object.keys(ofPhysio ?? {}).toSorted()).toEqual(['name', 'olderThanADay', 'oldestAt', 'open']);
  await suite.admin.query(`update care_team_member set ended_at = now() where patient_id = $1`, [
    staff().patient.actor.patientId,
  ]);
  expect((await viewAgeing(staff().owner.actor, now)).some(({ name }) => name === null)).toBe(true);
  await suite.admin.query(`update care_team_member set ended_at = null where patient_id = $1`, [
    staff().patient.actor.patientId,
  ]);
});
