import { type QueueEntry, readEntry, storedEntry } from '@/lib/client/offline/queue-entry';
import type { KeptRecord, Vault } from '@/lib/client/offline/vault';

/** The single pieces that a device keeps of a patient beside the queue. */
export type PieceName = 'sitting' | 'questions' | 'portal' | 'sent' | 'visits' | 'trial';

export type MemoryState = {
  /** What lay on the device has been read. */
  isReady: boolean;
  /** The device keeps what it is given; false: it lives as long as this page. */
  canStore: boolean;
  /** Oldest first. */
  entries: readonly QueueEntry[];
  /** Records that are there and cannot be read by this version. */
  unreadable: number;
  /** Some entry is not on the device yet. */
  isWriting: boolean;
};

/** One patient's part of the device's store, with a mirror in memory for screens that cannot wait. */
export type Memory = {
  read: () => MemoryState;
  subscribe: (changed: () => void) => () => void;
  /** Reads the device afresh: another tab may have changed it. Resolves also where nothing can be kept. */
  load: () => Promise<void>;
  /** In the mirror at once; true when the device holds them. `sentAt`, where the server took them, is kept in the same write. */
  putEntries: (entries: readonly QueueEntry[], sentAt?: string | null) => Promise<boolean>;
  removeEntries: (entries: readonly QueueEntry[]) => Promise<void>;
  piece: (name: PieceName) => unknown;
  setPiece: (name: PieceName, value: unknown) => Promise<boolean>;
  /** Takes everything of this patient off the device. */
  forget: () => Promise<void>;
};

type Options = {
  patientId: string;
  vault: Promise<Vault | null>;
  /** Tells the other tabs, and hears them. */
  tell?: () => void;
};

const queuePrefix = (patientId: string) => `${patientId}/queue/`;
export const entryId = ({ item }: Pick<QueueEntry, 'item'>): string =>
  `${queuePrefix(item.patientId)}${item.kind}.${item.id}`;
export const pieceId = (patientId: string, name: PieceName): string => `${patientId}/piece/${name}`;

