import 'server-only';
import { baselineDays } from '@/lib/domain/pain/morning-pain';
import type { Morning } from '@/lib/domain/progression/records/program';
import { type Region, regions } from '@/lib/domain/library/vocabulary';
import { painRegions } from '@/lib/domain/pain/pain-regions';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
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

/** What the questions of the coming mornings are made of: what was done today and yesterday, and what was said of mornings lately. */
export async function readMorningFacts(
  tx: Tx,
  { clinicId, patientId }: Pick<DayReader, 'clinicId' | 'patientId'>,
  today: string,
): Promise<Pick<PlanOfDays, 'exercised' | 'mornings' | 'assessed'>> {
  const yesterday = addDays(today, -1);
  const logs = await tx.exerciseLog.findMany({
    where: {
      clinicId,
      patientId,
      correctedBy: null,
      outcome: { not: 'skipped' },
      session: { localDate: { gte: toDateColumn(yesterday) } },
    },
    orderBy: { prescription: { position: 'asc' } },
    select: {
      session: { select: { localDate: true } },
      prescription: {
        select: { exerciseVersion: { select: { exercise: { select: { region: true } } } } },
      },
    },
  });
  const mornings =
    (await readMornings(tx, [patientId], addDays(yesterday, -baselineDays))).get(patientId) ?? [];
  const said = await tx.usualMorning.findFirst({
    ...latestUsualMorning,
    where: { clinicId, patientId },
    select: { pain: true, assessedOn: true },
  });
  const regionsOn = (day: string): Region[] =>
    logs
      .filter(({ session }) => fromDateColumn(session.localDate) === day)
      .flatMap(({ prescription }) => {
        const { region } = prescription.exerciseVersion.exercise;
        return regions.find((known) => known === region) ?? [];
      });
  return {
    exercised: [yesterday, today].map((day) => ({ localDate: day, regions: regionsOn(day) })),
    mornings,
    assessed: said === null ? null : { date: fromDateColumn(said.assessedOn), pain: said.pain },
  };
}
