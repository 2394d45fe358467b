import 'server-only';
import { barrierEveryDays, barrierText, standingAnswer } from '@/lib/domain/adherence/barrier';
import { hasRunAWeek, isBelowTarget, targetOf } from '@/lib/domain/adherence/below-target';
import { programFortnight } from '@/lib/domain/adherence/fortnight';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { Barriers } from '@/lib/schemas/portal';
import { readCurrentBarriers } from '@/lib/server/data/clinic/barrier-list';
import { readBarrierAnswers } from '@/lib/server/data/record/barrier-rows';
import { toReviewInput } from '@/lib/server/data/review/review-records';
import type { DayReader } from '@/lib/server/session/actor-types';
import type { Tx } from '@/lib/server/db';

/**
 * What the patient's page needs to ask what got in the way (`barrierDue`), in their language, and what they have answered lately; null
 * where their figure is not below the target and nothing was answered, or the clinic asks nobody.
 */
export async function readBarriers(
  tx: Tx,
  reader: DayReader,
  records: PatientRecords,
): Promise<Barriers | null> {
  const { today, context } = records;
  const answers = await readBarrierAnswers(tx, reader, addDays(today, 1 - barrierEveryDays));
  const reviewed = toReviewInput(records);
  const share = programFortnight(reviewed, today, context.choices).frequencyAdherence;
  const target = await readTarget(tx, reader);
  const isBelow = isBelowTarget({ share, hasRunAWeek: hasRunAWeek(reviewed, today) }, target);
  if (!isBelow && standingAnswer(answers, today) === null) return null;
  const { list, barriers } = await readCurrentBarriers(tx, reader.clinicId);
  if (barriers.length === 0) return null;
  return {
    list,
    choices: barriers.flatMap((barrier) => {
      const words = barrierText(barrier, reader.language);
      return words === null ? [] : [{ key: barrier.key, ...words }];
    }),
    figure: share === null ? null : { isBelow, asOf: today },
    answers,
  };
}

/** The share that counts for this patient; a patient's request sees the clinic's by a look of its own. */
async function readTarget(tx: Tx, { clinicId, patientId }: DayReader): Promise<number> {
  const own = await tx.adherenceTarget.findFirst({
    where: { clinicId, patientId },
    orderBy: { setAt: 'desc' },
    select: { pct: true },
  });
  const [clinic] = await tx.$queryRaw<{ pct: number | null }[]>`select clinic_adherence_pct() as pct`;
  return targetOf(own?.pct ?? null, clinic?.pct ?? null);
}
