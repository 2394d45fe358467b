import { beforeEach, expect, test } from 'vitest';
import { makeMemory } from '@/lib/client/offline/memory';
import { moveOld, oldStoreAsVault, type OldStore } from '@/lib/client/offline/old-store';
import { type Disk, vaultOn } from '@/lib/client/offline/vault-fixture';

const patientId = '00000000-0000-4000-8000-000000000001';
const item = {
  ...{ kind: 'log', id: '00000000-0000-4000-8000-000000000002', patientId, sessionId: patientId },
  ...{ prescriptionId: patientId, recordedAt: '2026-03-09T08:10:00Z', outcome: 'done', skipReason: null },
  ...{ sets: [], pain: { during: 0 }, effort: null, comment: null, correctsId: null },
};
const queueKey = `plimsoll.queue.${patientId}.log.${item.id}`;
const queueId = `${patientId}/queue/log.${item.id}`;
const sittingKey = `plimsoll.sitting.${patientId}`;

let old: Map<string, string>;
let disk: Disk;
const store: OldStore = {
  get length() {
    return old.size;
  },
  key: (index) => [...old.keys()][index] ?? null,
  getItem: (key) => old.get(key) ?? null,
  removeItem: (key) => void old.delete(key),
};

beforeEach(() => {
  disk = new Map();
  old = new Map([
    [queueKey, JSON.stringify({ item, order: 7, refusal: 'too_old' })],
    [sittingKey, JSON.stringify({ phase: 'set' })],
    ['plimsoll.shortcuts', 'off'],
  ]);
});

const load = async (vault = vaultOn(disk)) => {
  const memory = makeMemory({ patientId, vault: Promise.resolve(vault) });
  await memory.load();
  return memory;
};

test('O-4 a record of the former version is moved as it is, and only what is ours', async () => {
  await moveOld(vaultOn(disk), store);
  expect([...old.keys()]).toEqual(['plimsoll.shortcuts']);
  const memory = await load();
  expect(memory.read().entries).toEqual([
    { item, order: 7, refusal: 'too_old', keptAt: item.recordedAt, sentAt: null },
  ]);
  expect(memory.piece('sitting')).toEqual({ phase: 'set' });
});

test('H-6 moving it twice, or in two tabs at once, makes one record of it and takes nothing back', async () => {
  await Promise.all([moveOld(vaultOn(disk), store), moveOld(vaultOn(disk), store)]);
  const kept = (await load()).read().entries;
  const [entry] = kept;
  if (entry === undefined) throw new Error('nothing was moved');
  await (await load()).putEntries([{ ...entry, sentAt: '2026-03-09T09:00:00Z' }]);
  old.set(queueKey, JSON.stringify({ item, order: 7, refusal: null }));
  await moveOld(vaultOn(disk), store);
  expect((await load()).read().entries.map(({ sentAt }) => sentAt)).toEqual(['2026-03-09T09:00:00Z']);
});

test('O-4 what cannot be kept in the new place stays in the old one', async () => {
  const full = vaultOn(disk);
  await expect(moveOld({ ...full, put: () => Promise.reject(new Error('full')) }, store)).rejects.toThrow(
    'full',
  );
  expect(old.has(queueKey)).toBe(true);
});

test('O-4 what is written anew while it is moved is not taken away', async () => {
  const vault = vaultOn(disk);
  const slow = {
    ...vault,
    put: async (records: Parameters<typeof vault.put>[0]) => {
      await vault.put(records);
      old.set(queueKey, 'written meanwhile');
    },
  };
  await moveOld(slow, store);
  expect(old.get(queueKey)).toBe('written meanwhile');
});

test.each([
  ['no JSON', '{'],
  ['another shape', '{"item":{"kind":"dance"}}'],
])('O-4 what cannot be read is moved and needs attention: %s', async (_, text) => {
  old.set(queueKey, text);
  await moveOld(vaultOn(disk), store);
  expect((await load()).read()).toMatchObject({ unreadable: 1, entries: [] });
  expect(disk.get(queueId)).toContain(JSON.stringify(text).slice(1, -1));
});

test('O-12 a device without a vault shows what lies in the old place, writes nothing there, and clears it once it is sent', async () => {
  const memory = await load(oldStoreAsVault(store));
  const [entry] = memory.read().entries;
  if (entry === undefined) throw new Error('nothing is shown');
  const before = old.size;
  expect(await memory.putEntries([{ ...entry, sentAt: '2026-03-09T09:00:00Z' }])).toBe(false);
  expect(memory.read()).toMatchObject({ canStore: false, entries: [{ sentAt: '2026-03-09T09:00:00Z' }] });
  expect(old.size).toBe(before);
  await memory.removeEntries([entry]);
  expect(old.has(queueKey)).toBe(false);
  expect(memory.read().entries).toEqual([]);
});
