import type { Locale } from '../result.ts';

const english = {
  opening: 'Opening your exercises …',
  emptyTitle: 'No connection',
  empty:
    'This phone holds no exercises yet. Open this page once with a connection: from then on it opens without one too.',
  retry: 'Try again',
  enter: 'To enter with a link or a code this phone needs a connection.',
  held: 'Your exercises are on this phone and open without one.',
  openHeld: 'Open my exercises',
  home: 'Today’s exercises',
  skip: 'Skip to content',
};

const spanish: typeof english = {
  opening: 'Abriendo sus ejercicios …',
  emptyTitle: 'Sin conexión',
  empty:
    'Este teléfono aún no tiene ejercicios. Abra esta página una vez con conexión: desde entonces se abre también sin ella.',
  retry: 'Intentar de nuevo',
  enter: 'Para entrar con un enlace o un código, este teléfono necesita conexión.',
  held: 'Sus ejercicios están en este teléfono y se abren sin ella.',
  openHeld: 'Abrir mis ejercicios',
  home: 'Ejercicios de hoy',
  skip: 'Ir al contenido',
};

/** What stands there before it is known who opens the pages, and so before any language is fetched: both are here. */
export const openingWords: Record<Locale, typeof english> = { en: english, es: spanish };
