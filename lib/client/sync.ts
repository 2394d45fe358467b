import { memoryOf } from '@/lib/client/offline/device';
import { makeQueue, nothingKept, type Queue } from '@/lib/client/offline/make-queue';
import { isRecord } from '@/lib/client/offline/queue-entry';
import { sendJson } from '@/lib/client/problem';
import { rejectionCodes } from '@/lib/domain/record/rejection';
import { portalPaths } from '@/lib/portal-paths';
import type { ItemAnswer } from '@/lib/schemas/sync';

/** A tab that was frozen in mid-request must not hold up the others for ever. */
const longestRequestMs = 30_000;
const longestTurnMs = 45_000;

const queues = new Map<string, Queue>();

/** The patient's queue of this page: the device's store, then one road to the server, `POST /api/sync`. */
export function queueOf(patientId: string): Queue {
  if (typeof window === 'undefined') return idle;
  const known = queues.get(patientId);
  if (known !== undefined) return known;
  const made = makeQueue({
    memory: memoryOf(patientId),
    post: async (batch) =>
      readAnswers(
        await sendJson('POST', portalPaths.api.sync, batch, undefined, AbortSignal.timeout(longestRequestMs)),
        batch.items.length,
      ),
    oneSender,
    later: (waitMs, work) => {
      const timer = setTimeout(work, waitMs);
      return () => clearTimeout(timer);
    },
    now: () => new Date(),
    random: Math.random,
  });
  queues.set(patientId, made);
  return made;
}

/** What the server renders with: nothing is kept there. */
const idle: Queue = {
  subscribe: () => () => {},
  read: () => nothingKept,
  add: () => {},
  flush: async () => {},
  forgetSent: () => {},
};

/** The answers by their places; what cannot be read says nothing, so that the record stays. */
function readAnswers(answer: unknown, count: number): (ItemAnswer | undefined)[] {
  const items = isRecord(answer) && Array.isArray(answer['items']) ? answer['items'] : [];
  return Array.from({ length: count }, (_, place) => readAnswer(items[place]));
}

function readAnswer(item: unknown): ItemAnswer | undefined {
  if (!isRecord(item)) return undefined;
  const { status, code } = item;
  if (status === 'stored' || status === 'already_stored') return { status };
  const known = rejectionCodes.find((one) => one === code);
  return status === 'rejected' && known !== undefined ? { status, code: known } : undefined;
}

/** Only one tab of this browser sends at a time; what is sent twice all the same is stored once. */
const oneSender = (work: () => Promise<void>) => aloneAs('plimsoll.sync', work);

/** Does the work while no other tab of this browser does work of this name; a tab that never gives way is passed. */
export async function aloneAs(name: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) return work();
  const waiting = AbortSignal.timeout(longestTurnMs);
  try {
    await navigator.locks.request(name, { signal: waiting }, work);
  } catch (error) {
    if (!waiting.aborted) throw error;
    await work();
  }
}
