import { sessionRow } from './decision-row.ts';

export const d20ClinicianHold = sessionRow({
  id: 'D20',
  needs: ['clinicianHold'],
  decide: ({ input }) => {
    if (input.isPaused === true) return { action: 'hold', reason: 'paused', urgency: 'none' };
    return (input.clinicianHold ?? false) === false
      ? null
      : { action: 'hold', reason: 'clinician_hold', urgency: 'none' };
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
  },
  book: {
    title: 'Held by the clinician, or paused',
    when: 'a hold on record, or a pause that holds today',
    effect: 'hold',
  },
});
