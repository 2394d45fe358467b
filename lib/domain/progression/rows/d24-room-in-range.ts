import type { DoseKind } from '../../dosage/goals.ts';
import { floorWhole, isNumber } from '../../number/values.ts';
import { isFull, looksAsShown, setsOf } from '../engine/facts.ts';
import { upwardStep } from '../engine/upward-step.ts';
import { sessionRow } from './decision-row.ts';

export const holdStepSeconds = 5;
export const otherStepShare = 0.1;

export const d24RoomInRange = sessionRow({
  id: 'D24',
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
    const { latest, input } = facts;
    const { rx } = input;
    if (!looksAsShown(facts)) return null;
    // Two green sessions hold here (D23), so one that is amber or missing must not move up (LG-0.3).
    if (isFull(latest, input) && upwardStep(facts).action === 'hold') return null;
    const smallest = Math.min(...setsOf(latest).filter(isNumber));
    if (!Number.isFinite(smallest) || smallest >= rx.repMax) return null;
    return {
      action: 'progress_reps',
      reason: 'room_in_range',
      urgency: 'none',
      newReps: Math.min(rx.repMax, smallest + stepOf(rx.kind, smallest)),
    };
  },
  says: {
    room_in_range: {
      // The range is what was prescribed: how many of it is the patient's to choose, and nobody is asked.
      patient: null,
      clinician: {
        en: 'all sets in range, room below the top',
        es: 'todas las series en el margen, queda recorrido',
      },
    },
  },
  book: {
    title: 'Room in the range',
    effect: `one repetition more, ${holdStepSeconds} s more, or ${otherStepShare * 100} % more`,
    words: [
      'The range is what was prescribed. How many of it is the patient’s to choose: nobody is asked, and the program does not change.',
      'A full session whose next load is not known holds and does not add repetitions either, so that a missing score can never move a patient up.',
    ],
  },
});

function stepOf(kind: DoseKind, smallest: number): number {
  if (kind === 'reps') return 1;
  return kind === 'hold' ? holdStepSeconds : Math.max(1, floorWhole(smallest * otherStepShare));
}
