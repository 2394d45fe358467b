import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { acknowledgementOf, offerFor, proposedIn, waitingIn } from '../../../../e2e/fixtures/review-scene.ts';
import type { ReviewFact } from '@/lib/domain/review/review-of';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { acknowledgeReview, undoAcknowledgement } from '@/lib/server/data/review/acknowledge';
import { acknowledgeAlert, viewDashboard } from '@/lib/server/data/review/review';
import { answerBatch } from '@/lib/server/sync/answer-batch';

const suite = prepareScene();
const patient = patientForEach(suite);
const noon = new Date('2026-03-09T12:00:00Z');
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const physio = () => suite.scene.harbour.physio.actor;

/** One exercise that hurt so much, told at an hour. */
async function hurt(pain: number, at: Date): Promise<void> {
  const records = recordsOf(patient());
  const iso = at.toISOString();
  const session = records.session({ localDate: iso.slice(0, 10), performedAt: iso });
  const log = records.log(session.id, { pain: { rest: 1, during: pain, after: 1 }, recordedAt: iso });
  const batch = { format: 1 as const, deviceNow: iso, items: [session, log] };
  const answers = await answerBatch(patient().actor, batch, at);
  expect(answers.map(({ status }) => status)).toEqual(['stored', 'stored']);
}

const row = async (now: Date) => {
  const found = (await viewDashboard(physio(), now)).find((one) => one.patientId === patient().patientId);
  if (found === undefined) throw new Error('not on the list');
  return found;
};
const openAlerts = async () => {
  const { rows } = await suite.admin.query<{ alert: string }>(
    `select rule || ' ' || local_date as alert from alert where patient_id = $1 and acknowledged_at is null order by 1`,
    [patient().patientId],
  );
  return rows.map(({ alert }) => alert);
};
const acknowledge = async (now: Date, changes: Parameters<typeof acknowledgementOf>[1] = {}) =>
  acknowledgeReview(
    physio(),
    patient().patientId,
    acknowledgementOf(await offerFor(physio(), patient().patientId, now), changes),
    now,
  );

describe('O-9 MS-8 who was dealt with', () => {
  test('O-9 entries of one day join one open alert; one after it was acknowledged opens another and brings the patient back', async () => {
    await hurt(6, noon);
    await hurt(7, later(1));
    expect(await openAlerts()).toEqual(['pain_above_limit 2026-03-09']);
    expect((await row(later(2))).review).toMatchObject({ group: 'call_today', worst: { number: 7 } });

    await acknowledge(later(2), { deeds: ['called', 'lowered'], note: 'Less on the stairs.' });
    expect(await openAlerts()).toEqual([]);
    const watched = await row(later(3));
    expect(watched.review).toMatchObject({ group: 'watching', backOn: '2026-03-11' });
    expect(watched.acknowledged).toMatchObject({
      by: physio().name,
      at: later(2).toISOString(),
      ...{ worst: 'Pain 7 during goblet squat', deeds: ['called', 'lowered'], note: 'Less on the stairs.' },
    });

    await hurt(6, later(4));
    expect(await openAlerts()).toEqual(['pain_above_limit 2026-03-09']);
    const back = (await row(later(5))).review;
    expect(back).toMatchObject({ group: 'call_today', worst: { reason: 'pain_above_limit', number: 6 } });
    // What was dealt with stays so: of three entries one is open.
    const isPain = ({ reason }: { reason: string }) => reason === 'pain_above_limit';
    expect([back.others.filter(isPain).length, back.watched.filter(isPain).length]).toEqual([0, 2]);
  });

  test('O-9 an alert that is acknowledged by itself speaks for what had joined it', async () => {
    await hurt(6, noon);
    await hurt(7, later(1));
    const { rows } = await suite.admin.query<{ id: string }>('select id from alert where patient_id = $1', [
      patient().patientId,
    ]);
    await acknowledgeAlert(physio(), rows[0]?.id ?? '');
    const { worst, others, watched } = (await row(later(2))).review;
    const pains = (facts: readonly (ReviewFact | null)[]) =>
      facts.filter((fact) => fact?.reason === 'pain_above_limit').map((fact) => fact?.number);
    expect([pains([worst, ...others]), pains(watched)]).toEqual([[], [7, 6]]);
  });

  test('MS-8 is shown again on the day that was chosen', async () => {
    await hurt(6, noon);
    await acknowledge(later(1));
    expect((await row(later(24))).review.group).toBe('watching');
    expect((await row(later(48))).review).toMatchObject({ group: 'call_today', worst: { number: 6 } });
  });

  test('H-7 an alert of long ago stands until it is acknowledged with the rest', async () => {
    await hurt(6, noon);
    const muchLater = later(24 * 20);
    expect((await row(muchLater)).review.worst).toMatchObject({ reason: 'pain_above_limit', number: 6 });
    await acknowledge(muchLater, { untilOn: '2026-03-31' });
    expect((await row(later(24 * 21))).review.group).toBe('watching');
    expect(await openAlerts()).toEqual([]);
  });
});

