import { ProblemError, sendJson } from '@/lib/client/problem';
import {
  canKeep,
  onOtherTab,
  type QueueEntry,
  readEntries,
  removeEntry,
  writeEntry,
} from '@/lib/client/queue-store';
import { lastingRefusal, withoutSession } from '@/lib/client/queue-refusal';
import { paths } from '@/lib/paths';
import type { SyncItem } from '@/lib/schemas/log';
import { type ItemAnswer, syncAnswer, syncFormat, temporaryRejections } from '@/lib/schemas/sync';

const itemsPerBatch = 50;
const firstWaitMs = 2_000;
const longestWaitMs = 15 * 60_000;

export type QueueState = {
  /** Kept on this device and not yet taken by the server. */
  waiting: readonly QueueEntry[];
  /** Refused for good; kept and shown. */
  refused: readonly QueueEntry[];
  /** Taken since this page was opened: shown until the day is read afresh. */
  sent: readonly SyncItem[];
  isSending: boolean;
  trouble: 'none' | 'offline' | 'signed_out';
  canStore: boolean;
};

export const nothingKept: QueueState = {
  waiting: [],
  refused: [],
  sent: [],
  isSending: false,
  trouble: 'none',
  canStore: true,
};

export type Queue = {
  subscribe: (changed: () => void) => () => void;
  read: () => QueueState;
  /** Keeps records on this device, then tries to send. What is typed is safe when this returns. */
  add: (items: readonly SyncItem[]) => void;
  /** Sends what waits; resolves when nothing more can be sent now. */
  flush: () => Promise<void>;
};

const queues = new Map<string, Queue>();

/** The patient's queue of this page: local store, then one road to the server, `POST /api/sync`. */
export function queueOf(patientId: string): Queue {
  if (typeof window === 'undefined') return idle;
  const known = queues.get(patientId);
  if (known !== undefined) return known;
  const made = makeQueue(patientId);
  queues.set(patientId, made);
  return made;
}

/** What the server renders with: nothing is kept there. */
const idle: Queue = {
  subscribe: () => () => {},
  read: () => nothingKept,
  add: () => {},
  flush: async () => {},
};

function makeQueue(patientId: string): Queue {
  const listeners = new Set<() => void>();
  /** Records of a device that cannot store: they live as long as the page. */
  const unstored = new Map<string, QueueEntry>();
  let state: QueueState = { ...nothingKept, canStore: canKeep() };
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let order = Date.now();

  const entries = () => [...readEntries(patientId), ...unstored.values()];
  const update = (changes: Partial<QueueState> = {}) => {
    const all = entries();
    state = {
      ...state,
      ...changes,
      waiting: all.filter((entry) => entry.refusal === null),
      refused: all.filter((entry) => entry.refusal !== null),
      canStore: unstored.size === 0 && canKeep(),
    };
    for (const listener of listeners) listener();
  };

  function keep(entry: QueueEntry): void {
    if (writeEntry(entry)) unstored.delete(entry.item.id);
    else unstored.set(entry.item.id, entry);
  }

  function settle(entry: QueueEntry, answer: ItemAnswer | undefined): void {
    if (answer === undefined) return;
    if (answer.status !== 'rejected') {
      removeEntry(entry.item);
      unstored.delete(entry.item.id);
      state = { ...state, sent: [...state.sent, entry.item] };
      return;
    }
    const refusal = lastingRefusal(entry.item, answer.code, entries());
    if (refusal === null) return;
    const told = withoutSession(entry.item, answer.code);
    keep(told === null ? { ...entry, refusal } : { ...entry, item: told });
  }

  /** Sends one batch; true when it was taken and there may be more. */
  async function sendBatch(): Promise<boolean> {
    const batch = entries()
      .filter((entry) => entry.refusal === null)
      .slice(0, itemsPerBatch);
    if (batch.length === 0) return false;
    const body = {
      format: syncFormat,
      deviceNow: new Date().toISOString(),
      items: batch.map((entry) => entry.item),
    };
    const { items } = await sendJson('POST', paths.api.sync, body, syncAnswer);
    batch.forEach((entry, place) => settle(entry, items[place]));
    const isMovedOn = items.some(
      (answer) => answer.status !== 'rejected' || !temporaryRejections.has(answer.code),
    );
    if (!isMovedOn) throw new ProblemError(stuck);
    return true;
  }

  async function sendAll(): Promise<void> {
    clearTimeout(timer);
    if (entries().every((entry) => entry.refusal !== null)) return update();
    update({ isSending: true });
    try {
      while (await sendBatch()) update();
      failures = 0;
      update({ isSending: false, trouble: 'none' });
    } catch (error) {
      const isSignedOut = error instanceof ProblemError && error.status === 401;
      update({ isSending: false, trouble: isSignedOut ? 'signed_out' : 'offline' });
      if (!isSignedOut) retryLater(error);
    }
  }

  /** Growing, random waits up to a quarter of an hour; the server may ask for longer. */
  function retryLater(error: unknown): void {
    failures += 1;
    const asked = error instanceof ProblemError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    const grown = Math.min(longestWaitMs, firstWaitMs * 2 ** failures) * (0.5 + Math.random() / 2);
    timer = setTimeout(() => void flush(), Math.max(asked, grown));
  }

  update();
  let running: Promise<void> | null = null;
  function flush(): Promise<void> {
    running ??= oneSender(sendAll).finally(() => {
      running = null;
    });
    return running;
  }

  return {
    subscribe: (changed) => {
      listeners.add(changed);
      const stop = onOtherTab(patientId, () => update());
      return () => {
        listeners.delete(changed);
        stop();
      };
    },
    read: () => state,
    add: (items) => {
      const known = new Set(entries().map((entry) => entry.item.id));
      for (const item of items) if (!known.has(item.id)) keep({ item, order: (order += 1), refusal: null });
      update();
      // A batch under way may have read the store before this record came in.
      void (running ?? Promise.resolve()).then(() => flush());
    },
    flush,
  };
}

const stuck = { code: 'stuck', title: 'Nothing could be taken.' };

/** Only one tab of this browser sends at a time. */
async function oneSender(work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) return work();
  await navigator.locks.request('plimsoll.sync', work);
}
