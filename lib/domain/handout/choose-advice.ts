import { flarePlanSlug, maxAdviceCards } from './advice-slugs.ts';
import type { AdviceText } from './handout-model.ts';
import type { HandoutAdvice, HandoutOptions } from './handout-source.ts';

/**
 * The flare plan first when it is asked for, then the chosen cards in the order they were chosen: each once, two at
 * most (LB-8). A card that is not there is left out.
 */
export function chooseAdvice(cards: readonly HandoutAdvice[], options: HandoutOptions): AdviceText[] {
  const chosen = [...new Set<string>(options.advice)].slice(0, maxAdviceCards);
  const slugs = options.includeFlarePlan ? [flarePlanSlug, ...chosen] : chosen;
  return slugs.flatMap((slug) => {
    const card = cards.find((candidate) => candidate.slug === slug);
    if (card === undefined) return [];
    return [
      {
        slug,
        heading: card.titles[options.locale],
        points: card.points.map((point) => point[options.locale]),
        stopIf: card.stopIf?.[options.locale] ?? null,
      },
    ];
  });
}
