import 'server-only';
import { isBodyRegion, type BodyRegion } from '@/lib/domain/body-chart/body-regions';
import type { RecordedAnswer, RecordedFlag, SafetyRecord } from '@/lib/domain/safety/recorded-flag';
import { isRedFlagId } from '@/lib/domain/safety/red-flags';
import { fromDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

type AnswerRow = {
  patientId: string;
  questionId: string;
  answer: RecordedAnswer['answer'];
  localDate: string;
  at: Date;
};

/**
 * The latest answer to each safety question and every flag of these patients, in two statements. "Latest" goes by when it was said, but
 * never by a clock that is ahead of ours; such a day counts as the one on which the answer arrived, on the patient's calendar.
 */
export async function readSafetyRecords(
  tx: Tx,
  patientIds: readonly string[],
): Promise<Map<string, SafetyRecord>> {
  const rows = await tx.$queryRaw<AnswerRow[]>`
    select distinct on (a.patient_id, a.question_id) a.patient_id as "patientId", a.question_id as "questionId",
      a.answer::text as answer, least(s.local_date, (s.received_at at time zone p.time_zone)::date)::text as "localDate",
      least(s.recorded_at, s.received_at) as at
    from red_flag_answer a
      join red_flag_screening s
        on s.clinic_id = a.clinic_id and s.patient_id = a.patient_id and s.id = a.screening_id
      join patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
    where a.patient_id = any(${[...patientIds]}::uuid[]) and s.patient_id = any(${[...patientIds]}::uuid[]) and p.id = any(${[...patientIds]}::uuid[])
    order by a.patient_id, a.question_id, least(s.recorded_at, s.received_at) desc, s.received_at desc, s.id desc`;
  const flags = await tx.redFlag.findMany({
    where: { patientId: { in: [...patientIds] } },
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      patientId: true,
      code: true,
      isStopSymptom: true,
      urgency: true,
      raisedAt: true,
      closedAt: true,
    },
  });
  const records = new Map(
    patientIds.map((id): [string, { answers: RecordedAnswer[]; flags: RecordedFlag[] }] => [
      id,
      { answers: [], flags: [] },
    ]),
  );
  for (const { patientId, questionId, at, ...row } of rows) {
    if (!isRedFlagId(questionId)) continue;
    records.get(patientId)?.answers.push({ ...row, questionId, at: at.toISOString() });
  }
  for (const { id, patientId, raisedAt, closedAt, ...row } of flags)
    records.get(patientId)?.flags.push({
      ...row,
      flagId: id,
      raisedAt: raisedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    });
  return records;
}

/** The day on which each region was first named as sore by one patient. */
export async function readFirstTaps(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
): Promise<{ region: BodyRegion; localDate: string }[]> {
  const taps = await tx.morningCheck.groupBy({
    by: ['region'],
    where: { clinicId, patientId, correctedBy: null, region: { not: null } },
    _min: { localDate: true },
  });
  return taps.flatMap(({ region, _min }) =>
    isBodyRegion(region) && _min.localDate !== null
      ? [{ region, localDate: fromDateColumn(_min.localDate) }]
      : [],
  );
}
