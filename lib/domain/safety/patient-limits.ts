import { fillText } from '../messages/fill-text.ts';
import { byLocale, type LocalizedText } from '../result.ts';
import { attributeAdvice } from './attribute-advice.ts';
import type { Precaution } from './precautions.ts';
import type { JudgedPrecautions } from './settled-precautions.ts';
import { isExerciseAttribute } from './vocabulary.ts';

/**
 * What the patient reads above an exercise: the limits agreed where it is prescribed against a precaution, and what to take care with
 * (SF-1, H-9). It says what to do, never a diagnosis. A precaution that nobody has decided about is the clinician's, not the patient's.
 */
export function patientLimits({
  overridden,
  cautions,
  noted,
}: Pick<JudgedPrecautions, 'overridden' | 'cautions' | 'noted'>): LocalizedText[] {
  const agreed = overridden.map(({ precaution }) => precaution);
  const careful = [...cautions, ...noted.map(({ precaution }) => precaution)];
  return [
    ...(agreed.length === 0 ? [] : [limit(agreedText, agreed)]),
    ...(careful.length === 0 ? [] : [limit(careText, careful)]),
  ];
}

const agreedText: LocalizedText = {
  en: 'Agreed with your physiotherapist. {advice}Go only as far and as heavy as you were shown. Stop and tell us if anything feels wrong.',
  es: 'Acordado con su fisioterapeuta. {advice}No pase del recorrido ni del peso que le enseñaron. Pare y avísenos si nota algo raro.',
};
const careText: LocalizedText = {
  en: '{advice}Go slowly, and only as you were shown.',
  es: '{advice}Vaya despacio, y solo como le enseñaron.',
};

/** A text with what to mind in its place, each once; nothing of it where the rule speaks of every exercise or of a pattern. */
function limit(text: LocalizedText, precautions: readonly Precaution[]): LocalizedText {
  const attributes = precautions.map(({ rule }) => rule).filter(isExerciseAttribute);
  return byLocale((locale) => {
    const advice = [...new Set(attributes.map((attribute) => attributeAdvice[attribute][locale]))];
    return fillText(text[locale], { advice: advice.map((sentence) => `${sentence} `).join('') });
  });
}

/** Stands above what {@link patientLimits} says. */
export const cautionTitle: LocalizedText = { en: 'Take care', es: 'Con cuidado' };
