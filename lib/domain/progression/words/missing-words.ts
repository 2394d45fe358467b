import { fillText } from '../../messages/fill-text.ts';
import { localeTag } from '../../messages/languages.ts';
import type { Locale, LocalizedText } from '../../result.ts';
import type { NeededAnswer } from '../engine/missing-answers.ts';
import { byLocale } from '../../result.ts';

/** The usual morning is no answer of its own: it follows from mornings that were answered (LG-7.5). */
export type MissingName = NeededAnswer | 'usualMorning';
/** What keeps an exercise from progressing, and the local date of the first of the sessions in a row for which it was not answered; null where no session can be named. */
export type MissingAnswer = { answer: MissingName; since: string | null };

const asked: Record<Exclude<MissingName, keyof typeof unknown>, LocalizedText> = {
  effort: { en: 'effort', es: 'el esfuerzo' },
  technique: { en: 'how well the movement went', es: 'cómo salió el movimiento' },
  spreading: { en: 'whether symptoms spread', es: 'si los síntomas se extienden' },
  painBefore: { en: 'pain just before', es: 'el dolor de justo antes' },
  painDuring: { en: 'pain during the exercise', es: 'el dolor durante el ejercicio' },
  painAfter: { en: 'pain after it', es: 'el dolor después' },
  morning: { en: 'pain the next morning', es: 'el dolor a la mañana siguiente' },
  load: { en: 'the weight used', es: 'el peso usado' },
  redFlag: { en: 'the questions about warning signs', es: 'las preguntas sobre señales de alarma' },
};
/** What the patient could not have answered. */
const unknown = {
  easier: {
    en: 'the easier version was done last time',
    es: 'la última vez se hizo la versión más fácil',
  },
  usualMorning: {
    en: 'the usual morning pain is not known yet: three mornings are needed',
    es: 'todavía no se conoce el dolor habitual al levantarse: hacen falta tres mañanas',
  },
  earlierEffort: {
    en: 'effort not answered on {day}, in one of the three sessions before',
    es: 'esfuerzo sin responder el {day}, en una de las tres sesiones anteriores',
  },
  painModel: {
    en: 'the program says no pain limits',
    es: 'el programa no indica límites de dolor',
  },
  effortBand: {
    en: 'no effort to aim at is known',
    es: 'no se conoce el esfuerzo al que apuntar',
  },
  trend: {
    en: 'the weekly trend of the mornings is not known',
    es: 'no se conoce la tendencia semanal de las mañanas',
  },
} satisfies Record<string, LocalizedText>;

const notAnswered: LocalizedText = { en: 'not answered', es: 'sin responder' };
const notAnsweredSince: LocalizedText = { en: 'not answered since', es: 'sin responder desde el' };

const isAsked = (answer: MissingName): answer is keyof typeof asked => answer in asked;

const dates = byLocale(
  (locale) => new Intl.DateTimeFormat(localeTag[locale], { timeZone: 'UTC', day: 'numeric', month: 'long' }),
);
const lists = byLocale(
  (locale) => new Intl.ListFormat(localeTag[locale], { style: 'long', type: 'conjunction' }),
);

const dayWords = (localDate: string, locale: Locale): string =>
  dates[locale].format(new Date(`${localDate}T00:00:00Z`));

/** The name of an answer that is asked for; null for what nobody is asked. */
export const answerName = (answer: MissingName, locale: Locale): string | null =>
  isAsked(answer) ? asked[answer][locale] : null;

/** What the patient may be reminded of, by name: "effort and pain the next morning"; null where nothing of it is theirs to answer. */
export function missingNames(missing: readonly MissingAnswer[], locale: Locale): string | null {
  const names = missing.flatMap(({ answer }) => answerName(answer, locale) ?? []);
  return names.length === 0 ? null : lists[locale].format(names);
}

/** Everything that is missing, for the clinician: "pain the next morning, not answered since 3 November"; null for nothing. */
export function missingWords(missing: readonly MissingAnswer[], locale: Locale): string | null {
  const since = [...new Set(missing.filter(({ answer }) => isAsked(answer)).map((one) => one.since))];
  const parts = since.toSorted(bySince).map((day) => {
    const names = missing.flatMap(({ answer, since: from }) =>
      from === day ? (answerName(answer, locale) ?? []) : [],
    );
    const words = day === null ? notAnswered[locale] : `${notAnsweredSince[locale]} ${dayWords(day, locale)}`;
    return `${lists[locale].format(names)}, ${words}`;
  });
  const others = missing.flatMap(({ answer, since: day }) =>
    isAsked(answer)
      ? []
      : [fillText(unknown[answer][locale], { day: day === null ? null : dayWords(day, locale) })],
  );
  const all = [...parts, ...others];
  return all.length === 0 ? null : all.join('; ');
}

/** The longest wait first, what has no day last. */
const bySince = (a: string | null, b: string | null): number => (a ?? '9').localeCompare(b ?? '9');
