import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { forgetPatient } from '@/lib/client/queue-store';
import { queueOf } from '@/lib/client/sync';
import type { LogItem, MorningItem, PauseEndItem, PauseItem, SessionItem, SyncItem } from '@/lib/schemas/log';
import type { StopSymptomItem } from '@/lib/schemas/screening';
import type { ItemAnswer } from '@/lib/schemas/sync';

const request = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });

let patientId: string;
let store: Map<string, string>;
let isFull: boolean;
let sent: { items: { id: string }[] }[];
let respond: (items: { id: string }[]) => Response;

const answerAll = (answer: ItemAnswer) => (items: { id: string }[]) =>
  Response.json({ items: items.map(() => answer) });
const stored = answerAll({ status: 'stored' });

beforeEach(() => {
  patientId = crypto.randomUUID();
  store = new Map();
  isFull = false;
  sent = [];
  respond = stored;
  vi.useFakeTimers();
  vi.stubGlobal('window', { addEventListener: () => {}, removeEventListener: () => {} });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', {
    get length() {
      return store.size;
    },
    key: (index: number) => [...store.keys()][index] ?? null,
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error('full');
      store.set(key, value);
    },
    removeItem: (key: string) => store.delete(key),
  });
  vi.stubGlobal('fetch', async (_url: string, init: { body: string }) => {
    const batch = request.parse(JSON.parse(init.body));
    sent.push(batch);
    return respond(batch.items);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

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

async function add(...items: SyncItem[]) {
  const queue = queueOf(patientId);
  queue.add(items);
  await queue.flush();
  await queue.flush();
  return queue;
}
const kept = () => [...store.keys()].filter((key) => key.startsWith('plimsoll.queue.'));

describe('O-4 the queue of a device', () => {
  test('O-4 sends the session before its logs and drops what was taken', async () => {
    const sitting = session();
    const entry = log(sitting.id);
    const queue = await add(sitting, entry);
    expect(sent[0]?.items.map((item) => item.id)).toEqual([sitting.id, entry.id]);
    expect(queue.read()).toMatchObject({ waiting: [], refused: [], trouble: 'none' });
    expect(queue.read().sent).toHaveLength(2);
    expect(kept()).toEqual([]);
  });

  test('O-4 without a connection everything is kept and is sent later by itself', async () => {
    respond = () => {
      throw new TypeError('no network');
    };
    const queue = await add(session());
    expect(queue.read()).toMatchObject({ trouble: 'offline', waiting: [{ refusal: null }] });
    expect(kept()).toHaveLength(1);
    respond = stored;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(queue.read().waiting).toEqual([]);
  });

  test('O-6 after a 401 everything is kept and nothing is tried again by itself', async () => {
    respond = () => Response.json({ status: 401, code: 'not_signed_in', title: '' }, { status: 401 });
    const queue = await add(session());
    const tries = sent.length;
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(queue.read()).toMatchObject({ trouble: 'signed_out', waiting: [{ refusal: null }] });
    expect(sent).toHaveLength(tries);
  });

  test('O-4 what is refused for good stays, with its reason, and is not sent again; its logs follow it', async () => {
    const sitting = session();
    const entry = log(sitting.id);
    respond = (items) =>
      Response.json({
        items: items.map((item) =>
          item.id === sitting.id
            ? { status: 'rejected', code: 'too_old' }
            : { status: 'rejected', code: 'session_missing' },
        ),
      });
    const queue = await add(sitting, entry);
    expect(queue.read().refused.map((one) => one.refusal)).toEqual(['too_old', 'too_old']);
    expect(kept()).toHaveLength(2);
    const tries = sent.length;
    await queue.flush();
    expect(sent).toHaveLength(tries);
  });

  test('O-4 a morning waits while its session is still to be sent, and no longer', async () => {
    const sitting = session();
    const answer = morning();
    const rejectAs = (code: string) => (items: { id: string }[]) =>
      Response.json({
        items: items.map((item) => ({
          status: 'rejected',
          code: item.id === sitting.id ? code : 'session_missing',
        })),
      });
    respond = rejectAs('fault');
    const queue = await add(sitting, answer);
    expect(queue.read().waiting).toHaveLength(2);
    respond = rejectAs('too_old');
    await queue.flush();
    await queue.flush();
    expect(queue.read().refused.map((one) => one.refusal)).toEqual(['too_old', 'session_missing']);
  });

  test.each([
    ['was refused for good', true],
    ['is not on this device any more', false],
  ])('H-7 a stop symptom whose session %s is told without it', async (_, isKept) => {
    const sitting = session();
    const symptom: StopSymptomItem = {
      kind: 'stop_symptom',
      id: crypto.randomUUID(),
      patientId,
      sessionId: sitting.id,
      code: 'chest_pain',
      recordedAt: '2026-03-09T08:10:00Z',
    };
    respond = (items) =>
      Response.json({
        items: items.map((item) => {
          if (item.id === sitting.id) return { status: 'rejected', code: 'unknown_version' };
          const isTold = 'sessionId' in item && item.sessionId === null;
          return isTold ? { status: 'stored' } : { status: 'rejected', code: 'session_missing' };
        }),
      });
    const queue = await add(...(isKept ? [sitting] : []), symptom);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(queue.read().sent).toEqual([{ ...symptom, sessionId: null }]);
    expect(queue.read().waiting).toEqual([]);
  });

  test('O-4 a stop symptom waits while its session is still to be sent', async () => {
    const sitting = session();
    const symptom: StopSymptomItem = {
      kind: 'stop_symptom',
      id: crypto.randomUUID(),
      patientId,
      sessionId: sitting.id,
      code: 'dizziness',
      recordedAt: '2026-03-09T08:10:00Z',
    };
    respond = (items) =>
      Response.json({
        items: items.map((item) => ({
          status: 'rejected',
          code: item.id === sitting.id ? 'fault' : 'session_missing',
        })),
      });
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
    respond = (items) =>
      Response.json({
        items: items.map(({ id }) => ({
          ...{ status: 'rejected', code: id === pause.id ? 'fault' : 'pause_missing' },
        })),
      });
    const queue = queueOf(patientId);
    queue.add(isComing ? [pause, end] : [end]);
    await queue.flush();
    expect(queue.read().refused.map(({ refusal }) => refusal)).toEqual(refusals);
  });

  test('O-4 a correction of what was refused for good is refused with it', async () => {
    const wrong = morning();
    const right = morning({ correctsId: wrong.id });
    respond = (items) =>
      Response.json({
        items: items.map((item) => ({
          status: 'rejected',
          code: item.id === wrong.id ? 'already_answered' : 'corrected_missing',
        })),
      });
    const queue = await add(wrong, right);
    expect(queue.read().refused.map((one) => one.refusal)).toEqual(['already_answered', 'already_answered']);
  });

  test('W-11 signing out takes one patient’s records off the device and leaves another’s', async () => {
    respond = () => {
      throw new TypeError('no network');
    };
    await add(session());
    const other = crypto.randomUUID();
    store.set(`plimsoll.queue.${other}.log.x`, '{}');
    store.set(`plimsoll.sitting.${patientId}`, '{}');
    store.set('plimsoll.shortcuts', 'off');
    forgetPatient(patientId);
    expect([...store.keys()]).toEqual([`plimsoll.queue.${other}.log.x`, 'plimsoll.shortcuts']);
  });

  test('O-12 a device that cannot store says so, and still sends', async () => {
    isFull = true;
    respond = () => Response.json({ status: 503, code: 'unavailable', title: '' }, { status: 503 });
    const queue = await add(session());
    expect(queue.read()).toMatchObject({ canStore: false, waiting: [{ refusal: null }] });
    respond = stored;
    await queue.flush();
    expect(queue.read()).toMatchObject({ waiting: [] });
    expect(queue.read().sent).toHaveLength(1);
  });

  test('O-6 another patient’s records are neither shown nor sent', async () => {
    respond = () => {
      throw new TypeError('no network');
    };
    await add(session());
    respond = stored;
    sent = [];
    const other = queueOf(crypto.randomUUID());
    await other.flush();
    expect(other.read().waiting).toEqual([]);
    expect(sent).toEqual([]);
  });
});
