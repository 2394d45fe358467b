import { fallbackLocale, localeOfTag } from '@/lib/domain/messages/languages';
import type { Locale } from '@/lib/domain/result';

/** The few words that controls say by themselves. Everything else comes in as props. */
const english = {
  close: 'Close',
  cancel: 'Cancel',
  working: 'Working…',
  loading: 'Loading…',
  optional: 'optional',
  clear: 'Clear',
  noMatch: 'Nothing found',
  choose: 'Choose…',
  tryAgain: 'Try again',
  keysTitle: 'Keys',
  keysSwitch: 'Single-letter keys are on',
  keysEmpty: 'This page has no keys of its own.',
  menu: 'Menu',
  skip: 'Skip to content',
  reveal: 'Show password',
  errorTitleOne: 'One thing needs a look',
  errorTitleMany: (count: number) => `${count} things need a look`,
  notSaved: 'Nothing was saved. Please try again.',
  fields: {
    missing: 'Please fill this in.',
    choose: 'Please choose one.',
    unreadable: 'This could not be read.',
    tooLong: (limit: string) => `At most ${limit} characters.`,
    tooShort: (limit: string) => `At least ${limit} characters.`,
    tooMany: (limit: string) => `At most ${limit}.`,
    tooFew: (limit: string) => `At least ${limit}.`,
    tooBig: (limit: string) => `${limit} at most.`,
    tooSmall: (limit: string) => `${limit} at least.`,
    whole: 'A whole number, please.',
    refused: 'This was not accepted. Please check it.',
  },
  numbers: {
    not_a_number: 'Digits only, please, without unit or words.',
    thousands_mark: 'This can be read in two ways. Write it without marks for thousands, like 1234.5.',
    too_many_decimals: 'Too many digits after the decimal mark.',
    missing_digit: 'A digit is missing. Write 0.5, not .5.',
    leading_zero: 'Starts with 0: did a decimal mark get lost? Write 0.5 or 5.',
    negative: 'No numbers below 0.',
    too_long: 'This number is too long.',
  },
  date: { day: 'Day', month: 'Month', year: 'Year', unreadable: 'This is not a date. Example: 30 1 1979.' },
};

const spanish: typeof english = {
  close: 'Cerrar',
  cancel: 'Cancelar',
  working: 'Un momento…',
  loading: 'Cargando…',
  optional: 'opcional',
  clear: 'Borrar',
  noMatch: 'No hay resultados',
  choose: 'Elija…',
  tryAgain: 'Intentar otra vez',
  keysTitle: 'Teclas',
  keysSwitch: 'Teclas de una letra activadas',
  keysEmpty: 'Esta página no tiene teclas propias.',
  menu: 'Menú',
  skip: 'Ir al contenido',
  reveal: 'Mostrar la contraseña',
  errorTitleOne: 'Hay algo que revisar',
  errorTitleMany: (count: number) => `Hay ${count} cosas que revisar`,
  notSaved: 'No se ha guardado nada. Inténtelo otra vez.',
  fields: {
    missing: 'Rellene este dato.',
    choose: 'Elija una opción.',
    unreadable: 'No se ha podido leer.',
    tooLong: (limit: string) => `Como máximo ${limit} letras.`,
    tooShort: (limit: string) => `Al menos ${limit} letras.`,
    tooMany: (limit: string) => `Como máximo ${limit}.`,
    tooFew: (limit: string) => `Al menos ${limit}.`,
    tooBig: (limit: string) => `${limit} como máximo.`,
    tooSmall: (limit: string) => `${limit} como mínimo.`,
    whole: 'Escriba un número entero.',
    refused: 'No se ha aceptado. Revíselo, por favor.',
  },
  numbers: {
    not_a_number: 'Escriba solo cifras, sin unidad ni palabras.',
    thousands_mark: 'Se puede leer de dos maneras. Escriba el número sin separar los miles, como 1234,5.',
    too_many_decimals: 'Demasiadas cifras decimales.',
    missing_digit: 'Falta una cifra. Escriba 0,5 y no ,5.',
    leading_zero: 'Empieza por 0: ¿falta la coma? Escriba 0,5 o 5.',
    negative: 'No puede ser menor que 0.',
    too_long: 'El número es demasiado largo.',
  },
  date: { day: 'Día', month: 'Mes', year: 'Año', unreadable: 'No es una fecha. Ejemplo: 30 1 1979.' },
};

export type UiText = typeof english;

export const uiText: Record<Locale, UiText> = { en: english, es: spanish };

/** The words for any locale tag: those of its language, or of the fallback where it is none of ours. */
export function uiTextFor(tag: string): UiText {
  return uiText[localeOfTag(tag) ?? fallbackLocale];
}
