import 'server-only';
import { morningQuestion } from '@/lib/domain/time/log-dates';
import { likelySoreRegions, mainRegion } from '@/lib/domain/log/morning-check';
import { baselineDays, baselineMorning } from '@/lib/domain/pain/morning-pain';
import type { Morning } from '@/lib/domain/progression/records/program';
import { type Region, regions } from '@/lib/domain/library/vocabulary';
import { painRegions } from '@/lib/domain/pain/pain-regions';
import { addDays } from '@/lib/domain/time/calendar-date';
import { clockIn } from '@/lib/domain/time/zone-clock';
import type { MorningView } from '@/lib/schemas/today';
import type { DayReader } from '@/lib/server/session/actor-types';
import { latestUsualMorning } from '@/lib/server/data/record/pause-rows';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

export type MorningAnswer = Morning & { id: string };

/** The answers of these patients about mornings since a local date, corrected ones in their last form, oldest first. */
export async function readMornings(
  tx: Tx,
  patientIds: readonly string[],
  since: string,
): Promise<Map<string, MorningAnswer[]>> {
  const answers = new Map<string, MorningAnswer[]>(patientIds.map((id) => [id, []]));
  const rows = await tx.morningCheck.findMany({
    where: {
      patientId: { in: [...patientIds] },
      correctedBy: null,
      localDate: { gte: toDateColumn(since) },
    },
    orderBy: { localDate: 'asc' },
    select: { id: true, patientId: true, localDate: true, pain: true, region: true },
  });
  for (const { id, patientId, localDate, pain, region } of rows)
    answers.get(patientId)?.push({
      id,
      localDate: fromDateColumn(localDate),
      pain,
      region: painRegions.find((known) => known === region) ?? null,
    });
  return answers;
}

/**
 * The morning's question for a patient's own screens: from 04:00 on the day after something was done (MS-1.4), and on the first mornings
 * of a program, whose regions are `begun` (LG-7.5); else null.
 */
export async function readMorning(
  tx: Tx,
  actor: DayReader,
  now: Date,
  begun: readonly Region[],
): Promise<MorningView | null> {
  const clock = clockIn(now.toISOString(), actor.timeZone);
  if (!clock.ok) return null;
  const today = clock.localDate;
  const yesterday = addDays(today, -1);
  if (morningQuestion(yesterday, clock) !== 'open') return null;
  const own = { clinicId: actor.clinicId, patientId: actor.patientId };
  const logs = await tx.exerciseLog.findMany({
    where: {
      ...own,
      correctedBy: null,
      outcome: { not: 'skipped' },
      session: { localDate: toDateColumn(yesterday) },
    },
    orderBy: { prescription: { position: 'asc' } },
    select: {
      prescription: {
        select: { exerciseVersion: { select: { exercise: { select: { region: true } } } } },
      },
    },
  });
  const exercised = logs.flatMap(({ prescription }) => {
    const { region } = prescription.exerciseVersion.exercise;
    return regions.find((known) => known === region) ?? [];
  });
  const asked = exercised.length > 0 ? exercised : begun;
  const bodyPart = mainRegion(asked);
  if (bodyPart === null) return null;
  const mornings =
    (await readMornings(tx, [actor.patientId], addDays(yesterday, -baselineDays))).get(actor.patientId) ?? [];
  const said = await tx.usualMorning.findFirst({
    ...latestUsualMorning,
    where: own,
    select: { pain: true, assessedOn: true },
  });
  const usual = baselineMorning({
    mornings: mornings.map(({ localDate, pain }) => ({ date: localDate, pain })),
    assessed: said === null ? null : { date: fromDateColumn(said.assessedOn), pain: said.pain },
    sessionDate: yesterday,
  });
  const answer = mornings.find((morning) => morning.localDate === today);
  return {
    localDate: today,
    bodyPart,
    regions: likelySoreRegions(asked),
    usual: usual.ok ? usual.baseline : null,
    answer: answer === undefined ? null : { id: answer.id, pain: answer.pain, region: answer.region },
  };
}
