import 'server-only';
import { isBodyRegion } from '@/lib/domain/body-chart/body-regions';
import { type FlagState, flagState } from '@/lib/domain/body-chart/flag-state';
import { questionContextOf } from '@/lib/domain/body-chart/question-context';
import { regions } from '@/lib/domain/library/vocabulary';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { historyDays } from '@/lib/domain/progression/records/program-input';
import { addDays } from '@/lib/domain/time/calendar-date';
import { readSafetyRecords } from '@/lib/server/data/screening/safety-record';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** Where one patient stands with the safety questions, for callers that read no programs and logs. */
export async function readFlagState(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  { birthDate, today, conditions }: Pick<LoadContext, 'birthDate' | 'today' | 'conditions'>,
): Promise<FlagState> {
  const prescribed = await tx.prescription.findMany({
    where: { clinicId, patientId, version: { status: 'active', program: { status: 'active' } } },
    select: { exerciseVersion: { select: { exercise: { select: { region: true } } } } },
  });
  const sore = await tx.morningCheck.findMany({
    where: {
      clinicId,
      patientId,
      region: { not: null },
      localDate: { gte: toDateColumn(addDays(today, -historyDays)) },
    },
    distinct: ['region'],
    select: { region: true },
  });
  const record = (await readSafetyRecords(tx, [patientId])).get(patientId);
  const trained = prescribed.map(({ exerciseVersion }) => exerciseVersion.exercise.region);
  const context = questionContextOf({
    birthDate,
    today,
    conditions,
    exerciseRegions: regions.filter((region) => trained.includes(region)),
    painRegions: sore.flatMap(({ region }) => (isBodyRegion(region) ? [region] : [])),
    answeredByRelated: false,
  });
  return flagState({ ...(record ?? { answers: [], flags: [] }), context, today });
}
