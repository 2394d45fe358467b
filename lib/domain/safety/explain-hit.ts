import { fillText } from '../messages/fill-text.ts';
import { patternLabels } from '../library/pattern-labels.ts';
import { patterns } from '../library/vocabulary.ts';
import type { Locale, LocalizedText } from '../result.ts';
import { attributeLabels } from './attribute-labels.ts';
import { conditionLabels } from './condition-labels.ts';
import type { DayWindow } from './matrix/matrix-group.ts';
import type { ExplainedHit } from './resolve-safety.ts';
import { type MatrixAttribute, type SafetyRating, isExerciseAttribute } from './vocabulary.ts';

/** A rating in words; colour never stands alone. `preferred` is not called safe. */
export const ratingLabels = {
  contraindicated: { en: 'Not without a recorded reason', es: 'No sin un motivo registrado' },
  caution: { en: 'Caution', es: 'Precaución' },
  preferred: { en: 'Often suits this condition', es: 'Suele ir bien en este diagnóstico' },
  none: { en: 'No listed precaution', es: 'Sin precauciones en la lista' },
} as const satisfies Record<SafetyRating, Record<Locale, string>>;

const everyExercise: LocalizedText = { en: 'Every exercise', es: 'Todos los ejercicios' };
const movement: LocalizedText = { en: 'Movement: {name}', es: 'Movimiento: {name}' };
const windowTexts = {
  from: { en: 'from day {fromDay}', es: 'desde el día {fromDay}' },
  between: { en: 'day {fromDay} to {toDay}', es: 'día {fromDay} a {toDay}' },
} satisfies Record<string, LocalizedText>;

/** The parts of a hit for the clinician's screen; the reason is English, as in the rule book. */
export function explainHit(hit: ExplainedHit, locale: Locale) {
  return {
    condition: conditionLabels[hit.condition][locale],
    rating: ratingLabels[hit.rating][locale],
    because: attributeText(hit.attribute, locale),
    window: windowText(hit.group.days, locale),
    reason: hit.group.reason,
    sources: hit.group.sources,
  };
}

function attributeText(attribute: MatrixAttribute, locale: Locale): string {
  if (isExerciseAttribute(attribute)) return attributeLabels[attribute][locale];
  if (attribute === '*') return everyExercise[locale];
  const pattern = patterns.find((candidate) => `pattern:${candidate}` === attribute);
  const name = pattern === undefined ? '' : patternLabels[pattern][locale];
  return fillText(movement[locale], { name });
}

/** "day 0 to 84" counted from surgery, injury or onset; null when the row always holds. */
function windowText(window: DayWindow | null, locale: Locale): string | null {
  if (window === null) return null;
  const text = window.toDay === null ? windowTexts.from : windowTexts.between;
  return fillText(text[locale], window);
}
