import { endedBy } from '@/lib/client/ended-by';
import { isLeftOut } from '@/lib/client/records';
import { isStopped } from '@/lib/client/safety';
import { dayNow, nowWithOffset } from '@/lib/client/sitting-store';
import { type BarrierAnswer, barrierDue, standingAnswer } from '@/lib/domain/adherence/barrier';
import type { BarrierItem, SyncItem } from '@/lib/schemas/log';
import type { Barriers } from '@/lib/schemas/portal';
import type { TodayView } from '@/lib/schemas/today';

type Choice = Barriers['choices'][number];

/** What stands of it on the page: the question, or the answer of the last seven days with the clinic's tip for it; null: nothing. */
export type BarrierStanding =
  | { kind: 'asked' }
  | { kind: 'answered'; choice: Choice | null; mayChange: boolean }
  | null;

/** Whether the patient is asked what got in the way, or has answered, with what this device has noted on top. */
export function barrierStanding(
  barriers: Barriers | null | undefined,
  view: TodayView,
  records: readonly SyncItem[],
): BarrierStanding {
  if (barriers === null || barriers === undefined) return null;
  const answers = records.reduce(withAnswer, barriers.answers);
  const { localDate } = view;
  const standing = standingAnswer(answers, localDate);
  if (standing !== null) {
    const choice = barriers.choices.find(({ key }) => key === standing.barrier) ?? null;
    // What was chosen from a list that is no longer shown has no tip here.
    const isKnown = standing.barrier === null || (choice !== null && standing.list === barriers.list);
    return isKnown ? { kind: 'answered', choice, mayChange: standing.localDate === localDate } : null;
  }
  const isDue = barrierDue({
    ...{ localDate, answers },
    figure: barriers.figure,
    isRunning: view.state === 'ready' || view.state === 'nothing_today',
    isInFlare: view.flare !== null,
    isHeld: isStopped(view.safety) || endedBy(view) !== null || view.exercises.some(isLeftOut),
  });
  return isDue ? { kind: 'asked' } : null;
}

function withAnswer(answers: readonly BarrierAnswer[], record: SyncItem): BarrierAnswer[] {
  if (record.kind !== 'barrier' || answers.some(({ answerId }) => answerId === record.id))
    return [...answers];
  const { id, localDate, recordedAt, list, barrier } = record;
  return [...answers, { answerId: id, ...{ localDate, recordedAt, list, barrier } }];
}

/** What the patient says got in the way; null is "would rather not say". */
export const barrierRecord = (
  view: Pick<TodayView, 'patientId' | 'timeZone' | 'localDate'>,
  { list }: Pick<Barriers, 'list'>,
  barrier: string | null,
): BarrierItem => ({
  kind: 'barrier',
  id: crypto.randomUUID(),
  patientId: view.patientId,
  localDate: dayNow(view),
  recordedAt: nowWithOffset(),
  ...{ list, barrier },
});
