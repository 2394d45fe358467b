import { describe, expect, test } from 'vitest';
import { asOne, lastForms } from './last-forms.ts';
import type { RecordedLog } from './recorded.ts';

const sets = (amount: number, kg: string) =>
  [1, 2, 3].map((setNumber) => ({
    ...{ setNumber, amount, side: 'not_sided' as const },
    weight: { value: kg, unit: 'kg' as const },
  }));
const recordedLog = (over: Partial<RecordedLog> = {}): RecordedLog => ({
  ...{ logId: 'log', correctsId: null, sessionId: 'session', prescriptionId: 'squat-1', lineageId: 'squat' },
  ...{ localDate: '2026-03-28', startedAt: '2026-03-28T17:30:00.000Z', isDatedAhead: false, source: 'phone' },
  ...{ outcome: 'done', skipReason: null, sets: sets(10, '10'), effort: 5 },
  pain: { rest: 1, during: 1, after: 1, nextMorning: 1 },
  ...{ technique: 'ok', symptomsSpread: false },
  ...over,
});

const withdrawn = { kind: 'withdrawn', sameAs: null } as const;
const pain = (during: number) => ({ rest: 1, during, after: during, nextMorning: 1 });
const easy = (over: Partial<RecordedLog> = {}) => recordedLog({ effort: 4, sets: sets(12, '12'), ...over });

describe('O-3 the logs as they stand', () => {
  test('O-3 one that was taken back keeps pain and stop, and nothing that speaks for more', () => {
    const [log] = lastForms([recordedLog({ pain: pain(7), mark: withdrawn })]);
    expect(log).toMatchObject({ outcome: 'partly', sets: [], effort: null, technique: null, pain: pain(7) });
    expect(lastForms([recordedLog({ outcome: 'stopped', mark: withdrawn })])[0]?.outcome).toBe('stopped');
    expect(lastForms(log === undefined ? [] : [log])).toEqual([log]);
  });

  test('LG-8.5 the sets of an easier version are those of another exercise; how it hurt and how hard it was stay', () => {
    const easier = recordedLog({ isEasier: true, pain: pain(4), effort: 7 });
    expect(lastForms([easier])).toEqual([{ ...easier, sets: [] }]);
    const same = recordedLog({ logId: 'second', mark: { kind: 'same', sameAs: 'log' } });
    expect(lastForms([easier, same])).toMatchObject([{ logId: 'log', isEasier: true, sets: [] }]);
    expect(lastForms(lastForms([easier]))).toEqual(lastForms([easier]));
  });

  test('O-3 of two that are the same one counts, with the higher pain and the weaker sets', () => {
    const first = recordedLog({ logId: 'first', pain: pain(2) });
    const second = easy({
      ...{ logId: 'second', pain: pain(6), technique: 'poor', symptomsSpread: true },
      mark: { kind: 'same', sameAs: 'first' },
    });
    const forms = lastForms([first, second]);
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({
      logId: 'first',
      pain: pain(6),
      technique: 'poor',
      symptomsSpread: true,
    });
    expect(forms[0]?.sets.map(({ amount }) => amount)).toEqual([10, 10, 10]);
    // The first one was corrected since: what counts is the correction, with the pain of both.
    const corrected = { ...first, logId: 'third', correctsId: 'first', pain: pain(3) };
    expect(lastForms([first, second, corrected])).toMatchObject([{ logId: 'third', pain: pain(6) }]);
    expect(lastForms(forms)).toEqual(forms);
  });

  test.each([
    ['done', 'done', 'done'],
    ['done', 'partly', 'partly'],
    ['partly', 'done', 'partly'],
    ['done', 'stopped', 'stopped'],
  ] as const)('O-3 %s and %s are %s', (a, b, both) => {
    expect(asOne(recordedLog({ outcome: a }), recordedLog({ outcome: b })).outcome).toBe(both);
  });

  test('O-3 a weight or a set that only one of the two tells of is not known', () => {
    const bare = recordedLog({
      sets: [{ setNumber: 1, side: 'not_sided', amount: 12, weight: null }],
    });
    expect(asOne(recordedLog(), bare).sets).toEqual([{ ...bare.sets[0], amount: 10 }]);
    expect(asOne(recordedLog({ sets: [] }), recordedLog()).sets).toEqual([]);
  });

  test('O-3 that it was done again is said of a correction of it too', () => {
    const first = recordedLog({ logId: 'first', mark: { kind: 'again', sameAs: null } });
    const forms = lastForms([first, { ...recordedLog(), logId: 'second', correctsId: 'first' }]);
    expect(forms).toMatchObject([{ logId: 'second', mark: { kind: 'again' } }]);
  });
});