export function makeMemory({ patientId, vault: opening, tell = () => {} }: Options): Memory {
  const listeners = new Set<() => void>();
  let kept = new Map<string, QueueEntry>();
  let pieces = new Map<string, unknown>();
  let unreadable = 0;
  let isReady = false;
  /** Somebody has signed out: nothing of this patient is kept any more. */
  let isLeft = false;
  /** The device refused when it was last tried. */
  let isRefusing = false;
  /** Changes that the device does not hold yet, or cannot: they stand over what is read from it. null: removed. */
  const ahead = new Map<string, { value: unknown; isWriting: boolean }>();
  let state: MemoryState = { isReady, canStore: true, entries: [], unreadable, isWriting: false };

  /** What the device has not taken when it was tried. */
  const failed = () => [...ahead].flatMap(([id, { value, isWriting }]) => (isWriting ? [] : [{ id, value }]));

  function update(): void {
    const entries = new Map(kept);
    for (const [id, { value }] of ahead)
      if (id.startsWith(queuePrefix(patientId))) {
        const entry = readEntry(value);
        if (entry === null) entries.delete(id);
        else entries.set(id, entry);
      }
    const isWriting = [...ahead].some(
      ([id, one]) => id.startsWith(queuePrefix(patientId)) && one.isWriting && one.value !== null,
    );
    const sorted = [...entries.values()].toSorted((a, b) => a.order - b.order);
    const canStore = !isRefusing && failed().length === 0;
    state = { isReady, canStore, unreadable, isWriting, entries: sameOr(state.entries, sorted) };
    for (const listener of listeners) listener();
  }

  function take(records: readonly KeptRecord[]): void {
    kept = new Map();
    pieces = new Map();
    unreadable = 0;
    for (const { id, isReadable, value } of records) {
      if (!id.startsWith(queuePrefix(patientId))) {
        if (isReadable) pieces.set(id, value);
        continue;
      }
      const entry = isReadable ? readEntry(value) : null;
      if (entry === null) unreadable += 1;
      else kept.set(id, entry);
    }
  }

  /**
   * The mirror first, then the device. What the device refuses stays in the mirror as long as the page lives, and goes along with the next
   * change: a record never reaches the device without those that it builds on.
   */
  async function change(changes: readonly { id: string; value: unknown }[]): Promise<boolean> {
    if (isLeft) return false;
    for (const { id, value } of changes) ahead.set(id, { value, isWriting: true });
    const mine = new Set(changes.map(({ id }) => id));
    update();
    const isKept = await inTurn(async () => {
      // What was said again meanwhile is written as it was said last.
      const batch = [...ahead].filter(([id, one]) => mine.has(id) || !one.isWriting);
      const isWritten = await write(batch.map(([id, { value }]) => ({ id, value })));
      for (const [id, one] of batch) {
        if (ahead.get(id) !== one) continue;
        if (isWritten) settle(id, one.value);
        if (isWritten || (one.value === null && !kept.has(id))) ahead.delete(id);
        else one.isWriting = false;
      }
      isRefusing = !isWritten;
      update();
      return isWritten;
    });
    if (isKept) tell();
    return isKept;
  }

  function settle(id: string, value: unknown): void {
    const isEntry = id.startsWith(queuePrefix(patientId));
    if (value === null) (isEntry ? kept : pieces).delete(id);
    else if (!isEntry) pieces.set(id, value);
    else {
      const entry = readEntry(value);
      if (entry !== null) kept.set(id, entry);
    }
  }

  /** Reads and writes one after the other: what was said last is what the device and the mirror hold. */
  let before: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = before.then(work);
    before = mine;
    return mine;
  }

  async function write(changes: readonly { id: string; value: unknown }[]): Promise<boolean> {
    const vault = await opening;
    if (vault === null || isLeft) return false;
    try {
      const puts = changes.filter(({ value }) => value !== null);
      const removals = changes.filter(({ value }) => value === null).map(({ id }) => id);
      if (puts.length > 0) await vault.put(puts);
      if (removals.length > 0) await vault.remove(removals);
      return true;
    } catch {
      return false;
    }
  }

  return {
    read: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    load: async () => {
      const vault = await opening;
      await inTurn(async () => {
        try {
          if (vault === null) isRefusing = true;
          else take(await vault.readAll(`${patientId}/`));
        } catch {
          isRefusing = true;
        }
        isReady = true;
        update();
      });
      if (vault !== null && failed().length > 0) await change([]);
    },
    putEntries: (entries, sentAt = null) =>
      change([
        ...entries.map((entry) => ({ id: entryId(entry), value: storedEntry(entry) })),
        ...(sentAt === null ? [] : [{ id: pieceId(patientId, 'sent'), value: sentAt }]),
      ]),
    removeEntries: async (entries) => {
      await change(entries.map((entry) => ({ id: entryId(entry), value: null })));
    },
    piece: (name) => {
      const id = pieceId(patientId, name);
      const first = ahead.get(id);
      return first === undefined ? (pieces.get(id) ?? null) : first.value;
    },
    setPiece: (name, value) => change([{ id: pieceId(patientId, name), value }]),
    forget: async () => {
      isLeft = true;
      const vault = await opening;
      // After what is being written: nothing of it may come later.
      await inTurn(async () => {
        if (vault === null) return;
        const records = await vault.readAll(`${patientId}/`).catch(() => []);
        await vault.remove(records.map(({ id }) => id)).catch(() => undefined);
      });
      ahead.clear();
      take([]);
      update();
    },
  };
}

/** The list as it was where nothing of it has changed: what depends on it need not be made anew. */
function sameOr(before: readonly QueueEntry[], now: readonly QueueEntry[]): readonly QueueEntry[] {
  const isSame =
    before.length === now.length &&
    now.every((entry, place) => JSON.stringify(entry) === JSON.stringify(before[place]));
  return isSame ? before : now;
}
