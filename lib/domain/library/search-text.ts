import { type Locale, type LocalizedText, locales } from '../result.ts';
import { foldForSearch } from './fold-for-search.ts';
import { muscleLabels, regionLabels } from './labels.ts';
import { patternLabels } from './pattern-labels.ts';
import type { Muscle, Pattern, Region } from './vocabulary.ts';

type Searched = {
  slug: string;
  names: LocalizedText;
  aliases: Record<Locale, readonly string[]>;
  region: Region;
  pattern: Pattern;
  muscles: readonly Muscle[];
};

/** What an exercise is called in each language, as it is read and as a search compares it. */
export const namesOf = (names: LocalizedText) =>
  locales.map((locale) => ({ locale, name: names[locale], folded: foldForSearch(names[locale]) }));

/** The words an exercise is found by: names, other names, main muscles, movement and region in every language, folded, each once. */
export function searchTextOf({ slug, names, aliases, region, pattern, muscles }: Searched): string {
  const said = [
    ...muscles.map((muscle) => muscleLabels[muscle]),
    patternLabels[pattern],
    regionLabels[region],
  ];
  const words = foldForSearch(
    [
      ...locales.map((locale) => names[locale]),
      ...locales.flatMap((locale) => aliases[locale]),
      slug,
      region,
      pattern,
      ...muscles,
      ...said.flatMap((label) => locales.map((locale) => label[locale])),
    ]
      .join(' ')
      .replaceAll('_', ' '),
  ).split(' ');
  return [...new Set(words)].join(' ');
}
