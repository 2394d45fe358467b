import 'server-only';
import { type BarrierAnswer, barrierText } from '@/lib/domain/adherence/barrier';
import type { Locale } from '@/lib/domain/result';
import type { SaidBarrier } from '@/lib/domain/review/since-visit';
import { addDays } from '@/lib/domain/time/calendar-date';
import { readBarrierLists } from '@/lib/server/data/clinic/barrier-list';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** What a patient has answered on this local day and after it, the earliest first. */
export async function readBarrierAnswers(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  fromDate: string,
): Promise<BarrierAnswer[]> {
  const rows = await tx.barrierAnswer.findMany({
    where: { clinicId, patientId, localDate: { gte: toDateColumn(fromDate) } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, localDate: true, recordedAt: true, listNumber: true, barrier: true },
  });
  return rows.map(({ id, localDate, recordedAt, listNumber, barrier }) => ({
    answerId: id,
    localDate: fromDateColumn(localDate),
    recordedAt: recordedAt.toISOString(),
    list: listNumber,
    barrier,
  }));
}

/** No further back than records are read. */
const furthestDays = 84;

/** What a patient has said, in words of the list that was shown to them: of each day the last answer, the earliest first. */
export async function readSaidBarriers(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  today: string,
  locale: Locale,
): Promise<SaidBarrier[]> {
  const answers = await readBarrierAnswers(tx, own, addDays(today, -furthestDays));
  const lists = await readBarrierLists(
    tx,
    own.clinicId,
    answers.flatMap(({ list }) => list ?? []),
  );
  const days = [...new Set(answers.map(({ localDate }) => localDate))].toSorted();
  return days.flatMap((localDate) => {
    const answer = answers.findLast((one) => one.localDate === localDate);
    if (answer === undefined) return [];
    const barrier = lists.get(answer.list)?.find(({ key }) => key === answer.barrier);
    const words = barrier === undefined ? null : barrierText(barrier, locale);
    return [{ localDate, words: words?.label ?? answer.barrier }];
  });
}
