import { beforeEach, describe, expect, test } from 'vitest';
import { makeQueue, type Queue } from '@/lib/client/offline/make-queue';
import { makeMemory, type Memory } from '@/lib/client/offline/memory';
import { type Disk, vaultOn } from '@/lib/client/offline/vault-fixture';
import { ProblemError } from '@/lib/client/problem';
import type { RejectionCode } from '@/lib/domain/record/rejection';
import type { LogItem, MorningItem, PauseEndItem, PauseItem, SessionItem, SyncItem } from '@/lib/schemas/log';
import type { StopSymptomItem } from '@/lib/schemas/screening';
import type { ItemAnswer } from '@/lib/schemas/sync';

let patientId: string;
let disk: Disk;
let isFull: boolean;
let sent: { items: SyncItem[] }[];
let respond: (items: SyncItem[]) => ItemAnswer[];
/** What waits to be called later, and after how long. */
let later: { waitMs: number; work: () => void }[];

const answerAll = (answer: ItemAnswer) => (items: SyncItem[]) => items.map(() => answer);
const stored = answerAll({ status: 'stored' });
const noNetwork = () => {
  throw new ProblemError({ code: 'offline', title: 'No connection.' });
};
const refusedBy = (codes: (item: SyncItem) => RejectionCode) => (items: SyncItem[]) =>
  items.map((item): ItemAnswer => ({ status: 'rejected', code: codes(item) }));

beforeEach(() => {
  patientId = crypto.randomUUID();
  disk = new Map();
  isFull = false;
  sent = [];
  later = [];
  respond = stored;
});

function memoryOn(owner = patientId): Memory {
  const vault = vaultOn(disk, {
    before: () => {
      if (isFull) throw new Error('full');
    },
  });
  return makeMemory({ patientId: owner, vault: Promise.resolve(vault) });
}

/** A tab that was just opened. */
const openTab = (owner = patientId, memory = memoryOn(owner)): Queue =>
  makeQueue({
    memory,
    post: async (batch) => {
      sent.push(JSON.parse(JSON.stringify(batch)));
      return respond(batch.items);
    },
    oneSender: (work) => work(),
    later: (waitMs, work) => {
      const call = { waitMs, work };
      later.push(call);
      return () => void later.splice(later.indexOf(call), later.includes(call) ? 1 : 0);
    },
    now: () => new Date('2026-03-09T09:00:00Z'),
    random: () => 0.5,
  });

/** Until nothing more happens by itself. */
const settle = async () => {
  for (let round = 0; round < 200; round += 1) await Promise.resolve();
};

const session = (): SessionItem => ({
  kind: 'session',
  id: crypto.randomUUID(),
  patientId,
  programVersionId: crypto.randomUUID(),
  performedAt: '2026-03-09T08:00:00Z',
  localDate: '2026-03-09',
  timeZone: 'Europe/London',
});
const log = (sessionId: string): LogItem => ({
  kind: 'log',
  id: crypto.randomUUID(),
  patientId,
  sessionId,
  prescriptionId: crypto.randomUUID(),
  recordedAt: '2026-03-09T08:10:00Z',
  outcome: 'done',
  skipReason: null,
  sets: [],
  pain: { during: 0 },
  effort: null,
  comment: null,
  correctsId: null,
});

const morning = (changes: Partial<MorningItem> = {}): MorningItem => ({
  kind: 'morning',
  id: crypto.randomUUID(),
  patientId,
  localDate: '2026-03-10',
  timeZone: 'Europe/London',
  recordedAt: '2026-03-10T07:00:00Z',
  pain: 1,
  region: null,
  correctsId: null,
  ...changes,
});

async function add(...items: SyncItem[]): Promise<Queue> {
  const queue = openTab();
  queue.add(items);
  await settle();
  return queue;
}
/** What the device still has to send. */
const kept = () => [...disk].filter(([id, text]) => id.includes('/queue/') && text.includes('"sentAt":null'));

