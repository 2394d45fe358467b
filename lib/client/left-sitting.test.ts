import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeSitting } from '@/lib/client/left-sitting';
import { readSitting, writeSitting } from '@/lib/client/sitting-store';
import { nothingSaid, type Sitting } from '@/lib/domain/log/sitting';
import { logItem, type SyncItem } from '@/lib/schemas/log';
import type { LogView } from '@/lib/schemas/today';

const patientId = '00000000-0000-4000-8000-000000000001';
const sessionId = '00000000-0000-4000-8000-000000000002';
const prescriptionId = '00000000-0000-4000-8000-000000000003';
const sitting: Sitting = {
  sessionId,
  versionId: '00000000-0000-4000-8000-000000000004',
  localDate: '2026-03-08',
  performedAt: '2026-03-08T22:50:00.000+00:00',
  timeZone: 'Europe/London',
  isBegun: false,
  plan: [{ prescriptionId, name: 'Squat', sets: 3, sides: ['left', 'right'], bareLoad: 'bodyweight' }],
  place: 0,
  phase: 'set',
  sets: [
    { amounts: [8, 7], weight: null },
    { amounts: [0, null], weight: null },
  ],
  ...{ said: nothingSaid, savedAs: null, timer: null },
  painBefore: 0,
  owesAfter: false,
  restUntilMs: null,
};

type Noted = Parameters<typeof closeSitting>[0];
/** Closes what this device left open: its name, and the records in which it was noted. */
function close(noted: Noted = { patientId, exercises: [] }): { name: string | null; records: SyncItem[] } {
  const records: SyncItem[] = [];
  const name = closeSitting(noted, (made) => {
    expect(readSitting(noted.patientId), 'noted before it is closed').not.toBeNull();
    records.push(...made);
  });
  return { name, records };
}

beforeEach(() => {
  vi.stubGlobal('window', { addEventListener: () => {} });
  vi.stubGlobal('BroadcastChannel', undefined);
  writeSitting(patientId, null);
  writeSitting(sessionId, null);
});
afterEach(() => vi.unstubAllGlobals());

describe('a session that was left open and cannot go on', () => {
  test('leaves what was done of the exercise under way, on its own day, as a part that nobody was asked about', () => {
    writeSitting(patientId, sitting);
    const { name, records } = close();
    expect(name).toBe('Squat');
    expect(records.map((record) => record.kind)).toEqual(['session', 'log']);
    expect(records[0]).toMatchObject({ id: sessionId, localDate: '2026-03-08' });
    expect(logItem.parse(records[1])).toMatchObject({
      ...{ sessionId, prescriptionId, outcome: 'partly', skipReason: null, pain: { rest: 0 }, effort: null },
      recordedAt: sitting.performedAt,
      sets: [
        { setNumber: 1, side: 'left', amount: 8, loadUnit: 'bodyweight' },
        { setNumber: 1, side: 'right', amount: 7 },
        { setNumber: 2, side: 'left', amount: 0 },
      ],
    });
    expect(close().records, 'once').toEqual([]);
  });

  test.each([
    ['no set was done', { sets: [] }],
    ['it had ended', { phase: 'finished' as const }],
    ['every exercise was noted', { place: 1 }],
  ])('leaves nothing where %s', (_, change) => {
    writeSitting(patientId, { ...sitting, ...change });
    expect(close().records).toEqual([]);
  });

  test('leaves nothing where another window has noted that exercise in the same session', () => {
    writeSitting(patientId, sitting);
    const log: LogView = {
      ...{ logId: patientId, sessionId, prescriptionId, recordedAt: sitting.performedAt, outcome: 'done' },
      ...{ skipReason: null, sets: [], pain: {}, effort: null, comment: null },
    };
    expect(close({ patientId, exercises: [{ logs: [log] }] }).records).toEqual([]);
    writeSitting(patientId, sitting);
    const earlier = { ...log, sessionId: patientId };
    expect(close({ patientId, exercises: [{ logs: [earlier] }] }).records).toHaveLength(2);
  });

  test('keeps what was said of the exercise under way, the moment it was tapped', () => {
    writeSitting(patientId, { ...sitting, phase: 'feel', said: { ...nothingSaid, during: 7, spread: true } });
    expect(logItem.parse(close().records[1])).toMatchObject({
      ...{ outcome: 'partly', pain: { rest: 0, during: 7 }, symptomsSpread: true, effort: null },
    });
  });

  test('is done where all was done that was planned, and only the answers were missing', () => {
    const set = { amounts: [8, 8], weight: null };
    const plan = sitting.plan.map((one) => ({ ...one, sets: 2, least: 8 }));
    writeSitting(patientId, { ...sitting, phase: 'feel', plan, sets: [set, set] });
    expect(logItem.parse(close().records[1])).toMatchObject({ outcome: 'done', pain: { rest: 0 } });
    writeSitting(patientId, { ...sitting, phase: 'feel', plan, sets: [set, { ...set, amounts: [8, 7] }] });
    expect(logItem.parse(close().records[1])).toMatchObject({ outcome: 'partly' });
  });

  test('was kept by the version before: what it did not know is not said', () => {
    const { said: _said, savedAs: _savedAs, timer: _timer, ...before } = sitting;
    writeSitting(patientId, before as Sitting);
    expect(readSitting(patientId)).toMatchObject({ said: nothingSaid, savedAs: null, timer: null });
    expect(close().records).toHaveLength(2);
  });

  test('belongs to its patient', () => {
    writeSitting(patientId, sitting);
    expect(close({ patientId: sessionId, exercises: [] }).records).toEqual([]);
  });
});
