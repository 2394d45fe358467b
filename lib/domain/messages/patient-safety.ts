import type { Locale } from '../result.ts';

/** What the safety questions, the stop screen and the direction after a "yes" say, in English. Reading age about 11. */
const english = {
  due: {
    title: 'Safety questions first',
    text: (count: number) =>
      count === 1
        ? 'Please answer one question before you start.'
        : `Please answer ${count} short questions before you start. It takes a few minutes.`,
    go: 'Answer the questions',
  },
  why: {
    intake: 'These questions help us to keep you safe. Some may not fit you: then answer no.',
    four_weekly: 'We ask these every four weeks.',
    pain_rise: 'You have more pain than usual. Please answer these before you exercise.',
    body_region: 'You named a new place. Please answer these before you exercise.',
    session: 'Please answer these before you exercise.',
    worry: 'Answer what is new or has changed. You can leave out the rest.',
    flare:
      'First: any new numbness between the legs, trouble with bladder or bowels, weakness, fever, chest pain or a fall?',
  },
  title: 'Safety questions',
  worry: 'Anything new or worrying?',
  answers: { yes: 'Yes', no: 'No', not_sure: 'Not sure' },
  comment: 'What is new or worrying?',
  commentHint: 'Nobody reads this at once. In an emergency call the number above.',
  save: 'Save my answers',
  open: (count: number) =>
    count === 1
      ? 'One question is still open. Answer it, or save now: we will ask it again.'
      : `${count} questions are still open. Answer them, or save now: we will ask them again.`,
  nothing: 'Answer a question or write something first.',
  saved: 'Thank you. Your answers are saved.',
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
    go: 'Responder las preguntas',
  },
  why: {
    intake: 'Estas preguntas nos ayudan a cuidar de su seguridad. Si alguna no va con usted, responda no.',
    four_weekly: 'Las hacemos cada cuatro semanas.',
    pain_rise: 'Tiene más dolor que otras veces. Responda estas preguntas antes de hacer ejercicio.',
    body_region: 'Ha señalado un sitio nuevo. Responda estas preguntas antes de hacer ejercicio.',
    session: 'Responda estas preguntas antes de hacer ejercicio.',
    worry: 'Responda lo que sea nuevo o haya cambiado. Puede dejar el resto.',
    flare:
      'Primero: ¿adormecimiento nuevo entre las piernas, problemas al orinar o ir de vientre, debilidad, fiebre, dolor en el pecho o una caída?',
  },
  title: 'Preguntas de seguridad',
  worry: '¿Algo nuevo o que le preocupe?',
  answers: { yes: 'Sí', no: 'No', not_sure: 'No sé' },
  comment: '¿Qué es nuevo o le preocupa?',
  commentHint: 'Nadie lo lee al momento. En una urgencia llame al número de arriba.',
  save: 'Guardar mis respuestas',
  open: (count) =>
    count === 1
      ? 'Queda una pregunta. Respóndala o guarde ya: se la haremos otra vez.'
      : `Quedan ${count} preguntas. Respóndalas o guarde ya: se las haremos otra vez.`,
  nothing: 'Primero responda una pregunta o escriba algo.',
  saved: 'Gracias. Sus respuestas están guardadas.',
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
