'use client';
import { speak } from '#spoken';
import { closeSitting } from '@/lib/client/left-sitting';
import {
  dropCurrent,
  keepNothingOf,
  leaveDevice,
  memoryOf,
  readCurrent,
  setCurrent,
} from '@/lib/client/offline/device';
import { isRecord, type QueueEntry } from '@/lib/client/offline/queue-entry';
import { leaveWorker, lookForUpdate } from '@/lib/client/offline/worker';
import { getJson, ProblemError } from '@/lib/client/problem';
import { isNewer, readDay } from '@/lib/client/portal/read-day';
import { endSession } from '@/lib/client/sign-in';
import { aloneAs, queueOf } from '@/lib/client/sync';
import { portalPaths } from '@/lib/portal-paths';
import type { PortalData } from '@/lib/schemas/portal';
import { portalFormat } from '@/lib/schemas/portal-format';

/** A changed or stopped program reaches an open page within a minute (H-3). */
const checkEveryMs = 45_000;
/** Pages that nobody opened for so long are kept no more; what was not sent is. */
const longestUnusedMs = 30 * 24 * 3_600_000;
/** Where nothing has moved, the device notes so often that it was asked. */
const writtenAnewMs = 5 * 60_000;
const ageMs = (held: PortalData, now: PortalData) => Date.parse(now.readAt) - Date.parse(held.readAt);
const nothing = () => {};
/** A clock that is so far off would tell another day. */
const smallSkewMs = 5 * 60_000;

export type PortalState = {
  /** null: nothing is known yet. */
  data: PortalData | null;
  /** `opening`: the device is asked, then the server. `empty`: neither had anything, there is no connection. */
  phase: 'opening' | 'ready' | 'empty';
  /** The access has ended and some of what was noted here was never sent: shown instead of the pages until somebody decides. */
  unsentAtEnd: { entries: readonly QueueEntry[]; unreadable: number } | null;
  /** Why what is shown may be old. */
  trouble: 'none' | 'offline' | 'signed_out';
  /** The device holds these pages. */
  isKept: boolean;
  /** What to add to the clock of this device to have the server's. */
  skewMs: number;
};

export type Portal = {
  read: () => PortalState;
  subscribe: (changed: () => void) => () => void;
  /** After the end of the access: takes off the device what was never sent. */
  dropUnsent: () => Promise<void>;
  /** Asks the server now. */
  refresh: () => Promise<void>;
  /** From the first picture on until the page is left: the device, the server, and the server again every so often. */
  start: () => () => void;
};

