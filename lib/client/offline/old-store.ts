import { isRecord, readEntry } from '@/lib/client/offline/queue-entry';
import type { KeptRecord, Vault } from '@/lib/client/offline/vault';

/** Where earlier versions kept records as plain text. */
const queueName = 'plimsoll.queue.';
const sittingName = 'plimsoll.sitting.';

/** The part of `Storage` that is needed. */
export type OldStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'removeItem'>;

type OldRecord = { key: string; text: string; id: string };

/**
 * Moves what an earlier version kept into the vault: first it is there, then it goes from the old place. What cannot be read is moved as
 * it is and shown as needing attention. Twice, and in two tabs at once, is the same.
 */
export async function moveOld(vault: Vault, old: OldStore): Promise<void> {
  for (const { key, text, id } of oldRecords(old)) {
    const known = await vault.readAll(id);
    if (!known.some((record) => record.id === id)) await vault.put([{ id, value: newValue(key, text) }]);
    // A tab of the earlier version may have written it anew meanwhile: then it stays for the next time.
    if (old.getItem(key) === text) old.removeItem(key);
  }
}

/** Where the vault cannot be used, what an earlier version kept is read and sent from its old place; nothing is written as plain text any more. */
export const oldStoreAsVault = (old: OldStore): Vault => ({
  readAll: async (prefix) =>
    oldRecords(old)
      .filter(({ id }) => id.startsWith(prefix))
      .map(({ key, text, id }): KeptRecord => ({ id, isReadable: true, value: newValue(key, text) })),
  put: async () => {
    throw new Error('nothing is kept as plain text');
  },
  remove: async (ids) => {
    for (const { key, id } of oldRecords(old)) if (ids.includes(id)) old.removeItem(key);
  },
});

function oldRecords(old: OldStore): OldRecord[] {
  const keys = Array.from({ length: old.length }, (_, index) => old.key(index));
  return keys.flatMap((key) => {
    const id = key === null ? null : newId(key);
    const text = key === null ? null : old.getItem(key);
    return key === null || id === null || text === null ? [] : [{ key, text, id }];
  });
}

/** `plimsoll.queue.<patient>.<kind>.<id>` and `plimsoll.sitting.<patient>`. */
function newId(key: string): string | null {
  if (key.startsWith(sittingName)) return `${key.slice(sittingName.length)}/piece/sitting`;
  if (!key.startsWith(queueName)) return null;
  const [patientId, ...rest] = key.slice(queueName.length).split('.');
  return `${patientId}/queue/${rest.join('.')}`;
}

function newValue(key: string, text: string): unknown {
  const value = parse(text);
  if (key.startsWith(sittingName)) return value;
  const entry = isRecord(value) ? { ...value, format: 1, keptAt: saidAt(value['item']), sentAt: null } : null;
  return readEntry(entry) === null ? { format: 0, text } : entry;
}

/** When it was noted; the earlier version did not keep when it was kept. */
function saidAt(item: unknown): string {
  const at = isRecord(item) ? (item['recordedAt'] ?? item['performedAt']) : null;
  return typeof at === 'string' ? at : new Date(0).toISOString();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
