import { isFullInARow, looksAsShown, sessionsForStep, twoForTwoReps } from '../engine/facts.ts';
import { sessionZone } from '../engine/session-zone.ts';
import { upwardStep } from '../engine/upward-step.ts';
import { sessionRow } from './decision-row.ts';

export const d23Ready = sessionRow({
  id: 'D23',
  needs: [
    'amount',
    'load',
    'effort',
    'technique',
    'spreading',
    'painDuring',
    'painAfter',
    'morning',
    'adherence',
  ],
  decide: (facts) => {
    const { input, limits } = facts;
    const areGreen = sessionsForStep(input).every((session) => sessionZone(session, limits) === 'green');
    return areGreen && looksAsShown(facts) && isFullInARow(facts)
      ? { urgency: 'none', ...upwardStep(facts) }
      : null;
  },
  says: {
    ready_load: {
      // A step is told as the new dose beside the old one, once somebody has agreed (LG-0.1).
      patient: null,
      clinician: {
        en: 'top of range in {sessions} sessions in a row, effort not above the band, all of them green',
        es: 'tope del margen en {sessions} sesiones seguidas, esfuerzo sin pasar de la banda, todas en verde',
      },
    },
    ready_variation: {
      patient: null,
      clinician: {
        en: 'top of range in {sessions} sessions in a row and no suitable next load',
        es: 'tope del margen en {sessions} sesiones seguidas y sin carga siguiente adecuada',
      },
    },
    next_load_unknown: {
      patient: {
        en: 'We cannot tell which heavier weight you have. Keep the same dose until your physiotherapist has checked your equipment list.',
        es: 'No sabemos qué peso mayor tiene. Siga con la misma dosis hasta que su fisioterapeuta revise su lista de material.',
      },
      clinician: {
        en: 'ready, but the equipment list gives no next load',
        es: 'a punto, pero el material registrado no da la carga siguiente',
      },
    },
  },
  book: {
    title: 'Ready for a step',
    when: 'top of range twice, effort not above the band, both sessions green',
    effect: 'heavier (LG-8.1), more repetitions, or the harder variation',
    words: [
      `A session is full when every prescribed set reached the top of the range, or, for repetitions, when the last set went ${twoForTwoReps} beyond it and none fell below the low end. A step needs two full sessions in a row at the same load, both green, with an effort not above the band; too easy does not prevent a step.`,
      'The patient reads of a step once somebody has agreed to it: the new dose and what it was before.',
    ],
    sources: ['ACSM2009', 'BaechleEarle'],
  },
});
