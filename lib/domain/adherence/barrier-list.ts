import type { Barrier } from './barrier.ts';

/**
 * What can get in the way, with a tip for each, until a clinic writes its own list. From reasons that patients give for leaving out home
 * exercise; each tip asks for less or for talking, never for more.
 */
export const productBarriers: readonly Barrier[] = [
  {
    key: 'no_time',
    words: {
      en: {
        label: 'No time',
        tip: 'Do the first exercise on your list and leave the rest. A part counts too. A fixed moment helps, such as after breakfast.',
      },
      es: {
        label: 'Falta de tiempo',
        tip: 'Haga el primer ejercicio de su lista y deje los demás. Una parte también cuenta. Ayuda un momento fijo, por ejemplo después del desayuno.',
      },
    },
  },
  {
    key: 'forgot',
    words: {
      en: {
        label: 'I forgot',
        tip: 'Put your sheet where you see it every day, or set an alarm on your phone. Right after something you never forget is a good moment.',
      },
      es: {
        label: 'Se me olvidó',
        tip: 'Ponga su hoja donde la vea cada día, o una alarma en el teléfono. Un buen momento es justo después de algo que nunca olvida.',
      },
    },
  },
  {
    key: 'pain',
    words: {
      en: {
        label: 'It hurt, or I was afraid it would',
        tip: 'Pain up to the limit we agreed is allowed. Above it, stop that exercise for the day and note the number: we see it. If it stays worse, call us.',
      },
      es: {
        label: 'Dolía, o temía que doliera',
        tip: 'Se permite dolor hasta el límite acordado. Por encima, deje ese ejercicio por hoy y anote el número: lo vemos. Si sigue peor, llámenos.',
      },
    },
  },
  {
    key: 'tired',
    words: {
      en: {
        label: 'Too tired, or low',
        tip: 'Begin with one exercise. You may stop after it. If you feel low on most days, tell us or your doctor.',
      },
      es: {
        label: 'Cansancio o desánimo',
        tip: 'Empiece por un ejercicio. Después puede parar. Si casi todos los días se siente sin ánimo, díganoslo a nosotros o a su médico.',
      },
    },
  },
  {
    key: 'unwell',
    words: {
      en: {
        label: 'I was ill or away',
        tip: 'Rest until you are well. Under “I can’t today” you can pause your exercises: then nothing is expected of you.',
      },
      es: {
        label: 'Enfermedad o viaje',
        tip: 'Descanse hasta que esté bien. En «Hoy no puedo» puede poner sus ejercicios en pausa: así no se espera nada de usted.',
      },
    },
  },
  {
    key: 'not_sure_how',
    words: {
      en: {
        label: 'Not sure how to do them',
        tip: 'Open an exercise: the steps and the moving figure show it. Still not sure? Leave it out and ask us to show you.',
      },
      es: {
        label: 'No sé bien cómo se hacen',
        tip: 'Abra un ejercicio: los pasos y la figura en movimiento lo muestran. ¿Aún tiene dudas? Déjelo y pídanos que se lo enseñemos.',
      },
    },
  },
  {
    key: 'too_much',
    words: {
      en: {
        label: 'It is too much',
        tip: 'Do what you can and note the rest as left out. At your next visit we make the list fit you.',
      },
      es: {
        label: 'Es demasiado',
        tip: 'Haga lo que pueda y anote lo demás como no hecho. En su próxima visita ajustamos la lista.',
      },
    },
  },
  {
    key: 'no_difference',
    words: {
      en: {
        label: 'I notice no difference',
        tip: 'Many people need some weeks before they notice anything. Tell us: we look together at what helps.',
      },
      es: {
        label: 'No noto ningún cambio',
        tip: 'Muchas personas tardan semanas en notar algo. Díganoslo: veremos juntos qué ayuda.',
      },
    },
  },
];
