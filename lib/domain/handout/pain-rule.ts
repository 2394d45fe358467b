import { painLimitsOf, severePain } from '../pain/pain-zone.ts';
import type { PainRule } from '../pain/pain-zone.ts';
import type { HandoutModel, PainZoneText } from './handout-model.ts';
import type { HandoutWords } from './handout-words.ts';

/** The pain rule of a program in three zones and plain words; limits from the pain model (LG-7.1), advice as in LG-8.5 (D05, D07, D08). */
export function describePainRule(
  { painModel, painAmberTo }: PainRule,
  words: HandoutWords,
  phone: string | null,
): HandoutModel['pain'] {
  const { green, amber } = painLimitsOf(painModel, painAmberTo);
  const isRise = painModel === 'relative';
  const [between, from] = isRise
    ? [words.painRise, words.painRiseFrom]
    : [words.painScore, words.painScoreFrom];
  const zones: PainZoneText[] = [
    { zone: 'green', heading: between(0, green), text: words.painGreen },
    ...(amber > green
      ? [{ zone: 'amber' as const, heading: between(green + 1, amber), text: words.painAmber }]
      : []),
    { zone: 'red', heading: from(amber + 1), text: words.painRed },
  ];
  return {
    heading: words.painHeading,
    intro: isRise ? words.painIntroRelative : words.painIntro,
    zones,
    severe: words.painSevere(severePain, phone),
  };
}
