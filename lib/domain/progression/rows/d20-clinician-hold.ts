import { sessionRow } from './decision-row.ts';

export const d20ClinicianHold = sessionRow({
  id: 'D20',
  needs: ['clinicianHold'],
  decide: ({ input }) =>
    (input.clinicianHold ?? false) === false
      ? null
      : { action: 'hold', reason: 'clinician_hold', urgency: 'none' },
  says: {
    clinician_hold: {
      patient: {
        en: 'Your physiotherapist asked to stay at this dose.',
        es: 'Su fisioterapeuta le pide seguir con esta dosis.',
      },
      clinician: { en: 'you set a hold', es: 'usted fijó una pausa' },
    },
  },
  book: { title: 'Held by the clinician', effect: 'hold' },
});
