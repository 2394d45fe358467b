import type { LocalizedText } from '../result.ts';

/** The refusals of the safety rules with the words for the person who reads them. */
export const safetyRefusals = {
  attribute_unknown: {
    en: 'This exercise carries a safety mark that is not in the list. It cannot be checked.',
    es: 'Este ejercicio lleva una marca de seguridad que no está en la lista. No se puede comprobar.',
  },
  condition_unknown: {
    en: 'This condition is not in the list. It is not checked.',
    es: 'Este diagnóstico no está en la lista. No se comprueba.',
  },
  clearance_unknown: {
    en: 'This kind of clearance is not in the list. Nothing is lifted by it.',
    es: 'Este tipo de autorización no está en la lista. No levanta ninguna restricción.',
  },
  region_unknown: {
    en: 'This part of the body is not in the list. Choose it again.',
    es: 'Esta parte del cuerpo no está en la lista. Elíjala otra vez.',
  },
  flag_unknown: {
    en: 'One of the questions is not known. Ask the questions again.',
    es: 'Una de las preguntas no se reconoce. Haga las preguntas otra vez.',
  },
  data_missing: {
    en: 'Age at onset and duration are needed.',
    es: 'Hacen falta la edad al empezar y la duración.',
  },
} as const satisfies Record<string, LocalizedText>;
