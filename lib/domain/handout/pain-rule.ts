import { type AgreedLimits, differ } from '../pain/agreed-limits.ts';
import { severePain } from '../pain/pain-zone.ts';
import type { HandoutModel, LabelledText, PainZoneText } from './handout-model.ts';
import type { HandoutWords } from './handout-words.ts';

/** The pain rule of a program in three zones and plain words; limits from the pain model (LG-7.1), advice as in LG-8.5 (D05, D07, D08). */
export function describePainRule(
  limits: AgreedLimits,
  words: HandoutWords,
  phone: string | null,
): HandoutModel['pain'] {
  const { green, amber, red } = spansOf(limits, words);
  const zones: PainZoneText[] = [
    { zone: 'green', heading: green, text: words.painGreen },
    ...(amber === null ? [] : [{ zone: 'amber' as const, heading: amber, text: words.painAmber }]),
    { zone: 'red', heading: red, text: words.painRed },
  ];
  return {
    heading: words.painHeading,
    intro: limits.painModel === 'relative' ? words.painIntroRelative : words.painIntro,
    zones,
    severe: words.painSevere(severePain, phone),
  };
}

/** The line under an exercise whose limits are not those of its program; null under all others. */
export function describeOwnLimits(
  program: AgreedLimits,
  own: AgreedLimits,
  words: HandoutWords,
): LabelledText | null {
  return differ(program, own)
    ? { label: words.painHere, text: words.painHereText(spansOf(own, words)) }
    : null;
}

/** Each zone as "Pain 0 to 2"; `amber` is null where no pain only holds. */
function spansOf({ painModel, green, amber }: AgreedLimits, words: HandoutWords) {
  const isRise = painModel === 'relative';
  const [between, from] = isRise
    ? [words.painRise, words.painRiseFrom]
    : [words.painScore, words.painScoreFrom];
  return {
    green: between(0, green),
    amber: amber > green ? between(green + 1, amber) : null,
    red: from(amber + 1),
  };
}
