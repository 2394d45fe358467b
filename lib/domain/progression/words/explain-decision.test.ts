import { describe, expect, it } from 'vitest';
import { refusalMessages } from '../../messages/refusals.ts';
import { decide } from '../rows/decide.ts';
import { decisionInput, session } from '../engine/decision-fixtures.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import { type DecisionContext, explainDecision } from './explain-decision.ts';
import { reasonSentences } from '../rows/lookup.ts';

const context: DecisionContext = {
  kind: 'reps',
  daysSinceLast: 15,
  daysSinceProgression: 2,
  sessionsDone14d: 3,
  sessionsPlanned14d: 6,
  adherence14d: 0.5,
  weeklyMorningTrend: 2,
  present: { load: { value: 50, unit: 'kg' }, amount: 10, sets: 3 },
};
const said = (
  over: Partial<DecisionInput>,
  more: Partial<DecisionContext> = {},
  locale: 'en' | 'es' = 'en',
) => {
  const decision = decide(decisionInput(over));
  if (!decision.ok) throw new Error(decision.refusal);
  return explainDecision(decision, { ...context, ...more }, locale);
};
const top = session({ reps: [12, 12, 12] });

describe('explainDecision (LG-8.6)', () => {
  it.each([
    [
      { daysSinceLast: 15 },
      'It has been 15 days, so next time do less: 45 kg instead of 50 kg, 10 % less. You should get back to where you were within a few sessions.',
    ],
    [
      { adherence14d: 0.5, sessions14d: 3 },
      'You have done 3 of 6 planned sessions. Keep the same dose and tell us what got in the way.',
    ],
    [{ daysSinceProgression: 2 }, 'You moved up 2 days ago. Give your body time before the next step.'],
    // A step up is told once somebody has agreed to it.
    [{ sessions: [top, top] }, null],
    [{ sessions: [session()] }, null],
  ])('%o', (over, text) => {
    expect(said(over).patient).toBe(text);
  });

  it('has a sentence of its own when a number is not known', () => {
    expect(said({ adherence14d: null }, { sessionsDone14d: null }).patient).toBe(
      'Fewer sessions are logged than planned. Keep the same dose and tell us what got in the way.',
    );
    expect(said({ daysSinceProgression: 0 }, { daysSinceProgression: null }).patient).toContain(
      'a short time ago',
    );
  });

  it.each([
    [1, 1, null],
    [2, 1, null],
    [0, null, null],
    [0, 0, null],
    [1, 2, 'You have done 1 of 2 planned sessions. Keep the same dose and tell us what got in the way.'],
  ])('D17 %s of %s planned sessions', (sessionsDone14d, sessionsPlanned14d, text) => {
    const low = { adherence14d: 0.7, sessions14d: sessionsDone14d };
    expect(said(low, { ...low, sessionsDone14d, sessionsPlanned14d }).patient).toBe(text);
  });

  it('D17 says to the clinician that nothing was planned', () => {
    const none = { adherence14d: null, sessions14d: 0 };
    expect(said(none, { ...none, sessionsPlanned14d: null }).clinician).toBe(
      'Hold: nothing was planned in the last 14 days (D17).',
    );
  });

  it('speaks of the easier version when no lighter dose exists, and of today and yesterday as a short time ago', () => {
    const lightest = session({ loadKg: 20, morningDelta: 2 });
    expect(said({ sessions: [lightest] }, { variationName: 'Half squat' }).patient).toMatch(
      /do less: an easier version \(Half squat\), which .* Leave this one out until then\. Some soreness/,
    );
    for (const days of [0, 1])
      expect(said({ daysSinceProgression: days }, { daysSinceProgression: days }).patient).toContain(
        'a short time ago',
      );
  });

  it('writes Spanish with its decimal comma and the equipment in the reader’s unit', () => {
    expect(said({ sessions: [top, top] }, { preferredUnit: 'lb' }, 'es').clinician).toContain(
      '52.5 kg (115.7 lb), 8 repeticiones',
    );
  });

  it('names action, numbers, fact and row to the clinician', () => {
    expect(said({ daysSinceLast: 15 }).clinician).toBe(
      'Return with less, 50 → 45 kg, −10 %: 15 days since the last session (D06).',
    );
    expect(said({ sessions: [top, top] }, {}, 'es').clinician).toBe(
      'Más carga, 52.5 kg, 8 repeticiones: tope del margen en dos sesiones seguidas, esfuerzo sin pasar de la banda, todas en verde (D23).',
    );
    const asksForThree = said({ sessions: [top, top] }, { sessionsForStep: 3 });
    expect(asksForThree.clinician).toContain('top of range in three sessions in a row');
  });

  it('leaves no braces in any reason of either language', () => {
    for (const reason of Object.keys(reasonSentences) as (keyof typeof reasonSentences)[]) {
      for (const locale of ['en', 'es'] as const) {
        const texts = explainDecision(
          { row: 'D25', action: 'hold', reason, urgency: 'none', newReps: 9, pct: 10 },
          { ...context, prescribedLoad: { value: 10, unit: 'kg' }, doneLoad: null },
          locale,
        );
        for (const text of [texts.patient ?? '', texts.clinician])
          expect(text).not.toMatch(/[{}]|undefined|null/);
      }
      const { clinician, clinicianWithoutNumbers } = reasonSentences[reason];
      const said = clinicianWithoutNumbers ?? clinician;
      expect(said.es).not.toBe(said.en);
    }
  });
});

describe('refusal messages (LG-10, MS-9)', () => {
  it('say what to look at', () => {
    expect(refusalMessages.days_invalid.es).toBe('Revise las fechas y la frecuencia semanal.');
  });

  it('exist in both languages as one sentence or more', () => {
    for (const message of Object.values(refusalMessages)) {
      expect(message.en).toMatch(/\.$/);
      expect(message.es).toMatch(/\.$/);
      expect(message.es).not.toBe(message.en);
    }
  });
});
