import { fillText } from '../messages/fill-text.ts';
import { byLocale, type LocalizedText } from '../result.ts';
import type { Precaution } from './precautions.ts';
import type { JudgedPrecautions } from './settled-precautions.ts';
import { isExerciseAttribute } from './vocabulary.ts';

/**
 * What the patient reads above an exercise: the limits agreed where it is prescribed against a precaution, and what to take care with
 * (SF-1, H-9). It names movements, never a diagnosis. A precaution that nobody has decided about is the clinician's, not the patient's.
 */
export function patientLimits({
  overridden,
  cautions,
  noted,
}: Pick<JudgedPrecautions, 'overridden' | 'cautions' | 'noted'>): LocalizedText[] {
  const agreed = overridden.map(({ precaution }) => precaution);
  const careful = [...cautions, ...noted.map(({ precaution }) => precaution)];
  return [
    ...(agreed.length === 0 ? [] : [agreedLimit(movementsOf(agreed))]),
    ...(careful.length === 0 ? [] : [care(movementsOf(careful))]),
  ];
}

const agreedText: LocalizedText = {
  en: 'Agreed with your physiotherapist{movements}. Go only as far and as heavy as you were shown. Stop and tell us if anything feels wrong.',
  es: 'Acordado con su fisioterapeuta{movements}. No pase del recorrido ni del peso que le enseñaron. Pare y avísenos si nota algo raro.',
};
const careText: LocalizedText = {
  en: '{movements}slowly, and only as you were shown.',
  es: '{movements}despacio, y solo como le enseñaron.',
};

const agreedLimit = (movements: LocalizedText | null): LocalizedText =>
  byLocale((locale) =>
    fillText(agreedText[locale], { movements: movements === null ? '' : ` (${movements[locale]})` }),
  );

const care = (movements: LocalizedText | null): LocalizedText =>
  byLocale((locale) =>
    capital(fillText(careText[locale], { movements: movements === null ? '' : `${movements[locale]}: ` })),
  );

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The movements concerned, each once; null where the rule speaks of every exercise or of a pattern. */
function movementsOf(precautions: readonly Precaution[]): LocalizedText | null {
  const named = precautions.filter(({ rule }) => isExerciseAttribute(rule)).map(({ because }) => because);
  if (named.length === 0) return null;
  const list = (texts: readonly string[]) => [...new Set(texts.map((text) => text.toLowerCase()))].join(', ');
  return byLocale((locale) => list(named.map((because) => because[locale])));
}

/** Stands above what {@link patientLimits} says. */
export const cautionTitle: LocalizedText = { en: 'Take care', es: 'Con cuidado' };
