import { describe, expect, test } from 'vitest';
import { planWithRecords } from '@/lib/client/merge-records';
import { makeQueue, type Queue } from '@/lib/client/offline/make-queue';
import { makeMemory, type Memory } from '@/lib/client/offline/memory';
import { moveOld, type OldStore } from '@/lib/client/offline/old-store';
import { makeGate, makeLock, randomFrom, settle } from '@/lib/client/offline/schedule-fixture';
import { type Disk, vaultOn } from '@/lib/client/offline/vault-fixture';
import { isNewer, readDay } from '@/lib/client/portal/read-day';
import { ProblemError } from '@/lib/client/problem';
import type { LogItem, SyncItem } from '@/lib/schemas/log';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { emptyPlan, planExerciseOf } from './plan-fixture.ts';

/** 1 000 lives, in parts that say where they stopped. */
const parts = [0, 250, 500, 750] as const;
const runs = 250;
const firstSeed = Number(process.env['PLIMSOLL_SEED'] ?? 20_261_130);
const patientId = '00000000-0000-4000-8000-000000000001';
const prescriptionId = '00000000-0000-4000-8000-000000000002';
const today = '2026-03-09';
const startMs = Date.parse(`${today}T09:00:00Z`);

type Read = { format: 1; readAt: string; plan: PlanOfDays };
type Batch = { items: SyncItem[] };

/** The server as the promises O-2 and O-3 have it: each record once, by its id; the first content stays. */
function makeServer() {
  const stored = new Map<string, string>();
  const applied = new Map<string, number>();
  let reads = 0;
  let version = 1;
  const isThere = (id: string | null) => id === null || stored.has(id);
  const answer = (item: SyncItem): ItemAnswer => {
    const text = JSON.stringify(item);
    const known = stored.get(item.id);
    if (known !== undefined)
      return known === text ? { status: 'already_stored' } : { status: 'rejected', code: 'conflict' };
    if (item.kind === 'log' && !isThere(item.sessionId))
      return { status: 'rejected', code: 'session_missing' };
    if (item.kind === 'log' && !isThere(item.correctsId))
      return { status: 'rejected', code: 'corrected_missing' };
    stored.set(item.id, text);
    applied.set(item.id, (applied.get(item.id) ?? 0) + 1);
    return { status: 'stored' };
  };
  const logs = (): LogItem[] =>
    [...stored.values()].flatMap((text) => {
      const item = JSON.parse(text) as SyncItem;
      return item.kind === 'log' ? [item] : [];
    });
  return {
    stored,
    applied,
    take: (items: readonly SyncItem[]) => items.map(answer),
    changeProgram: () => {
      version += 1;
    },
    /** The plan with the last forms of the logs, the newest first. */
    read: (): Read => {
      reads += 1;
      const corrected = new Set(logs().map(({ correctsId }) => correctsId));
      const own = logs()
        .filter(({ id }) => !corrected.has(id))
        .toReversed();
      return {
        format: 1,
        readAt: new Date(startMs + reads).toISOString(),
        plan: emptyPlan(patientId, version, [
          planExerciseOf(
            prescriptionId,
            own.map(({ kind: _kind, patientId: _owner, id, correctsId: _corrects, ...log }) => ({
              ...log,
              logId: id,
              localDate: today,
            })),
          ),
        ]),
      };
    },
  };
}

type Tab = {
  memory: Memory;
  queue: Queue;
  plan: Read | null;
  timers: Set<() => void>;
  noted: SyncItem[];
  refresh: () => void;
};

/** What a screen of this tab shows of the exercise: ids of entries in their last form. */
const shownIn = ({ plan, queue }: Pick<Tab, 'plan' | 'queue'>): string[] => {
  if (plan === null) return [];
  const { sent, waiting } = queue.read();
  const records = [...sent, ...waiting].toSorted((a, b) => a.order - b.order).map(({ item }) => item);
  const [version] = planWithRecords(plan.plan, records).versions;
  return (version?.exercises[0]?.logs ?? []).map(({ logId }) => logId).toSorted();
};