describe('O-4 the queue of a device', () => {
  test('O-4 sends the session before its logs, and sends no more what was taken', async () => {
    const sitting = session();
    const entry = log(sitting.id);
    const queue = await add(sitting, entry);
    expect(sent[0]?.items.map((item) => item.id)).toEqual([sitting.id, entry.id]);
    expect(queue.read()).toMatchObject({ waiting: [], refused: [], trouble: 'none' });
    expect(queue.read().sent).toHaveLength(2);
    expect(kept()).toEqual([]);
    await queue.flush();
    expect(sent).toHaveLength(1);
  });

  test('H-6 what was taken stays in sight of a page that is opened anew, until the day was read again', async () => {
    await add(session());
    const queue = openTab();
    await queue.flush();
    expect(queue.read().sent).toHaveLength(1);
    queue.forgetSent(queue.read().sent);
    await settle();
    expect(queue.read().sent).toEqual([]);
    expect([...disk.keys()].filter((id) => id.includes('/queue/'))).toEqual([]);
  });

  test('O-12 says since when it waits, when it was sent, and that the device holds it', async () => {
    respond = noNetwork;
    const queue = await add(session());
    expect(queue.read()).toMatchObject({ isWriting: false, canStore: true, lastSentAt: null });
    expect(queue.read().waiting[0]?.keptAt).toBe('2026-03-09T09:00:00.000Z');
    respond = stored;
    await queue.flush();
    expect(queue.read().lastSentAt).toBe('2026-03-09T09:00:00.000Z');
    const anew = openTab();
    await anew.flush();
    expect(anew.read().lastSentAt).toBe('2026-03-09T09:00:00.000Z');
  });

  test('O-12 a page that is left at any moment of the storing never holds what was sent without the moment it was', async () => {
    let writes = 0;
    const diesAfter = (most: number): Memory => {
      const vault = vaultOn(disk);
      const put: typeof vault.put = async (records) => {
        writes += 1;
        // The page is gone: this write and all that come after never happen.
        if (writes > most) await new Promise(() => {});
        await vault.put(records);
      };
      return makeMemory({ patientId, vault: Promise.resolve({ ...vault, put }) });
    };
    for (let most = 1; most < 6; most += 1) {
      disk = new Map();
      writes = 0;
      const dying = openTab(patientId, diesAfter(most));
      const taken = session();
      dying.add([taken, log(taken.id)]);
      await settle();
      const opened = openTab();
      respond = noNetwork;
      await opened.flush();
      const { sent: known, lastSentAt } = opened.read();
      expect(lastSentAt !== null, `${most} writes, ${known.length} known as sent`).toBe(known.length > 0);
      respond = stored;
    }
  });

  test('O-4 without a connection everything is kept and is sent later by itself', async () => {
    respond = noNetwork;
    const queue = await add(session());
    expect(queue.read()).toMatchObject({ trouble: 'offline', waiting: [{ refusal: null }] });
    expect(kept()).toHaveLength(1);
    expect(later.map(({ waitMs }) => waitMs)).toEqual([3000]);
    respond = stored;
    later[0]?.work();
    await settle();
    expect(queue.read().waiting).toEqual([]);
  });

  test('O-5 waits grow to a quarter of an hour, and longer where the server asks for it', async () => {
    respond = () => {
      throw new ProblemError({ status: 503, code: 'unavailable', title: '', retryAfterSeconds: 3600 });
    };
    const queue = await add(session());
    expect(later.at(-1)?.waitMs).toBe(3_600_000);
    respond = noNetwork;
    for (let round = 0; round < 12; round += 1) await queue.flush();
    expect(later.map(({ waitMs }) => waitMs)).toEqual([675_000]);
  });

  test.each([
    [401, 'signed_out'],
    [410, 'gone'],
  ] as const)(
    'O-6 after a %i everything is kept and nothing is tried again by itself',
    async (status, trouble) => {
      respond = () => {
        throw new ProblemError({ status, code: 'not_signed_in', title: '' });
      };
      const queue = await add(session());
      expect(queue.read()).toMatchObject({ trouble, waiting: [{ refusal: null }] });
      expect(later).toEqual([]);
    },
  );

  test('O-4 what is refused for good stays, with its reason, and is not sent again; its logs follow it', async () => {
    const sitting = session();
    const entry = log(sitting.id);
    respond = refusedBy(({ id }) => (id === sitting.id ? 'too_old' : 'session_missing'));
    const queue = await add(sitting, entry);
    expect(queue.read().refused.map((one) => one.refusal)).toEqual(['too_old', 'too_old']);
    expect(kept()).toHaveLength(2);
    const tries = sent.length;
    await queue.flush();
    expect(sent).toHaveLength(tries);
  });

  test('O-4 a morning waits while its session is still to be sent, and no longer', async () => {
    const sitting = session();
    const rejectAs = (code: RejectionCode) =>
      refusedBy(({ id }) => (id === sitting.id ? code : 'session_missing'));
    respond = rejectAs('fault');
    const queue = await add(sitting, morning());
    expect(queue.read().waiting).toHaveLength(2);
    respond = rejectAs('too_old');
    await queue.flush();
    await queue.flush();
    expect(queue.read().refused.map((one) => one.refusal)).toEqual(['too_old', 'session_missing']);
  });

  const symptomOf = (sitting: SessionItem): StopSymptomItem => ({
    ...{ kind: 'stop_symptom', id: crypto.randomUUID(), patientId, sessionId: sitting.id },
    ...{ code: 'chest_pain', recordedAt: '2026-03-09T08:10:00Z' },
  });

  test.each([
    ['was refused for good', true],
    ['is not on this device any more', false],
  ])('H-7 a stop symptom whose session %s is told without it', async (_, isKept) => {
    const sitting = session();
    const symptom = symptomOf(sitting);
    respond = (items) =>
      items.map((item): ItemAnswer => {
        if (item.id === sitting.id) return { status: 'rejected', code: 'unknown_version' };
        const isTold = item.kind === 'stop_symptom' && item.sessionId === null;
        return isTold ? { status: 'stored' } : { status: 'rejected', code: 'session_missing' };
      });
    const queue = await add(...(isKept ? [sitting] : []), symptom);
    for (let round = 0; round < 3; round += 1) await queue.flush();
    expect(queue.read().sent.map(({ item }) => item)).toEqual([{ ...symptom, sessionId: null }]);
    expect(queue.read().waiting).toEqual([]);
  });

  test('O-4 a stop symptom that names no session and is refused all the same is tried no more', async () => {
    respond = refusedBy(() => 'session_missing');
    const queue = await add({ ...symptomOf(session()), sessionId: null });
    expect(queue.read().refused.map((one) => one.refusal)).toEqual(['session_missing']);
  });

  test('O-4 a stop symptom waits while its session is still to be sent', async () => {
    const sitting = session();
    const symptom = symptomOf(sitting);
    respond = refusedBy(({ id }) => (id === sitting.id ? 'fault' : 'session_missing'));
    const queue = await add(sitting, symptom);
    expect(queue.read().waiting.map((entry) => entry.item)).toEqual([sitting, symptom]);
  });

  test.each([
    ['waits while its pause is still to be sent', true, []],
    ['waits for nothing once there is none', false, ['pause_missing']],
  ])('O-4 the end of a pause %s', async (_, isComing, refusals) => {
    const pause: PauseItem = {
      ...{ kind: 'pause', id: crypto.randomUUID(), patientId, localDate: '2026-03-09', reason: 'other' },
      ...{ recordedAt: '2026-03-09T08:00:00Z', untilOn: '2026-03-12' },
    };
    const end: PauseEndItem = {
      ...{ kind: 'pause_end', id: crypto.randomUUID(), patientId, pauseId: pause.id },
      ...{ localDate: '2026-03-10', recordedAt: '2026-03-10T08:00:00Z' },
    };
    respond = refusedBy(({ id }) => (id === pause.id ? 'fault' : 'pause_missing'));
    const queue = await add(...(isComing ? [pause, end] : [end]));
    expect(queue.read().refused.map(({ refusal }) => refusal)).toEqual(refusals);
  });

  test('O-4 a correction of what was refused for good is refused with it', async () => {
    const wrong = morning();
    const right = morning({ correctsId: wrong.id });
    respond = refusedBy(({ id }) => (id === wrong.id ? 'already_answered' : 'corrected_missing'));
    const queue = await add(wrong, right);
    expect(queue.read().refused.map((one) => one.refusal)).toEqual(['already_answered', 'already_answered']);
  });

  test('O-12 a device that cannot store says so, and still sends', async () => {
    isFull = true;
    respond = noNetwork;
    const queue = await add(session());
    expect(queue.read()).toMatchObject({ canStore: false, waiting: [{ refusal: null }] });
    respond = stored;
    await queue.flush();
    await settle();
    expect(queue.read()).toMatchObject({ waiting: [] });
    expect(queue.read().sent).toHaveLength(1);
  });

  test('O-6 another patient’s records are neither shown nor sent', async () => {
    respond = noNetwork;
    await add(session());
    respond = stored;
    sent = [];
    const other = openTab(crypto.randomUUID());
    await other.flush();
    expect(other.read().waiting).toEqual([]);
    expect(sent).toEqual([]);
  });

  test('O-4 two tabs: what one noted the other sends, once', async () => {
    respond = noNetwork;
    const one = await add(session());
    const two = openTab();
    respond = stored;
    sent = [];
    await two.flush();
    await one.flush();
    expect(sent).toHaveLength(1);
    expect(one.read().waiting).toEqual([]);
  });

  test('O-4 an answer that cannot be read leaves the record where it is', async () => {
    respond = () => [];
    const queue = await add(session());
    expect(queue.read()).toMatchObject({ waiting: [{ refusal: null }], trouble: 'offline' });
    expect(kept()).toHaveLength(1);
  });

  test.each([
    ['of a later format', { format: 2, item: { kind: 'log' }, order: 1 }],
    [
      'of a kind that is not known',
      { format: 1, item: { kind: 'dance', id: 'x', patientId: 'y' }, order: 1, keptAt: '' },
    ],
    ['that is no entry at all', 'text'],
  ])('O-4 an entry %s is kept, shown as needing attention, and not sent', async (_, value) => {
    const id = `${patientId}/queue/log.x`;
    disk.set(id, JSON.stringify(value));
    const queue = openTab();
    await queue.flush();
    expect(queue.read()).toMatchObject({ unreadable: 1, waiting: [] });
    await add(session());
    expect(disk.get(id)).toBe(JSON.stringify(value));
    expect(sent.flatMap(({ items }) => items)).toHaveLength(1);
  });

  test('W-11 signing out takes one patient’s records off the device and leaves another’s', async () => {
    respond = noNetwork;
    await add(session());
    const other = `${crypto.randomUUID()}/queue/log.x`;
    disk.set(other, '{}');
    disk.set('device/current', '{}');
    const memory = memoryOn();
    await memory.setPiece('portal', { format: 1 });
    await memory.forget();
    expect([...disk.keys()]).toEqual([other, 'device/current']);
    expect(memory.read().entries).toEqual([]);
  });

  test('W-11 what was being written, and whatever comes after, is not on the device once somebody has left', async () => {
    const memory = memoryOn();
    const written = memory.setPiece('portal', { format: 1 });
    const left = memory.forget();
    const late = memory.setPiece('visits', { count: 2 });
    await Promise.all([written, left, late]);
    expect(await late).toBe(false);
    expect(await memory.putEntries([])).toBe(false);
    expect([...disk.keys()]).toEqual([]);
  });

  test('H-6 what is written twice in a row lies on the device as it was said last, however long the first takes', async () => {
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let uses = 0;
    const vault = vaultOn(disk, { before: () => ((uses += 1) === 1 ? gate : undefined) });
    const memory = makeMemory({ patientId, vault: Promise.resolve(vault) });
    const first = memory.setPiece('sitting', { place: 1 });
    const second = memory.setPiece('sitting', { place: 2 });
    expect(memory.piece('sitting')).toEqual({ place: 2 });
    open();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(disk.get(`${patientId}/piece/sitting`)).toBe('{"place":2}');
    expect(memory.piece('sitting')).toEqual({ place: 2 });
  });
});
