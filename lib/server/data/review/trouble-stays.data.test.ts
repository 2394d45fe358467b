import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { acknowledgementOf, offerFor } from '../../../../e2e/fixtures/review-scene.ts';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { LogItem, SyncItem } from '@/lib/schemas/log';
import { recordBatch } from '@/lib/server/data/log/log';
import { acknowledgeAlert, viewDashboard } from '@/lib/server/data/review/review';
import { acknowledgeReview } from '@/lib/server/data/review/acknowledge';

const suite = prepareScene();
const patient = patientForEach(suite);
const physio = () => suite.scene.harbour.physio.actor;

/** The day of the trouble; calm sittings and mornings of 2 lie before and after it. */
const day = '2026-03-23';
/** So many calm weeks follow: further back than proposals look. */
const weeks = 20;
const noonOf = (localDate: string) => new Date(`${localDate}T12:00:00Z`);

type Trouble = Partial<LogItem> | { morning: number };
const skipped: Trouble = { outcome: 'skipped', skipReason: 'pain', sets: [], pain: {}, effort: null };

/** One sitting and the morning after it, as they come in on that morning. */
function dayOf(localDate: string, trouble: Trouble = {}): SyncItem[] {
  const { session, log, morning } = recordsOf(patient());
  const sitting = session({ localDate, performedAt: `${localDate}T09:00:00Z` });
  const after = addDays(localDate, 1);
  return [
    sitting,
    log(sitting.id, { recordedAt: `${localDate}T09:10:00Z`, ...('morning' in trouble ? {} : trouble) }),
    morning({
      localDate: after,
      recordedAt: `${after}T07:00:00Z`,
      pain: 'morning' in trouble ? trouble.morning : 2,
    }),
  ];
}

async function send(items: readonly SyncItem[], isCareful: boolean): Promise<void> {
  const { actor, patientId } = patient();
  const { answers } = await recordBatch(actor, patientId, items, {
    isCareful,
    now: noonOf(day),
  });
  expect(answers.map(({ status }) => status)).toEqual(items.map(() => 'stored'));
}

const reviewOn = async (localDate: string) =>
  (await viewDashboard(physio(), noonOf(localDate))).find((row) => row.patientId === patient().patientId)
    ?.review;
const openAlerts = async () => {
  const { rows } = await suite.admin.query<{ alert: string }>(
    `select rule || ' ' || local_date as alert from alert where patient_id = $1 and acknowledged_at is null order by 1`,
    [patient().patientId],
  );
  return rows.map(({ alert }) => alert);
};

describe.each([
  ['stored at once', false],
  ['stored carefully', true],
])('H-7 nobody in trouble leaves “Call today” without a person: %s', (_, isCareful) => {
  test.each<[string, Trouble, string, string]>([
    ['broken off', { outcome: 'stopped' }, 'stopped_for_pain', day],
    ['the rest left out for pain', { outcome: 'partly', skipReason: 'pain' }, 'stopped_for_pain', day],
    ['left out for pain', skipped, 'skipped_for_pain', day],
    ['a morning two points above the usual one', { morning: 4 }, 'sore_morning', addDays(day, 1)],
    ['a morning of 9', { morning: 9 }, 'sore_morning', addDays(day, 1)],
  ])('%s, however many calm weeks follow', async (__, trouble, reason, localDate) => {
    for (const back of [10, 8, 6, 3]) await send(dayOf(addDays(day, -back)), isCareful);
    expect(await openAlerts()).toEqual([]);
    await send(dayOf(day, trouble), isCareful);
    expect(await openAlerts()).toEqual([`${reason} ${localDate}`]);
    const mondays = Array.from({ length: weeks }, (___, week) => addDays(day, (week + 1) * 7));
    await send(
      mondays.flatMap((monday) => dayOf(monday)),
      isCareful,
    );
    for (const week of [1, 2, 3, weeks]) {
      const monday = addDays(day, week * 7);
      const review = await reviewOn(addDays(monday, 1));
      expect([week, review?.group]).toEqual([week, 'call_today']);
      const told = review && [review.worst, ...review.others].find((fact) => fact?.reason === reason);
      expect([week, told?.localDate]).toEqual([week, localDate]);
    }
    const last = noonOf(addDays(day, weeks * 7 + 1));
    const offer = await offerFor(physio(), patient().patientId, last);
    await acknowledgeReview(
      physio(),
      patient().patientId,
      acknowledgementOf(offer, { untilOn: addDays(offer.today, 7) }),
      last,
    );
    expect(await openAlerts()).toEqual([]);
    expect((await reviewOn(addDays(day, weeks * 7 + 2)))?.group).toBe('watching');
  });

  test('a morning that is typed anew: worse is told again, less is not', async () => {
    const [sitting, log, morning] = dayOf(day, { morning: 8 });
    if (sitting === undefined || log === undefined || morning?.kind !== 'morning') throw new Error('a day');
    await send([sitting, log, morning], isCareful);
    const [alertId] = (
      await suite.admin.query(`select id from alert where patient_id = $1`, [patient().patientId])
    ).rows.map(({ id }: { id: string }) => id);
    await acknowledgeAlert(physio(), alertId ?? '');
    const less = { ...morning, id: crypto.randomUUID(), correctsId: morning.id, pain: 8 };
    await send([less], isCareful);
    expect(await openAlerts()).toEqual([]);
    await send([{ ...less, id: crypto.randomUUID(), correctsId: less.id, pain: 9 }], isCareful);
    expect(await openAlerts()).toEqual([`sore_morning ${addDays(day, 1)}`]);
    expect((await reviewOn(addDays(day, 1)))?.worst).toMatchObject({ reason: 'sore_morning', number: 9 });
  });

  test('what was typed from paper weeks later is told as well', async () => {
    await send(
      [...dayOf(addDays(day, -40), skipped), ...dayOf(addDays(day, -33), { morning: 8 })],
      isCareful,
    );
    expect(await openAlerts()).toEqual([
      `skipped_for_pain ${addDays(day, -40)}`,
      `sore_morning ${addDays(day, -32)}`,
    ]);
    expect((await reviewOn(day))?.group).toBe('call_today');
  });
});
