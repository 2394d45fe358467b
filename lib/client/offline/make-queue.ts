import { ProblemError } from '@/lib/client/problem';
import type { Memory } from '@/lib/client/offline/memory';
import type { QueueEntry } from '@/lib/client/offline/queue-entry';
import { lastingRefusal, withoutSession } from '@/lib/client/queue-refusal';
import type { SyncItem } from '@/lib/schemas/log';
import { temporaryRejections } from '@/lib/domain/record/rejection';
import type { ItemAnswer } from '@/lib/schemas/sync';

const itemsPerBatch = 50;
const firstWaitMs = 2_000;
const longestWaitMs = 15 * 60_000;

export type QueueState = {
  /** What this device noted before has been read. */
  isReady: boolean;
  /** Noted here and not yet taken by the server. */
  waiting: readonly QueueEntry[];
  /** Refused for good; kept and shown. */
  refused: readonly QueueEntry[];
  /** Taken by the server: shown until the day has been read afresh. */
  sent: readonly QueueEntry[];
  /** Records of another version: kept, shown as needing attention, never dropped. */
  unreadable: number;
  /** Something is not yet on the device. */
  isWriting: boolean;
  isSending: boolean;
  trouble: 'none' | 'offline' | 'signed_out' | 'gone';
  canStore: boolean;
  /** When the server last took something, as an instant; null when nobody knows. */
  lastSentAt: string | null;
};

export const nothingKept: QueueState = {
  ...{ isReady: false, waiting: [], refused: [], sent: [], unreadable: 0 },
  ...{ isWriting: false, isSending: false, trouble: 'none', canStore: true, lastSentAt: null },
};

export type Queue = {
  subscribe: (changed: () => void) => () => void;
  read: () => QueueState;
  /** Keeps records on this device, then tries to send. In sight at once; on the device once `isWriting` is false again. */
  add: (items: readonly SyncItem[]) => void;
  /** Sends what waits; resolves when nothing more can be sent now. */
  flush: () => Promise<void>;
  /** The day has been read after these were taken: it knows them now. */
  forgetSent: (sent: readonly QueueEntry[]) => void;
};

type Sent = { format: number; deviceNow: string; items: SyncItem[] };

/** Everything that a queue asks of the world around it. */
export type QueueWorld = {
  memory: Memory;
  /** One batch to the server: an answer for each item in its place, undefined where it cannot be read. */
  post: (batch: Sent) => Promise<(ItemAnswer | undefined)[]>;
  /** Does the work while no other tab of this browser sends. */
  oneSender: (work: () => Promise<void>) => Promise<void>;
  /** Calls back later; the answer calls it off. */
  later: (waitMs: number, work: () => void) => () => void;
  now: () => Date;
  /** 0 to 1. */
  random: () => number;
};

/** The format of what is sent (`lib/schemas/sync.ts`). */
const syncFormat = 1;

