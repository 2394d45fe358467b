import type { Locale } from '../result.ts';

/** What a patient's pages say of a flare-up (LG-8.8), in English. */
const english = {
  begin: 'I have a flare-up',
  title: 'A flare-up',
  /** The first day is day 1. */
  day: (day: number) => `Day ${day}`,
  see: 'See my plan',
  calm: 'Flare-ups are common and nearly always settle. More pain does not mean more damage.',
  painNow: 'How much does it hurt now?',
  painMissing: 'Choose a number first.',
  spread: 'Does pain or tingling go down an arm or leg?',
  spreads: { no: 'No', yes: 'Yes, it spreads' },
  note: 'What do you think set it off?',
  causes: {
    busy_day: 'A busy day',
    bad_night: 'A bad night',
    new_step: 'A new step',
    worry: 'Worry',
    nothing_known: 'Nothing I know of',
  },
  show: 'Show my plan',
  early:
    'Today: half the sets, a lighter weight, effort 4 at most. Walk a little, several times. Leave out the exercise that hurts most.',
  later: 'Back to all sets, still a little lighter. Add one thing at a time.',
  after: 'Better than half way? Go back to your usual dose next session.',
  contact: (phone: string | null) =>
    `Not easing after a week, getting worse, or spreading down an arm or leg: tell us here and phone ${phone ?? 'your clinic'}.`,
  comfort:
    'Heat or cold, whichever feels better. Short rests, not bed. Sleep as usual. About medicine ask a pharmacist or doctor.',
  lowered: 'Your program shows these lighter doses until it is over.',
  told: 'Your clinic sees this as soon as it is sent. Nobody watches it live: please phone too.',
  again: 'Say how it is now',
  isOver: 'It is over',
  over: 'Noted: your flare-up is over',
  overText: 'Go back to your usual dose next session.',
  near: 'This is close to your usual pain',
  nearText: (pain: number, usual: number | null) =>
    usual === null
      ? `You noted pain ${pain} of 10. Go on with your program as it is. Tell us here again if it gets worse.`
      : `You noted pain ${pain} of 10, and ${usual} is usual for you. Go on with your program as it is. Tell us here again if it gets worse.`,
  toDay: 'Back to my day',
};
type FlareWords = typeof english;

const spanish: FlareWords = {
  begin: 'Tengo una mala racha',
  title: 'Una mala racha',
  day: (day) => `Día ${day}`,
  see: 'Ver mi plan',
  calm: 'Las malas rachas son frecuentes y casi siempre pasan. Más dolor no significa más daño.',
  painNow: '¿Cuánto le duele ahora?',
  painMissing: 'Primero elija un número.',
  spread: '¿Baja el dolor o el hormigueo por un brazo o una pierna?',
  spreads: { no: 'No', yes: 'Sí, baja' },
  note: '¿Qué cree que la provocó?',
  causes: {
    busy_day: 'Un día cargado',
    bad_night: 'Una mala noche',
    new_step: 'Un paso nuevo',
    worry: 'Preocupación',
    nothing_known: 'No lo sé',
  },
  show: 'Ver mi plan',
  early:
    'Hoy: la mitad de las series, menos peso, esfuerzo 4 como mucho. Ande un poco, varias veces. Deje el ejercicio que más duele.',
  later: 'Vuelva a todas las series, todavía con algo menos de peso. Añada una cosa cada vez.',
  after: '¿Ya va mejor que a medias? En la próxima sesión vuelva a su dosis habitual.',
  contact: (phone) =>
    `Si en una semana no cede, empeora o baja por un brazo o una pierna: avísenos aquí y llame ${phone === null ? 'a su clínica' : `al ${phone}`}.`,
  comfort:
    'Calor o frío, lo que más alivie. Descansos cortos, no la cama. Duerma como siempre. Sobre medicinas pregunte en la farmacia o al médico.',
  lowered: 'Su programa muestra estas dosis más ligeras hasta que pase.',
  told: 'Su clínica lo ve en cuanto se envía. Nadie lo mira en directo: llame también.',
  again: 'Decir cómo está ahora',
  isOver: 'Ya ha pasado',
  over: 'Anotado: la mala racha ha pasado',
  overText: 'En la próxima sesión vuelva a su dosis habitual.',
  near: 'Es casi su dolor de siempre',
  nearText: (pain, usual) =>
    usual === null
      ? `Ha anotado dolor ${pain} de 10. Siga con su programa como está. Avísenos aquí otra vez si empeora.`
      : `Ha anotado dolor ${pain} de 10, y lo habitual en usted es ${usual}. Siga con su programa como está. Avísenos aquí otra vez si empeora.`,
  toDay: 'Volver a mi día',
};

export const flareWords: Record<Locale, FlareWords> = { en: english, es: spanish };
