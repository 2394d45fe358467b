import 'server-only';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { byId, rejected } from '@/lib/server/data/log/log-sessions';

type Correcting = { id: string; correctsId: string | null };

/** Each correction after what it corrects, else by id; apart from them those that correct each other in a circle. */
export function inOrder<T extends Correcting>(items: readonly T[]): { ordered: T[]; circular: T[] } {
  const ordered: T[] = [];
  const waiting = new Map(items.toSorted(byId).map((item) => [item.id, item]));
  for (let before = -1; waiting.size > 0 && waiting.size !== before; ) {
    before = waiting.size;
    const ready = [...waiting.values()].filter(
      ({ correctsId }) => correctsId === null || !waiting.has(correctsId),
    );
    for (const item of ready) waiting.delete(item.id);
    ordered.push(...ready);
  }
  return { ordered, circular: [...waiting.values()] };
}

/**
 * Stores each correction after what it corrects, also when both came in one batch; answers by id. Those that correct each other in
 * a circle are refused.
 */
export async function storeInOrder<T extends Correcting>(
  items: readonly T[],
  store: (ready: readonly T[]) => Promise<Map<string, ItemAnswer>>,
): Promise<Map<string, ItemAnswer>> {
  const answers = new Map<string, ItemAnswer>();
  let waiting = items;
  while (waiting.length > 0) {
    const waitingIds = new Set(waiting.map((item) => item.id));
    const ready = waiting.filter((item) => item.correctsId === null || !waitingIds.has(item.correctsId));
    if (ready.length === 0) break;
    for (const [id, answer] of await store(ready)) answers.set(id, answer);
    waiting = waiting.filter((item) => !answers.has(item.id));
  }
  for (const item of waiting) answers.set(item.id, rejected('corrected_missing'));
  return answers;
}
