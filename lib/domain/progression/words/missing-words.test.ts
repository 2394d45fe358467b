import { describe, expect, it } from 'vitest';
import { locales } from '../../result.ts';
import { type MissingAnswer, missingNames, missingWords } from './missing-words.ts';

const since = '2026-11-03';
const morning: MissingAnswer = { answer: 'morning', since };

describe('which answer is missing, and since when (part E, "every hold says")', () => {
  it.each<[string, MissingAnswer[], string | null, string | null]>([
    ['nothing', [], null, null],
    [
      'one',
      [morning],
      'pain the next morning, not answered since 3 November',
      'el dolor a la mañana siguiente, sin responder desde el 3 de noviembre',
    ],
    [
      'two since the same day',
      [{ answer: 'effort', since }, morning],
      'effort and pain the next morning, not answered since 3 November',
      'el esfuerzo y el dolor a la mañana siguiente, sin responder desde el 3 de noviembre',
    ],
    [
      'two since different days, the longest first',
      [{ answer: 'technique', since: '2026-11-10' }, morning],
      'pain the next morning, not answered since 3 November; how well the movement went, not answered since 10 November',
      'el dolor a la mañana siguiente, sin responder desde el 3 de noviembre; cómo salió el movimiento, sin responder desde el 10 de noviembre',
    ],
    [
      'an effort before the last one, by its day',
      [{ answer: 'earlierEffort', since }],
      'effort not answered on 3 November, in one of the three sessions before',
      'esfuerzo sin responder el 3 de noviembre, en una de las tres sesiones anteriores',
    ],
    [
      'questions, since the day from which they were due',
      [{ answer: 'redFlag', since }],
      'the questions about warning signs, not answered since 3 November',
      'las preguntas sobre señales de alarma, sin responder desde el 3 de noviembre',
    ],
    [
      'questions without a session',
      [{ answer: 'redFlag', since: null }],
      'the questions about warning signs, not answered',
      'las preguntas sobre señales de alarma, sin responder',
    ],
    [
      'what nobody could have answered',
      [{ answer: 'usualMorning', since: null }],
      'the usual morning pain is not known yet: three mornings are needed',
      'todavía no se conoce el dolor habitual al levantarse: hacen falta tres mañanas',
    ],
  ])('%s', (_, missing, en, es) => {
    expect(locales.map((locale) => missingWords(missing, locale))).toEqual([en, es]);
  });

  it('reminds the patient of what is theirs, and of nothing else', () => {
    expect(missingNames([{ answer: 'usualMorning', since: null }], 'en')).toBeNull();
    expect(missingNames([{ answer: 'usualMorning', since: null }, morning], 'en')).toBe(
      'pain the next morning',
    );
    expect(missingNames([], 'es')).toBeNull();
  });
});
