import type { Locale } from '../result.ts';

/** What the way to the safety questions, the direction after a "yes" and the end of a day say, in English. Reading age about 11. */
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
  worry: 'Anything new or worrying?',
  back: 'Back',
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
  worry: '¿Algo nuevo o que le preocupe?',
  back: 'Atrás',
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
