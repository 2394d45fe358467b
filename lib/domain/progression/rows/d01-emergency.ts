import { stopRow } from './decision-row.ts';

export const d01Emergency = stopRow({
  id: 'D01',
  needs: [['redFlag', 'stopSymptom']],
  decide: ({ redFlag, stopSymptom }) =>
    redFlag === 'emergency_now' || stopSymptom === 'emergency_now'
      ? { action: 'stop_contact', reason: 'red_flag_emergency', urgency: 'emergency_now' }
      : null,
  says: {
    red_flag_emergency: {
      patient: {
        en: 'Stop exercising. What you reported needs emergency care now. Call your emergency number or go to the emergency department. Do not wait for a reply here.',
        es: 'Deje de hacer ejercicio. Lo que ha contado necesita atención urgente ahora. Llame al número de emergencias o vaya a urgencias. No espere una respuesta aquí.',
      },
      clinician: {
        en: 'open emergency flag or stop symptom',
        es: 'señal de alarma o síntoma de urgencia abierto',
      },
    },
  },
  book: { title: 'Emergency', effect: 'stop everything; emergency care now' },
});
