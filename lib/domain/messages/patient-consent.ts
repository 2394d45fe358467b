import type { Locale } from '../result.ts';

const english = {
  title: (clinic: string) => `Before you begin: ${clinic}`,
  whoReads: 'Who can read what you note',
  readers: (names: readonly string[], clinic: string) =>
    names.length === 0
      ? `Your physiotherapists at ${clinic}. The front desk sees your name and contact only.`
      : `${names.join(', ')}, and colleagues at ${clinic} who stand in. The front desk sees your name and contact only.`,
  notWatched: (number: string) => `Nobody watches this day and night. In an emergency call ${number}.`,
  agree: 'I have read this, and I agree',
  failed: 'That did not arrive. Check the connection and press again.',
  otherwise: (phone: string | null) =>
    phone === null
      ? 'You do not agree, or have a question? Ask your clinic. You can do your exercises on paper too.'
      : `You do not agree, or have a question? Call your clinic: ${phone}. You can do your exercises on paper too.`,
};

type ConsentWords = typeof english;

const spanish: ConsentWords = {
  title: (clinic) => `Antes de empezar: ${clinic}`,
  whoReads: 'Quién puede leer lo que anota',
  readers: (names, clinic) =>
    names.length === 0
      ? `Sus fisioterapeutas de ${clinic}. La recepción solo ve su nombre y sus datos de contacto.`
      : `${names.join(', ')}, y quien les sustituya en ${clinic}. La recepción solo ve su nombre y sus datos de contacto.`,
  notWatched: (number) => `Nadie vigila esto día y noche. En una emergencia llame al ${number}.`,
  agree: 'Lo he leído y estoy de acuerdo',
  failed: 'No ha llegado. Revise la conexión y pulse otra vez.',
  otherwise: (phone) =>
    phone === null
      ? '¿No está de acuerdo o tiene una pregunta? Hable con su clínica. También puede hacer sus ejercicios en papel.'
      : `¿No está de acuerdo o tiene una pregunta? Llame a su clínica: ${phone}. También puede hacer sus ejercicios en papel.`,
};

/** What is said beside the clinic's own text before a person begins. */
export const consentWords: Record<Locale, ConsentWords> = { en: english, es: spanish };
