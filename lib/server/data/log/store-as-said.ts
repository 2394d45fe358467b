import 'server-only';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { auditAll } from '@/lib/server/audit';
import {
  alreadyStored,
  type Batch,
  byId,
  rejected,
  stored,
  writeOf,
} from '@/lib/server/data/log/log-sessions';
import type { Tx } from '@/lib/server/db';

/** How items of one kind are kept. `add` leaves out what is there already and answers the ids of what is new. */
type Kept<I, K> = {
  entity: string;
  add: (items: readonly I[]) => Promise<{ id: string }[]>;
  find: (ids: readonly string[]) => Promise<K[]>;
  isSame: (item: I, before: K) => boolean;
};

/**
 * Stores items that stay as they were said, in whatever order and however often they come; answers by id. The same id with other content
 * is a `conflict`, and the first stays.
 */
export async function storeAsSaid<I extends { id: string }, K extends { id: string }>(
  tx: Tx,
  batch: Batch,
  items: readonly I[],
  { entity, add, find, isSame }: Kept<I, K>,
): Promise<Map<string, ItemAnswer>> {
  if (items.length === 0) return new Map();
  const fresh = new Set((await add(items.toSorted(byId))).map(({ id }) => id));
  const existing = await find(items.map(({ id }) => id).filter((id) => !fresh.has(id)));
  await auditAll(
    tx,
    batch.actor,
    [...fresh].map((id) => ({
      action: writeOf(batch),
      patientId: batch.patientId,
      entity: { kind: entity, id },
    })),
  );
  return new Map(
    items.map((item) => {
      if (fresh.has(item.id)) return [item.id, stored];
      const before = existing.find(({ id }) => id === item.id);
      return [item.id, before !== undefined && isSame(item, before) ? alreadyStored : rejected('conflict')];
    }),
  );
}