describe('MS-8 taken back', () => {
  test('stands on the list again with its alert, once, by name', async () => {
    await hurt(6, noon);
    const { acknowledgementId } = await acknowledge(later(1));
    await undoAcknowledgement(physio(), patient().patientId, acknowledgementId, later(2));
    await undoAcknowledgement(physio(), patient().patientId, acknowledgementId, later(3));
    expect(await openAlerts()).toEqual(['pain_above_limit 2026-03-09']);
    expect((await row(later(3))).review).toMatchObject({ group: 'call_today', worst: { number: 6 } });
    const { rows } = await suite.admin.query(
      `select undone_by_id as by, undone_at as at from review_acknowledgement where id = $1`,
      [acknowledgementId],
    );
    expect(rows).toEqual([{ by: physio().practitionerRoleId, at: later(2) }]);
  });

  test('leaves the alert of a later entry of that day alone', async () => {
    await hurt(6, noon);
    const { acknowledgementId } = await acknowledge(later(1));
    await hurt(6, later(2));
    await undoAcknowledgement(physio(), patient().patientId, acknowledgementId, later(3));
    expect(await openAlerts()).toEqual(['pain_above_limit 2026-03-09']);
    expect((await row(later(3))).review.others.map(({ reason }) => reason)).toContain('pain_above_limit');
  });

  test('is refused once another acknowledgement has followed', async () => {
    await hurt(6, noon);
    const { acknowledgementId } = await acknowledge(later(1));
    await hurt(7, later(2));
    await acknowledge(later(3));
    await expect(
      undoAcknowledgement(physio(), patient().patientId, acknowledgementId, later(4)),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await row(later(4))).review.group).toBe('watching');
  });
});

describe('MS-8 LG-0.1 the lower dose accepted with it', () => {
  const at = () => new Date();
  const group = async (patientId: string) =>
    (await viewDashboard(physio(), at())).find((one) => one.patientId === patientId)?.review.group;
  const states = async (patientId: string) =>
    (await viewProposals(physio(), patientId, at())).proposals
      .filter(({ state }) => state !== 'quiet')
      .map(({ state, decided }) => decided ?? state);

  test('in one: the dose is lower, the patient watched; taken back, the dose stays', async () => {
    const { patientId, proposalKeys } = await proposedIn(suite.scene);
    const offer = await offerFor(physio(), patientId, at());
    const input = acknowledgementOf(offer, { deeds: ['lowered'], proposalKeys });
    const { acknowledgementId } = await acknowledgeReview(physio(), patientId, input, at());
    expect([await group(patientId), await states(patientId)]).toEqual(['watching', ['accepted']]);
    await undoAcknowledgement(physio(), patientId, acknowledgementId, at());
    expect([await group(patientId), await states(patientId)]).toEqual(['call_today', ['accepted']]);
  });

  test('H-10 or not at all: a proposal that has moved on leaves both as they were', async () => {
    const { patientId, proposalKeys } = await proposedIn(suite.scene);
    const offer = await offerFor(physio(), patientId, at());
    const gone = acknowledgementOf(offer, { deeds: ['lowered'], proposalKeys: ['f'.repeat(64)] });
    await expect(acknowledgeReview(physio(), patientId, gone, at())).rejects.toMatchObject({
      code: 'conflict',
    });
    const unseen = { ...gone, basis: 'seen before', proposalKeys };
    await expect(acknowledgeReview(physio(), patientId, unseen, at())).rejects.toMatchObject({
      code: 'conflict',
    });
    expect([await group(patientId), await states(patientId)]).toEqual(['call_today', ['open']]);
  });
});

describe('H-10 MS-8 what is refused', () => {
  test('H-10 what came in since the page was opened is not acknowledged unseen', async () => {
    await hurt(6, noon);
    const seen = acknowledgementOf(await offerFor(physio(), patient().patientId, later(1)));
    await hurt(9, later(2));
    await expect(acknowledgeReview(physio(), patient().patientId, seen, later(3))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await openAlerts()).toEqual(['pain_above_limit 2026-03-09', 'severe_pain 2026-03-09']);
  });

  test('two at once: one is taken, the other reads that it was done', async () => {
    await hurt(6, noon);
    const input = acknowledgementOf(await offerFor(physio(), patient().patientId, later(1)));
    const answers = await Promise.allSettled(
      [1, 2].map(() => acknowledgeReview(physio(), patient().patientId, input, later(1))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('what stands until somebody changes it takes a day, and none that has passed', async () => {
    const { patientId, input } = await waitingIn(suite.scene);
    const today = new Date();
    for (const [untilOn, code] of [
      [null, 'day_needed'],
      [today.toISOString().slice(0, 10), 'day_passed'],
    ] as const)
      await expect(
        acknowledgeReview(physio(), patientId, { ...input, untilOn }, today),
      ).rejects.toMatchObject({
        details: { fields: [{ path: 'untilOn', code }] },
      });
  });
});

test('LG-7.4 severe pain within the limits is not told of somebody for whom it is muted; above them it is', async () => {
  await suite.admin.query(
    `insert into pain_mute (id, clinic_id, patient_id, note, until_on, muted_by_id, muted_at)
     values (gen_random_uuid(), $1, $2, 'a flare that we know', '2026-03-20', $3, '2026-03-01')`,
    [physio().clinicId, patient().patientId, physio().practitionerRoleId],
  );
  await hurt(8, noon);
  expect(await openAlerts()).toEqual(['pain_above_limit 2026-03-09']);
});