/** The data of the patient's pages: what the page came with, else what the device keeps; then the server's, again and again. */
export function makePortal(initial: PortalData | null): Portal {
  const listeners = new Set<() => void>();
  if (initial?.person.isShared === true) keepNothingOf(initial.person.patientId);
  let state: PortalState = {
    data: initial,
    phase: initial === null ? 'opening' : 'ready',
    ...{ unsentAtEnd: null, trouble: 'none', isKept: false, skewMs: 0 },
  };

  function say(changes: Partial<PortalState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  async function openKept(): Promise<void> {
    const patientId = await readCurrent();
    if (patientId === null) return;
    const memory = memoryOf(patientId);
    await memory.load();
    const kept = readPortal(memory.piece('portal'));
    if (kept === null || state.data !== null) return;
    if (Date.now() - Date.parse(kept.readAt) > longestUnusedMs) return void memory.setPiece('portal', null);
    await speak(kept.person.language);
    if (state.data !== null) return;
    say({ data: kept, phase: 'ready', isKept: true });
    follow(kept);
  }

  /** One tab may read later than another: all of them show the latest that the device holds. */
  let followed: string | null = null;
  function follow({ person: { patientId } }: PortalData): void {
    if (followed === patientId) return;
    followed = patientId;
    const memory = memoryOf(patientId);
    memory.subscribe(() => {
      const kept = readPortal(memory.piece('portal'));
      if (kept === null || state.data === null || !isNewer(kept, state.data)) return;
      void speak(kept.person.language).then(() => {
        if (state.data !== null && isNewer(kept, state.data)) say({ data: kept });
      }, nothing);
    });
  }

  const read = async (data: PortalData | null, ask: () => Promise<PortalData | null>) => {
    const first = data ?? (await ask());
    if (first === null) return null;
    const { patientId } = first.person;
    return readDay({
      memory: memoryOf(patientId),
      queue: queueOf(patientId),
      ask: data === null ? async () => first : ask,
      mayKeep: ({ person }) => !person.isShared,
      isHeld: (kept, now) => {
        const held = readPortal(kept);
        return held !== null && held.mark === now.mark && ageMs(held, now) < writtenAnewMs;
      },
      alone: (work) => aloneAs('plimsoll.portal', work),
    });
  };

  async function ask(): Promise<void> {
    try {
      const answer = await read(state.data, askServer);
      // Of a later version: this page goes on with what it has until it is the later one itself.
      if (answer === null) return void lookForUpdate();
      const isCurrent = answer.isKept && (await setCurrent(answer.data.person.patientId));
      say({ isKept: isCurrent });
    } catch (error) {
      await fail(error);
    }
  }

  async function askServer(): Promise<PortalData | null> {
    const { data: known } = state;
    const answer = await getJson(
      known === null ? portalPaths.api.portal : portalPaths.api.portalSince(known.mark),
    );
    // The same, read anew: what it was read for is as old as this answer.
    const data =
      known !== null &&
      isRecord(answer) &&
      answer['unchanged'] === true &&
      typeof answer['readAt'] === 'string'
        ? { ...known, readAt: answer['readAt'] }
        : readPortal(answer);
    if (data === null) return null;
    const { patientId, isShared, language } = data.person;
    // Somebody else has signed in meanwhile: nothing of the page that was open may mix with theirs.
    if (state.data !== null && state.data.person.patientId !== patientId) {
      window.location.replace(portalPaths.today);
      return new Promise(() => {});
    }
    // Before anything is kept of it.
    if (isShared) keepNothingOf(patientId);
    await speak(language);
    const skewMs = Date.parse(data.readAt) - Date.now();
    say({ data, phase: 'ready', trouble: 'none', skewMs: Math.abs(skewMs) > smallSkewMs ? skewMs : 0 });
    follow(data);
    return data;
  }

  async function fail(error: unknown): Promise<void> {
    const status = error instanceof ProblemError ? error.status : 0;
    const { data } = state;
    if (status === 410 && data !== null) {
      return end(data);
    }
    if ((status === 401 || status === 403 || status === 410) && data === null)
      return window.location.replace(portalPaths.enter);
    if (data === null) say({ phase: 'empty', trouble: 'offline' });
    else say({ trouble: status === 401 || status === 403 ? 'signed_out' : 'offline' });
  }

  /**
   * The access has ended: the pages go from this device at once, and everything else with them. What was noted here and never sent is
   * shown first; it stays sealed on the device until the person has read that, or enters again.
   */
  async function end(data: PortalData): Promise<void> {
    const { patientId } = data.person;
    const queue = queueOf(patientId);
    await memoryOf(patientId).load();
    closeSitting({ patientId, exercises: [] }, queue.add);
    // Fetched only here: the entrance has this script too, and no questions.
    await import('@/lib/client/kept-questions')
      .then(({ closeQuestions }) =>
        closeQuestions(
          { patientId, timeZone: data.plan.timeZone, localDate: data.readAt.slice(0, 10) },
          queue.add,
          true,
        ),
      )
      .catch(nothing);
    const { waiting, refused, unreadable } = queue.read();
    if (waiting.length + refused.length + unreadable === 0) return leave(patientId);
    await dropCurrent();
    await leaveWorker();
    say({ unsentAtEnd: { entries: [...waiting, ...refused], unreadable } });
    await forgetLink();
  }

  /** The device remembers the link no longer, and the sign-in that was ended is taken away: last, for whoever has none is only asked to enter. */
  const forgetLink = () => endSession().catch(nothing);

  async function leave(patientId: string): Promise<void> {
    await leaveDevice(patientId);
    await leaveWorker();
    await forgetLink();
    window.location.replace(portalPaths.enter);
  }

  let running: Promise<void> | null = null;
  let isWanted = false;
  /** What was sent while an answer was on its way may not be in it: then the server is asked once more. */
  function refresh(): Promise<void> {
    if (state.unsentAtEnd !== null) return Promise.resolve();
    isWanted = running !== null;
    running ??= ask().finally(() => {
      running = null;
      if (isWanted) void refresh();
    });
    return running;
  }

  async function begin(): Promise<void> {
    if (initial === null) {
      await openKept();
      return refresh();
    }
    const { patientId, isShared } = initial.person;
    const memory = memoryOf(patientId);
    follow(initial);
    await memory.load();
    if (isShared) return;
    // What was sent while the page was on its way may not be in it: nothing is dropped from the queue for it.
    const isKept = isNewer(memory.piece('portal'), initial) || (await memory.setPiece('portal', initial));
    say({ isKept: isKept && (await setCurrent(patientId)) });
  }

  return {
    read: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    refresh,
    dropUnsent: async () => {
      if (state.data !== null) await leave(state.data.person.patientId);
    },
    start: () => {
      void begin();
      const again = () => {
        if (document.visibilityState === 'visible') void refresh();
      };
      const timer = setInterval(again, checkEveryMs);
      document.addEventListener('visibilitychange', again);
      window.addEventListener('online', again);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', again);
        window.removeEventListener('online', again);
      };
    },
  };
}

/** The answer of the server, or what was kept of it; null when it is of a format that this page does not know. Further fields are let be. */
function readPortal(value: unknown): PortalData | null {
  if (!isRecord(value) || value['format'] !== portalFormat) return null;
  const { person, plan, pictures } = value;
  const isWhole =
    isRecord(person) && typeof person['patientId'] === 'string' && isRecord(plan) && isRecord(pictures);
  // The server checks what it sends (its own type); the device sealed what it keeps.
  return isWhole ? (value as PortalData) : null;
}
