import { describe, expect, test } from 'vitest';
import { lastDone, questionsOf, withPainAfter } from '@/lib/client/questions';
import { logItem } from '@/lib/schemas/log';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const log = (number: number, over: Partial<LogView> = {}): LogView => ({
  logId: id(number),
  sessionId: id(1),
  prescriptionId: id(2),
  recordedAt: `2026-03-09T10:0${number % 10}:00Z`,
  outcome: 'done',
  skipReason: null,
  sets: [{ setNumber: 1, side: 'not_sided', amount: 8, loadValue: null, loadUnit: null }],
  pain: { rest: 0, during: 2 },
  effort: 6,
  comment: null,
  ...over,
});
const program = { asksSpread: true } as NonNullable<TodayView['program']>;
const asked = (
  exercise: Partial<Pick<TodayExercise, 'logs' | 'techniqueSaidOn'>>,
  over: Partial<Parameters<typeof questionsOf>[2]> = {},
  day: Partial<TodayView> = {},
) =>
  questionsOf(
    { localDate: '2026-03-09', program, ...day },
    { logs: [], techniqueSaidOn: '2026-03-08', ...exercise },
    { isFirst: false, isLast: false, painDuring: 2, isComplete: false, ...over },
  );

describe('which questions the phone asks', () => {
  test.each<[string, Parameters<typeof asked>, boolean]>([
    ['never said under this version', [{ techniqueSaidOn: null }], true],
    ['said yesterday', [{}], false],
    ['said yesterday, all done', [{}, { isComplete: true }], true],
    ['said a week ago', [{ techniqueSaidOn: '2026-03-02' }], true],
    ['said on this device today', [{ techniqueSaidOn: null, logs: [log(3, { technique: 'ok' })] }], false],
    [
      'said with the entry that is corrected, and never before',
      [
        { techniqueSaidOn: '2026-03-09', logs: [log(3, { technique: 'ok' })] },
        { corrects: log(3, { technique: 'ok' }) },
      ],
      true,
    ],
  ])('how it looked: %s', (_, given, expected) => {
    expect(asked(...given).technique).toBe(expected);
  });

  test('spreading: in a program for spine or hip, with pain; without a program it is asked', () => {
    expect(asked({}).spread).toBe(true);
    expect(asked({}, { painDuring: 0 }).spread).toBe(false);
    expect(asked({}, {}, { program: { ...program, asksSpread: false } }).spread).toBe(false);
    expect(asked({}, {}, { program: null }).spread).toBe(true);
  });
});

describe('pain after that was asked when all was saved', () => {
  const day = (logs: LogView[]) => ({ exercises: [{ logs }] }) as unknown as TodayView;

  test('goes to the last entry of the session in which something was done', () => {
    const skipped = log(5, { outcome: 'skipped', skipReason: 'no_time', sets: [] });
    const logs = [log(4), skipped, log(3), log(6, { sessionId: id(9) })];
    expect(lastDone(day(logs), id(1))?.logId).toBe(id(4));
    expect(lastDone(day([skipped]), id(1))).toBeNull();
  });

  test('corrects that entry and keeps all that it says; 0 is an answer', () => {
    const view = { patientId: id(8) } as TodayView;
    const item = withPainAfter(view, log(4, { technique: 'ok', symptomsSpread: false }), 0);
    expect(logItem.safeParse(item).success).toBe(true);
    expect(item).toMatchObject({
      ...{ correctsId: id(4), pain: { rest: 0, during: 2, after: 0 }, effort: 6 },
      ...{ technique: 'ok', symptomsSpread: false },
    });
  });
});
