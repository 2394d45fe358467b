import { nowWithOffset } from '@/lib/client/sitting-store';
import { type SessionQuestions, questionsFor } from '@/lib/domain/record/session-questions';
import type { LogItem } from '@/lib/schemas/log';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';

type Asked = {
  isFirst: boolean;
  isLast: boolean;
  painDuring: number | null;
  isComplete: boolean;
  /** The entry that is corrected: what it says is no reason not to ask. */
  corrects?: LogView | null;
};

/** Which questions one exercise is asked today, from what the server knew and what this device has noted since. */
export function questionsOf(
  { localDate, program }: Pick<TodayView, 'localDate' | 'program'>,
  { logs, techniqueSaidOn }: Pick<TodayExercise, 'logs' | 'techniqueSaidOn'>,
  { corrects = null, ...asked }: Asked,
): SessionQuestions {
  const wasSaid = logs.some((log) => log.technique !== undefined && log.logId !== corrects?.logId);
  // Of a day like today the server may mean the very entry that is corrected.
  const known = techniqueSaidOn === localDate && corrects?.technique !== undefined ? null : techniqueSaidOn;
  return questionsFor({
    ...asked,
    asksSpread: program?.asksSpread ?? true,
    techniqueSaidOn: wasSaid ? localDate : known,
    localDate,
  });
}

/** The entry of a sitting that was made last of those in which something was done; null when there is none. */
export function lastDone({ exercises }: Pick<TodayView, 'exercises'>, sessionId: string): LogView | null {
  const done = exercises
    .flatMap(({ logs }) => logs)
    .filter((log) => log.sessionId === sessionId && log.outcome !== 'skipped');
  return done.toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt)).at(-1) ?? null;
}

/** The same entry with pain after the session, which was asked when it had been saved already. */
export function withPainAfter(
  { patientId }: TodayView,
  { logId, isAgain: _isAgain, isPaper: _isPaper, ...log }: LogView,
  after: number,
): LogItem {
  return {
    ...log,
    kind: 'log',
    id: crypto.randomUUID(),
    patientId,
    recordedAt: nowWithOffset(),
    pain: { ...log.pain, after },
    correctsId: logId,
  };
}
