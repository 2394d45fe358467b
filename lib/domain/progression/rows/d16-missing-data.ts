import { isMissing } from '../../number/values.ts';
import { techniqueAskedAgainDays } from '../../record/session-questions.ts';
import type { DecisionFacts } from '../engine/facts.ts';
import { missingAnswers, type NeededAnswer, sessionsThatNeedLoad } from '../engine/missing-answers.ts';
import { sessionZone } from '../engine/session-zone.ts';
import { sessionRow } from './decision-row.ts';

export const d16MissingData = sessionRow({
  id: 'D16',
  needs: [],
  decide: (facts) => {
    if (facts.input.skippedForPain === true)
      return { action: 'hold', reason: 'skipped_for_pain', urgency: 'inform_clinician' };
    const missing = missingAnswers(facts);
    if (missing.length === 0) return null;
    const reason = waitsForMorning(facts)
      ? 'morning_pending'
      : missing.every(isEasierOnly)
        ? 'easier_version'
        : 'missing_data';
    return { action: 'hold', reason, urgency: 'none' };
  },
  says: {
    missing_data: {
      patient: {
        en: 'Next time please also answer: {missingNames}. Without it the dose stays the same.',
        es: 'La próxima vez responda también: {missingNames}. Sin eso la dosis no cambia.',
      },
      patientWithoutNumbers: {
        en: 'Please log effort, pain during, after and next morning, and answer every question. Without them the dose stays the same.',
        es: 'Anote el esfuerzo y el dolor durante, después y a la mañana siguiente, y responda a todas las preguntas. Sin eso la dosis no cambia.',
      },
      clinician: { en: '{missing}', es: '{missing}' },
      clinicianWithoutNumbers: {
        en: 'an answer needed for a step is missing',
        es: 'falta una respuesta necesaria para dar un paso',
      },
    },
    easier_version: {
      patient: {
        en: 'Last time you did the easier version. The dose of this one stays the same.',
        es: 'La última vez hizo la versión más fácil. La dosis de este no cambia.',
      },
      clinician: {
        en: 'the easier version was done last time, which says nothing of this one',
        es: 'la última vez se hizo la versión más fácil, que no dice nada de este',
      },
    },
    skipped_for_pain: {
      patient: {
        en: 'You left this out or stopped it because of pain. Nothing is added. Do not push through it: your physiotherapist has been told.',
        es: 'No lo hizo o lo paró por dolor. No se añade nada. No lo fuerce: su fisioterapeuta ya lo sabe.',
      },
      clinician: {
        en: 'left out because of pain since the last session, stopped in it without a score, or never done because of pain',
        es: 'no hecho por dolor desde la última sesión, parado en ella sin decir cuánto, o nunca hecho por dolor',
      },
    },
    // What cannot be answered yet is nobody's omission: the patient is told nothing.
    morning_pending: {
      patient: null,
      clinician: { en: 'waiting for {morning}', es: 'a la espera de {morning}' },
      clinicianWithoutNumbers: {
        en: 'waiting for the next morning',
        es: 'a la espera de la mañana siguiente',
      },
    },
  },
  book: {
    title: 'An answer is missing',
    when: 'an answer needed for a step is missing',
    effect: 'hold; the answer is named, and since when it is missing',
    words: [
      `A step needs all of these answers, and the clinician is not told when one is missing: effort, movement quality, pain during, after and the next morning, spreading symptoms; in the relative model the pain just before; the load used in the last ${sessionsThatNeedLoad} sessions; and the effort of up to three earlier sessions at this load, as many as there are.`,
      `No exercise is held for an answer that was not asked. Spreading symptoms are asked about when there was pain during the exercise and the program is one for spine, hip or neck; otherwise they did not happen. How the movement looked is asked in the first session of a version, ${techniqueAskedAgainDays} days after the last answer, and in every session in which all was done: only from such a one can a step follow.`,
      'An exercise that was left out because of pain since its last session, or was stopped in it without a word on how much it hurt, leaves open how that one ended: it holds, and the clinician is told.',
      'The easier version, where the patient may choose it, is a session of this exercise as far as it hurt and how hard it was; of its sets and its load nothing is taken, so that it holds and never raises.',
      'A morning that is still to come, or is not over yet, holds like a missing one; nobody is told that an answer is missing.',
      'The patient is only reminded of what is theirs to answer.',
    ],
  },
});

/** Nothing is missing but a morning that can still be answered (LG-7.5). */
function waitsForMorning(facts: DecisionFacts): boolean {
  const { latest, limits } = facts;
  if (latest.morningPending !== true || !isMissing(latest.morningDelta)) return false;
  const calm = { ...latest, morningDelta: 0 };
  return missingAnswers({ ...facts, latest: calm, latestZone: sessionZone(calm, limits) }).every(
    isEasierOnly,
  );
}

/** Nobody's omission either: the easier version was done, as was allowed. */
const isEasierOnly = (answer: NeededAnswer): boolean => answer === 'easier';
