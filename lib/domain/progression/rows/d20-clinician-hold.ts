import { sessionRow } from './decision-row.ts';

const held = { action: 'hold', urgency: 'none' } as const;

export const d20ClinicianHold = sessionRow({
  id: 'D20',
  needs: ['clinicianHold'],
  decide: ({ input }) => {
    if (input.isPaused === true) return { ...held, reason: 'paused' };
    if ((input.clinicianHold ?? false) !== false)
      return { ...held, reason: input.isFlareHold === true ? 'flare_hold' : 'clinician_hold' };
    return (input.techniqueUnseen ?? false) === false ? null : { ...held, reason: 'technique_unseen' };
  },
  says: {
    paused: {
      // The phone says that there is a pause, and shows no exercise.
      patient: null,
      clinician: { en: 'paused: nothing is expected', es: 'en pausa: no se espera nada' },
    },
    clinician_hold: {
      patient: {
        en: 'Your physiotherapist asked to stay at this dose.',
        es: 'Su fisioterapeuta le pide seguir con esta dosis.',
      },
      clinician: { en: 'you set a hold', es: 'usted fijó una pausa' },
    },
    flare_hold: {
      // The plan of the flare-up says what to do while it lasts; after it the dose is the usual one.
      patient: null,
      clinician: {
        en: 'a flare-up, or fewer than three sessions since it was over',
        es: 'una mala racha, o menos de tres sesiones desde que pasó',
      },
    },
    technique_unseen: {
      patient: {
        en: 'Your physiotherapist wants to see how you do it before anything is added. Keep the same dose.',
        es: 'Su fisioterapeuta quiere ver cómo lo hace antes de añadir nada. Siga con la misma dosis.',
      },
      clinician: {
        en: 'under 16, and it is not on record that you have seen the technique',
        es: 'menor de 16 años, y no consta que usted haya visto la técnica',
      },
    },
  },
  book: {
    title: 'Held by the clinician, or paused',
    when: 'a hold on record, or a pause that holds today',
    effect: 'hold',
    words: [
      'Under 16 it holds as well, until a clinician has seen how the exercise is done (LG-4.3).',
      'From the first day of a flare-up that the patient reports until three sessions after it, it holds as well (LG-8.8).',
    ],
  },
});
