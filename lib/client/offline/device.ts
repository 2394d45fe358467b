'use client';
import { type Memory, makeMemory, pieceId } from '@/lib/client/offline/memory';
import { moveOld, oldStoreAsVault } from '@/lib/client/offline/old-store';
import { isRecord } from '@/lib/client/offline/queue-entry';
import { openVault, type Vault } from '@/lib/client/offline/vault';

const currentId = 'device/current';
const channelName = 'plimsoll.device';

type News = { kind: 'changed' | 'left'; patientId: string };

let opened: Promise<Vault | null> | null = null;
/** The device's store; what an earlier version kept is moved into it before anything is read. */
function deviceVault(): Promise<Vault | null> {
  opened ??= openVault().then((vault) => (vault === null ? oldVault() : withOldMoved(vault)));
  return opened;
}

const oldStore = (): Storage | null => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
};

const oldVault = (): Vault | null => {
  const old = oldStore();
  return old === null || old.length === 0 ? null : oldStoreAsVault(old);
};

/** Looked for at every reading: a tab of the earlier version may still be open. */
const withOldMoved = (vault: Vault): Vault => ({
  ...vault,
  readAll: async (prefix) => {
    const old = oldStore();
    if (old !== null) await moveOld(vault, old).catch(() => undefined);
    return vault.readAll(prefix);
  },
});

const memories = new Map<string, Memory>();
const sharedWith = new Set<string>();
let channel: BroadcastChannel | null = null;

/** On a device that several people use nothing of this patient is kept: it lives as long as the page. Said before anything is kept. */
export function keepNothingOf(patientId: string): void {
  sharedWith.add(patientId);
}

/** One patient's part of this device's store. */
export function memoryOf(patientId: string): Memory {
  const known = memories.get(patientId);
  if (known !== undefined) return known;
  if (typeof window === 'undefined') return makeMemory({ patientId, vault: Promise.resolve(null) });
  const vault = sharedWith.has(patientId) ? Promise.resolve(null) : deviceVault();
  const made = makeMemory({ patientId, vault, tell: () => tellTabs({ kind: 'changed', patientId }) });
  memories.set(patientId, made);
  listen();
  void made.load();
  return made;
}

const leaveListeners = new Set<(patientId: string) => void>();
/** Calls back when somebody signs out in another tab. */
export function onLeft(left: (patientId: string) => void): () => void {
  listen();
  leaveListeners.add(left);
  return () => leaveListeners.delete(left);
}

function listen(): void {
  if (channel !== null || globalThis.BroadcastChannel === undefined) return;
  channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.kind === 'changed') void memories.get(data.patientId)?.load();
    else for (const left of leaveListeners) left(data.patientId);
  });
  window.addEventListener('storage', () => {
    for (const memory of memories.values()) void memory.load();
  });
}

const tellTabs = (news: News): void => channel?.postMessage(news);

/** Whose pages this device shows without asking the server; null when nobody's are kept. */
export async function readCurrent(): Promise<string | null> {
  const vault = await deviceVault();
  const records = await vault?.readAll(currentId).catch(() => []);
  const value = records?.find(({ id }) => id === currentId)?.value;
  return isRecord(value) && typeof value['patientId'] === 'string' ? value['patientId'] : null;
}

/** True once the device holds it. */
export async function setCurrent(patientId: string): Promise<boolean> {
  if (sharedWith.has(patientId)) return false;
  const vault = await deviceVault();
  if (vault === null) return false;
  return vault.put([{ id: currentId, value: { patientId } }]).then(
    () => true,
    () => false,
  );
}

/** Before somebody enters: whoever was here is shown no more. What they have not sent stays for them, sealed. */
export async function dropCurrent(): Promise<void> {
  const vault = await deviceVault();
  const patientId = await readCurrent();
  const ids = patientId === null ? [currentId] : [currentId, pieceId(patientId, 'portal')];
  await vault?.remove(ids).catch(() => undefined);
}

/** Takes everything of one patient off this device and tells the other tabs; what it keeps for others stays. */
export async function leaveDevice(patientId: string): Promise<void> {
  await memoryOf(patientId).forget();
  if ((await readCurrent()) === patientId) await dropCurrent();
  tellTabs({ kind: 'left', patientId });
}
