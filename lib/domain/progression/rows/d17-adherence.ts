import { isBelow, isNumber, isWhole } from '../../number/values.ts';
import { sessionRow } from './decision-row.ts';

/** Adherence of the last 14 days: usual satisfactory level [Bailey2020], and the share below which the clinician is told (choice). */
export const goodAdherence = 0.8;
export const lowAdherence = 0.5;
/** Twice a week is the usual minimum for strength [ACSM2009]; so many counted sessions in 14 days pass as well (choice). */
export const enoughSessions14d = 4;

export const d17Adherence = sessionRow({
  id: 'D17',
  needs: ['adherence'],
  decide: ({ input }) => {
    // Nothing is expected in a pause, so nothing can have been left undone: D20 holds.
    if (input.isPaused === true) return null;
    const held = { action: 'hold', reason: 'low_adherence' } as const;
    const adherence = input.adherence14d;
    if (!isNumber(adherence) || adherence < 0 || adherence > 1) return { ...held, urgency: 'none' };
    if (isBelow(adherence, lowAdherence)) return { ...held, urgency: 'inform_clinician' };
    const counted = isWhole(input.sessions14d, 0) ? input.sessions14d : 0;
    const isEnough =
      !isBelow(adherence, goodAdherence) ||
      counted >= (input.choices?.enoughSessions14d ?? enoughSessions14d);
    return isEnough ? null : { ...held, urgency: 'none' };
  },
  says: {
    low_adherence: {
      patient: {
        en: 'You have done {done} of {planned} planned sessions. Keep the same dose and tell us what got in the way.',
        es: 'Ha hecho {done} de {planned} sesiones previstas. Siga con la misma dosis y díganos qué se lo impidió.',
      },
      patientWithoutNumbers: {
        en: 'Fewer sessions are logged than planned. Keep the same dose and tell us what got in the way.',
        es: 'Hay menos sesiones anotadas que previstas. Siga con la misma dosis y díganos qué se lo impidió.',
      },
      clinician: { en: 'adherence of 14 days: {adherence}', es: 'cumplimiento de 14 días: {adherence}' },
      clinicianWithoutNumbers: {
        en: 'nothing was planned in the last 14 days',
        es: 'nada previsto en los últimos 14 días',
      },
    },
  },
  book: {
    title: 'Too little was done',
    when: 'adherence of 14 days not known, or too low',
    effect: `hold; below ${lowAdherence * 100} % the clinician is told`,
    words: [
      `From ${goodAdherence * 100} % on a step is possible; from ${lowAdherence * 100} % on when at least ${enoughSessions14d} sessions were counted (done to half of their dose or more, MS-1). With fewer it holds; below ${lowAdherence * 100} % it holds and the clinician is told.`,
      'The patient is asked what got in the way only where fewer sessions were done than planned; not in the first days of an exercise, nor where nothing was planned.',
    ],
    sources: ['Bailey2020', 'ACSM2009'],
    choices: ['enoughSessions14d'],
  },
});
