import type { Locale } from '../result.ts';

/** What the safety questions, the stop screen and the direction after a "yes" say, in English. Reading age about 11. */
const english = {
  due: {
    title: 'Safety questions first',
    text: (count: number) =>
      count === 1
        ? 'Please answer one question before you start.'
        : `Please answer ${count} short questions before you start. It takes a few minutes.`,
    after: 'A few safety questions',
    afterText: (count: number) =>
      count === 1 ? 'One short question about today.' : `${count} short questions about today.`,
    go: 'Answer the questions',
  },
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
  worry: 'Anything new or worrying?',
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
  back: 'Back',
  stop: {
    button: 'I have to stop',
    title: 'What is it?',
    text: 'Stop the exercise. Sit down. Choose what you feel.',
    none: 'None of these',
  },
  direction: {
    emergency_now: 'This can be an emergency',
    same_day: 'Have this checked today',
    inform_clinician: 'Your physiotherapist will look at this',
    emergency: 'Emergency',
    clinic: 'Your clinic',
    outOfHours: 'When the clinic is closed',
    crisis: 'Someone to talk to',
    notWatched: 'Nobody watches this app live.',
    stopped: 'Your exercises are stopped until your clinic has looked at this.',
    told: 'Your clinic sees what you answered as soon as it is sent.',
  },
  ended: {
    title: 'Stop for today',
    pastTitle: 'That was too much pain',
    pain: (score: number, exercise: string) =>
      `You noted pain ${score} of 10: ${exercise}. That is too much.`,
    spread: (exercise: string) => `You noted that symptoms spread: ${exercise}.`,
    leaveOut: 'Do no more exercises today. Leave this one out until your physiotherapist has replied.',
    pastLeaveOut: 'Leave this exercise out until your physiotherapist has replied. They see what you noted.',
    talk: 'Talk to someone',
    end: 'End for today',
    wrong: 'A wrong number? You can change it on the page of the day.',
    change: 'That is wrong: change what I noted',
  },
};
export type SafetyWords = typeof english;

const spanish: SafetyWords = {
  due: {
    title: 'Primero, unas preguntas de seguridad',
    text: (count) =>
      count === 1
        ? 'Responda una pregunta antes de empezar.'
        : `Responda ${count} preguntas cortas antes de empezar. Son unos minutos.`,
    after: 'Unas preguntas de seguridad',
    afterText: (count) =>
      count === 1 ? 'Una pregunta corta sobre hoy.' : `${count} preguntas cortas sobre hoy.`,
    go: 'Responder las preguntas',
  },
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
  worry: '¿Algo nuevo o que le preocupe?',
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
  back: 'Atrás',
  stop: {
    button: 'Tengo que parar',
    title: '¿Qué le pasa?',
    text: 'Pare el ejercicio. Siéntese. Elija lo que nota.',
    none: 'Nada de esto',
  },
  direction: {
    emergency_now: 'Puede ser una urgencia',
    same_day: 'Que lo revisen hoy',
    inform_clinician: 'Su fisioterapeuta lo mirará',
    emergency: 'Urgencias',
    clinic: 'Su clínica',
    outOfHours: 'Cuando la clínica está cerrada',
    crisis: 'Alguien con quien hablar',
    notWatched: 'Nadie mira esta aplicación en directo.',
    stopped: 'Sus ejercicios están parados hasta que su clínica lo revise.',
    told: 'Su clínica ve lo que ha respondido en cuanto se envía.',
  },
  ended: {
    title: 'Pare por hoy',
    pastTitle: 'Fue demasiado dolor',
    pain: (score, exercise) => `Ha anotado dolor ${score} de 10: ${exercise}. Es demasiado.`,
    spread: (exercise) => `Ha anotado molestias que se extienden: ${exercise}.`,
    leaveOut: 'No haga más ejercicios hoy. No haga este hasta que su fisioterapeuta haya respondido.',
    pastLeaveOut:
      'No haga este ejercicio hasta que su fisioterapeuta haya respondido. Verá lo que ha anotado.',
    talk: 'Hable con alguien',
    end: 'Terminar por hoy',
    wrong: '¿Un número equivocado? Puede cambiarlo en la página del día.',
    change: 'No es así: cambiar lo que anoté',
  },
};

export const safetyWords: Record<Locale, SafetyWords> = { en: english, es: spanish };
