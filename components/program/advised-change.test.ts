import { describe, expect, it } from 'vitest';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { advisedChange } from './advised-change';
import { type DraftItem, newItem } from './draft';
import { nobodySpecial, squatCard } from './draft-fixture';

const owner: LoadContext = {
  ...nobodySpecial,
  equipment: [
    { equipment: 'dumbbell', inventory: { type: 'fixed_list', weights: [4, 6, 8, 10, 12, 16], unit: 'kg' } },
  ],
  strengthTests: [
    {
      exerciseSlug: 'goblet_squat',
      side: 'not_sided',
      load: { value: '16', unit: 'kg' },
      repetitions: 10,
      effort: 8,
      performedOn: '2026-06-01',
    },
  ],
};
const squat = (context: LoadContext): DraftItem => {
  const item = newItem(squatCard, context, crypto.randomUUID());
  return { ...item, dose: { ...item.dose, side: 'not_sided' } };
};

describe('advisedChange: what the key "use" takes', () => {
  it('takes the suggestion of the test set, rounded to what is owned, with the rule it comes from', () => {
    const change = advisedChange(squat(owner), owner);
    expect(change.load).toEqual({ unit: 'kg', value: '12' });
    expect(change.loadBasis?.reason).toBe('test_set');
  });

  it('changes nothing for an exercise without a load', () => {
    const item = squat(owner);
    const plain = { ...item, exercise: { ...item.exercise, equipment: 'none' as const } };
    expect(advisedChange(plain, owner)).toEqual({});
  });
});
