'use client';
import { changeCondition, changeEpisode, leaveCareTeam, withdrawOrder } from '@/lib/client/record';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';
import { ReasonDialog } from './reason-dialog';

type Of = { patientId: string };

export function EndCondition({
  patientId,
  condition,
  today,
}: Of & { condition: ConditionFact; today: string }) {
  const { conditionId, description } = condition;
  return (
    <>
      <ReasonDialog
        patientId={patientId}
        title={`${description}: resolved?`}
        deed="Resolve"
        of={description}
        dayLabel="Resolved on"
        today={today}
        explains="Exercises are no longer checked against it."
        send={({ reason, on }) =>
          changeCondition(conditionId, { deed: 'resolve', patientId, reason, resolvedOn: on ?? today })
        }
      />
      <ReasonDialog
        patientId={patientId}
        title={`${description}: entered in error?`}
        deed="Entered in error"
        of={description}
        explains="It stays on record as an error, and nothing is checked against it."
        tone="danger"
        send={({ reason }) => changeCondition(conditionId, { deed: 'mark_error', patientId, reason })}
      />
    </>
  );
}

export function WithdrawOrder({ patientId, orderId, words }: Of & { orderId: string; words: string }) {
  return (
    <ReasonDialog
      patientId={patientId}
      title={`Take back: ${words}`}
      deed="Take back"
      of={words}
      explains="It no longer counts from now on, and stays on record."
      send={({ reason }) => withdrawOrder(orderId, { patientId, reason })}
    />
  );
}

type EpisodeProps = Of & { finishedOn: string | null; today: string };

/** Ends the episode with its programs, or opens the last one again. */
export function EpisodeButton({ patientId, finishedOn, today }: EpisodeProps) {
  return finishedOn === null ? (
    <ReasonDialog
      patientId={patientId}
      title="Discharge this patient?"
      deed="Discharge"
      of="the patient"
      explains="Running programs end today, and the patient reads that the treatment has ended. The record and the link stay. You can reopen the episode: today everything goes on as it was, later with a new program."
      tone="danger"
      send={({ reason }) => changeEpisode({ patientId, deed: 'discharge', reason })}
    />
  ) : (
    <ReasonDialog
      patientId={patientId}
      title="Reopen the episode?"
      deed="Reopen"
      of="the episode"
      explains={
        finishedOn === today
          ? 'The discharge of today is taken back: programs and pauses go on as they were.'
          : 'The programs stay ended, because their doses may no longer fit. Start the next one from the last under Programs.'
      }
      send={({ reason }) => changeEpisode({ patientId, deed: 'reopen', reason })}
    />
  );
}

export function LeaveCareTeam({ patientId }: Of) {
  return (
    <ReasonDialog
      patientId={patientId}
      title="Leave this patient’s care team?"
      deed="Leave"
      of="the care team"
      explains="You no longer see the record. Whoever takes over can let you back in, or you take over again with a reason."
      send={({ reason }) => leaveCareTeam({ patientId, reason })}
    />
  );
}