/** The patient's queue: the device's store, then one road to the server. What was taken once is sent no more, and nothing is dropped before that. */
export function makeQueue(world: QueueWorld): Queue {
  const { memory, now } = world;
  const listeners = new Set<() => void>();
  let isSending = false;
  let trouble: QueueState['trouble'] = 'none';
  let failures = 0;
  let callOff = () => {};
  let state = stateNow();

  function stateNow(): QueueState {
    const { entries, ...rest } = memory.read();
    const open = entries.filter(({ sentAt }) => sentAt === null);
    const lastSentAt = memory.piece('sent');
    return {
      ...rest,
      waiting: open.filter(({ refusal }) => refusal === null),
      refused: open.filter(({ refusal }) => refusal !== null),
      sent: entries.filter(({ sentAt }) => sentAt !== null),
      ...{ isSending, trouble },
      lastSentAt: typeof lastSentAt === 'string' ? lastSentAt : null,
    };
  }

  let seen: unknown[] = [];
  function update(): void {
    // A session that goes on writes to the same store with every step: the queue has not changed by that.
    const { entries, isReady, canStore, unreadable, isWriting } = memory.read();
    const facts = [
      entries,
      isReady,
      canStore,
      unreadable,
      isWriting,
      isSending,
      trouble,
      memory.piece('sent'),
    ];
    if (facts.every((fact, place) => fact === seen[place]) && seen.length > 0) return;
    seen = facts;
    state = stateNow();
    for (const listener of listeners) listener();
  }
  memory.subscribe(update);

  function say(changes: { isSending?: boolean; trouble?: QueueState['trouble'] }): void {
    isSending = changes.isSending ?? isSending;
    trouble = changes.trouble ?? trouble;
    update();
  }

  const unsent = () => memory.read().entries.filter(({ sentAt }) => sentAt === null);

  /** What an answer makes of an entry; null when it says nothing. */
  function settled(entry: QueueEntry, answer: ItemAnswer | undefined): QueueEntry | null {
    if (answer === undefined) return null;
    if (answer.status !== 'rejected') return { ...entry, sentAt: now().toISOString() };
    const refusal = lastingRefusal(entry.item, answer.code, unsent());
    if (refusal === null) return null;
    const told = withoutSession(entry.item, answer.code);
    // Once it names no session there is nothing left to leave out.
    if (entry.item.kind === 'stop_symptom' && entry.item.sessionId === null) return { ...entry, refusal };
    return told === null ? { ...entry, refusal } : { ...entry, item: told };
  }

  /** Sends one batch; true when it was taken and there may be more. */
  async function sendBatch(): Promise<boolean> {
    await memory.load();
    const batch = stateNow().waiting.slice(0, itemsPerBatch);
    if (batch.length === 0) return false;
    const items = batch.map(({ item }) => item);
    const answers = await world.post({ format: syncFormat, deviceNow: now().toISOString(), items });
    const changes: Promise<boolean>[] = [];
    // One by one: what builds on a record that was refused for good follows it.
    for (const [place, entry] of batch.entries()) {
      const after = settled(entry, answers[place]);
      if (after === null) continue;
      changes.push(memory.putEntries([after], after.sentAt));
    }
    await Promise.all(changes);
    const isMovedOn = answers.some(
      (answer) =>
        answer !== undefined && (answer.status !== 'rejected' || !temporaryRejections.has(answer.code)),
    );
    if (!isMovedOn && changes.length === 0)
      throw new ProblemError({ code: 'stuck', title: 'Nothing could be taken.' });
    return true;
  }

  async function sendAll(): Promise<void> {
    callOff();
    await memory.load();
    if (stateNow().waiting.length === 0) return say({ isSending: false });
    say({ isSending: true });
    try {
      while (await sendBatch()) update();
      failures = 0;
      say({ isSending: false, trouble: 'none' });
    } catch (error) {
      const status = error instanceof ProblemError ? error.status : 0;
      say({ isSending: false, trouble: status === 401 ? 'signed_out' : status === 410 ? 'gone' : 'offline' });
      if (status !== 401 && status !== 410) retryLater(error);
    }
  }

  /** Growing, random waits up to a quarter of an hour; the server may ask for longer. */
  function retryLater(error: unknown): void {
    failures += 1;
    const asked = error instanceof ProblemError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    const grown = Math.min(longestWaitMs, firstWaitMs * 2 ** failures) * (0.5 + world.random() / 2);
    callOff = world.later(Math.max(asked, grown), () => void flush());
  }

  let running: Promise<void> | null = null;
  function flush(): Promise<void> {
    running ??= world.oneSender(sendAll).finally(() => {
      running = null;
    });
    return running;
  }

  return {
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    read: () => state,
    add: (items) => {
      const { entries } = memory.read();
      const known = new Set(entries.map(({ item }) => item.id));
      const last = entries.at(-1)?.order ?? 0;
      const keptAt = now().toISOString();
      const fresh = items
        .filter(({ id }) => !known.has(id))
        .map((item, place) => ({ item, order: last + 1 + place, refusal: null, keptAt, sentAt: null }));
      // A batch under way may have read the store before these records came in.
      void memory.putEntries(fresh).then(() => (running ?? Promise.resolve()).then(flush));
    },
    flush,
    forgetSent: (sent) => {
      if (sent.length > 0) void memory.removeEntries(sent);
    },
  };
}
