import type { Queue } from '@/lib/client/offline/make-queue';
import type { Memory } from '@/lib/client/offline/memory';
import { isRecord } from '@/lib/client/offline/queue-entry';

/** What a device keeps of an answer: when the server made it, by the server's clock. */
type Dated = { readAt: string };

type Reading<D extends Dated> = {
  memory: Memory;
  queue: Queue;
  ask: () => Promise<D | null>;
  /** Whether the device may keep it. */
  mayKeep: (data: D) => boolean;
  /** Whether what the device holds is as good as this answer, and need not be written again. */
  isHeld?: (kept: unknown, data: D) => boolean;
  /** Does the work while no other tab keeps an answer. */
  alone: (work: () => Promise<void>) => Promise<void>;
};

/**
 * Reads the day from the server and keeps it. What had been sent before is in the answer: it is dropped from the queue, but only once the
 * device holds that answer, so that no tab and no later visit sees a day without it. null: the answer was none that can be read.
 */
export async function readDay<D extends Dated>({
  memory,
  queue,
  ask,
  mayKeep,
  isHeld = () => false,
  alone,
}: Reading<D>): Promise<{ data: D; isKept: boolean } | null> {
  const sentBefore = queue.read().sent;
  const data = await ask();
  if (data === null) return null;
  if (!mayKeep(data)) {
    queue.forgetSent(sentBefore);
    return { data, isKept: false };
  }
  let isKept = false;
  await alone(async () => {
    await memory.load();
    // Another tab may have been quicker with a later answer.
    const kept = memory.piece('portal');
    isKept = isNewer(kept, data) || isHeld(kept, data) || (await memory.setPiece('portal', data));
    if (isKept) queue.forgetSent(sentBefore);
  });
  return { data, isKept };
}

/** Whether what is kept was read later than this. */
export const isNewer = (kept: unknown, { readAt }: Dated): boolean =>
  isRecord(kept) && typeof kept['readAt'] === 'string' && Date.parse(kept['readAt']) > Date.parse(readAt);
