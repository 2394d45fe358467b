import { stopRow } from './decision-row.ts';

export const d02SameDay = stopRow({
  id: 'D02',
  needs: [['redFlag', 'stopSymptom']],
  decide: ({ redFlag, stopSymptom }) =>
    redFlag === 'same_day' || stopSymptom === 'same_day'
      ? { action: 'stop_contact', reason: 'red_flag_same_day', urgency: 'same_day' }
      : null,
  says: {
    red_flag_same_day: {
      patient: {
        en: 'Stop exercising for now. What you reported should be checked today. Phone your clinic or doctor. If it gets worse quickly, get emergency help.',
        es: 'Deje de hacer ejercicio por ahora. Lo que ha contado debe revisarse hoy. Llame a su clínica o a su médico. Si empeora rápido, pida ayuda de urgencia.',
      },
      clinician: {
        en: 'open same-day flag or stop symptom',
        es: 'señal de alarma o síntoma para revisar hoy',
      },
    },
  },
  book: { title: 'To be seen today', effect: 'stop everything; to be seen today' },
});