/** One life of a phone: everything that may go wrong does, in the order that the seed says; then the network is perfect. */
async function live(seed: number) {
  const random = randomFrom(seed);
  const gate = makeGate();
  const [sending, keeping] = [makeLock(), makeLock()];
  const disk: Disk = new Map();
  const old = new Map<string, string>();
  const oldStore: OldStore = {
    get length() {
      return old.size;
    },
    key: (index) => [...old.keys()][index] ?? null,
    getItem: (key) => old.get(key) ?? null,
    removeItem: (key) => void old.delete(key),
  };
  const server = makeServer();
  let isPerfect = false;
  let clockMs = startMs;
  let made = 0;
  let tabs: Tab[] = [];
  /** What the device has said that it holds. */
  const promised = new Map<string, SyncItem>();
  const late: Batch[] = [];
  const failing = (share: number) => !isPerfect && random.chance(share);
  const offline = () => new ProblemError({ code: 'offline', title: 'No connection.' });

  const tellOthers = (from: object) => {
    for (const tab of tabs) if (tab !== from) void tab.memory.load();
  };

  async function post(owner: object, batch: Batch): Promise<ItemAnswer[]> {
    const sent: Batch = JSON.parse(JSON.stringify(batch));
    await gate.pass(owner);
    if (failing(0.2)) throw offline();
    if (failing(0.05)) throw new ProblemError({ status: 401, code: 'not_signed_in', title: '' });
    if (failing(0.05)) throw new ProblemError({ status: 503, code: 'unavailable', title: '' });
    // A network may hold a copy back and deliver it later, after others.
    if (failing(0.2)) late.push(sent);
    const answers = server
      .take(sent.items)
      .map(
        (answer): ItemAnswer =>
          failing(0.05) && answer.status === 'rejected' ? { status: 'rejected', code: 'fault' } : answer,
      );
    await gate.pass(owner);
    if (failing(0.2)) throw offline();
    return answers;
  }

  function openTab(): Tab {
    const owner = {};
    const base = vaultOn(disk, {
      before: async () => {
        await gate.pass(owner);
        if (failing(0.02)) throw new Error('the store failed');
      },
    });
    const vault = {
      ...base,
      readAll: async (prefix: string) => {
        await moveOld(base, oldStore).catch(() => undefined);
        return base.readAll(prefix);
      },
    };
    const memory = makeMemory({ patientId, vault: Promise.resolve(vault), tell: () => tellOthers(tab) });
    const timers = new Set<() => void>();
    const queue = makeQueue({
      memory,
      post: (batch) => post(owner, batch),
      oneSender: (work) => sending.alone(owner, work),
      later: (_waitMs, work) => {
        timers.add(work);
        return () => timers.delete(work);
      },
      now: () => new Date(clockMs),
      random: random.unit,
    });
    let isReading = false;
    const tab: Tab = Object.assign(owner, {
      ...{ memory, queue, plan: null, timers, noted: [] },
      refresh: () => {
        if (isReading) return;
        isReading = true;
        void readDay<Read>({
          ...{ memory, queue, mayKeep: () => true },
          alone: (work) => keeping.alone(owner, work),
          ask: async () => {
            await gate.pass(owner);
            if (failing(0.2)) throw offline();
            const read: Read = JSON.parse(JSON.stringify(server.read()));
            await gate.pass(owner);
            if (failing(0.2)) throw offline();
            if (tab.plan === null || !isNewer(tab.plan, read)) tab.plan = read;
            return read;
          },
        })
          .catch(() => undefined)
          .finally(() => {
            isReading = false;
          });
      },
    } satisfies Tab);
    memory.subscribe(() => {
      const kept = memory.piece('portal') as Read | null;
      if (kept !== null && (tab.plan === null || isNewer(kept, tab.plan))) tab.plan = kept;
    });
    void memory.load().then(() => queue.flush());
    tabs.push(tab);
    return tab;
  }

  function kill(tab: Tab): void {
    tabs = tabs.filter((one) => one !== tab);
    gate.kill(tab);
    sending.kill(tab);
    keeping.kill(tab);
  }

  const idOf = () => `00000000-0000-4000-9000-${String((made += 1)).padStart(12, '0')}`;
  const at = () => new Date(clockMs).toISOString();

  function newRecords(tab: Tab): SyncItem[] {
    const logs = tab.noted.filter((item) => item.kind === 'log');
    const corrected = new Set(logs.map(({ correctsId }) => correctsId));
    const open = logs.filter(({ id }) => !corrected.has(id));
    const log = (sessionId: string, correctsId: string | null): LogItem => ({
      ...{ kind: 'log', id: idOf(), patientId, sessionId, prescriptionId, recordedAt: at(), outcome: 'done' },
      ...{ skipReason: null, sets: [], pain: { during: made % 11 }, effort: null, comment: null, correctsId },
    });
    const one = open[random.below(open.length)];
    if (one !== undefined && random.chance(0.3)) return [log(one.sessionId, one.id)];
    if (one !== undefined && random.chance(0.3)) return [log(one.sessionId, null)];
    const sessionId = idOf();
    return [
      {
        ...{ kind: 'session', id: sessionId, patientId, programVersionId: prescriptionId },
        ...{ performedAt: at(), localDate: today, timeZone: 'Europe/London' },
      },
      log(sessionId, null),
    ];
  }

  function noteDown(tab: Tab): void {
    // Nobody notes anything before the page can be used.
    if (!tab.memory.read().isReady) return;
    const records = newRecords(tab);
    tab.noted.push(...records);
    tab.queue.add(records);
  }

  /** A tab of the former version, which writes as plain text; a store that is written at once. */
  function noteInOldTab(): void {
    const id = idOf();
    const item: SyncItem = {
      ...{ kind: 'usual_morning', id, patientId, localDate: today, recordedAt: at(), pain: 2 },
    };
    old.set(
      `plimsoll.queue.${patientId}.${item.kind}.${id}`,
      JSON.stringify({ item, order: clockMs, refusal: null }),
    );
    promised.set(id, item);
  }

  function listenToPromises(): void {
    for (const tab of tabs) {
      const { isWriting, canStore, waiting, sent } = tab.queue.read();
      if (isWriting || !canStore) continue;
      const held = new Set([...waiting, ...sent].map(({ item }) => item.id));
      for (const item of tab.noted)
        if (held.has(item.id) || server.stored.has(item.id)) promised.set(item.id, item);
    }
  }

  async function step(): Promise<void> {
    const tab = tabs[random.below(tabs.length)];
    const dice = random.below(100);
    if (tab === undefined || dice < 3) {
      if (tabs.length < 3) openTab();
    } else if (dice < 15) noteDown(tab);
    else if (dice < 22) tab.refresh();
    else if (dice < 26) kill(tab);
    else if (dice < 32) for (const work of [...tab.timers]) work();
    else if (dice < 36) clockMs += (random.below(7) - 3) * 3_600_000;
    else if (dice < 38) noteInOldTab();
    else if (dice < 40) server.changeProgram();
    else if (dice < 43) void tab.queue.flush();
    else if (dice < 46 && late.length > 0)
      server.take(late.splice(random.below(late.length), 1)[0]?.items ?? []);
    else if (gate.count() > 0) gate.letGo(random.below(gate.count()));
    await settle();
    listenToPromises();
  }

  openTab();
  for (let round = 0; round < 70; round += 1) await step();

  isPerfect = true;
  for (const batch of late.splice(0)) server.take(batch.items);
  if (tabs.length === 0) openTab();
  /** Lets everything go until nothing waits any more. */
  const drain = async () => {
    await settle();
    for (let quiet = 0; quiet < 2; quiet += 1) {
      for (; gate.count() > 0; quiet = 0) {
        gate.letGo(random.below(gate.count()));
        await settle(20);
      }
      await settle();
    }
  };
  for (let round = 0; round < 4; round += 1) {
    for (const tab of tabs) {
      void tab.queue.flush();
      await drain();
      tab.refresh();
      await drain();
    }
    listenToPromises();
  }

  const ids = (logs: readonly { logId: string }[] = []) => logs.map(({ logId }) => logId).toSorted();
  const shown = ids(server.read().plan.versions[0]?.exercises[0]?.logs);
  const states = tabs.map(({ queue }) => queue.read());
  return {
    seed,
    lost: [...promised].flatMap(([id, item]) => (server.stored.get(id) === JSON.stringify(item) ? [] : [id])),
    double: [...server.applied].flatMap(([id, times]) => (times === 1 ? [] : [id])),
    notTaken: states.flatMap(({ waiting, refused }) => [...waiting, ...refused].map(({ item }) => item.id)),
    stillInQueue: [...disk.keys(), ...old.keys()].filter((id) => id.includes('queue')),
    differing: tabs.map(shownIn).filter((own) => own.join() !== shown.join()),
  };
}

const perfect = { lost: [], double: [], notTaken: [], stillInQueue: [], differing: [] };

describe('O-2 H-6 a phone with drops, repeats, reorders, tabs, kills, clock steps, updates of the app and of the program', () => {
  test.each(parts)(`O-2 ends as with a perfect network: seeds from ${firstSeed} + %i on`, async (part) => {
    for (let seed = firstSeed + part; seed < firstSeed + part + runs; seed += 1)
      expect(await live(seed)).toEqual({ seed, ...perfect });
  });
});
