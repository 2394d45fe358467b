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
      exerciseSlug: 'romanian_deadlift_dumbbell',
      side: 'not_sided',
      load: { value: '16', unit: 'kg' },
      repetitions: 10,
      effort: 8,
      performedOn: '2026-06-01',
    },
  ],
  irritability: { painWorst: 2, nightOrRestPain: 'none', settleMinutes: 10, assessedOn: '2026-06-01' },
};
const deadliftCard = { ...squatCard, slug: 'romanian_deadlift_dumbbell', pattern: 'hinge' as const };
const itemOf = (card: typeof squatCard, context: LoadContext): DraftItem => {
  const item = newItem(card, context, crypto.randomUUID());
  return { ...item, dose: { ...item.dose, side: 'not_sided' } };
};

describe('advisedChange: what the key "use" takes', () => {
  it('takes the suggestion of the test set, rounded to what is owned, with the rule it comes from', () => {
    const change = advisedChange(itemOf(deadliftCard, owner), owner);
    expect(change.load).toEqual({ unit: 'kg', value: '12' });
    expect(change.loadBasis?.reason).toBe('test_set');
  });

  it('begins with the body alone where body weight is most of the load and nothing was tested (LG-3.6)', () => {
    const change = advisedChange(itemOf(squatCard, owner), owner);
    expect(change.load).toEqual({ unit: 'bodyweight' });
    expect(change.loadBasis?.reason).toBe('body_weight');
  });

  it('changes nothing for an exercise without a load', () => {
    const item = itemOf(squatCard, owner);
    const plain = { ...item, exercise: { ...item.exercise, equipment: 'none' as const } };
    expect(advisedChange(plain, owner)).toEqual({});
  });
});
