import { byLocale, type Locale } from '../result.ts';
import { safetyWords, type SafetyWords } from './patient-safety.ts';

/** What the safety questions and the stop screen say, in English. Reading age about 11. Apart, as nobody sees them with the first page. */
const english = {
  why: {
    intake:
      'These questions find signs that a doctor should see before you exercise. Some may not fit you: then answer no.',
    four_weekly:
      'We ask these every four weeks, because things can change. They find signs that a doctor should see before you go on.',
    pain_rise: 'You have more pain than usual. These questions find signs that a doctor should see soon.',
    body_region:
      'You named a new place. These questions find signs that a doctor should see before you exercise.',
    session: 'We ask these before you exercise. They find signs that a doctor should see first.',
    worry:
      'Something may have changed since we last asked. These questions find signs that a doctor should see soon.',
    flare:
      'First: any new numbness between the legs, trouble with bladder or bowels, weakness, fever, chest pain or a fall?',
  },
  whyAsk: 'Why do we ask?',
  count: (number: number, of: number) => `Question ${number} of ${of}`,
  countShort: (number: number, of: number) => `${number} of ${of}`,
  next: 'Next question',
  worryHow:
    'Answer the questions one by one and finish where you like, or write what it is in your own words.',
  worryQuestions: 'Answer the questions',
  worrySend: 'Send what I wrote',
  finish: 'Finish',
  answers: { yes: 'Yes', no: 'No', not_sure: 'I’m not sure' },
  comment: 'What is new or worrying?',
  commentHint: 'Nobody reads this at once. In an emergency call the number above.',
  nothing: 'Write something first.',
  saved: 'Thank you. Your answers are saved.',
  clear: 'Thank you. Nothing here needs help today.',
  goOn: 'Go on',
  stop: {
    button: 'I have to stop',
    title: 'What is it?',
    text: 'Stop the exercise. Sit down. Choose what you feel.',
    none: 'None of these',
  },
};
type QuestionWords = typeof english;

const spanish: QuestionWords = {
  why: {
    intake:
      'Estas preguntas buscan señales que un médico debe ver antes de que haga ejercicio. Si alguna no va con usted, responda no.',
    four_weekly:
      'Las hacemos cada cuatro semanas, porque las cosas pueden cambiar. Buscan señales que un médico debe ver antes de que siga.',
    pain_rise:
      'Tiene más dolor que otras veces. Estas preguntas buscan señales que un médico debe ver pronto.',
    body_region:
      'Ha señalado un sitio nuevo. Estas preguntas buscan señales que un médico debe ver antes de que haga ejercicio.',
    session: 'Las hacemos antes de que haga ejercicio. Buscan señales que un médico debe ver primero.',
    worry:
      'Algo puede haber cambiado desde la última vez. Estas preguntas buscan señales que un médico debe ver pronto.',
    flare:
      'Primero: ¿adormecimiento nuevo entre las piernas, problemas al orinar o ir de vientre, debilidad, fiebre, dolor en el pecho o una caída?',
  },
  whyAsk: '¿Por qué lo preguntamos?',
  count: (number, of) => `Pregunta ${number} de ${of}`,
  countShort: (number, of) => `${number} de ${of}`,
  next: 'Siguiente pregunta',
  worryHow: 'Responda las preguntas una a una y termine cuando quiera, o escriba qué es con sus palabras.',
  worryQuestions: 'Responder las preguntas',
  worrySend: 'Enviar lo que he escrito',
  finish: 'Terminar',
  answers: { yes: 'Sí', no: 'No', not_sure: 'No lo sé' },
  comment: '¿Qué es nuevo o le preocupa?',
  commentHint: 'Nadie lo lee al momento. En una urgencia llame al número de arriba.',
  nothing: 'Primero escriba algo.',
  saved: 'Gracias. Sus respuestas están guardadas.',
  clear: 'Gracias. Nada de esto necesita ayuda hoy.',
  goOn: 'Seguir',
  stop: {
    button: 'Tengo que parar',
    title: '¿Qué le pasa?',
    text: 'Pare el ejercicio. Siéntese. Elija lo que nota.',
    none: 'Nada de esto',
  },
};

const own: Record<Locale, QuestionWords> = { en: english, es: spanish };

/** Theirs, with those of the pages that lead to them. */
export const questionWords: Record<Locale, SafetyWords & QuestionWords> = byLocale((locale) => ({
  ...safetyWords[locale],
  ...own[locale],
}));
