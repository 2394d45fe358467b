import { z } from 'zod';
import { type RejectionCode, rejectionCodes, syncItem } from '@/lib/schemas/sync';
import type { SyncItem } from '@/lib/schemas/log';

const storedEntry = z.strictObject({
  item: syncItem,
  order: z.number(),
  refusal: z.enum(rejectionCodes).nullable(),
});
/** One record that waits on this device; `refusal` says why the server will not take it. */
export type QueueEntry = { item: SyncItem; order: number; refusal: RejectionCode | null };

/** Each record has a key of its own, so that two tabs never write over each other. */
const prefixOf = (patientId: string) => `plimsoll.queue.${patientId}.`;
const keyOf = (item: SyncItem) => `${prefixOf(item.patientId)}${item.kind}.${item.id}`;

/** What this device keeps for a patient, oldest first. Other patients' records are neither shown nor sent. */
export function readEntries(patientId: string): QueueEntry[] {
  const prefix = prefixOf(patientId);
  const entries: QueueEntry[] = [];
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index);
      if (key === null || !key.startsWith(prefix)) continue;
      const parsed = storedEntry.safeParse(readJson(localStorage.getItem(key)));
      if (parsed.success) entries.push(parsed.data);
    }
  } catch {
    return [];
  }
  return entries.toSorted((a, b) => a.order - b.order);
}

/** Keeps a record on the device; false when the device cannot. */
export function writeEntry(entry: QueueEntry): boolean {
  try {
    localStorage.setItem(keyOf(entry.item), JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
}

/** Whether this device can keep anything at all (private windows and full stores cannot). */
export function canKeep(): boolean {
  try {
    localStorage.setItem('plimsoll.probe', '1');
    localStorage.removeItem('plimsoll.probe');
    return true;
  } catch {
    return false;
  }
}

export function removeEntry(item: SyncItem): void {
  try {
    localStorage.removeItem(keyOf(item));
  } catch {
    // A device that cannot store has nothing to remove.
  }
}

/** Takes everything of one patient off this device; what it keeps for others stays. */
export function forgetPatient(patientId: string): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    for (const key of keys)
      if (key?.startsWith('plimsoll.') && key.includes(patientId)) localStorage.removeItem(key);
  } catch {
    // A device that cannot store has nothing to remove.
  }
}

/** Calls back when another tab changes what is kept. */
export function onOtherTab(patientId: string, changed: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === null || event.key.startsWith(prefixOf(patientId))) changed();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
