import type { Locale } from '../result.ts';

const english = {
  opening: 'Opening your exercises …',
  emptyTitle: 'No connection',
  empty:
    'This phone holds no exercises yet. Open this page once with a connection: from then on it opens without one too.',
  retry: 'Try again',
  home: 'Today’s exercises',
  skip: 'Skip to content',
};

const spanish: typeof english = {
  opening: 'Abriendo sus ejercicios …',
  emptyTitle: 'Sin conexión',
  empty:
    'Este teléfono aún no tiene ejercicios. Abra esta página una vez con conexión: desde entonces se abre también sin ella.',
  retry: 'Intentar de nuevo',
  home: 'Ejercicios de hoy',
  skip: 'Ir al contenido',
};

/** What stands there before it is known who opens the pages, and so before any language is fetched: both are here. */
export const openingWords: Record<Locale, typeof english> = { en: english, es: spanish };
