import { describe, expect, test } from 'vitest';
import type { Position } from '@/lib/domain/library/vocabulary';
import { nobodySpecial, squatCard, stepCard } from './draft-fixture';
import { type DraftItem, keyOf, newItem } from './draft';
import { editMany, faultOfMany, orderByPosition, sidedOf } from './edit-many';

const item = (place: number, position: Position, phase = 0): DraftItem => {
  const made = newItem(
    { ...squatCard, position },
    nobodySpecial,
    `01a20bd6-0000-7000-8000-0000000000${10 + place}`,
  );
  return { ...made, dose: { ...made.dose, phase } };
};
const positionsOf = (items: readonly DraftItem[]) => items.map(({ exercise }) => exercise.position);

describe('order by position', () => {
  test('lying, on the side, on all fours, sitting, standing: down and up only once', () => {
    const items = (['standing', 'sitting', 'quadruped', 'side_lying', 'supine'] as const).map((one, place) =>
      item(place, one),
    );
    expect(positionsOf(orderByPosition(items))).toEqual([
      'supine',
      'side_lying',
      'quadruped',
      'sitting',
      'standing',
    ]);
  });

  test('phases stay together, and equals keep the order they had', () => {
    const items = [
      item(0, 'standing', 1),
      item(1, 'supine', 2),
      item(2, 'standing', 1),
      item(3, 'supine', 1),
    ];
    expect(orderByPosition(items).map(keyOf)).toEqual(
      [items[3], items[0], items[2], items[1]].map((one) => one && keyOf(one)),
    );
  });

  test('what is in order already is the same list', () => {
    const items = [item(0, 'supine'), item(1, 'standing')];
    expect(orderByPosition(items)).toBe(items);
  });
});

describe('edit many', () => {
  const items = [item(0, 'supine'), item(1, 'standing')];
  const [first, second] = items;

  test('sets what is named in those that are chosen, and nothing else', () => {
    const keys = new Set(first === undefined ? [] : [keyOf(first)]);
    const changed = editMany(items, keys, { schedule: { type: 'times_per_week', n: 3 }, restSeconds: 0 });
    expect(changed[0]?.dose).toEqual({
      ...first?.dose,
      schedule: { type: 'times_per_week', n: 3 },
      restSeconds: 0,
    });
    expect(changed[1]).toBe(second);
  });

  test('a number that cannot be read is refused in words before anything changes', () => {
    expect(faultOfMany(items, { restSeconds: 'soon' })).toBe('Please enter a number.');
    expect(faultOfMany(items, { schedule: { type: 'times_per_week', n: 9 } })).toBe('At most 7.');
    expect(faultOfMany(items, { effortTarget: { low: 7, high: 5 } })).toBe('The lower effort comes first.');
    expect(faultOfMany(items, { restSeconds: 60 })).toBeNull();
  });

  test('H-2 the side is set in one-sided work only: a double-leg exercise never becomes "each side"', () => {
    const step = newItem(stepCard, nobodySpecial, '01a20bd6-0000-7000-8000-000000000099');
    const mixed = [...items, step];
    expect(sidedOf(mixed)).toEqual([step]);
    for (const side of ['left', 'bilateral'] as const) {
      const changed = editMany(mixed, new Set(mixed.map(keyOf)), { side });
      expect(changed.map(({ dose }) => dose.side)).toEqual(['not_sided', 'not_sided', side]);
    }
  });
});
