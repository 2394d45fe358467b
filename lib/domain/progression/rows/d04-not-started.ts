import { startRow } from './decision-row.ts';

export const d04NotStarted = startRow({
  id: 'D04',
  needs: [],
  decide: ({ redFlag, skippedForPain }) =>
    skippedForPain === true
      ? { action: 'hold', reason: 'skipped_for_pain', urgency: 'inform_clinician' }
      : {
          action: 'hold',
          reason: redFlag === 'incomplete' ? 'missing_data' : 'not_started',
          urgency: 'none',
        },
  says: {
    not_started: {
      // Before the first session there is nothing to stay at.
      patient: null,
      clinician: { en: 'no session logged', es: 'ninguna sesión anotada' },
    },
  },
  book: {
    title: 'Not started',
    effect: 'hold',
    words: ['The dose stands as it was prescribed, and nothing is proposed before a first session.'],
  },
});
