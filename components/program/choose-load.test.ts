import { describe, expect, test } from 'vitest';
import { adviseLoad, type AdviceRequest } from '@/lib/domain/load/load-advice';
import { loadAboveCap } from '@/lib/domain/load/load-limits';
import { loadChoices } from '@/lib/domain/load/load-choices';
import { chosenChange, repRangeOf } from './choose-load';
import type { DoseDraft } from './dose-draft';
import { nobodySpecial, squatCard, storedVersion } from './draft-fixture';
import { toDraft } from './draft';

const press = { ...squatCard, slug: 'press', pattern: 'push_vertical' as const };
/** 8 kg × 8 with 2 left is 10 to failure: 1RM 10.67 kg (Epley); 8–12 with 3 left, novices up to 70 %. */
const request: AdviceRequest = {
  context: {
    ...nobodySpecial,
    irritability: { painWorst: 0, nightOrRestPain: 'none', settleMinutes: 0, assessedOn: '2026-06-01' },
    equipment: [
      { equipment: 'dumbbell', inventory: { type: 'fixed_list', weights: [2, 6, 7, 8.5], unit: 'kg' } },
    ],
    strengthTests: [
      {
        exerciseSlug: 'press',
        side: 'bilateral',
        load: { value: '8', unit: 'kg' },
        repetitions: 8,
        effort: 8,
        performedOn: '2026-05-30',
      },
    ],
  },
  exercise: press,
  side: 'bilateral',
  goal: 'strength',
};

function begin() {
  const [item] = toDraft(storedVersion).items;
  const advice = adviseLoad(request);
  if (item === undefined || !advice.ok) throw new Error('no advice');
  const start: DoseDraft = { ...item.dose, repsMin: 8, repsMax: 12, load: null, loadBasis: null };
  const choose = (dose: DoseDraft, value: string, note: string | null = null): DoseDraft => {
    const choice = loadChoices(request, advice, repRangeOf(dose)).find(
      ({ load }) => 'value' in load && load.value === value,
    );
    if (choice === undefined) throw new Error(`no ${value}`);
    const above = loadAboveCap(request, choice.load);
    return { ...dose, ...chosenChange({ dose, advice, choice, above, note }) };
  };
  return { start, choose };
}

describe('choosing a load of the list', () => {
  test('the suggestion writes its own basis and leaves the range', () => {
    const { start, choose } = begin();
    const chosen = choose(start, '7');
    expect(chosen).toMatchObject({ load: { unit: 'kg', value: '7' }, repsMin: 8, repsMax: 12 });
    expect(chosen.loadBasis).toMatchObject({ rule: 'DG-STR-1', reason: 'test_set' });
  });
  test('another one says which was suggested', () => {
    const { start, choose } = begin();
    expect(choose(start, '2').loadBasis).toMatchObject({
      reason: 'chosen_light',
      suggested: { value: '7', unit: 'kg' },
    });
  });
  test('LG-3.3 too much: the repetitions that it allows, and the note with the cap; the range comes back with the next', () => {
    const { start, choose } = begin();
    const heavy = choose(start, '8.5', 'Has lifted this for years.');
    expect(heavy).toMatchObject({ load: { value: '8.5' }, repsMin: 4, repsMax: 4 });
    expect(heavy.loadBasis?.aboveCap).toEqual({ note: 'Has lifted this for years.', capPct: 70 });
    expect(choose(heavy, '6')).toMatchObject({ repsMin: 8, repsMax: 12 });
  });
  test('repetitions that somebody typed afterwards are not taken for the written ones', () => {
    const { start, choose } = begin();
    const heavy = choose(start, '8.5', 'Has lifted this for years.');
    expect(choose({ ...heavy, repsMin: 10, repsMax: 10 }, '6')).toMatchObject({ repsMin: 10, repsMax: 10 });
  });
});
