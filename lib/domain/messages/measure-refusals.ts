import type { LocalizedText } from '../result.ts';

/** The refusals of the measures with the words for the person who typed (MS-9). */
export const measureRefusals = {
  prescription_invalid: {
    en: 'The prescription has no sets or dose.',
    es: 'La prescripción no tiene series o dosis.',
  },
  nothing_due: {
    en: 'Nothing was due in this session.',
    es: 'En esta sesión no tocaba ningún ejercicio.',
  },
  schedule_unknown: {
    en: 'This schedule type is not supported.',
    es: 'Este tipo de horario no está disponible.',
  },
  pain_invalid: { en: 'Pain is a number from 0 to 10.', es: 'El dolor es un número de 0 a 10.' },
  too_few_entries: {
    en: 'At least four entries in the week are needed.',
    es: 'Hacen falta al menos cuatro anotaciones en la semana.',
  },
  days_invalid: { en: 'Seven days are needed.', es: 'Hacen falta siete días.' },
  items_invalid: {
    en: 'Check the answers; one is out of range or the number of items is wrong.',
    es: 'Revise las respuestas: una está fuera de los valores posibles o falta o sobra alguna.',
  },
  missing_items: {
    en: 'Too many answers are missing to give a score.',
    es: 'Faltan demasiadas respuestas para dar una puntuación.',
  },
  score_invalid: {
    en: 'The score is out of range.',
    es: 'La puntuación está fuera de los valores posibles.',
  },
  instant_invalid: {
    en: 'The time or the time zone cannot be read.',
    es: 'No se puede leer la hora o la zona horaria.',
  },
  tz_unknown: {
    en: 'The time or the time zone cannot be read.',
    es: 'No se puede leer la hora o la zona horaria.',
  },
} as const satisfies Record<string, LocalizedText>;
