import { describe, expect, test } from 'vitest';
import { exerciseCard } from '@/lib/schemas/exercise-card';
import { readCatalogue } from '../../prisma/catalogue';
import { isChosen, safetyChoices } from '@/lib/domain/safety/suits';
import { suitabilityOf } from './suitability';

const catalogue = readCatalogue();
function card(slug: string) {
  const content = catalogue.find((entry) => entry.slug === slug);
  return exerciseCard.parse({ ...content, exerciseVersionId: '01890000-0000-7000-8000-000000000001' });
}
const factsOf = (code: string | null, onsetOn: string | null = null) => ({
  today: '2026-03-02',
  conditions: [{ conditionId: 'c1', label: 'As recorded', code, side: 'left' as const, onsetOn }],
});

describe('whether an exercise is for a patient (SF-1)', () => {
  test('a contraindicated one is not, and the condition is named', () => {
    const judged = suitabilityOf(card('goblet_squat'), factsOf('total_hip_replacement_posterior'));
    expect(judged.suits).toBe('unsafe');
    expect(judged.because.every(({ rating }) => rating === 'contraindicated')).toBe(true);
    expect(judged.because[0]?.label).toBe('As recorded');
  });

  test('without conditions, and for one outside the list, no rule speaks', () => {
    const none = { today: '2026-03-02', conditions: [] };
    expect(suitabilityOf(card('goblet_squat'), none)).toEqual({ suits: 'safe', because: [] });
    expect(suitabilityOf(card('goblet_squat'), factsOf(null))).toEqual({ suits: 'safe', because: [] });
  });

  test('a caution is safe with care: its reasons are the cautions', () => {
    const facts = factsOf('osteoporosis');
    const careful = catalogue
      .map(({ slug }) => suitabilityOf(card(slug), facts))
      .filter(({ suits }) => suits === 'caution');
    expect(careful.length).toBeGreaterThan(0);
    for (const { because } of careful)
      expect(new Set(because.map(({ rating }) => rating))).toEqual(new Set(['caution']));
  });

  test('a mark that no rule knows counts as not safe', () => {
    const strange = { ...card('goblet_squat'), attributes: ['never_heard_of'] } as never;
    expect(suitabilityOf(strange, factsOf('osteoporosis'))).toEqual({ suits: 'unsafe', because: [] });
  });

  test.each([
    ['fitting', [true, true, false]],
    ['clear', [true, false, false]],
    ['unsafe', [false, false, true]],
    ['all', [true, true, true]],
  ] as const)('“%s” shows safe, caution, unsafe: %s', (choice, shown) => {
    expect(safetyChoices).toContain(choice);
    expect((['safe', 'caution', 'unsafe'] as const).map((suits) => isChosen(choice, suits))).toEqual(shown);
  });
});
