import type { Locale } from '../result.ts';

/** What is said around the clinic's own list of what can get in the way. */
const english = {
  title: 'What got in the way?',
  why: 'We ask once a week at most. Nothing is lost. Your physiotherapist can read your answer.',
  decline: 'Nothing, or I would rather not say',
  declined: 'Noted. We do not ask again this week.',
  said: (label: string) => `You said: ${label}`,
  change: 'Change my answer',
};

type BarrierWords = typeof english;

const spanish: BarrierWords = {
  title: '¿Qué lo ha hecho difícil?',
  why: 'Lo preguntamos una vez por semana como mucho. No se pierde nada. Su fisioterapeuta puede leer la respuesta.',
  decline: 'Nada, o prefiero no decirlo',
  declined: 'Anotado. Esta semana no preguntamos más.',
  said: (label) => `Ha dicho: ${label}`,
  change: 'Cambiar mi respuesta',
};

export const barrierWords: Record<Locale, BarrierWords> = { en: english, es: spanish };
