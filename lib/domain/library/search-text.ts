import type { LocalizedText } from '../result.ts';
import { foldForSearch } from './fold-for-search.ts';
import { muscleLabels, regionLabels } from './labels.ts';
import { patternLabels } from './pattern-labels.ts';
import type { Muscle, Pattern, Region } from './vocabulary.ts';

type Searched = {
  slug: string;
  names: LocalizedText;
  aliases: { en: readonly string[]; es: readonly string[] };
  region: Region;
  pattern: Pattern;
  muscles: readonly Muscle[];
};

/** The words an exercise is found by: names, other names, main muscles, movement and region in English and Spanish, folded, each once. */
export function searchTextOf({ slug, names, aliases, region, pattern, muscles }: Searched): string {
  const said = [
    ...muscles.map((muscle) => muscleLabels[muscle]),
    patternLabels[pattern],
    regionLabels[region],
  ];
  const words = foldForSearch(
    [
      names.en,
      names.es,
      ...aliases.en,
      ...aliases.es,
      slug,
      region,
      pattern,
      ...muscles,
      ...said.flatMap((label) => [label.en, label.es]),
    ]
      .join(' ')
      .replaceAll('_', ' '),
  ).split(' ');
  return [...new Set(words)].join(' ');
}
