import type { QueueEntry } from '@/lib/client/offline/queue-entry';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { SyncItem } from '@/lib/schemas/log';
import type { StopSymptomItem } from '@/lib/schemas/screening';
import { type RejectionCode, temporaryRejections } from '@/lib/domain/record/rejection';

/**
 * Why a rejected record will never be taken; null when another try can mend it. What builds on a record that was refused for good
 * is refused with it.
 */
export function lastingRefusal(
  item: SyncItem,
  code: RejectionCode,
  kept: readonly QueueEntry[],
): RejectionCode | null {
  if (!temporaryRejections.has(code)) return code;
  const basis = kept.find((entry) => basisOf(item).includes(entry.item.id) && entry.refusal !== null);
  if (basis !== undefined) return basis.refusal;
  const isLasting = code === 'session_missing' || code === 'pause_missing';
  return isLasting && !isBasisComing(item, kept) ? code : null;
}

/** Only what names a session or a pause can be refused for want of it. */
function isBasisComing(item: SyncItem, kept: readonly QueueEntry[]): boolean {
  if (item.kind === 'morning') return isSessionComing(item.localDate, kept);
  if (item.kind === 'stop_symptom') return kept.some((entry) => entry.item.id === item.sessionId);
  return item.kind !== 'pause_end' || kept.some((entry) => entry.item.id === item.pauseId);
}

/**
 * A stop symptom whose session will never be taken, without it: what somebody felt is told all the same. Null for everything else. It
 * keeps its id, which the server has not stored.
 */
export const withoutSession = (item: SyncItem, code: RejectionCode): StopSymptomItem | null =>
  item.kind === 'stop_symptom' && code === 'session_missing' ? { ...item, sessionId: null } : null;

function basisOf(item: SyncItem): (string | null)[] {
  switch (item.kind) {
    case 'session':
      return [];
    case 'log':
      return [item.sessionId, item.correctsId];
    case 'log_mark':
      return [item.logId, item.sameAs];
    case 'morning':
      return [item.correctsId];
    case 'screening':
    case 'usual_morning':
    case 'pause':
    case 'flare':
    case 'barrier':
      return [];
    case 'pause_end':
      return [item.pauseId];
    case 'stop_symptom':
      return [item.sessionId];
  }
}

/** A morning names no session: it may wait only for one that this device still has to send. */
const isSessionComing = (morning: string, kept: readonly QueueEntry[]): boolean =>
  kept.some(
    ({ item, refusal }) =>
      item.kind === 'session' && item.localDate === addDays(morning, -1) && refusal === null,
  );
