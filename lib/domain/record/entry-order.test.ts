import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gravity, inOrder } from './entry-order.ts';

type Entry = { logId: string; localDate: string; startedAt: string; isDatedAhead?: boolean; grave: number };
const entry = (logId: string, hour: number, grave: number, over: Partial<Entry> = {}): Entry => ({
  logId,
  localDate: '2026-03-30',
  startedAt: `2026-03-30T${String(hour).padStart(2, '0')}:00:00.000Z`,
  grave,
  ...over,
});
const order = (entries: readonly Entry[]) => inOrder(entries, ({ grave }) => grave).map(({ logId }) => logId);

describe('the order in which entries count', () => {
  it('goes by day, then by hour, then by name', () => {
    const yesterday = entry('y', 20, 9, { localDate: '2026-03-29', startedAt: '2026-03-29T20:00:00.000Z' });
    expect(order([entry('b', 9, 0), entry('c', 18, 9), entry('a', 9, 5), yesterday])).toEqual([
      'y',
      'a',
      'b',
      'c',
    ]);
  });

  it('takes the graver entry for the later one on a day with an entry that was dated ahead, whichever that is', () => {
    const ahead = { isDatedAhead: true };
    expect(order([entry('pain', 8, 9), entry('calm', 10, 0, ahead)])).toEqual(['calm', 'pain']);
    expect(order([entry('pain', 12, 9), entry('calm', 10, 0, ahead)])).toEqual(['calm', 'pain']);
    expect(order([entry('pain', 8, 9, ahead), entry('calm', 10, 0)])).toEqual(['calm', 'pain']);
    expect(order([entry('pain', 8, 9), entry('calm', 10, 0)])).toEqual(['pain', 'calm']);
  });

  it('leaves other days to their hours', () => {
    const next = { localDate: '2026-03-31', startedAt: '2026-03-31T08:00:00.000Z' };
    expect(
      order([entry('calm', 8, 0, next), entry('pain', 8, 9), entry('mild', 10, 1, { isDatedAhead: true })]),
    ).toEqual(['mild', 'pain', 'calm']);
  });

  it('does not depend on the order in which entries arrive', () => {
    const any = fc.record({
      logId: fc.uuid(),
      localDate: fc.constantFrom('2026-03-29', '2026-03-30'),
      startedAt: fc.constantFrom('2026-03-30T08:00:00.000Z', '2026-03-30T09:00:00Z'),
      isDatedAhead: fc.boolean(),
      grave: fc.integer({ min: -1, max: 11 }),
    });
    const shuffled = fc
      .uniqueArray(any, { maxLength: 8, selector: ({ logId }) => logId })
      .chain((entries) =>
        fc.shuffledSubarray(entries, { minLength: entries.length }).map((other) => [entries, other] as const),
      );
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(order(other)).toEqual(order(entries));
      }),
      { seed: 20260330, numRuns: 2_000 },
    );
  });

  it.each([
    [{ painDuring: 4, painAfter: 7, isStop: false }, 7],
    [{ painDuring: 0, painAfter: null, isStop: false }, 0],
    [{ painDuring: null, painAfter: undefined, isStop: false }, -1],
    [{ painDuring: 10, painAfter: 10, isStop: true }, 11],
  ])('gravity of %j is %i', (felt, grave) => {
    expect(gravity(felt)).toBe(grave);
  });
});
